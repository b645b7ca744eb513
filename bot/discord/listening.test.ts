import { afterEach, beforeEach, expect, test } from 'vitest'
import { memberOf } from '#models/member.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { openFakeDiscord } from '#tests/fakes/discord/open.ts'
import { until } from '#tests/until.ts'
import { plain } from '../render.ts'
import { openDiscord } from './discord.ts'
import { discordSettings } from './settings.ts'
import { openScene, read, type Scene, say } from './testing.ts'

useDatabase()
const folder = useFolder()
let scene: Scene
beforeEach(async () => {
  scene = await openScene(folder())
})
afterEach(() => scene.close())

const preview = async () => {
  const ref = await scene.platform.send({ platform: 'discord', chat: scene.reviews.id }, plain('A film'))
  return { ref, message: await until('it', () => scene.fake.world.messages.get(ref.message)) }
}
const picture = { name: 'whale.png', type: 'image/png', bytes: new Uint8Array(2000).fill(3) }

test('it asks for no more than it needs, and registers only what changed', async () => {
  const { fake } = scene
  expect(fake.gateway.declaredIntents).toEqual([(1 << 0) | (1 << 10) | (1 << 12)])
  const puts = () => fake.calls.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length
  expect(puts()).toBe(1)
  expect(fake.commands().map(({ name }) => name)).toContain('Make this a dream')
  await scene.platform.stop()
  await scene.platform.start(async () => undefined)
  const asks = () => fake.calls.filter(({ method, path }) => method === 'GET' && path.endsWith('/commands')).length
  await until('it looked again', () => asks() === 2)
  expect(puts()).toBe(1)
  expect(scene.platform.invite?.()).toBe(
    `https://discord.com/oauth2/authorize?client_id=${fake.applicationId}&scope=bot+applications.commands&permissions=274878024768`,
  )
})

test('a telling in private comes with its picture, and a voice note is known as one', async () => {
  const { ada } = scene
  const message = ada.say('dm', 'I flew over the sea', { attachments: [picture] })
  const told = await scene.hears('text')
  expect(told).toMatchObject({
    text: 'I flew over the sea',
    id: `discord:${message.id}`,
    seenBy: 'asker',
    voice: { remote: ada.id, name: 'Ada', rank: 'member' },
    place: { platform: 'discord', chat: `dm:${ada.id}` },
    files: [{ name: 'whale.png', mimeType: 'image/png', bytes: 2000 }],
  })
  expect(told.community).toBeUndefined()
  const [file] = told.files ?? []
  expect(await file?.fetch(5000)).toEqual(Buffer.from(picture.bytes))
  await expect(file?.fetch(1000)).rejects.toMatchObject({ code: 'chat/file-too-big' })
  scene.fake.clock.pass(2 * 24 * 3_600_000)
  await expect(file?.fetch(5000)).rejects.toMatchObject({ code: 'chat/file-gone' })
  ada.speak('dm', { name: 'voice-message.ogg', type: 'audio/ogg', bytes: new Uint8Array(50) })
  const note = await until('the note', () => scene.heard.find((each) => 'files' in each && each.files?.[0]?.voice))
  expect(note).toMatchObject({ text: '', files: [{ voice: true, mimeType: 'audio/ogg' }] })
})

test('a command says who calls, in what language and with which rights', async () => {
  const { ada, moe, fake, guild, town } = scene
  const boss = fake.user({ name: 'Bea', locale: 'es-419' })
  const role = guild.role({ name: 'Admins', permissions: ['manageGuild'] })
  guild.join(boss.user, [role])
  ada.command('dream', { text: 'I flew', look: 'gouache', seconds: 20, attachment: picture }, { in: town })
  moe.command('status', {}, { in: town })
  boss.command('status', {}, { in: town })
  await until('three calls', () => scene.heard.length === 3)
  expect(scene.heard).toMatchObject([
    {
      command: 'dream',
      options: { text: 'I flew', look: 'gouache', seconds: '20' },
      source: 'typed',
      files: [{ name: 'whale.png' }],
      community: { remote: guild.id, name: 'Sleepers' },
      voice: { rank: 'member', language: 'en', roles: [] },
      place: { chat: `dm:${ada.id}`, reply: { token: expect.any(String) } },
      room: { platform: 'discord', chat: town.id },
    },
    { voice: { rank: 'moderator' } },
    { voice: { rank: 'admin', language: 'es', roles: [role.id] } },
  ])
  expect(scene.heard[0]).not.toHaveProperty('options.attachment')
  ada.command('status', {}, { in: 'dm' })
  const own = await until('the last', () => scene.heard[3])
  expect([own.community, own.room, own.place]).toEqual([
    undefined,
    undefined,
    { platform: 'discord', chat: `dm:${ada.id}`, user: ada.id },
  ])
})

