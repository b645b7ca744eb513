import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '#media/run.ts'
import { useFolder } from './database.ts'
import { runProgram } from './program.ts'

const folder = useFolder()

/** What ffmpeg decodes of a film, a line a picture and a line a piece of sound, each with its MD5. */
interface Decoded {
  pictures: string[]
  sound: string[]
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
async function filmed(name: string, seed: string, painters: string): Promise<Decoded> {
  const out = join(folder(), `${name}-out`)
  const wishes = ['--yes', '--look', 'riso', '--seconds', '2', '--seed', seed, '--out', out]
  const { code, error } = await runProgram(['dream', ...wishes, 'A red fox sang to me in the snow.'], {
    DREAMBOX_DATA: join(folder(), name),
    DREAMBOX_PAINTERS: painters,
    DREAMBOX_FAKE_PROVIDERS: '',
    DREAMBOX_FAKE_PUBLISHER: '',
  })
  expect(code, error).toBe(0)
  return decoded(join(out, 'film.mp4'))
}

let [first, again, other]: (Decoded | undefined)[] = []
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
