import { randomBytes } from 'node:crypto'
import { type APIMessage, REST, type RequestData } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { openFakeDiscord } from './open.ts'

/** A fake with a guild and a channel, and plain REST with the bot's token. */
async function opened(options: { bot?: ('viewChannel' | 'sendMessages' | 'readMessageHistory')[] } = {}) {
  const fake = await openFakeDiscord()
  onTestFinished(() => fake.close())
  const guild = fake.guild()
  const channel = guild.channel({ name: 'dreams', ...options })
  const ada = fake.user()
  guild.join(ada.user)
  const rest = new REST({ api: fake.api, version: '10', retries: 0 }).setToken(fake.token)
  const path = `/channels/${channel.id}/messages` as const
  const send = (body: unknown, more: RequestData = {}) => rest.post(path, { body, ...more }) as Promise<APIMessage>
  return { fake, guild, channel, ada, rest, path, send }
}

test('forms beyond the documented limits are refused with 50035', async () => {
  const { send } = await opened()
  const button = { type: 2, style: 1, label: 'Yes', custom_id: 'yes' }
  const row = (...components: unknown[]) => ({ content: 'x', components: [{ type: 1, components }] })
  const options = Array.from({ length: 26 }, (_, index) => ({ label: `${index}`, value: `${index}` }))
  const bad = [
    { content: 'x'.repeat(2001) },
    { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
    { embeds: [{ description: 'x'.repeat(4097) }] },
    { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    row(button, button),
    row({ ...button, label: 'x'.repeat(81) }),
    row({ ...button, custom_id: 'x'.repeat(101) }),
    row(...Array.from({ length: 6 }, (_, index) => ({ ...button, custom_id: `${index}` }))),
    {
      content: 'x',
      components: Array.from({ length: 6 }, (_, index) => row({ ...button, custom_id: `${index}` }).components[0]),
    },
    row({ type: 3, custom_id: 'menu', options }),
    row(button, { type: 8, custom_id: 'where' }),
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    { content: 'x', nonce: 'x'.repeat(26) },
    { flags: 1 << 15, content: 'x', components: [{ type: 10, content: 'x' }] },
    { flags: 1 << 15, components: [{ type: 13, file: { url: 'attachment://a.mp4' } }] },
  ]
  for (const body of bad)
    await expect(send(body), JSON.stringify(body).slice(0, 80)).rejects.toMatchObject({ code: 50035, status: 400 })
  await expect(send({ content: ' ' })).rejects.toMatchObject({ code: 50006 })
  const good = [
    { content: '😀'.repeat(2000) },
    { embeds: [{ description: 'x'.repeat(4096) }] },
    row({ type: 3, custom_id: 'menu', options: options.slice(1) }),
    { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: 'Newer' }] }] },
  ]
  for (const body of good) await expect(send(body)).resolves.toMatchObject({ type: 0 })
})

test('files arrive as they were sent, under addresses that run out', async () => {
  const { fake, send, rest, path } = await opened()
  const data = randomBytes(3_000_000)
  const message = await send({ content: 'film' }, { files: [{ name: 'film.mp4', data }] })
  const url = message.attachments[0]!.url
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(data)).toBe(true)
  expect((await fetch(url.replace('hm=', 'hm=0'))).status).toBe(404)
  fake.clock.pass(25 * 3600 * 1000)
  expect((await fetch(url)).status).toBe(404)
  const again = (await rest.get(`${path}/${message.id}`)) as APIMessage
  expect((await fetch(again.attachments[0]!.url)).headers.get('content-type')).toBe('video/mp4')
})

test('a file may have 10 MiB, and more in a guild with boosts', async () => {
  const { guild, send } = await opened()
  const files = [{ name: 'film.mp4', data: Buffer.alloc(10 * 1024 * 1024 + 1) }]
  await expect(send({}, { files })).rejects.toMatchObject({ code: 40005, status: 413 })
  guild.tier = 2
  await expect(send({}, { files })).resolves.toMatchObject({ attachments: [{ filename: 'film.mp4' }] })
})

