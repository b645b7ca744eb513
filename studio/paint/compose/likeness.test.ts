import { expect, test } from 'vitest'
import { seeded } from '#core/random.ts'
import { alikeBelow, distance, fingerprint } from './likeness.ts'

const width = 108
const height = 192

/** Hills with trees under a sky, a disc and a hero: `seed` moves them all. */
function picture(seed: number, noise = 0): Float32Array {
  const random = seeded(`picture ${seed}`)
  const discX = random() * width
  const heroX = random() * width
  const waves = [random() * 9, random() * 9, 20 + random() * 60]
  const grain = seeded('grain')
  return Float32Array.from({ length: width * height }, (_, at) => {
    const x = at % width
    const y = Math.floor(at / width)
    const hill = 110 + 14 * Math.sin(x / (waves[2] ?? 40) + (waves[0] ?? 0)) + 6 * Math.sin(x / 9 + (waves[1] ?? 0))
    let light = y > hill ? 0.4 - (y - hill) / 400 : 0.5 + y / 400
    const fromDisc = Math.hypot(x - discX, y - 45)
    light += 0.4 * Math.exp(-fromDisc / 50)
    light += 0.15 * Math.sin(x / (4 + (waves[0] ?? 0)) + y / 60 + 3 * (waves[1] ?? 0))
    if (fromDisc < 20) light = 1
    if (Math.abs(x - heroX) < 15 && Math.abs(y - 90) < 24) light = 0.15
    return light + (grain() - 0.5) * noise
  })
}

const hashOf = (seed: number, noise?: number): string => fingerprint(picture(seed, noise), width, height)

test('the same picture with a little grain is alike', () => {
  expect(distance(hashOf(1), hashOf(1))).toBe(0)
  expect(distance(hashOf(1), hashOf(1, 0.04))).toBeLessThan(alikeBelow)
})

test('other places of disc, hero and hills are not alike', () => {
  const hashes = [1, 2, 3, 4, 5, 6].map((seed) => hashOf(seed))
  for (const [index, one] of hashes.entries())
    for (const other of hashes.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(alikeBelow)
})
