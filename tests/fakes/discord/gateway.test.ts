import { Client, GatewayIntentBits, type Message, type MessageReaction, type PartialMessageReaction } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '#tests/until.ts'
import { openClient } from './client.ts'
import { type FakeDiscordOptions, openFakeDiscord } from './open.ts'

async function opened(options: FakeDiscordOptions = {}) {
  const fake = await openFakeDiscord(options)
  onTestFinished(() => fake.close())
  const guild = fake.guild()
  const channel = guild.channel({ name: 'review' })
  const ada = fake.user({ name: 'Ada' })
  guild.join(ada.user)
  return { fake, guild, channel, ada }
}

/** Texts the client hears, in order. */
function listen(client: Client): string[] {
  const heard: string[] = []
  client.on('messageCreate', ({ content }: Message) => heard.push(content))
  return heard
}

test('a reaction on a message nobody remembers arrives, with roles, as long as it is seen', async () => {
  const { fake, guild, channel, ada } = await opened()
  const moderator = guild.role({ name: 'Moderator', permissions: ['manageMessages'] })
  guild.join(ada.user, [moderator])
  const hidden = guild.channel({ name: 'hidden', bot: [] })
  const [film, secret] = [ada.say(channel, 'film'), ada.say(hidden, 'secret')]
  await using bot = await openClient(fake)
  const heard: string[] = []
  const note = (sign: string) => (reaction: MessageReaction | PartialMessageReaction) =>
    heard.push(`${sign}${reaction.emoji.name} ${reaction.message.id}`)
  bot.client.on('messageReactionAdd', note('+'))
  bot.client.on('messageReactionRemove', note('-'))
  ada.react(secret, '👍')
  ada.react(film, '👍')
  ada.react(film, '👍')
  await until('the reaction', () => heard.length)
  expect(bot.client.guilds.cache.get(guild.id)?.members.cache.get(ada.id)?.roles.cache.has(moderator.id)).toBe(true)
  ada.unreact(film, '👍')
  await until('its end', () => heard.length > 1)
  expect(heard).toEqual([`+👍 ${film.id}`, `-👍 ${film.id}`])
})

test('what was missed is told after a resume, not after a new beginning', async () => {
  const { fake, channel, ada } = await opened()
  await using bot = await openClient(fake)
  const heard = listen(bot.client)
  fake.gateway.dropConnection()
  ada.say(channel, `<@${fake.bot.id}> one`)
  await until('the resume', () => fake.gateway.resumed === 1)
  await until('the missed message', () => heard.length)
  fake.gateway.askToReconnect()
  await until('the second resume', () => fake.gateway.resumed === 2)
  fake.gateway.refuseResume()
  fake.gateway.dropConnection()
  ada.say(channel, `<@${fake.bot.id}> two`)
  await until('a new beginning', () => fake.gateway.identified === 2 && fake.gateway.connected === 1)
  ada.say(channel, `<@${fake.bot.id}> three`)
  await until('the next message', () => heard.length > 1)
  expect(heard.map((each) => each.split(' ')[1])).toEqual(['one', 'three'])
})

test('a connection without acknowledged heartbeats is left', async () => {
  const { fake } = await opened()
  fake.gateway.heartbeatMilliseconds = 200
  await using _bot = await openClient(fake)
  fake.gateway.zombie()
  await until('the client to leave', () => fake.gateway.connected === 0)
  fake.gateway.zombie(false)
  await until('the client to come back', () => fake.gateway.resumed > 0 && fake.gateway.connected === 1)
})

test('events can come twice, and in the wrong order', async () => {
  const { fake, ada } = await opened()
  await using bot = await openClient(fake)
  const heard: string[] = []
  bot.client.ws.on('MESSAGE_CREATE' as never, ({ content }: { content: string }) => heard.push(content))
  ada.say('dm', 'one')
  fake.gateway.duplicate('MESSAGE_CREATE')
  fake.gateway.outOfOrder()
  ada.say('dm', 'two')
  ada.say('dm', 'three')
  await until('all of them', () => heard.length === 4)
  expect(heard).toEqual(['one', 'one', 'three', 'two'])
})

