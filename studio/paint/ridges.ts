import { mix, type Noise } from './noise.ts'

/** The upper edge of a sheet: y at each x, in scene units. */
export type Ridge = (x: number) => number

/** Rolling land: mostly one slow noise, a little of a quicker one. */
export function hills(noise: Noise, base: number, height: number, length: number, from = 0): Ridge {
  return (x) =>
    base - height * (0.75 * noise.line(x / length + from) + 0.25 * noise.line((x / length) * 2.7 + from + 40) - 0.5) * 2
}

/** Waves with sharp crests and round troughs, on a slow swell, tilted by `slope`. */
export function waves(base: number, height: number, length: number, phase: number, slope = 0): Ridge {
  return (x) =>
    base -
    height * (1 - Math.abs(Math.sin((Math.PI * (x + phase)) / length)) ** 0.62) +
    0.3 * height * Math.sin((x + phase) / 310) +
    slope * (x - 540)
}

/** The scalloped edge of a bank of clouds. */
export function scallops(noise: Noise, base: number, height: number, from: number): Ridge {
  const bumps: { middle: number; radius: number; top: number }[] = []
  for (let x = -200, index = 0; x < 1280; index++) {
    const radius = mix(70, 190, noise.line(index * 1.37 + from))
    const top = base - height * (noise.line(index * 0.71 + from + 30) - 0.5) * 2
    bumps.push({ middle: x + radius * 0.8, radius, top })
    x += radius * 1.45
  }
  return (x) => {
    let edge = base + height + 60
    for (const { middle, radius, top } of bumps) {
      const across = (x - middle) / radius
      if (Math.abs(across) >= 1) continue
      edge = Math.min(edge, top + radius * 0.72 * (1 - Math.sqrt(1 - across * across)))
    }
    return edge
  }
}

/** Peaks: straight-edged mountains with broken flanks. */
export function peaks(noise: Noise, base: number, height: number, length: number, from: number): Ridge {
  return (x) => {
    const cell = x / length + from
    const index = Math.floor(cell)
    const part = cell - index
    const top = (at: number): number =>
      at % 2 === 0 ? 0.55 + 0.45 * noise.line(at * 3.3) : 0.25 * noise.line(at * 5.1)
    return base - height * mix(top(index), top(index + 1), part) - 16 * (noise.line(x / 26 + from) - 0.5)
  }
}
