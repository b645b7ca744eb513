import { mkdirSync, writeFileSync } from 'node:fs'
import { free, make } from '../canvas.ts'
import { drawFrame } from '../frame.ts'
import { planFilm } from './grammar.ts'
import { hands, paintShot } from './paint-shot.ts'
import { freeScene } from './release.ts'
import { chanceShot, sampleFilms } from './samples.ts'
import { settleFilm } from './settle.ts'
import { judgedSecond } from './sight.ts'
import { solve } from './solve.ts'
import type { ShotSpec } from './spec.ts'

/**
 * Contact sheets, for looking: `node studio/paint/compose/sheet.ts <folder> chance <from> <count> [scale]` paints chance
 * combinations, `… <folder> film <number> [look] [scale]` a whole sample film.
 */
const [folder = '.', kind = 'chance', first = '0', second = '24', size = '0.25'] = process.argv.slice(2)
const scale = Number(size)
mkdirSync(folder, { recursive: true })

async function tile(specs: ShotSpec[], name: string): Promise<void> {
  const width = Math.round(1080 * scale)
  const height = Math.round(1920 * scale)
  const columns = Math.min(8, specs.length)
  const sheet = make(columns * width, Math.ceil(specs.length / columns) * (height + 34))
  const context = sheet.getContext('2d')
  context.fillStyle = '#111'
  context.fillRect(0, 0, sheet.width, sheet.height)
  for (const [index, spec] of specs.entries()) {
    const started = performance.now()
    const scene = await paintShot(spec, { scale, seconds: 4 })
    const picture = make(width, height)
    drawFrame(picture.getContext('2d'), scene, judgedSecond, scale)
    const left = (index % columns) * width
    const top = Math.floor(index / columns) * (height + 34)
    context.drawImage(picture, left, top)
    freeScene(scene)
    free(picture)
    context.fillStyle = '#ddd'
    context.font = '10px sans-serif'
    context.textAlign = 'left'
    const cast = [spec.hero, spec.companion, ...spec.props].map((one) => one?.id ?? '-').join(' ')
    const { solution } = spec
    const faults = Object.entries(solution?.parts ?? {}).map(([part, weight]) => `${part} ${weight.toFixed(2)}`)
    context.fillText(
      `${index} ${spec.setting}${solution?.layout} ${spec.time} ${spec.mood} ${spec.look} ${solution?.size}`,
      left + 2,
      top + height + 10,
      width - 4,
    )
    context.fillText(
      `${cast} ${solution?.valueMode} ${solution?.penalty.toFixed(2)}`,
      left + 2,
      top + height + 20,
      width - 4,
    )
    context.fillText(faults.join(', '), left + 2, top + height + 30, width - 4)
    console.log(`${index} ${cast} painted in ${Math.round(performance.now() - started)} ms`)
  }
  writeFileSync(`${folder}/${name}.png`, sheet.toBuffer('image/png'))
}

if (kind === 'film') {
  const storyboard = sampleFilms[Number(first)]
  if (storyboard === undefined) throw new RangeError(`there are ${sampleFilms.length} sample films`)
  const look = second === '24' ? 'lantern' : second
  const started = performance.now()
  const specs = await settleFilm(planFilm(storyboard, { seed: 11, look }))
  console.log(`solved in ${Math.round(performance.now() - started)} ms`)
  await tile(specs, `film-${first}-${look}`)
} else {
  const specs: ShotSpec[] = []
  const times: number[] = []
  for (let seed = Number(first); seed < Number(first) + Number(second); seed++) {
    const spec = chanceShot(seed)
    const started = performance.now()
    specs.push({ ...spec, solution: await solve(spec, hands) })
    times.push(performance.now() - started)
  }
  times.sort((one, other) => one - other)
  console.log(
    `solved: median ${Math.round(times[times.length >> 1] ?? 0)} ms, slowest ${Math.round(times.at(-1) ?? 0)} ms`,
  )
  await tile(specs, `chance-${first}`)
}
