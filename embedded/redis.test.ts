import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Fault } from '#core/fault.ts'
import { startRedis } from './redis.ts'
import { askRedis, isAlive } from './redis-probe.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redis-test-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const pid = () => Number(readFileSync(join(folder, 'redis.pid'), 'utf8'))

test('a private Redis starts, keeps what it is told over a restart, and stops', async () => {
  const first = await startRedis(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  const client = new Redis({ path: first.path })
  expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
  expect(await client.config('GET', 'port')).toEqual(['port', '0'])
  await client.set('dream', 'whale')
  client.disconnect()
  const firstPid = pid()
  await first.stop()
  expect(isAlive(firstPid)).toBe(false)
  expect(existsSync(first.path)).toBe(false)

  const second = await startRedis(folder)
  const again = new Redis({ path: second.path })
  expect(await again.get('dream')).toBe('whale')
  again.disconnect()
  await second.stop()
})

test('the Redis of a killed process is adopted, and stopped at the end', async () => {
  const script = `
    const { startRedis } = await import(${JSON.stringify(new URL('./redis.ts', import.meta.url).href)})
    await startRedis(${JSON.stringify(folder)})
    console.log('started')
    setInterval(() => {}, 1000)
  `
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(parent.stdout, 'data')
  const orphan = pid()
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  expect(isAlive(orphan)).toBe(true)

  const adopted = await startRedis(folder)
  expect(pid()).toBe(orphan)
  await adopted.stop()
  expect(isAlive(orphan)).toBe(false)
})

test('an orphan that does not answer is ended', async () => {
  const first = await startRedis(folder)
  const orphan = pid()
  rmSync(join(folder, 'redis.sock'))
  const fresh = await startRedis(folder)
  expect(isAlive(orphan)).toBe(false)
  expect(pid()).not.toBe(orphan)
  await fresh.stop()
  await first.stop()
})

test('a server that is ended from outside comes back, and stays away once it is stopped', async () => {
  const redis = await startRedis(folder)
  const killed = pid()
  process.kill(killed, 'SIGKILL')
  await vi.waitUntil(async () => (await askRedis(redis.path, 'PING')) !== undefined && pid() !== killed, {
    timeout: 30_000,
  })
  await redis.stop()
  expect(await askRedis(redis.path, 'PING')).toBeUndefined()
})

test('a folder whose path is too long for a socket gets one elsewhere', async () => {
  const deep = join(folder, 'x'.repeat(60), 'y'.repeat(60))
  const redis = await startRedis(deep)
  expect(Buffer.byteLength(redis.path)).toBeLessThan(100)
  expect(existsSync(join(deep, 'appendonlydir'))).toBe(true)
  await redis.stop()
  rmSync(join(redis.path, '..'), { recursive: true })
})

test('a missing binary is said plainly', async () => {
  vi.stubEnv('PATH', '/nowhere')
  const error = await startRedis(folder).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Fault)
  expect(error).toMatchObject({ code: 'embedded/redis-missing', tell: 'fault.redis.missing' })
})
