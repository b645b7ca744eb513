import type { TimeOfDay } from '../daylight.ts'
import type { Background, Brush } from '../types.ts'

/** What the director asks of a background; everything else comes from the brush's stream. */
export interface SettingSpec {
  time: TimeOfDay
  weather: 'clear' | 'clouds' | 'rain' | 'snow' | 'fog' | 'wind'
  angle: 'eye' | 'low' | 'high'
  /** Where movement goes. */
  direction: 'left' | 'right'
  lightSide: 'left' | 'right'
  heroSide: 'left' | 'right'
  /** A moon with a face, when the dream has one. */
  moonFace?: 'asleep' | 'singing'
  /** The dream's own sun is among its things: the sky has no second one, and no moon beside it. */
  ownSun?: true
}

export type Layout = (spec: SettingSpec, brush: Brush) => Background

export interface Setting {
  id: string
  /** Hue of its ground, in degrees. */
  hue: number
  /** At least two, with skeletons that really differ. */
  layouts: readonly Layout[]
}