test('"Make this a dream" points at the words, and their author is the one to be asked', async () => {
  const { ada, moe, town, guild } = scene
  const message = moe.say(town, 'I dreamt of a tower', { attachments: [picture] })
  scene.answer.by = say(plain('Asked'))
  const sent = ada.commandOn(message, 'Make this a dream')
  expect(read(await sent.reply())).toBe('Asked')
  expect(scene.heard[0]).toMatchObject({
    command: 'suggest',
    voice: { remote: ada.id },
    community: { remote: guild.id },
    about: {
      message: message.id,
      text: 'I dreamt of a tower',
      author: { remote: moe.id, name: 'Moe' },
      files: [{ name: 'whale.png' }],
      place: { platform: 'discord', chat: `dm:${moe.id}`, user: moe.id },
    },
  })
  const { message: own } = await preview()
  expect(read(await ada.commandOn(own, 'Make this a dream').reply())).toContain('program')
})

test('signs are heard under messages of any age, of any colour, with rights and language; bots and the bot itself are not', async () => {
  const { moe, ada, guild, reviews } = scene
  await memberOf('a', { platform: 'discord', remote: moe.id, name: 'Moe', language: 'fr', rank: 'member' })
  const { ref, message } = await preview()
  await scene.platform.stop()
  await scene.platform.start(async (incoming) => void scene.heard.push(incoming))
  moe.react(message, '👍🏽')
  const added = await scene.hears('reaction')
  const on = { platform: 'discord', chat: reviews.id, message: ref.message }
  expect(added).toMatchObject({
    on,
    sign: '👍',
    added: true,
    community: { remote: guild.id },
    voice: { remote: moe.id, name: 'Moe', rank: 'moderator', language: 'fr' },
    seenBy: 'everybody',
  })
  moe.unreact(message, '👍🏽')
  const removed = await until('its going', () => scene.heard.find((each) => each.what === 'reaction' && !each.added))
  expect(removed).toMatchObject({ on, sign: '👍', voice: { remote: moe.id, name: 'Moe', rank: 'moderator' } })
  ada.react(message, '👎')
  const member = await until('hers', () => scene.heard.find((each) => each.voice.remote === ada.id))
  expect(member.voice.rank).toBe('member')
  await scene.platform.send({ platform: 'discord', chat: reviews.id }, plain('Own', { reactions: ['👍'] }))
  ada.say('dm', 'the last')
  await scene.hears('text')
  expect(scene.heard).toHaveLength(4)
})

test('a role that an overwrite lets moderate the channel of reviews moderates there', async () => {
  const { guild, ada, fake } = scene
  const judges = guild.role({ name: 'Judges' })
  guild.join(ada.user, [judges])
  const court = guild.channel({ name: 'court' })
  court.overwrites.push({ id: judges.id, type: 0, allow: 1n << 13n, deny: 0n })
  await scene.platform.stop()
  await scene.platform.start(async (incoming) => void scene.heard.push(incoming))
  const ref = await scene.platform.send({ platform: 'discord', chat: court.id }, plain('A film'))
  const message = fake.world.messages.get(ref.message)
  if (message) ada.react(message, '👍')
  expect((await scene.hears('reaction')).voice).toMatchObject({ rank: 'moderator', roles: [judges.id] })
})

test('what stands under a message can be listed: every colour, once a person, no bots', async () => {
  const { ada, moe, platform } = scene
  const { ref, message } = await preview()
  moe.react(message, '👍')
  moe.react(message, '👍🏿')
  ada.react(message, '👎')
  ada.react(message, '🎉')
  message.reactions.get('👍')?.add(scene.fake.bot.id)
  const standing = (await platform.reactions?.(ref, ['👍', '👎'])) ?? []
  expect(standing.map(({ sign, voice }) => [sign, voice.name, voice.rank])).toEqual([
    ['👍', 'Moe', 'moderator'],
    ['👎', 'Ada', 'member'],
  ])
})