test('editing keeps the files unless a list says which stay', async () => {
  const { send, rest, path } = await opened()
  const files = (name: string) => ({ files: [{ name, data: Buffer.from(name) }] })
  const { id } = await send({ content: 'one' }, files('one.txt'))
  const edit = async (body: unknown, more: RequestData = {}) => {
    const message = (await rest.patch(`${path}/${id}`, { body, ...more })) as APIMessage
    return [message.content, ...message.attachments.map((each) => each.filename)]
  }
  expect(await edit({ content: 'two' })).toEqual(['two', 'one.txt'])
  expect(await edit({ attachments: [] }, files('two.txt'))).toEqual(['two', 'two.txt'])
  await expect(edit({ content: '', attachments: [] })).rejects.toMatchObject({ code: 50006 })
})

test('a repeated nonce answers the first message', async () => {
  const { fake, channel, send } = await opened()
  const body = { content: 'once', nonce: 'dream-1', enforce_nonce: true }
  const first = await send(body)
  expect((await send(body)).id).toBe(first.id)
  fake.clock.pass(10 * 60_000)
  expect((await send(body)).id).not.toBe(first.id)
  expect([...fake.world.messages.values()].filter((each) => each.channel === channel)).toHaveLength(2)
})

test('missing rights, channels and messages have their codes', async () => {
  const { fake, guild, send, rest, ada } = await opened({ bot: ['viewChannel', 'sendMessages'] })
  const hidden = guild.channel({ name: 'hidden', bot: [] })
  const quiet = guild.channel({ name: 'quiet', bot: ['viewChannel', 'readMessageHistory'] })
  const theirs = ada.say(quiet, 'mine')
  const to = (id: string) => rest.post(`/channels/${id}/messages`, { body: { content: 'x' } })
  await expect(to(hidden.id)).rejects.toMatchObject({ code: 50001, status: 403 })
  await expect(to(quiet.id)).rejects.toMatchObject({ code: 50013, status: 403 })
  await expect(to('123456789012345678')).rejects.toMatchObject({ code: 10003, status: 404 })
  await expect(send({ content: 'x', embeds: [{ title: 'x' }] })).rejects.toMatchObject({ code: 50013 })
  await expect(send({}, { files: [{ name: 'a.txt', data: 'a' }] })).rejects.toMatchObject({ code: 50013 })
  const one = `/channels/${quiet.id}/messages/${theirs.id}` as const
  await expect(rest.patch(one, { body: { content: 'x' } })).rejects.toMatchObject({ code: 50005 })
  await expect(rest.delete(one)).rejects.toMatchObject({ code: 50013 })
  await expect(rest.put(`${one}/reactions/${encodeURIComponent('👍')}/@me`)).rejects.toMatchObject({ code: 50013 })
  ada.react(theirs, '👍')
  await rest.put(`${one}/reactions/${encodeURIComponent('👍')}/@me`)
  await expect(rest.put(`${one}/reactions/nonsense/@me`)).rejects.toMatchObject({ code: 10014 })
  expect(await rest.get(`${one}/reactions/${encodeURIComponent('👍')}`)).toMatchObject([{ bot: true }, { id: ada.id }])
  ada.delete(theirs)
  await expect(rest.get(one)).rejects.toMatchObject({ code: 10008 })
  fake.kick(guild)
  await expect(send({ content: 'x' })).rejects.toMatchObject({ code: 50001 })
})

test('a closed DM can be opened, but takes nothing', async () => {
  const { fake, guild, rest } = await opened()
  const shy = fake.user({ dms: 'closed' })
  guild.join(shy.user)
  const dm = (await rest.post('/users/@me/channels', { body: { recipient_id: shy.id } })) as { id: string }
  const send = () => rest.post(`/channels/${dm.id}/messages`, { body: { content: 'x' } })
  await expect(send()).rejects.toMatchObject({ code: 50007, status: 403 })
  shy.user.dms = 'open'
  await expect(send()).resolves.toMatchObject({ channel_id: dm.id })
  expect(fake.seenBy(shy, 'dm').map((each) => each.content)).toEqual(['x'])
})

test('only new messages notify, and only whom they may', async () => {
  const { fake, send, rest, path, ada } = await opened()
  const loud = await send({ content: `Good morning, ${ada.mention}` })
  const quiet = await send({ content: `Good morning, ${ada.mention}`, allowed_mentions: { parse: [] } })
  const named = await send({ content: ada.mention, allowed_mentions: { users: [ada.id] } })
  await rest.patch(`${path}/${quiet.id}`, { body: { content: `Again, ${ada.mention}` } })
  const notified = [loud, quiet, named].map(({ id }) => fake.world.messages.get(id)?.notified.users)
  expect(notified).toEqual([[ada.id], [], [ada.id]])
})

