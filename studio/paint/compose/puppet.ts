import type { Cycle } from '../people/person.ts'
import type { Brush, Layer } from '../types.ts'
import type { Spot } from './placement.ts'
import { hold } from './release.ts'

/** How far from the frame's edge a walk begins and ends, in scene units; who comes to somebody comes in from outside. */
const edge = 40
/** How far past their spot those walk on who have the picture to themselves; runners cross all of it. */
const onwards = 320
/** Those who chase and are chased keep their distance from each other. */
const chased = 160
/** A gait is slowed down until it goes no farther than there is room, so that no foot slides; but not to a standstill. */
const slowest = { walking: 0.3, running: 0.4 } as const
/** Scene units a second for each unit of height from which it is a run. */
const runsFrom = 1.2

export interface Performance {
  layer: Layer
  /** Where the puppet is, beside its spot, at a moment; its shadows go with it. */
  shift(seconds: number): number
}

/** The room of a shot, and who else is in it. */
interface Room {
  shotSeconds: number
  /** Which way the walker goes. */
  looks: 1 | -1
  alone: boolean
  /** One runs from the other. */
  hurries: boolean
}

/** How far back a walk begins, how far on it ends, and how fast the gait is played for it, 1 as it is. */
export function walkIn(
  { travel, seconds }: Pick<Cycle, 'travel' | 'seconds'>,
  spot: Pick<Spot, 'x' | 'width' | 'height'>,
  { shotSeconds, looks, alone, hurries }: Room,
): { back: number; forth: number; pace: number } {
  const speed = travel / seconds
  if (speed === 0) return { back: 0, forth: 0, pace: 1 }
  const runs = speed / spot.height > runsFrom
  const behind = Math.max(0, (looks > 0 ? spot.x : 1080 - spot.x) - edge - (alone ? spot.width / 2 : 0))
  const ahead = Math.max(0, (looks > 0 ? 1080 - spot.x : spot.x) - spot.width / 2 - edge)
  const before = alone ? Math.min(ahead, runs ? ahead : onwards) : 0
  const room = hurries ? { behind: chased, before: chased } : { behind, before }
  const natural = speed * shotSeconds
  const share = Math.min(1, (room.behind + room.before) / natural)
  const fits = natural < room.behind + room.before ? natural / (room.behind + room.before) : 1
  return {
    back: room.behind * fits,
    forth: room.before * fits,
    pace: Math.max(share, runs ? slowest.running : slowest.walking),
  }
}

/** A puppet: a flip book played where its spot is, walking on if its gait goes anywhere. */
export function performance(cycle: Cycle, spot: Spot, brush: Brush, room: Room): Performance {
  const { back, forth, pace } = walkIn(cycle, spot, room)
  const shift = (seconds: number): number =>
    room.looks * ((back + forth) * Math.min(1, seconds / room.shotSeconds) - back)
  const unit = 1 / brush.scale
  const live: NonNullable<Layer['live']> = (context, seconds) => {
    const at = Math.floor((((seconds * pace) / cycle.seconds) % 1) * cycle.frames.length)
    const frame = cycle.frames[at]
    if (frame === undefined) return
    context.drawImage(
      frame.canvas,
      spot.x + shift(seconds) - frame.anchorX * unit,
      spot.y - frame.anchorY * unit,
      frame.canvas.width * unit,
      frame.canvas.height * unit,
    )
  }
  hold(
    live,
    cycle.frames.map((frame) => frame.canvas),
  )
  return { shift, layer: { depth: spot.depth, x: 0, y: 0, live } }
}
