import { type CycleName, movementAt } from './cycles.ts'
import { measure } from './measures.ts'
import { solve } from './skeleton.ts'
import type { Person } from './who.ts'

export const calmOf = (person: Person): number =>
  ({ adult: 1, teen: 1, child: 1, elder: 0.62, toddler: 0.75 })[person.age]

/** How a walk or run carries somebody over the ground. Lengths are head heights. */
export interface Stride {
  /** Ground passed in one loop. */
  travel: number
  /** How far the hips must be ahead of even progress so that the foot on the ground does not slip. */
  ahead(phase: number): number
}

export function strideOf(person: Person, name: CycleName): Stride {
  if (name !== 'walking' && name !== 'running') return { travel: 0, ahead: () => 0 }
  const measures = measure(person)
  const calm = calmOf(person)
  const ankle = (phase: number, foot: 'near' | 'far'): number =>
    solve(measures, movementAt(name, phase, calm))[foot].leg.ankle.x
  const nearTravel = ankle(0, 'near') - ankle(0.5, 'near')
  const farTravel = ankle(0.5, 'far') - ankle(1, 'far')
  return {
    travel: nearTravel + farTravel,
    ahead(phase) {
      const place = phase - Math.floor(phase)
      const near = place < 0.5
      const start = near ? 0 : 0.5
      const share = (place - start) * 2
      const foot = near ? 'near' : 'far'
      return ankle(start, foot) - ankle(place, foot) - share * (near ? nearTravel : farTravel)
    },
  }
}
