import { z } from 'zod'
import { readMessageForm } from '../forms/message.ts'
import { may, mayWrite } from '../permissions.ts'
import { change, post, remove, removeMany } from '../post.ts'
import { invalid, missingPermissions, Refusal, read } from '../refusal.ts'
import { restMessageView } from '../views.ts'
import type { FakeChannel, FakeMessage, World } from '../world.ts'
import { type Call, channelOf, limitOf, messageOf, needsHistory, type Route, route } from './route.ts'

/** Minutes for which a nonce is remembered ("the past few minutes"; documentation: Create Message). */
const nonceMinutes = 5

/** 50007: the person takes no messages from the bot, or shares no server with it. */
function checkRecipient(world: World, channel: FakeChannel): void {
  const { recipient } = channel
  if (!recipient) return
  const shares = [...world.guilds.values()].some(
    (each) => each.members.has(recipient.id) && each.members.has(world.bot.id),
  )
  if (recipient.dms === 'closed' || !shares) throw new Refusal(403, 50007, 'Cannot send messages to this user')
}

function earlier(world: World, nonce: string): FakeMessage | undefined {
  const since = world.clock.now() - nonceMinutes * 60_000
  return [...world.messages.values()].find(
    (each) => each.author.id === world.bot.id && each.nonce === nonce && each.sentAt >= since && !each.onlyFor,
  )
}

function create(call: Call): unknown {
  const { world, body, files } = call
  const channel = channelOf(call)
  checkRecipient(world, channel)
  if (!mayWrite(channel, world.bot)) throw missingPermissions()
  const form = readMessageForm(body)
  if (files.length && !may(channel, world.bot, 'attachFiles')) throw missingPermissions()
  if (form.embeds?.length && !may(channel, world.bot, 'embedLinks')) throw missingPermissions()
  if (form.enforce_nonce && form.nonce !== null && form.nonce !== undefined) {
    const known = earlier(world, String(form.nonce))
    if (known) return restMessageView(world, known)
  }
  return restMessageView(
    world,
    post(world, { channel, author: world.bot, body, files, repliesTo: replied(call, channel) }),
  )
}

