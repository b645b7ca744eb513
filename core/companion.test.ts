import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { until } from '#tests/until.ts'
import { type Companion, type CompanionOptions, openCompanion } from './companion.ts'

type Question = { do: 'echo'; word: string } | { do: 'count'; to: number } | { do: 'stopped' | 'wait' | 'answer' }
interface Reply {
  id: number
  said: string
}

/** It answers at once, counts, or waits until it is told to answer those who wait, in the wrong order. */
const code = `
  const waiting = [], stopped = []
  const say = (id, said) => process.send({ id, said: String(said) })
  process.on('message', (request) => {
    const { id } = request
    if (request.stop) stopped.push(id)
    else if (request.do === 'echo') say(id, request.word + (process.env.ECHO ?? ''))
    else if (request.do === 'stopped') say(id, stopped)
    else if (request.do === 'count') for (let at = 1; at <= request.to; at += 1) say(id, at)
    else if (request.do === 'wait') waiting.push(id)
    else for (const each of [id, ...waiting.splice(0).reverse()]) say(each, each)
  })
  process.on('disconnect', () => process.exit(0))
`

let folder = ''
let opened: Companion<Question, Reply>[] = []
const companion = (more: Partial<CompanionOptions> = {}) => {
  const program = pathToFileURL(join(folder, 'program.mjs'))
  const one = openCompanion<Question, Reply>({ program, name: 'the echo', code: 'test/echo-died', ...more })
  opened.push(one)
  return one
}
const isRunning = (processId: number): boolean => {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}
/** Waits until everything that was asked before has been heard. */
const heard = (one: Companion<Question, Reply>) => one.ask({ do: 'echo', word: '' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'companion-'))
  await writeFile(join(folder, 'program.mjs'), code)
})
afterEach(() => {
  for (const one of opened) one.end()
  opened = []
})
afterAll(() => rm(folder, { recursive: true }))

test('one process answers everybody, each with their own answer', async () => {
  const one = companion({ environment: { ECHO: '!' } })
  expect(one.processId()).toBeUndefined()
  expect((await one.ask({ do: 'echo', word: 'moon' })).said).toBe('moon!')
  const first = one.processId()
  const waiting = [one.ask({ do: 'wait' }), one.ask({ do: 'wait' }), one.ask({ do: 'answer' })]
  const replies = await Promise.all(waiting)
  expect(replies.map(({ id, said }) => [id, said])).toEqual([2, 3, 4].map((id) => [id, String(id)]))
  expect(one.processId()).toBe(first)
})

test('replies before the last are heard', async () => {
  const shares: string[] = []
  const last = await companion().ask({ do: 'count', to: 3 }, { isLast: ({ said }) => shares.push(said) === 3 })
  expect(shares).toEqual(['1', '2', '3'])
  expect(last.said).toBe('3')
})

test('all who wait are told when it dies, and the next question starts another', async () => {
  const one = companion()
  const lost = [one.ask({ do: 'wait' }), one.ask({ do: 'wait' })].map((asked) =>
    expect(asked).rejects.toMatchObject({ code: 'test/echo-died', retry: 'soon' }),
  )
  await heard(one)
  const before = one.processId() ?? 0
  process.kill(before, 'SIGKILL')
  await Promise.all(lost)
  expect((await one.ask({ do: 'echo', word: 'again' })).said).toBe('again')
  expect(one.processId()).not.toBe(before)
})

test('one that hangs is killed', async () => {
  const one = companion({ hangsAfterMilliseconds: 50 })
  await expect(one.ask({ do: 'wait' })).rejects.toMatchObject({ code: 'test/echo-died' })
})

test('who gives up is let go, and it is told so', async () => {
  const one = companion()
  const stopping = new AbortController()
  const asked = one.ask({ do: 'wait' }, { signal: stopping.signal })
  stopping.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  expect((await one.ask({ do: 'stopped' })).said).toBe('1')
  await expect(one.ask({ do: 'wait' }, { signal: stopping.signal })).rejects.toMatchObject({ name: 'AbortError' })
})

test('it ends when nobody asks for a while, not while somebody waits', async () => {
  const one = companion({ idleMilliseconds: 0 })
  const waiting = one.ask({ do: 'wait' })
  for (let turn = 0; turn < 50; turn += 1) await heard(one)
  const before = one.processId() ?? 0
  await one.ask({ do: 'answer' })
  expect((await waiting).said).toBe('1')
  await until('its end', () => one.processId() === undefined && !isRunning(before))
})

test('who still waits when it is ended is told', async () => {
  const one = companion()
  const lost = expect(one.ask({ do: 'wait' })).rejects.toMatchObject({ code: 'test/echo-died' })
  await heard(one)
  one.end()
  expect(one.processId()).toBeUndefined()
  await lost
})

test('it keeps a program alive until its answer is there, and no longer', async () => {
  const script = `
    import { openCompanion } from '#core/companion.ts'
    const program = new URL(${JSON.stringify(pathToFileURL(join(folder, 'program.mjs')).href)})
    const { ask } = openCompanion({ program, name: 'the echo', code: 'test/echo-died' })
    ask({ do: 'echo', word: 'answered' }).then(({ said }) => console.log(said))
  `
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  expect((await run).stdout).toBe('answered\n')
})