test('a broken connection is taken up again, and nothing said meanwhile is lost or heard twice', async () => {
  const { fake, ada } = scene
  fake.gateway.dropConnection()
  ada.say('dm', 'while it was away')
  await until('the connection', () => fake.gateway.resumed === 1)
  expect((await scene.hears('text')).text).toBe('while it was away')
  fake.gateway.duplicate('MESSAGE_CREATE')
  ada.say('dm', 'afterwards')
  await until('the last', () => scene.heard.some((each) => each.what === 'text' && each.text === 'afterwards'))
  expect(scene.heard).toHaveLength(2)
  expect(scene.lost).toEqual([])
})

test('what people wrote while the session was lost is read afterwards, once and in order', async () => {
  const { fake, ada } = scene
  ada.say('dm', 'before')
  await scene.hears('text')
  fake.gateway.refuseResume()
  fake.gateway.dropConnection()
  ada.say('dm', 'in between, first')
  ada.say('dm', 'in between, second')
  await until('a new session', () => fake.gateway.identified === 2)
  await until('all of it', () => scene.heard.length === 3)
  ada.say('dm', 'after')
  await until('the last', () => scene.heard.length > 3)
  const texts = scene.heard.map((each) => (each.what === 'text' ? each.text : ''))
  expect(texts).toEqual(['before', 'in between, first', 'in between, second', 'after'])
})

test('a connection that is only seemingly alive is found out and taken up again', async () => {
  const { fake, ada } = scene
  fake.gateway.heartbeatMilliseconds = 150
  fake.gateway.dropConnection()
  await until('the connection', () => fake.gateway.resumed === 1)
  fake.gateway.zombie()
  await until('it is found out', () => fake.gateway.resumed > 1)
  fake.gateway.zombie(false)
  ada.say('dm', 'still there?')
  expect((await scene.hears('text')).text).toBe('still there?')
  expect(scene.lost).toEqual([])
})

test('a deleted role and a server that is left are no end', async () => {
  const { fake, guild, moe, ada, town, platform } = scene
  const { message } = await preview()
  for (const role of guild.roles.values()) if (role.name === 'Moderators') fake.deleteRole(role)
  moe.react(message, '👍')
  expect((await scene.hears('reaction')).voice).toMatchObject({ rank: 'member', roles: [] })
  fake.kick(guild)
  const sent = platform.send({ platform: 'discord', chat: town.id }, plain('x'))
  await expect(sent).rejects.toMatchObject({ code: 'chat/missing' })
  ada.say('dm', 'and me?')
  await scene.hears('text')
  expect(scene.lost).toEqual([])
})

test('what is said while it is closed is to be said later', async () => {
  await scene.platform.stop()
  const sent = scene.platform.send({ platform: 'discord', chat: scene.town.id }, plain('x'))
  await expect(sent).rejects.toMatchObject({ code: 'chat/unreachable', retry: expect.any(Date) })
})

test.each([
  [4004, 'discord/token', 'after-reconnect'],
  [4014, 'discord/gateway', 'never'],
])('a connection closed with %i for good is told once', async (code, fault, retry) => {
  scene.fake.gateway.closeWith(code)
  await until('the loss', () => scene.lost.length > 0)
  expect(scene.lost).toMatchObject([{ code: fault, retry }])
})

test('a token that is revoked while nobody speaks is noticed by the next call', async () => {
  Object.assign(scene.fake.world, { token: 'another' })
  const sent = scene.platform.send({ platform: 'discord', chat: scene.town.id }, plain('x'))
  await expect(sent).rejects.toMatchObject({ code: 'discord/token', retry: 'after-reconnect' })
  expect(scene.lost).toMatchObject([{ code: 'discord/token' }])
})

test('a token that is not accepted, and a Discord that is not there, are Faults at the start', async () => {
  const fake = await openFakeDiscord()
  const open = (token: string, api: string) => {
    const settings = discordSettings({ DISCORD_TOKEN: token, DISCORD_API_URL: api })
    if (!settings) throw new Error('no settings')
    const { files } = scene
    return openDiscord({ settings, files, log: { warn() {}, info() {}, error() {} } as never }).start(async () => {})
  }
  await expect(open('wrong', fake.api)).rejects.toMatchObject({ code: 'discord/token', retry: 'after-reconnect' })
  await fake.close()
  await expect(open(fake.token, fake.api)).rejects.toMatchObject({ code: 'chat/unreachable', retry: 'soon' })
})
