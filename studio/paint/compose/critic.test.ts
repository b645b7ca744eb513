import { describe, expect, test } from 'vitest'
import { judge, type Sight } from './critic.ts'
import { emptyMask, fieldOf, type Mask } from './field.ts'

const width = 216
const height = 384

type Rgb = readonly [number, number, number]

/** A plain stage: bright sky with a darker ground, a striped lower quarter, a hero in the middle. */
function stage(change: { hero?: Rgb; heroLeft?: number; busyBand?: boolean; paleBand?: boolean } = {}): Sight {
  const bytes = new Uint8ClampedArray(width * height * 4)
  const hero = emptyMask(width, height)
  const put = (x: number, y: number, colour: Rgb): void => bytes.set([...colour, 255], (y * width + x) * 4)
  const heroLeft = change.heroLeft ?? 60
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const band = y > 225 && y < 285
      if (y < 200) put(x, y, [150, 200, 235])
      else if (y > 290) put(x, y, (x >> 4) % 2 === 0 ? [8, 14, 44] : [34, 50, 104])
      else if (band && change.busyBand) put(x, y, (x >> 1) % 2 === 0 ? [10, 10, 40] : [220, 220, 240])
      else put(x, y, band && change.paleBand ? [230, 240, 250] : [24, 44, 96])
      if (y > 110 && y < 210 && x >= heroLeft && x < heroLeft + 80) {
        put(x, y, change.hero ?? [150, 40, 20])
        hero.alpha[y * width + x] = 1
      }
    }
  }
  return {
    whole: fieldOf(bytes, width, height),
    hero,
    props: [],
    front: emptyMask(width, height),
    cover: emptyMask(width, height),
    accentHue: 40,
    heroPops: true,
    horizon: 1000,
    allowed: { left: 84, top: 225, right: 960, bottom: 1160 },
  }
}

describe('the critic', () => {
  test('passes a plain good picture', () => {
    expect(judge(stage()).total).toBeLessThan(0.4)
  })

  test('sees a hero in the colours of its backdrop', () => {
    const { parts, total } = judge(stage({ hero: [152, 198, 232] }))
    expect(parts['hero contrast']).toBeGreaterThan(0.4)
    expect(parts['hero separation']).toBeGreaterThan(0.4)
    expect(total).toBeGreaterThan(0.4)
  })

  test('sees a hero outside its box', () => {
    expect(judge(stage({ heroLeft: 0 })).parts['hero outside']).toBeGreaterThan(0.3)
  })

  test('sees a caption band that is busy or too pale to read on', () => {
    expect(judge(stage({ busyBand: true })).parts['caption detail']).toBeGreaterThan(0.4)
    expect(judge(stage({ paleBand: true })).parts['caption contrast']).toBeGreaterThan(0.4)
  })

  test('sees something crossing the hero, and a hidden companion', () => {
    const sight = stage()
    const across: Mask = { ...sight.hero, alpha: sight.hero.alpha.map((alpha, at) => (at % width < 90 ? alpha : 0)) }
    expect(judge({ ...sight, front: across }).parts['hero crossed']).toBeGreaterThan(0.4)
    expect(
      judge({ ...sight, companion: across, beforeCompanion: sight.hero }).parts['companion hidden'],
    ).toBeGreaterThan(1)
  })
})