test('content in guilds needs the privileged intent, or a mention', async () => {
  const { fake, channel, ada } = await opened({ privileged: ['messageContent'] })
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits
  await using blind = await openClient(fake)
  await using seeing = await openClient(fake, { intents: [Guilds, GuildMessages, DirectMessages, MessageContent] })
  const [blindly, seen] = [listen(blind.client), listen(seeing.client)]
  ada.say(channel, 'a dream')
  ada.say(channel, `<@${fake.bot.id}> hello`)
  ada.say('dm', 'private')
  await until('three messages each', () => blindly.length === 3 && seen.length === 3)
  expect(blindly).toEqual(['', `<@${fake.bot.id}> hello`, 'private'])
  expect(seen).toEqual(['a dream', `<@${fake.bot.id}> hello`, 'private'])
})

test('a voice message in a DM carries its sound', async () => {
  const { fake, ada } = await opened()
  await using bot = await openClient(fake)
  const heard: Message[] = []
  bot.client.on('messageCreate', (message) => heard.push(message))
  ada.speak('dm', { name: 'voice-message.ogg', type: 'audio/ogg', bytes: new Uint8Array(99) })
  const message = await until('the voice message', () => heard[0])
  const voice = message.attachments.first()
  expect([message.flags.has('IsVoiceMessage'), voice?.duration, voice?.contentType]).toEqual([true, 5, 'audio/ogg'])
  expect((await (await fetch(voice!.url)).arrayBuffer()).byteLength).toBe(99)
})

test('nothing is told without its intent', async () => {
  const { fake, channel, ada } = await opened()
  await using bot = await openClient(fake, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages] })
  const heard = listen(bot.client)
  ada.say(channel, `<@${fake.bot.id}> here`)
  ada.say('dm', 'there')
  await until('the DM', () => heard.length)
  expect(heard).toEqual(['there'])
})

test('wrong beginnings are closed with their codes', async () => {
  const { fake } = await opened()
  const closedWith = async (data: object) => {
    const socket = new WebSocket(`${fake.cdn.replace('http', 'ws')}/gateway?v=10&encoding=json`)
    const closed = new Promise<number>((done) => socket.on('close', done))
    socket.on('message', () => socket.send(JSON.stringify(data)))
    return closed
  }
  const identify = (more: object) => ({ op: 2, d: { token: fake.token, intents: 1, properties: {}, ...more } })
  expect(await closedWith(identify({ token: 'wrong' }))).toBe(4004)
  expect(await closedWith(identify({ intents: 1 << 15 }))).toBe(4014)
  expect(await closedWith(identify({ intents: 1 << 18 }))).toBe(4013)
  expect(await closedWith(identify({ shard: [1, 1] }))).toBe(4010)
  expect(await closedWith({ op: 3, d: {} })).toBe(4003)
  expect(await closedWith(identify({}))).toBe(4005)
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: fake.api, version: '10' } })
  await expect(client.login(`${fake.token}x`)).rejects.toThrow('invalid token')
})

test('the bot learns of channels, roles and guilds that come and go', async () => {
  const { fake, guild, channel, ada } = await opened()
  await using bot = await openClient(fake)
  const seen = () => bot.client.guilds.cache.get(guild.id)
  const late = guild.channel({ name: 'late' })
  const thread = guild.channel({ name: 'talk', type: 'thread', parent: channel })
  const role = guild.role({ name: 'Judge' })
  await until('the new ones', () => seen()?.roles.cache.has(role.id) && seen()?.channels.cache.has(thread.id))
  expect(seen()?.channels.cache.has(late.id)).toBe(true)
  const rights = () =>
    guildSeen().channels.cache.map((each) => each.permissionsFor(bot.client.user)?.has('SendMessages'))
  const guildSeen = () => seen()!
  guild.channel({ name: 'hidden', bot: [] })
  await until('the hidden one', () => rights().length === 4)
  expect(rights()).toEqual([true, true, true, false])
  fake.deleteChannel(late)
  fake.deleteRole(role)
  await until('their end', () => !seen()?.roles.cache.has(role.id) && !seen()?.channels.cache.has(late.id))
  expect(() => ada.say(late, 'x')).toThrow('may not write')
  fake.kick(guild)
  await until('the farewell', () => !seen())
})