function replied({ world, body }: Call, channel: FakeChannel): FakeMessage | undefined {
  const reference = readMessageForm(body).message_reference
  if (!reference) return undefined
  if (!may(channel, world.bot, 'readMessageHistory')) {
    throw new Refusal(403, 160002, 'Cannot reply without permission to read message history')
  }
  const message = world.messages.get(reference.message_id)
  if (message && !message.deleted && !message.onlyFor && message.channel === channel) return message
  if (reference.fail_if_not_exists === false) return undefined
  throw invalid(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')
}

/** 30046 with status 429: messages older than an hour have an edit quota of their own; Discord does not say how much. */
function checkOldEdits(world: World, message: FakeMessage): void {
  const { most, everySeconds, at } = world.oldEdits
  const now = world.clock.now()
  if (now - message.sentAt <= 3_600_000) return
  const recent = (at.get(message.channel.id) ?? []).filter((time) => now - time < everySeconds * 1000)
  if (recent.length >= most) {
    const wait = (recent[0]! + everySeconds * 1000 - now) / 1000
    const words = 'Maximum number of edits to messages older than 1 hour reached. Try again later'
    const headers = { 'Retry-After': String(Math.ceil(wait)), 'X-RateLimit-Scope': 'shared' }
    throw new Refusal(429, 30046, words, { retry_after: wait, global: false }, headers)
  }
  at.set(message.channel.id, [...recent, now])
}

function edit(call: Call): unknown {
  const { world, body, files } = call
  const message = messageOf(call)
  if (message.author.id !== world.bot.id)
    throw new Refusal(403, 50005, 'Cannot edit a message authored by another user')
  if (files.length && !may(message.channel, world.bot, 'attachFiles')) throw missingPermissions()
  checkOldEdits(world, message)
  return restMessageView(world, change(world, message, body, files))
}

function erase(call: Call): void {
  const { world } = call
  const message = messageOf(call)
  if (message.author.id !== world.bot.id) {
    if (!message.channel.guild) throw new Refusal(403, 50003, 'Cannot execute action on a DM channel')
    if (!may(message.channel, world.bot, 'manageMessages')) throw missingPermissions()
  }
  remove(world, message)
}

/** The list of a channel, newest first. Without the right to read history it is empty (documentation: Get Channel Messages). */
function list(call: Call): unknown {
  const { world, query } = call
  const channel = channelOf(call)
  const most = limitOf(call, 50)
  const bounds = ['before', 'after', 'around'].filter((name) => query.has(name))
  if (bounds.length > 1) throw invalid([bounds[1]!], 'FORM_INVALID', 'Only one of before, after and around')
  if (!may(channel, world.bot, 'readMessageHistory')) return []
  const bound = (name: string) =>
    query.has(name) ? BigInt(read(z.string().regex(/^\d+$/), query.get(name), [name])) : undefined
  const [before, after] = [bound('before'), bound('after')]
  const all = [...world.messages.values()].filter((each) => each.channel === channel && !each.deleted && !each.onlyFor)
  const wanted = all.filter(
    (each) => (before === undefined || BigInt(each.id) < before) && (after === undefined || BigInt(each.id) > after),
  )
  // After an id come those next to it; otherwise the newest.
  const cut = after === undefined ? wanted.slice(-most) : wanted.slice(0, most)
  return cut.reverse().map((each) => restMessageView(world, each))
}

function crosspost(call: Call): unknown {
  const { world } = call
  const message = messageOf(call)
  if (message.channel.type !== 5) throw new Refusal(400, 50024, 'Cannot execute action on this channel type')
  const own = message.author.id === world.bot.id
  if (!mayWrite(message.channel, world.bot) || (!own && !may(message.channel, world.bot, 'manageMessages'))) {
    throw missingPermissions()
  }
  if (message.flags & 1) throw new Refusal(400, 40033, 'This message has already been crossposted')
  message.flags |= 1
  return restMessageView(world, message)
}

function show(call: Call): unknown {
  const message = messageOf(call)
  needsHistory(message.channel, call.world)
  return restMessageView(call.world, message)
}

function typing(call: Call): void {
  const channel = channelOf(call)
  checkRecipient(call.world, channel)
  if (!mayWrite(channel, call.world.bot)) throw missingPermissions()
}

const bulk = z.object({ messages: z.array(z.string().regex(/^\d+$/)).min(2).max(100) })

function eraseMany(call: Call): void {
  const { world, body } = call
  const channel = channelOf(call)
  if (!channel.guild) throw new Refusal(403, 50003, 'Cannot execute action on a DM channel')
  if (!may(channel, world.bot, 'manageMessages')) throw missingPermissions()
  const named = read(bulk, body).messages.flatMap((id) => world.messages.get(id) ?? [])
  const present = named.filter((each) => each.channel === channel && !each.deleted && !each.onlyFor)
  for (const message of present) {
    if (world.clock.now() - message.sentAt > 14 * 24 * 3_600_000) {
      throw new Refusal(400, 50034, 'A message provided was too old to bulk delete')
    }
  }
  removeMany(world, present)
}

const messages = '/channels/{channel}/messages'

export const messageRoutes: Route[] = [
  route(`GET ${messages}`, list),
  route(`POST ${messages}`, create),
  route(`POST ${messages}/bulk-delete`, eraseMany),
  route(`GET ${messages}/{message}`, show),
  route(`PATCH ${messages}/{message}`, edit),
  route(`DELETE ${messages}/{message}`, erase),
  route(`POST ${messages}/{message}/crosspost`, crosspost),
  route('POST /channels/{channel}/typing', typing),
]
