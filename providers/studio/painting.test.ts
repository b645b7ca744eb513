import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '#tests/until.ts'
import { painted, paintingProcessId } from './painting.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'painting-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const change = (name: string, frames: number) => ({
  ...{ change: 'page' as const, seed: 1, frames, width: 108, height: 192, framesPerSecond: 30 },
  matte: join(folder, `${name}-matte.mkv`),
  paper: join(folder, `${name}-paper.mkv`),
})

test('paints in a process of its own', async () => {
  const task = change('page', 3)
  await painted('paintChange', task, { hands: 1 })
  expect((await stat(task.matte)).size).toBeGreaterThan(0)
  expect((await stat(task.paper)).size).toBeGreaterThan(0)
  expect(paintingProcessId()).not.toBe(process.pid)
})

test('a fault names what was wrong', async () => {
  const task = { ...change('nowhere', 3), matte: join(folder, 'no/such/folder.mkv') }
  await expect(painted('paintChange', task, { hands: 1 })).rejects.toMatchObject({ code: 'studio/painting' })
})

test('gives up when it is told to', async () => {
  const stopping = new AbortController()
  const painting = painted('paintChange', change('stopped', 5000), { hands: 1, signal: stopping.signal })
  stopping.abort()
  await expect(painting).rejects.toMatchObject({ name: 'AbortError' })
})

test('a process that dies is told, and the next picture starts another', async () => {
  const painting = painted('paintChange', change('died', 5000), { hands: 1 })
  const caught = expect(painting).rejects.toMatchObject({ code: 'studio/painting-died', retry: 'soon' })
  const pid = await until('a painting process', async () => paintingProcessId())
  process.kill(pid, 'SIGKILL')
  await caught
  await painted('paintChange', change('again', 2), { hands: 1 })
  expect(paintingProcessId()).not.toBe(pid)
})
