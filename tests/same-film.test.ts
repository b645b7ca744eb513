import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { WordTime } from '#core/story.ts'
import { run } from '#media/run.ts'
import { useFolder } from './database.ts'
import { runProgram } from './program.ts'

const folder = useFolder()

/** What ffmpeg decodes of a film, a line a picture and a line a piece of sound, each with its MD5. */
interface Decoded {
  pictures: string[]
  sound: string[]
}

interface Made extends Decoded {
  /** What `post.json` says of the words. */
  words: WordTime[]
}

async function decoded(film: string): Promise<Decoded> {
  const file = `${film}.md5`
  await run({
    inputs: [{ file: film }],
    outputs: [{ file, options: ['-map', '0:v', '-map', '0:a', '-f', 'framemd5'] }],
  })
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /^\d/.test(line))
  return { pictures: lines.filter((line) => line.startsWith('0')), sound: lines.filter((line) => line.startsWith('1')) }
}

/** A film of the real studio, made by a program of its own in a folder of its own: nothing is shared but the code. */
async function filmed(name: string, seed: string, painters: string): Promise<Made> {
  const out = join(folder(), `${name}-out`)
  const wishes = ['--yes', '--look', 'riso', '--seconds', '2', '--seed', seed, '--out', out]
  const { code, error } = await runProgram(['dream', ...wishes, 'Ein roter Fuchs sang mir um 3:30 Uhr im Schnee.'], {
    DREAMBOX_DATA: join(folder(), name),
    DREAMBOX_PAINTERS: painters,
    DREAMBOX_FAKE_PROVIDERS: '',
    DREAMBOX_FAKE_PUBLISHER: '',
  })
  expect(code, error).toBe(0)
  expect(error, 'nothing had to be made another way').not.toMatch(/"level":[45]0/)
  const { words } = JSON.parse(await readFile(join(out, 'post.json'), 'utf8')) as Pick<Made, 'words'>
  return { ...(await decoded(join(out, 'film.mp4'))), words }
}

let [first, again, other]: (Made | undefined)[] = []
beforeAll(async () => {
  first = await filmed('first', '7', '1')
  again = await filmed('again', '7', '2')
  other = await filmed('other', '8', '2')
}, 300_000)

test('the same dream, look, seed and version make the same film: every picture, every piece of sound', () => {
  expect(first?.pictures.length).toBeGreaterThan(60)
  expect(first?.sound.length).toBeGreaterThan(60)
  expect(again?.pictures).toEqual(first?.pictures)
  expect(again?.sound).toEqual(first?.sound)
})

test('another seed makes another film', () => {
  const known = new Set(first?.pictures.map((line) => line.split(',').at(-1)))
  const shared = other?.pictures.filter((line) => known.has(line.split(',').at(-1))) ?? []
  expect(other?.pictures.length).toBeGreaterThan(60)
  expect(shared).toEqual([])
  expect(other?.sound).not.toEqual(first?.sound)
})

test('the post tells of every word when it is heard, and of which that was guessed', () => {
  expect(again?.words).toEqual(first?.words)
  expect(first?.words.map(({ text }) => text).join(' ')).toBe('Ein roter Fuchs sang mir um 3:30 Uhr im Schnee.')
  expect(first?.words.filter(({ estimated }) => estimated).map(({ text }) => text)).toEqual(['3:30', 'Uhr'])
  expect(first?.words.every(({ estimated }) => typeof estimated === 'boolean')).toBe(true)
})
