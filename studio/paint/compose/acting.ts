import type { Layer } from '../types.ts'
import type { Spot, Stance } from './placement.ts'

export type Motion = 'swim' | 'sway' | 'breathe' | 'flap' | 'still'

/** How a still comes alive: where it drifts, and how its strips bend. Each actor has its own phase. */
export function actingOf(
  stance: Stance,
  motion: Motion,
  spot: Spot,
  phase: number,
  hurries = false,
): Pick<Layer, 'idle' | 'warp' | 'pivot'> {
  if (hurries && stance.base === 'ground' && motion === 'breathe' && !stance.person) return bounding(spot, phase)
  const size = Math.max(spot.width, spot.height) / 600
  return { ...drift(stance, motion, spot, phase, size), ...bending(motion, spot, phase, size) }
}

/** A paper animal in a hurry: it bounds, nose up, nose down. */
function bounding(spot: Spot, phase: number): Pick<Layer, 'idle' | 'pivot'> {
  const height = Math.min(46, spot.height * 0.09)
  return {
    pivot: { x: spot.x, y: spot.y - spot.height * 0.3 },
    idle: (seconds) => ({
      y: -height * Math.abs(wave(seconds, 0.92, phase)),
      rotation: 0.05 * wave(seconds, 0.46, 2 * phase + 0.6),
    }),
  }
}

const wave = (seconds: number, period: number, phase: number): number =>
  Math.sin((seconds / period) * 2 * Math.PI + phase)

function drift(stance: Stance, motion: Motion, spot: Spot, phase: number, size: number): Pick<Layer, 'idle' | 'pivot'> {
  switch (stance.base) {
    case 'fly': {
      const period = motion === 'flap' ? 1.9 : 4.2
      const reach = Math.max(0.6, Math.min(1.3, size))
      return {
        pivot: { x: spot.x, y: spot.y },
        idle: (seconds) => ({
          x: 12 * reach * wave(seconds, period * 1.7, phase),
          y: 18 * reach * wave(seconds, period, phase),
          rotation: 0.025 * wave(seconds, period * 1.3, phase + 1),
        }),
      }
    }
    case 'water':
      return {
        pivot: { x: spot.x, y: spot.y },
        idle: (seconds) => ({ y: 7 * wave(seconds, 3.4, phase), rotation: 0.022 * wave(seconds, 4.6, phase + 1) }),
      }
    case 'hang':
      return {
        pivot: { x: spot.x, y: -60 },
        idle: (seconds) => ({ rotation: 0.022 * wave(seconds, 4, phase) }),
      }
    case 'ground':
      if (motion === 'still') return {}
      return {
        pivot: { x: spot.x, y: spot.y },
        idle: (seconds) => ({ scale: 1 + 0.006 * wave(seconds, 3.3, phase) }),
      }
  }
}

function bending(motion: Motion, spot: Spot, phase: number, size: number): Pick<Layer, 'warp'> {
  if (motion === 'swim') {
    // The head leads and the tail follows: strips are counted from the head, which is where the drawing looks.
    const headLeft = !spot.mirrored
    return {
      warp: {
        axis: 'x',
        strips: 56,
        shift: (along, seconds) => {
          const fromHead = headLeft ? along : 1 - along
          return 26 * size * fromHead ** 2.2 * Math.sin(2 * Math.PI * (seconds / 2.6 - 0.55 * fromHead) + phase)
        },
      },
    }
  }
  if (motion === 'sway') {
    return {
      warp: {
        axis: 'y',
        strips: 48,
        shift: (along, seconds) =>
          15 * size * along ** 1.6 * Math.sin((2 * Math.PI * seconds) / 3.1 + phase + 2.2 * along),
      },
    }
  }
  return {}
}
