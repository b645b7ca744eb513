import { between, seeded } from '#core/random.ts'
import type { Background, Layer } from '../types.ts'
import type { ShotSpec, Solution } from './spec.ts'

/**
 * How far the set is moved down by the angle, in scene units: looking down there is more ground, looking up more sky.
 * More than this would show the sheets' edges above, and feet in the captions below.
 */
const pans = { low: [14, 34], eye: [-34, 12], high: [-78, -52] } as const

/** How far down the set of a shot lies; the first shot keeps its room for the title. */
export function panOf(spec: Pick<ShotSpec, 'seed' | 'index'>, solution: Pick<Solution, 'angle'>): number {
  const [from, to] = pans[solution.angle]
  const down = between(seeded(`pan ${spec.seed}`), from, to)
  return Math.round(spec.index === 0 ? Math.max(0, down) : down)
}

/** The same set, lying lower by `down`. */
export function panned({ layers, slots }: Background, down: number): Background {
  const moved = <T extends { y: number }>(slot: T): T => ({ ...slot, y: slot.y + down })
  return {
    layers: layers.map((layer) => lowered(layer, down)),
    slots: {
      ...slots,
      ground: (x) => slots.ground(x) + down,
      stand: moved(slots.stand),
      float: moved(slots.float),
      ...(slots.sit && { sit: moved(slots.sit) }),
      companions: slots.companions.map(moved),
      horizon: slots.horizon + down,
      light: moved(slots.light),
    },
  }
}

function lowered(layer: Layer, down: number): Layer {
  const { live, pivot } = layer
  return {
    ...layer,
    y: layer.y + down,
    ...(pivot && { pivot: { ...pivot, y: pivot.y + down } }),
    // Rain and motes near the lens fill the frame wherever the set lies.
    ...(live &&
      layer.depth < 0.55 && {
        live: (context, seconds) => {
          context.save()
          context.translate(0, down)
          live(context, seconds)
          context.restore()
        },
      }),
  }
}
