import { copyFile, readFile, truncate } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFolder } from '#tests/database.ts'
import { openDiscord } from '#tests/networks/discord.ts'
import { aCall, aDraft } from '#tests/networks/draft.ts'
import type { Draft } from '../publisher.ts'
import { discord } from './discord.ts'
import { escaped } from './words.ts'

const folder = useFolder()
let here: Awaited<ReturnType<typeof openDiscord>>

beforeEach(async () => {
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']) vi.stubEnv(name, '')
  here = await openDiscord()
  for (const [name, value] of Object.entries(here.network.settings)) vi.stubEnv(name, value)
})
afterEach(async () => {
  await here.network.close()
  vi.unstubAllEnvs()
})

async function send(draft: Draft) {
  const progress = await discord.send(draft, here.network.account, aCall(folder()))
  if (!('done' in progress)) throw new Error('it answered with a ticket')
  return progress.done
}
const find = (draft: Draft) => discord.find?.(draft, here.network.account, aCall(folder()))
const posts = () => here.fake.calls.filter(({ route }) => route === 'POST /channels/{channel}/messages')

test('a post in an announcement channel goes out to those who follow it, under a name and a link of its own', async () => {
  const draft = await aDraft(folder(), { slug: '0012-el-sueño-de-la-ballena' })
  const { url } = await send(draft)
  const [message] = here.messages()
  expect((message?.flags ?? 0) & 1).toBe(1)
  expect(message?.attachments[0]?.name).toBe(`0012-el-sue-o-de-la-ballena-${draft.seal.slice(0, 8)}.mp4`)
  expect(url).toBe(`https://discord.com/channels/${here.guild.id}/${here.channel.id}/${message?.id}`)
})

test('a post stands even if it could not be sent on', async () => {
  here.fake.faults.next({ route: /crosspost$/, answer: 502 })
  await send(await aDraft(folder()))
  expect(here.messages()).toHaveLength(1)
  expect(here.fake.faults.waiting).toEqual([])
})

test('a boosted server gets the master, as far as its boosts reach', async () => {
  const draft = await aDraft(folder())
  await truncate(draft.files.master, 12_000_000)
  here.guild.tier = 2
  await send(draft)
  expect(here.messages()[0]?.attachments[0]?.bytes).toHaveLength(12_000_000)
  here.guild.tier = 1
  const other = await aDraft(folder())
  await copyFile(draft.files.master, other.files.master)
  await send(other)
  expect(here.messages()[1]?.attachments[0]?.bytes).toHaveLength((await readFile(other.files.preview)).length)
  expect(here.fake.refused).toEqual([])
})

test('a post is called once, whatever comes back; the same post within minutes is the same message', async () => {
  const draft = await aDraft(folder())
  here.network.breaks(502, 'after')
  await expect(send(draft)).rejects.toThrow('Discord answered 502')
  expect(posts()).toHaveLength(1)
  const again = await send(draft)
  expect(here.messages()).toHaveLength(1)
  expect(await find(draft)).toEqual(again)
})

test('a lost post is found among many others, and never taken from somebody else', async () => {
  const draft = await aDraft(folder())
  const name = `film-${draft.seal.slice(0, 8)}.mp4`
  const ada = here.fake.user()
  here.guild.join(ada.user)
  ada.say(here.channel, 'look', { attachments: [{ name, type: 'video/mp4', bytes: new Uint8Array(3) }] })
  expect(await find(draft)).toBeUndefined()
  const published = await send(draft)
  for (let count = 0; count < 230; count += 1) ada.say(here.channel, 'lovely')
  expect(await find(draft)).toEqual(published)
})

test('without the right to read, nothing can be found', async () => {
  const draft = await aDraft(folder())
  await send(draft)
  here.channel.overwrites.push({ id: here.fake.bot.id, type: 1, allow: 0n, deny: 1n << 16n })
  expect(await find(draft)).toBeUndefined()
})

test('where the server does not say what it takes, nothing is posted yet', async () => {
  const draft = await aDraft(folder())
  await truncate(draft.files.master, 12_000_000)
  here.guild.tier = 3
  here.fake.faults.next({ route: 'GET /guilds/{guild}', answer: 502 })
  await expect(send(draft)).rejects.toMatchObject({ name: 'Fault', retry: 'soon' })
  await send(draft)
  expect(here.messages()).toHaveLength(1)
})

test('hostile words stand as they were written', () => {
  for (const [told, written] of [
    ['<@1> @here', '\\<\\@1> \\@here'],
    ['# big\n- one\n12. two\n> said\n-# small', '\\# big\n\\- one\n12\\. two\n\\> said\n\\-# small'],
    ['[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['well-known #1 (yes): 3 + 4 > 5.', 'well-known #1 (yes): 3 + 4 > 5.'],
    ['a\u202eb\ud800', 'ab\ufffd'],
  ] as const)
    expect(escaped(told)).toBe(written)
})

test('a proxy is used where one is set, and not for what is to be called directly', async () => {
  const asked: string[] = []
  const proxy = createServer()
  proxy.on('connect', ({ url = '' }, socket: Socket) => {
    asked.push(url)
    const [host, port] = url.split(':')
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    for (const each of [onward, socket]) each.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${port}`)
  vi.stubEnv('NO_PROXY', '127.0.0.1')
  await send(await aDraft(folder()))
  expect(asked).toEqual([])
  vi.stubEnv('NO_PROXY', 'elsewhere.example')
  await send(await aDraft(folder()))
  expect(asked[0]).toBe(new URL(here.fake.api).host)
  expect(here.messages()).toHaveLength(2)
  proxy.closeAllConnections()
  await new Promise((resolve) => proxy.close(resolve))
})
