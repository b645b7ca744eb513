import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { languages } from '#core/story.ts'
import { tellStory } from '#studio/words/storyboard.ts'
import { understand } from '#studio/words/understand.ts'
import { free, make } from '../canvas.ts'
import { drawFrame } from '../frame.ts'
import { planFilm } from './grammar.ts'
import { paintShot } from './paint-shot.ts'
import { freeScene } from './release.ts'
import { settleFilm } from './settle.ts'
import { judgedSecond } from './sight.ts'

/**
 * Whole dreams to be judged by eye: `node studio/paint/compose/tellings.ts <folder> <from> <count> [tellings.json]`
 * understands, tells and paints each as a film would, one frame a shot, one row a dream, and writes beside the sheet
 * what was understood (`<name>.txt`). docs/studio.md tells how the kept tellings were judged.
 */
const [folder = '.', first = '0', second = '8', file] = process.argv.slice(2)
const tellingsSchema = z.array(z.object({ language: z.enum(languages), telling: z.string() }))
const kept = new URL('./tellings.json', import.meta.url)
const tellings = tellingsSchema.parse(JSON.parse(readFileSync(file ?? kept, 'utf8')))
const chosen = tellings.slice(Number(first), Number(first) + Number(second))
const scale = 0.17
const width = Math.round(1080 * scale)
const height = Math.round(1920 * scale)
const foot = 28
const mostShots = 8
/** As the built-in maker asks for: half a minute, its credit taken off. */
const wish = { seconds: 27, minCards: 6, seed: 11 }

const sheet = make(mostShots * width, chosen.length * (height + foot))
const context = sheet.getContext('2d')
context.fillStyle = '#111'
context.fillRect(0, 0, sheet.width, sheet.height)
const report: string[] = []
for (const [row, { language, telling }] of chosen.entries()) {
  const understanding = understand(telling, { language })
  const storyboard = tellStory(telling, understanding, wish)
  const things = understanding.things.map(({ id, word, kind }) => `${word}=${id} (${kind})`)
  report.push(`\n${Number(first) + row} ${language}: ${telling}`, `  things: ${things.join(', ')}`)
  report.push(`  settings: ${understanding.settings}; actions: ${understanding.actions}; ${understanding.mood}`)
  const specs = await settleFilm(planFilm(storyboard, { seed: wish.seed, look: 'lantern' }))
  for (const [column, spec] of specs.slice(0, mostShots).entries()) {
    const scene = await paintShot(spec, { scale, seconds: 4 })
    const picture = make(width, height)
    drawFrame(picture.getContext('2d'), scene, judgedSecond, scale)
    const top = row * (height + foot)
    context.drawImage(picture, column * width, top)
    freeScene(scene)
    free(picture)
    const cast = [spec.hero, spec.companion, ...spec.props].map((one) => one?.id ?? '-').join(' ')
    context.fillStyle = '#ddd'
    context.font = '11px sans-serif'
    const place = `${Number(first) + row}.${column} ${spec.setting} ${spec.size} ${spec.action ?? ''}`
    context.fillText(place, column * width + 2, top + height + 11, width - 4)
    context.fillText(cast, column * width + 2, top + height + 23, width - 4)
    report.push(`  ${column} ${spec.setting} ${spec.size} ${cast}: ${storyboard.cards[column]?.beat}`)
  }
}
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}/tellings-${first}.png`, sheet.toBuffer('image/png'))
writeFileSync(`${folder}/tellings-${first}.txt`, `${report.join('\n')}\n`)