test('messages older than an hour have an edit quota of their own', async () => {
  const { fake, send, rest, path } = await opened()
  const { id } = await send({ content: '0' })
  const edit = (content: string) =>
    fetch(`${fake.api}/v10${path}/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bot ${fake.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content }),
    })
  fake.clock.pass(3_600_001)
  for (let turn = 0; turn < fake.world.oldEdits.most; turn += 1) expect((await edit(`${turn}`)).status).toBe(200)
  const refused = await edit('more')
  expect([refused.status, refused.headers.has('retry-after'), await refused.json()]).toMatchObject([
    429,
    true,
    { code: 30046 },
  ])
  fake.clock.pass(fake.world.oldEdits.everySeconds * 1000)
  await expect(rest.patch(`${path}/${id}`, { body: { content: 'more' } })).resolves.toMatchObject({ content: 'more' })
})

test('a channel lists its messages in pages, newest first', async () => {
  const { send, rest, path } = await opened()
  const ids: string[] = []
  for (const content of ['1', '2', '3', '4']) ids.push((await send({ content })).id)
  const list = async (query: string) =>
    ((await rest.get(path, { query: new URLSearchParams(query) })) as APIMessage[]).map((each) => each.content)
  expect(await list('limit=2')).toEqual(['4', '3'])
  expect(await list(`limit=2&before=${ids[2]}`)).toEqual(['2', '1'])
  expect(await list(`limit=2&after=${ids[0]}`)).toEqual(['3', '2'])
  await expect(list('limit=101')).rejects.toMatchObject({ code: 50035 })
})

test('reactions are listed in pages, and cleared by those who may', async () => {
  const { fake, guild, channel, rest, ada } = await opened()
  const message = ada.say(channel, 'a dream')
  const path = `/channels/${channel.id}/messages/${message.id}/reactions` as const
  const sign = `${path}/${encodeURIComponent('👍')}` as const
  const people = [ada, ...Array.from({ length: 4 }, (_, index) => fake.user({ name: `P${index}` }))]
  for (const each of people) {
    guild.join(each.user)
    each.react(message, '👍')
  }
  const list = async (query: string) =>
    ((await rest.get(sign, { query: new URLSearchParams(query) })) as { id: string }[]).map((each) => each.id)
  const first = await list('limit=3')
  expect([...first, ...(await list(`limit=3&after=${first.at(-1)}`))]).toEqual(people.map((each) => each.id))
  await expect(rest.delete(path)).rejects.toMatchObject({ code: 50013 })
  guild.join(fake.bot, [guild.role({ name: 'Bot', permissions: ['manageMessages'] })])
  await rest.delete(`${sign}/${ada.id}`)
  expect(await list('')).toHaveLength(4)
  await rest.delete(path)
  expect(await list('')).toEqual([])
  fake.block(ada)
  await expect(rest.put(`${sign}/@me`)).rejects.toMatchObject({ code: 90001 })
  const more = [message, ada.say(channel, 'another')]
  await rest.post(`/channels/${channel.id}/messages/bulk-delete`, { body: { messages: more.map((each) => each.id) } })
  expect(fake.seenBy(ada, channel)).toEqual([])
})

test('at most twenty different signs stand under a message', async () => {
  const { channel, ada } = await opened()
  const message = ada.say(channel, 'a dream')
  const signs = [...'😀😃😄😁😆😅🤣😂🙂🙃🫠😉😊😇🥰😍🤩😘😗😚']
  for (const each of signs) ada.react(message, each)
  expect(() => ada.react(message, '🐟')).toThrow('Maximum number of reactions')
  ada.unreact(message, signs[0]!)
  ada.react(message, '🐟')
})

test('an announcement is crossposted once', async () => {
  const { guild, send, rest, path } = await opened()
  const news = guild.channel({ name: 'news', type: 'announcement' })
  const { id } = (await rest.post(`/channels/${news.id}/messages`, { body: { content: 'x' } })) as APIMessage
  const crosspost = () => rest.post(`/channels/${news.id}/messages/${id}/crosspost`)
  await expect(crosspost()).resolves.toMatchObject({ flags: 1 })
  await expect(crosspost()).rejects.toMatchObject({ code: 40033 })
  const ordinary = await send({ content: 'x' })
  await expect(rest.post(`${path}/${ordinary.id}/crosspost`)).rejects.toMatchObject({ code: 50024 })
})
