import { between, seeded } from '#core/random.ts'
import type { Brush, Layer } from '../types.ts'
import type { Actor } from './actor.ts'
import { propCoat } from './coat.ts'
import type { ShotSpec, Solution } from './spec.ts'
import { placed } from './stagecraft.ts'

/** Everything else of the card, dark and near in the lower corners, the first larger than the second. */
export async function paintProps(spec: ShotSpec, solution: Solution, brush: Brush, props: Actor[]): Promise<Layer[]> {
  const random = seeded(`props ${spec.seed}`)
  const firstSide = spec.heroSide === 'left' ? 1 : -1
  const layers: Layer[] = []
  for (const [index, actor] of props.slice(0, 2).entries()) {
    const side = index === 0 ? firstSide : -firstSide
    const longer = between(random, 290, 350) * (index === 0 ? 1.15 : 0.8)
    const height = actor.stance.aspect > 1 ? longer / actor.stance.aspect : longer
    const width = height * actor.stance.aspect
    const flies = actor.stance.base === 'fly'
    const spot = {
      x: 540 + side * between(random, 265, 330),
      y: flies ? between(random, 1520, 1600) : between(random, 1690, 1770),
      width,
      height,
      depth: 0.86,
      mirrored: actor.stance.facing === (side > 0 ? 'right' : 'left'),
    }
    const sprite = await actor.paint(brush, spot, propCoat(brush, solution.propsInAccent && index === 0), {
      fog: 0,
      rim: 0.7,
    })
    layers.push(placed(sprite, spot, brush))
  }
  return layers
}
