/**
 * Rebuilds `icons.json` from `@iconify-json/noto`: run `node studio/paint/motifs/extract.ts` after changing
 * `icon-rows.ts`. Only what is named there is taken, trimmed to what is opaque, with its mean hue.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { Fault } from '#core/fault.ts'
import { alphaBox } from '../canvas.ts'
import { withoutFaces } from './faces.ts'
import { iconFacts } from './facts.ts'
import { meanHue } from './hue.ts'
import { type Icon, svgOf } from './icon.ts'

interface IconSet {
  width: number
  height: number
  icons: Record<string, { body: string }>
  aliases?: Record<string, { parent: string }>
}

const set = JSON.parse(readFileSync(new URL(import.meta.resolve('@iconify-json/noto/icons.json')), 'utf8')) as IconSet

function bodyOf(id: string): string {
  const body = set.icons[id]?.body
  if (body !== undefined) return body
  const parent = set.aliases?.[id]?.parent
  if (parent === undefined) throw new Fault('motifs/no-icon', `the icon set has no "${id}"`)
  return bodyOf(parent)
}

async function extracted(id: string): Promise<Icon> {
  const whole: Icon = {
    body: withoutFaces(id, bodyOf(id)),
    left: 0,
    top: 0,
    width: set.width,
    height: set.height,
  }
  const size = 512
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  context.drawImage(await loadImage(Buffer.from(svgOf(whole, size))), 0, 0)
  const box = alphaBox(canvas, 24)
  if (!box) throw new Fault('motifs/blank-icon', `the icon "${id}" draws nothing`)
  const unit = set.width / size
  const hue = meanHue(context.getImageData(0, 0, size, size).data)
  return {
    body: whole.body,
    left: (box.left - 1) * unit,
    top: (box.top - 1) * unit,
    width: (box.right - box.left + 2) * unit,
    height: (box.bottom - box.top + 2) * unit,
    ...(hue === undefined ? {} : { hue }),
  }
}

const table: Record<string, Icon> = {}
for (const { id } of iconFacts) table[id] = await extracted(id)
const lines = Object.entries(table).map(([id, icon]) => `${JSON.stringify(id)}:${JSON.stringify(icon)}`)
writeFileSync(new URL('./icons.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`)
