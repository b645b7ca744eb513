import { readFileSync } from 'node:fs'
import type { Canvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { iconFacts, ownFacts } from './facts.ts'
import type { Icon } from './icon.ts'
import { hueOf, motifById, motifIds } from './motifs.ts'
import { drawings } from './own/drawings.ts'
import { vocabulary } from './vocabulary.ts'

const table = JSON.parse(readFileSync(new URL('./icons.json', import.meta.url), 'utf8')) as Record<string, Icon>

const pixelsOf = (canvas: Canvas): Uint8ClampedArray =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data

function opaqueShare(canvas: Canvas): number {
  const pixels = pixelsOf(canvas)
  let opaque = 0
  for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 200) opaque += 1
  return opaque / (pixels.length / 4)
}

describe('the vocabulary', () => {
  it('names every motif once', () => {
    expect(new Set(vocabulary).size).toBe(vocabulary.length)
    expect([...motifIds].sort()).toEqual([...vocabulary].sort())
  })

  it('draws every word: at the asked size, trimmed, not blank', async () => {
    const faults: string[] = []
    for (const id of vocabulary) {
      const motif = motifById(id)
      if (!motif) {
        faults.push(`${id}: no motif`)
        continue
      }
      const canvas = await motif.draw(96)
      if (Math.abs(Math.max(canvas.width, canvas.height) - 96) > 1)
        faults.push(`${id}: ${canvas.width}×${canvas.height}`)
      if (opaqueShare(canvas) < 0.06) faults.push(`${id}: only ${(opaqueShare(canvas) * 100).toFixed(1)} % opaque`)
      canvas.width = 1
    }
    expect(faults).toEqual([])
  })

  it('has no motif for what it does not know', () => {
    expect(motifById('nostalgia')).toBeUndefined()
    expect(hueOf('nostalgia')).toBeUndefined()
  })
})

describe('the icon table', () => {
  it('holds exactly the icons that are used', () => {
    expect(Object.keys(table).sort()).toEqual(iconFacts.map((facts) => facts.id).sort())
  })

  it('knows hues as people would name them', () => {
    expect(hueOf('elephant')).toBeUndefined()
    expect(hueOf('dolphin')).toBeGreaterThan(200)
    expect(hueOf('dolphin')).toBeLessThan(270)
    expect(hueOf('red-apple')).toBeLessThan(60)
    expect(hueOf('octopus')).toBe(32)
  })
})

describe('drawings by hand', () => {
  it('are exactly the ones with facts', () => {
    expect(Object.keys(drawings).sort()).toEqual(ownFacts.map((facts) => facts.id).sort())
  })

  it('are grey, and have enough tones for plies', async () => {
    const faults: string[] = []
    for (const { id } of ownFacts) {
      const canvas = await motifById(id)?.draw(96)
      if (!canvas) throw new Error(`${id} does not draw`)
      const pixels = pixelsOf(canvas)
      const tones = new Set<number>()
      let coloured = 0
      for (let i = 0; i < pixels.length; i += 4) {
        if ((pixels[i + 3] ?? 0) < 250) continue
        const [red = 0, green = 0, blue = 0] = [pixels[i], pixels[i + 1], pixels[i + 2]]
        if (Math.abs(red - green) > 2 || Math.abs(green - blue) > 2) coloured += 1
        tones.add(Math.floor(red / 26))
      }
      if (coloured > 0) faults.push(`${id}: ${coloured} coloured pixels`)
      if (tones.size < 5) faults.push(`${id}: only ${tones.size} tones`)
    }
    expect(faults).toEqual([])
  })
})
