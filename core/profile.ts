/** The size of a film. `tiny` exists for tests that need many films. */
export interface Profile {
  id: 'standard' | 'tiny'
  width: number
  height: number
  framesPerSecond: number
  /** Length asked for when nobody wishes another. */
  seconds: number
  /** Whether a long telling makes a longer film. */
  followsTelling: boolean
  minSeconds: number
  maxSeconds: number
  /** Length of the closing credit. */
  creditSeconds: number
  /** How long the dreamer may correct what was understood before the film is made. */
  confirmSeconds: number
  /** How long a moderator may stop an approved film. */
  holdSeconds: number
}

export const profiles: Record<Profile['id'], Profile> = {
  standard: {
    id: 'standard',
    width: 1080,
    height: 1920,
    framesPerSecond: 30,
    seconds: 28,
    followsTelling: true,
    minSeconds: 15,
    maxSeconds: 60,
    creditSeconds: 3,
    confirmSeconds: 60,
    holdSeconds: 60,
  },
  tiny: {
    id: 'tiny',
    width: 270,
    height: 480,
    framesPerSecond: 30,
    seconds: 3,
    followsTelling: false,
    minSeconds: 2,
    maxSeconds: 60,
    creditSeconds: 0.6,
    confirmSeconds: 0,
    holdSeconds: 0,
  },
}
