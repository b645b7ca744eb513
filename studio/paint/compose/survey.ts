import { mkdirSync, writeFileSync } from 'node:fs'
import { free, make } from '../canvas.ts'
import { drawFrame } from '../frame.ts'
import { settings } from '../settings/settings.ts'
import { paintShot } from './paint-shot.ts'
import { freeScene } from './release.ts'
import { chanceShot } from './samples.ts'
import { judgedSecond } from './sight.ts'
import type { ShotSpec } from './spec.ts'

/**
 * A survey to be judged by eye: `node studio/paint/compose/survey.ts <folder> <seed> <from> <count>` paints chance
 * combinations, every setting and layout in turn, one frame each, on one sheet with their numbers, and writes what each
 * was beside it (`<name>.tsv`). Equal seeds give equal sheets: docs/studio.md tells how 200 of them were judged.
 */
const [folder = '.', seed = '1', first = '0', second = '20'] = process.argv.slice(2)
const scale = 0.2
const columns = 7
const width = 1080 * scale
const height = 1920 * scale
const foot = 26

/** One chance combination; numbers that follow each other go through all settings, then through their layouts. */
function surveyed(number: number): ShotSpec {
  const spec = chanceShot(Number(seed) * 1000 + number)
  const setting = settings[number % settings.length]?.id ?? spec.setting
  return { ...spec, setting, layout: Math.floor(number / settings.length) % 3 }
}

const numbers = Array.from({ length: Number(second) }, (_, index) => Number(first) + index)
const sheet = make(columns * width, Math.ceil(numbers.length / columns) * (height + foot))
const context = sheet.getContext('2d')
context.fillStyle = '#111'
context.fillRect(0, 0, sheet.width, sheet.height)
const rows: string[] = []
for (const [index, number] of numbers.entries()) {
  const spec = surveyed(number)
  const scene = await paintShot(spec, { scale, seconds: 4 })
  const picture = make(width, height)
  drawFrame(picture.getContext('2d'), scene, judgedSecond, scale)
  const left = (index % columns) * width
  const top = Math.floor(index / columns) * (height + foot)
  context.drawImage(picture, left, top)
  freeScene(scene)
  free(picture)
  const cast = [spec.hero, spec.companion, ...spec.props].map((one) => one?.id ?? '-').join(' ')
  context.fillStyle = '#ddd'
  context.font = '11px sans-serif'
  const place = `${spec.setting}${spec.layout}`
  context.fillText(`${number} ${place} ${spec.time} ${spec.look} ${spec.size}`, left + 2, top + height + 11, width - 4)
  context.fillText(`${cast} · ${spec.mood} ${spec.weather}`, left + 2, top + height + 23, width - 4)
  rows.push([number, spec.setting, spec.layout, spec.size, spec.time, spec.look, spec.mood, cast].join('\t'))
}
mkdirSync(folder, { recursive: true })
const name = `survey-${seed}-${first}`
writeFileSync(`${folder}/${name}.png`, sheet.toBuffer('image/png'))
writeFileSync(`${folder}/${name}.tsv`, `${rows.join('\n')}\n`)
