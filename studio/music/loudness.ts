/** The weighting filter of ITU-R BS.1770 at 48 kHz: how loud a sound is to the ear. */
const stages = [
  { b: [1.53512485958697, -2.69169618940638, 1.19839281085285], a: [-1.69065929318241, 0.73248077421585] },
  { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] },
] as const

export const blockSeconds = 0.1

/** Mean square of each 100 ms of a weighted signal, left and right summed. */
export function weightedPowers(left: Float32Array, right: Float32Array, sampleRate: number): Float64Array {
  const block = Math.round(blockSeconds * sampleRate)
  const powers = new Float64Array(Math.ceil(left.length / block))
  for (const signal of [left, right]) addPowers(signal, block, powers)
  return powers
}

function addPowers(signal: Float32Array, block: number, powers: Float64Array): void {
  const [shelf, pass] = stages
  const [b0, b1, b2] = shelf.b
  const [a1, a2] = shelf.a
  const [c1, c2] = pass.a
  let x1 = 0
  let x2 = 0
  let y1 = 0
  let y2 = 0
  let z1 = 0
  let z2 = 0
  for (let at = 0, index = 0; at < signal.length; index++) {
    const end = Math.min(at + block, signal.length)
    let sum = 0
    for (; at < end; at++) {
      const x = signal[at] ?? 0
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
      const z = y - 2 * y1 + y2 - c1 * z1 - c2 * z2
      x2 = x1
      x1 = x
      y2 = y1
      y1 = y
      z2 = z1
      z1 = z
      sum += z * z
    }
    powers[index] = (powers[index] ?? 0) + sum / block
  }
}

/** Mean square power as LUFS. */
export const loudnessOf = (power: number): number => -0.691 + 10 * Math.log10(Math.max(power, 1e-12))

/** Loudness of the blocks in which something sounds: those within 20 dB of the loud ones. */
export function activeLoudness(powers: Float64Array): number {
  const peak = powers.reduce((highest, power) => Math.max(highest, power), 0)
  if (peak <= 1e-12) return Number.NEGATIVE_INFINITY
  const sounding = powers.filter((power) => power > peak / 1000).sort()
  const loud = sounding[Math.floor((sounding.length - 1) * 0.95)] ?? peak
  const active = sounding.filter((power) => power >= loud / 100)
  return loudnessOf(active.reduce((sum, power) => sum + power, 0) / active.length)
}
