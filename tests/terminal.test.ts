import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockFolder } from '#embedded/lock.ts'
import { probe } from '#media/probe.ts'
import { useFolder } from './database.ts'
import { runProgram } from './program.ts'

const folder = useFolder()

/** The program with pretended makers and network. */
const program = (words: readonly string[], set: Record<string, string> = {}) =>
  runProgram(words, {
    DREAMBOX_DATA: join(folder(), 'data'),
    DREAMBOX_FAKE_PROVIDERS: '1',
    DREAMBOX_FAKE_PUBLISHER: join(folder(), 'book.jsonl'),
    ...set,
  })

test('a dream goes the whole way in one command, and leaves its film where it was asked for', async () => {
  const out = join(folder(), 'out')
  const words = ['dream', '--yes', '--name', 'Ada', '--seed', '7', '--out', out, 'I was flying over a silver sea.']
  const { code, ...said } = await program(words)
  expect(code, said.error).toBe(0)
  expect(said.out).toContain('is published')
  expect(said.error).toBe('')
  expect((await readdir(out)).sort()).toEqual(['captions.srt', 'captions.vtt', 'film.mp4', 'post.json', 'poster.jpg'])
  expect((await probe(join(out, 'film.mp4'))).video).toMatchObject({ width: 270, height: 480 })
  expect(JSON.parse(await readFile(join(out, 'post.json'), 'utf8'))).toMatchObject({ credit: 'Dreamt by Ada' })
})

test.each([
  [['dream', '--yes', 'whale'], 2, 'a little more'],
  [['dream', '--yes', '--look', 'crayon', 'I was flying over a silver sea.'], 2, 'no look “crayon”'],
  [['dream', '--lang', 'tlh', '--yes', 'I was flying over a silver sea.'], 2, 'I do not speak “tlh”'],
  [['dream', '--nonsense', 'I was flying over a silver sea.'], 1, 'cannot be used here'],
  [['nonsense'], 2, 'Usage'],
] as const)('%j is answered in a sentence, without a stack', async (words, code, sentence) => {
  const run = await program([...words])
  expect(run.code).toBe(code)
  expect(run.out + run.error).toContain(sentence)
  expect(run.out + run.error).not.toMatch(/\bat \w+.*\.ts:\d+/)
})

test('whoever asks for help is told what there is', async () => {
  const { code, out, error } = await program(['dream', '--help'])
  expect([code, error]).toEqual([0, ''])
  for (const option of ['--yes', '--look', '--seconds', '--out']) expect(out).toContain(option)
})

test('a setting that cannot be is named', async () => {
  const { code, error } = await program(['dream', 'x'], { DREAMBOX_PROFILE: 'huge' })
  expect(code).toBe(1)
  expect(error).toContain('DREAMBOX_PROFILE')
})

test('a folder in which another one works is left alone, and that is said', async () => {
  const data = join(folder(), 'taken')
  const lock = lockFolder(data)
  try {
    const { code, error } = await program(['dream', '--yes', 'I was flying over a silver sea.'], {
      DREAMBOX_DATA: data,
    })
    expect(code).toBe(1)
    expect(error).toContain('Another DreamBox')
  } finally {
    lock.release()
  }
})
