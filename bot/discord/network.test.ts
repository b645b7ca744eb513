import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openLog } from '#core/log.ts'
import { openFolder } from '#files/folder.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { openFakeDiscord } from '#tests/fakes/discord/open.ts'
import { until } from '#tests/until.ts'
import type { Incoming } from '../platform.ts'
import { openDiscord } from './discord.ts'
import { isDirect } from './network.ts'
import { discordSettings } from './settings.ts'

useDatabase()
const folder = useFolder()
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A proxy that lets only those with a name through, and notes what is asked behind it. */
async function openProxy() {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_request, response) => void response.writeHead(405).end())
  server.on('connect', (request, client: Socket) => {
    if (request.headers['proxy-authorization'] !== `Basic ${Buffer.from('ada:se cret').toString('base64')}`) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const [host, port] = (request.url ?? '').split(':')
    const other = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      client.on('data', (data: Buffer) => asked.push(data.toString('latin1').split('\r\n')[0] ?? ''))
      client.pipe(other)
      other.pipe(client)
    })
    for (const socket of [client, other]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        client.destroy()
        other.destroy()
      })
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  })
  return { asked, url: `http://ada:se%20cret@127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function openBehind(set: Record<string, string>) {
  const fake = await openFakeDiscord()
  const settings = discordSettings({ DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api, ...set })
  if (!settings) throw new Error('no settings')
  const platform = openDiscord({ settings, files: await openFolder(folder()), log: openLog('silent') })
  const heard: Incoming[] = []
  closing.unshift(async () => {
    await platform.stop()
    await fake.close()
  })
  await platform.start(async (incoming) => void heard.push(incoming))
  return { fake, heard }
}

test('calls, files and the gateway go through the proxy, also when the connection is taken up again', async () => {
  const proxy = await openProxy()
  const { fake, heard } = await openBehind({ HTTP_PROXY: proxy.url })
  const gateways = () => proxy.asked.filter((line) => line.startsWith('GET /gateway?')).length
  expect(gateways()).toBe(1)
  expect(proxy.asked[0]).toContain('/api/v10/gateway/bot')
  fake.gateway.dropConnection()
  await until('it is taken up again', () => fake.gateway.resumed === 1)
  expect(gateways()).toBe(2)
  const picture = { name: 'a.png', type: 'image/png', bytes: new Uint8Array(300) }
  fake.user({ name: 'Ada' }).say('dm', 'I flew', { attachments: [picture] })
  const told = await until('the telling', () => heard.find((each) => each.what === 'text'))
  expect(await told.files?.[0]?.fetch(1000)).toHaveLength(300)
  expect(proxy.asked.some((line) => line.includes('/attachments/'))).toBe(true)
})

test('a proxy that lets nobody through is a Fault, and hosts that need none are called directly', async () => {
  const proxy = await openProxy()
  const stranger = proxy.url.replace('ada', 'eve')
  await expect(openBehind({ HTTP_PROXY: stranger })).rejects.toMatchObject({ code: 'chat/unreachable', retry: 'soon' })
  const { fake } = await openBehind({ HTTP_PROXY: stranger, NO_PROXY: 'localhost, 127.0.0.1' })
  expect(fake.gateway.connected).toBe(1)
  expect(proxy.asked).toEqual([])
})

test.each([
  ['https://discord.com/api', 'discord.com', true],
  ['wss://gateway.discord.gg', '.discord.gg', true],
  ['wss://gateway.discord.gg', '*.discord.gg,x', true],
  ['https://discord.com', 'cord.com', false],
  ['https://discord.com:8443', 'discord.com:443', false],
  ['https://discord.com:8443', 'discord.com:8443', true],
  ['https://discord.com', '*', true],
  ['https://discord.com', '', false],
])('%s is called directly with NO_PROXY=%s: %s', (url, none, direct) => {
  expect(isDirect(new URL(url), none)).toBe(direct)
})
