import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockFolder } from './lock.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const locked = expect.objectContaining({
  code: 'embedded/locked',
  tell: 'fault.folder.locked',
  values: { folder: expect.stringContaining('lock-test-') },
})

test('a second process is refused, and a killed one leaves no lock behind', async () => {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)})
    lockFolder(${JSON.stringify(folder)})
    console.log('locked')
    setInterval(() => {}, 1000)
  `
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  expect(() => lockFolder(folder)).toThrow(locked)
  other.kill('SIGKILL')
  await once(other, 'exit')
  lockFolder(folder).release()
})

test('the same process is refused too, until it releases', () => {
  const lock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(locked)
  lock.release()
  lockFolder(folder).release()
})

test('a folder that cannot be made is said plainly', () => {
  expect(() => lockFolder('/dev/null/data')).toThrow(
    expect.objectContaining({ code: 'embedded/folder', tell: 'fault.folder.unusable' }),
  )
})
