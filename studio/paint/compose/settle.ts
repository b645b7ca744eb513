import { alikeBelow, distance } from './likeness.ts'
import { hands } from './paint-shot.ts'
import { type Hands, solve } from './solve.ts'
import type { ShotSpec } from './spec.ts'

const mostTries = 4
const angles = ['eye', 'low', 'high'] as const

/** Solves every shot of a film, again with another seed and layout where two would look alike. */
export async function settleFilm(specs: readonly ShotSpec[], by: Hands = hands): Promise<ShotSpec[]> {
  const settled: ShotSpec[] = []
  for (const spec of specs) {
    const before = settled.at(-1)
    const repeats = before?.setting === spec.setting && before.solution?.layout === spec.layout
    settled.push(await settledOne(repeats ? { ...spec, layout: (spec.layout + 1) % 3 } : spec, settled, by))
  }
  return settled
}

async function settledOne(spec: ShotSpec, earlier: ShotSpec[], by: Hands): Promise<ShotSpec> {
  let best: { spec: ShotSpec; nearest: number } | undefined
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const seed = spec.seed + attempt * 7919
    const turned = attempt > 1 ? angles[(angles.indexOf(spec.angle) + attempt) % angles.length] : spec.angle
    const tried: ShotSpec = { ...spec, seed, layout: (spec.layout + attempt) % 3, angle: turned ?? spec.angle }
    const solution = await solve(tried, by)
    const nearest = Math.min(256, ...earlier.map((one) => distance(one.solution?.hash ?? '', solution.hash)))
    if (best === undefined || nearest > best.nearest) best = { spec: { ...tried, solution }, nearest }
    if (nearest >= alikeBelow) break
  }
  return best === undefined ? spec : best.spec
}
