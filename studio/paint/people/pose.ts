import { acting } from './acting.ts'
import type { Pose } from './posture.ts'
import { resting } from './resting.ts'
import { back, side, standing } from './stances.ts'

/** Every still pose; walking and running are taken from their cycles. */
export const stills = {
  standing,
  'standing-back': back,
  'standing-side': side,
  ...resting,
  ...acting,
} satisfies Record<string, Pose>

export type StillName = keyof typeof stills

/** Every pose by name: the stills, and one moment of the walk and of the run. */
export type PoseName = StillName | 'walking' | 'running'
