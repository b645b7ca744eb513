import { leaves, rainfall, snowfall } from '../particles.ts'
import type { Layer } from '../types.ts'
import type { Plan } from './plan.ts'

/** What falls or flies outside, seen through windows and other openings of a wall that is nearer than `depth`. */
export function weatherBeyond({ spec, brush, way }: Plan, depth: number): Layer[] {
  if (spec.weather === 'rain') return [rainfall(brush, way * 0.22, depth, 180)]
  if (spec.weather === 'snow') return [snowfall(brush, depth, 200)]
  if (spec.weather === 'wind') return [leaves(brush, way, depth)]
  return []
}
