import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '#core/log.ts'
import { openFolder } from '#files/folder.ts'
import { type Links, openLinks } from './links.ts'
import { openWeb, type Web } from './server.ts'

let folder: string
let web: Web
let links: Links
let key: string
let clock = Date.now()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-'))
  const gallery = join(folder, 'gallery')
  await mkdir(join(gallery, 'Home', '0001-moon'), { recursive: true })
  await writeFile(join(gallery, 'Home', 'index.html'), '<h1>films</h1>')
  await writeFile(join(gallery, 'Home', '0001-moon', 'film.mp4'), '0123456789')
  await writeFile(join(folder, 'secret.json'), '{"secret":true}')
  await writeFile(join(gallery, '.half.html'), 'half')
  await symlink(join(folder, 'secret.json'), join(gallery, 'Home', 'out.json'))
  await writeFile(join(folder, 'film.mp4'), '0123456789')
  const files = await openFolder(join(folder, 'files'))
  key = (await files.put(join(folder, 'film.mp4'), 'video/mp4')).key
  links = openLinks(() => clock)
  const routes = new Hono().post('/say', (context) => context.text('said'))
  web = await openWeb({ port: 0, files, links, gallery, mounts: [{ at: '/page', routes }], log: openLog('silent') })
})
afterAll(async () => {
  await web.close()
  await rm(folder, { recursive: true })
})

/** A request with headers of one's own, path as it is: `fetch` would tidy both. */
const raw = (path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(web.url)
    get({ hostname, port, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    }).on('error', reject)
  })

test('answers under its own names only', async () => {
  expect(await raw('/health')).toBe(200)
  expect(await raw('/health', { host: 'localhost:1' })).toBe(200)
  expect(await raw('/health', { host: '[::1]:1' })).toBe(200)
  expect(await raw('/health', { host: 'rebound.example:8484' })).toBe(421)
  expect(await raw('/health', { host: '127.0.0.1.rebound.example' })).toBe(421)
})

test('takes nothing that another site sends', async () => {
  const say = (headers: Record<string, string>) => fetch(`${web.url}/page/say`, { method: 'POST', headers, body: '' })
  expect((await say({ origin: web.url })).status).toBe(200)
  expect((await say({})).status).toBe(403)
  expect((await say({ origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await say({ origin: 'null' })).status).toBe(403)
})

test('sends a file, and the parts of it that a player asks for', async () => {
  const url = `${web.url}${links.to(key)}`
  const whole = await fetch(url)
  expect(whole.headers.get('content-type')).toBe('video/mp4')
  expect(whole.headers.get('accept-ranges')).toBe('bytes')
  expect(await whole.text()).toBe('0123456789')
  const part = async (range: string) => {
    const answer = await fetch(url, { headers: { range } })
    return [answer.status, answer.headers.get('content-range'), await answer.text()]
  }
  expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
  expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await part('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89'])
  expect(await part('bytes=10-')).toEqual([416, 'bytes */10', ''])
  expect((await part('lines=1-2'))[0]).toBe(200)
})

test('links cannot be forged, moved to another file or used for ever', async () => {
  const good = links.to(key)
  const status = async (path: string) => (await fetch(web.url + path)).status
  expect(await status(good)).toBe(200)
  expect(await status(`/files/${key}`)).toBe(403)
  expect(await status(good.replace(/until=(\d)/, 'until=9$1'))).toBe(403)
  expect(await status(good.replace(/sig=../, 'sig=AA'))).toBe(403)
  expect(await status(good.replace(key, `ab/${'ab'.repeat(32)}.mp4`))).toBe(403)
  expect(await status(good.replace(key, '..%2f..%2fetc/passwd'))).toBe(404)
  expect(await status(openLinks().to(key))).toBe(403)
  clock += 24 * 3_600_000
  expect(await status(good)).toBe(403)
  expect(await status(links.to(key))).toBe(200)
})

test('shows the gallery and nothing beside it', async () => {
  expect(await raw('/gallery/Home/')).toBe(200)
  expect(await raw('/gallery/Home/0001-moon/film.mp4')).toBe(200)
  for (const path of [
    '/gallery/../secret.json',
    '/gallery/%2e%2e/secret.json',
    '/gallery/..%2fsecret.json',
    '/gallery/Home/..%2f..%2fsecret.json',
    '/gallery/Home/%5c..%5csecret.json',
    '/gallery/Home/out.json',
    '/gallery/.half.html',
    '/gallery/Home',
    '/gallery/%zz/index.html',
    '/gallery/Home/none.html',
  ])
    expect([path, await raw(path)]).toEqual([path, 404])
})

test('every answer carries the headers that keep scripts of others out', async () => {
  for (const path of ['/health', '/nothing', '/gallery/Home/index.html']) {
    const { headers } = await fetch(web.url + path)
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('says so when the port is taken', async () => {
  const port = Number(new URL(web.url).port)
  const files = await openFolder(join(folder, 'files'))
  const again = openWeb({ port, files, links, gallery: folder, mounts: [], log: openLog('silent') })
  await expect(again).rejects.toMatchObject({ code: 'web/port', values: { port: String(port) } })
})
