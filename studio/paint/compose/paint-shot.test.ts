import { describe, expect, test } from 'vitest'
import { make } from '../canvas.ts'
import { drawFrame } from '../frame.ts'
import { ensembleOf } from './ensemble.ts'
import { boxOf, emptyMask, fieldOf } from './field.ts'
import { letterActor } from './letter-actor.ts'
import { distance, fingerprint } from './likeness.ts'
import { hands, paintShot } from './paint-shot.ts'
import { chanceShot } from './samples.ts'
import { solve } from './solve.ts'
import { dreamer, type ShotSpec } from './spec.ts'

const scale = 0.1

async function bytesAt(spec: ShotSpec, seconds: number): Promise<Uint8ClampedArray> {
  const scene = await paintShot(spec, { scale, seconds: 4 })
  const canvas = make(1080 * scale, 1920 * scale)
  drawFrame(canvas.getContext('2d'), scene, seconds, scale)
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
}

const shot: ShotSpec = {
  ...chanceShot(3),
  setting: 'sea',
  look: 'lantern',
  hero: { id: 'whale', word: 'whale', kind: 'animal', many: false },
  companion: dreamer,
  props: [],
  size: 'wide',
}

describe('painting a shot', { timeout: 30_000 }, () => {
  test('is the same every time for the same spec, and moves', async () => {
    const solution = await solve(shot, hands)
    expect(await solve(shot, hands)).toEqual(solution)
    const solved = { ...shot, solution }
    const first = await bytesAt(solved, 1)
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await bytesAt(solved, 1)))).toBe(0)
    const later = await bytesAt(solved, 3)
    const changed = first.filter((value, at) => Math.abs(value - (later[at] ?? 0)) > 24).length
    expect(changed / first.length).toBeGreaterThan(0.01)
  })

  test('a crowd is people, no two alike, and no sign that says so', async () => {
    const crowd = { id: 'crowd', word: 'gente', kind: 'person', many: true } as const
    const ensemble = await ensembleOf({ ...shot, setting: 'city', companion: crowd })
    expect(ensemble.crowd?.actor.stance.person).toBe(true)
    expect(ensemble.crowd?.others).toHaveLength(5)
    expect(ensemble.companion?.lettered).toBeUndefined()
    const herd = await ensembleOf({ ...shot, companion: { id: 'horse', word: 'horse', kind: 'animal', many: true } })
    expect(herd.crowd?.others).toBeUndefined()
  })

  test('looks like its thumbnail', async () => {
    const solution = await solve(shot, hands)
    const bytes = await bytesAt({ ...shot, solution }, 1.5)
    const { l, width, height } = fieldOf(bytes, 1080 * scale, 1920 * scale)
    expect(distance(fingerprint(l, width, height), solution.hash)).toBeLessThan(45)
  })
})

describe('what nobody has drawn', { timeout: 30_000 }, () => {
  const unknown = { id: 'zorb', word: 'Zörb', kind: 'object', many: false } as const

  test('is an actor all the same, and stands on the ground', async () => {
    const { hero } = await ensembleOf({ ...shot, hero: unknown })
    expect(hero.stance).toMatchObject({ base: 'ground', person: false })
  })

  test('carries its own word: another word is another picture', async () => {
    const { background, brush } = hands.backdrop(shot, await solve(shot, hands), 0.2)
    expect(background.layers.length).toBeGreaterThan(3)
    const spot = { x: 540, y: 1100, width: 500, height: 500, depth: 0.5, mirrored: false }
    const coat = { ramp: brush.palette.sky, tones: [0.1, 0.5, 0.9] }
    const pictures = await Promise.all(
      ['Zörb', 'Mellum', 'حوت'].map(async (word) => {
        const sprite = await (await letterActor({ ...unknown, word }, 'en')).paint(brush, spot, coat, { fog: 0 })
        const { width, height } = sprite.canvas
        const mask = emptyMask(width, height)
        const { data } = sprite.canvas.getContext('2d').getImageData(0, 0, width, height)
        mask.alpha.forEach((_, at) => {
          mask.alpha[at] = (data[at * 4 + 3] ?? 0) / 255
        })
        expect(boxOf(mask)).toBeDefined()
        return Buffer.from(data).toString('base64')
      }),
    )
    expect(new Set(pictures).size).toBe(3)
  })
})
