import { writeFileSync } from 'node:fs'
import { make } from '../canvas.ts'
import { planFilm } from '../compose/grammar.ts'
import { paintShot } from '../compose/paint-shot.ts'
import { freeScene } from '../compose/release.ts'
import { sampleFilms } from '../compose/samples.ts'
import { settleFilm } from '../compose/settle.ts'
import { drawFrame } from '../frame.ts'
import { looks } from './looks.ts'

/**
 * The same shot in every look, for people who choose: `node studio/paint/looks/sheet.ts commands/pictures` writes
 * `<look>.jpg`.
 */
const [folder = '.'] = process.argv.slice(2)
const scale = 0.34
const story = sampleFilms[0]

for (const { id } of looks) {
  if (!story) break
  const [spec] = await settleFilm(planFilm(story, { seed: 4, look: id }).slice(0, 1))
  if (!spec) continue
  const scene = await paintShot(spec, { scale, seconds: 4 })
  const picture = make(Math.round(1080 * scale), Math.round(1920 * scale))
  drawFrame(picture.getContext('2d'), scene, 2, scale)
  writeFileSync(`${folder}/${id}.jpg`, picture.toBuffer('image/jpeg', 80))
  freeScene(scene)
}
