import { run } from '#media/run.ts'
import { type Dream, dreamById } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { readTake, timesOf } from '#pipeline/storyboard-to-shots/rows.ts'
import type { House } from './open.ts'

const columns = 4
const frameWidth = 320

/** Writes a film's contact sheet, one frame a shot and the credit, so that it can be judged at a glance. */
export async function writeSheet(of: Dream, path: string, house: House): Promise<void> {
  const dream = await dreamById(of._id)
  const film = await Films.findById(dream.film).lean<Film>()
  const times = timesOf(await readTake(dream), house.tools)
  const master = film?.files.master
  if (!master || !times) return
  const { framesPerSecond } = house.tools.profile
  const middles = times.shots.map((shot) => shot.startSeconds + shot.seconds * 0.6)
  const moments = [...middles, (times.creditAtSeconds + times.seconds) / 2]
  const chosen = moments.map((seconds) => `eq(n,${Math.round(seconds * framesPerSecond)})`).join('+')
  const rows = Math.ceil(moments.length / columns)
  await run({
    inputs: [{ file: await house.stores.files.local(master.key) }],
    graph: `[0:v]select='${chosen}',scale=${frameWidth}:-2,tile=${Math.min(columns, moments.length)}x${rows}:padding=6,scale=out_range=full,format=yuvj420p[sheet]`,
    outputs: [
      { file: path, options: ['-map', '[sheet]', '-frames:v', '1', '-q:v', '4', '-update', '1', '-f', 'image2'] },
    ],
  })
}
