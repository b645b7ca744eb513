import { writeFileSync } from 'node:fs'
import { brushFor } from '../brush.ts'
import { free, make } from '../canvas.ts'
import { lookById } from '../looks/looks.ts'
import { motifTones, restyle } from '../restyle.ts'
import type { Brush } from '../types.ts'
import { motifById, motifIds } from './motifs.ts'

/**
 * Sheets of every motif fit for a hero as a film shows it, for looking: `node studio/paint/motifs/sheet.ts <folder>`
 * writes `heroes-1.jpg` and so on.
 */
const [folder = '.'] = process.argv.slice(2)
const columns = 20
const rows = 14
const cell = { width: 84, height: 92 }
const size = 70

const brush: Brush = brushFor({
  mood: 'calm',
  hue: 208,
  time: 'dusk',
  look: lookById('lantern'),
  seed: 1,
  scale: 1,
})

async function sheet(ids: readonly string[], path: string): Promise<void> {
  const canvas = make(columns * cell.width, Math.ceil(ids.length / columns) * cell.height)
  const context = canvas.getContext('2d')
  context.fillStyle = brush.palette.sky.css(0.72)
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.font = '9px "Noto Sans"'
  context.textAlign = 'center'
  for (const [index, id] of ids.entries()) {
    const motif = motifById(id)
    if (!motif) continue
    const drawing = await motif.draw(size * 2)
    const ramp = motif.hue === undefined ? brush.palette.accentRamp : brush.palette.pop(motif.hue)
    const sprite = restyle(drawing, brush, { ramp, tones: motifTones.popDark, anchor: 'middle', size })
    const middle = (index % columns) * cell.width + cell.width / 2
    const top = Math.floor(index / columns) * cell.height
    context.drawImage(sprite.canvas, middle - sprite.anchorX, top + 40 - sprite.anchorY)
    context.fillStyle = '#111'
    context.fillText(id, middle, top + cell.height - 5, cell.width - 2)
    free(sprite.canvas)
    free(drawing)
  }
  writeFileSync(path, canvas.toBuffer('image/jpeg', 78))
}

const heroes = motifIds.filter((id) => motifById(id)?.use === 'hero')
for (let from = 0; from < heroes.length; from += columns * rows) {
  await sheet(heroes.slice(from, from + columns * rows), `${folder}/heroes-${from / (columns * rows) + 1}.jpg`)
}
