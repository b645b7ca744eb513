import type { Scene } from '../types.ts'
import type { ShotSpec } from './spec.ts'

interface Keys {
  x: [number, number]
  y: [number, number]
  zoom: [number, number]
}

/** The camera of a shot: small moves through the depth of the theatre; more would read as a slide show. */
export function cameraOf(spec: ShotSpec): Scene['camera'] {
  const keys = keysOf(spec)
  return (progress) => {
    const at = eased(progress)
    const between = ([from, to]: [number, number]): number => from + (to - from) * at
    return { x: between(keys.x), y: between(keys.y), zoom: between(keys.zoom) }
  }
}

function keysOf(spec: ShotSpec): Keys {
  const way = spec.direction === 'right' ? 1 : -1
  const drift: [number, number] = [-14 * way, 14 * way]
  switch (spec.camera) {
    case 'push':
      return { x: drift, y: [10, -14], zoom: [1.02, 1.085] }
    case 'pull':
      return { x: drift, y: [-12, 10], zoom: [1.09, 1.02] }
    case 'left':
      return { x: [34, -34], y: [6, -6], zoom: [1.04, 1.055] }
    case 'right':
      return { x: [-34, 34], y: [6, -6], zoom: [1.04, 1.055] }
    case 'up':
      return { x: drift, y: [26, -26], zoom: [1.04, 1.06] }
    case 'down':
      return { x: drift, y: [-26, 26], zoom: [1.04, 1.06] }
    case 'still':
      return { x: [-5 * way, 5 * way], y: [3, -3], zoom: [1.03, 1.045] }
  }
}

/** Never stands still at its ends, so that a cut does not stop the film. */
const eased = (progress: number): number => {
  const at = Math.min(1, Math.max(0, progress))
  return 0.6 * at * at * (3 - 2 * at) + 0.4 * at
}
