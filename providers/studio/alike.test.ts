import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Card, Storyboard } from '#core/story.ts'
import { alike } from '#media/inspection/alike.ts'
import { run } from '#media/run.ts'
import { shotHashes } from '#media/shot-hashes.ts'
import { planFilm, type ShotSpec, settleFilm } from '#studio/paint/film.ts'
import { paint } from './painter.ts'

const shape = { width: 270, height: 480, framesPerSecond: 10 }
const seconds = 0.4

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-alike-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A short telling's film: one place, one dreamer, the last shot ordered as the first was. */
function shortFilm(setting: string): Storyboard {
  const card = (more: Partial<Card>): Card => ({
    ...{ beat: '', prompt: '', role: 'place', setting, time: 'night', weather: 'clear', mood: 'calm' },
    ...{ hero: 'me', props: [], size: 'wide', angle: 'eye', camera: 'push', seconds: 3 },
    ...more,
  })
  return {
    ...{ language: 'en', title: '', hook: '', mood: 'calm', hashtags: [] },
    things: [{ id: 'me', word: '', kind: 'person', many: false }],
    cards: [card({}), card({ role: 'thing', size: 'close', angle: 'low' }), card({ role: 'end' })],
  }
}

async function filmOf(name: string, shots: readonly { spec: ShotSpec; title?: string }[]): Promise<string> {
  const paths = await Promise.all(
    shots.map(async ({ spec, title }, index) => {
      const path = join(folder, `${name}-${index}.mp4`)
      const { port1, port2 } = new MessageChannel()
      await paint({ spec, seconds, ...shape, path, port: port2, ...(title && { title: { title, language: 'en' } }) })
      port1.close()
      return path
    }),
  )
  const file = join(folder, `${name}.mp4`)
  const graph = `${paths.map((_, index) => `[${index}:v]`).join('')}concat=n=${paths.length}[film]`
  await run({
    inputs: paths.map((path) => ({ file: path })),
    graph,
    outputs: [{ file, options: ['-map', '[film]', '-crf', '23', '-f', 'mp4'] }],
  })
  return file
}

test.each(['sea', 'room', 'desert'])(
  'the shots of a short film at the %s pass, one shown again is caught',
  async (setting) => {
    const specs = await settleFilm(planFilm(shortFilm(setting), { seed: 7, look: 'lantern' }))
    const [first, ...others] = specs.map((spec) => ({ spec }))
    if (!first) throw new Error('a film of no shots')
    const shots = [first, ...others, first]
    const film = await filmOf(setting, shots)
    const moments = shots.map((_, index) => (index + 0.5) * seconds)
    const found = alike(await shotHashes(film, { moments, framesPerSecond: shape.framesPerSecond }))
    expect(found.map(({ values }) => [values.first, values.second])).toEqual([[1, shots.length]])
  },
)
