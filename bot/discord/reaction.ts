import type {
  Client,
  GatewayMessageReactionAddDispatchData,
  GatewayMessageReactionRemoveDispatchData,
} from 'discord.js'
import type { MessageRef } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Incoming, Voice } from '../platform.ts'
import type { Calls } from './calls.ts'
import { signOf } from './emoji.ts'
import { nameOf } from './interaction.ts'
import type { Known } from './locales.ts'
import { personally } from './place.ts'
import { permissionsOf, rankOf } from './rights.ts'

const rememberedAtMost = 5_000

export interface ReactionOptions {
  client: Client<true>
  calls: Calls
  known: Known
  /** Whom events told of lately, for those that do not tell: by server and person. */
  members: Map<string, Member>
}

/** What a member holds. */
export type Member = {
  roles: string[]
  nick?: string | null | undefined
  user?: Parameters<typeof nameOf>[0] | undefined
}

/** Somebody of a guild, by what they hold there. Events of signs resolve no rights; the guild's roles do. */
async function voiceIn(
  guild: string,
  channel: string,
  user: string,
  member: Member | undefined,
  { client, known }: ReactionOptions,
): Promise<Voice> {
  const home = client.guilds.cache.get(guild) ?? (await client.guilds.fetch(guild).catch(() => undefined))
  const roles = member?.roles ?? []
  const at = client.channels.cache.get(channel)
  const permissions = home && member ? permissionsOf(home, at && !at.isDMBased() ? at : undefined, user, roles) : 0n
  const before = await known(user, guild)
  const name = member?.user ? nameOf(member.user, member.nick) : (before.name ?? user)
  return { remote: user, name, language: before.language, rank: rankOf(permissions), roles }
}

/** What a member holds now; nobody where they have left. */
export async function memberNow(guild: string, user: string, calls: Calls): Promise<Member | undefined> {
  try {
    return await calls.member(guild, user)
  } catch (error) {
    if (error instanceof Fault && error.retry === 'never') return undefined
    throw error
  }
}

type Added = GatewayMessageReactionAddDispatchData
type Removed = GatewayMessageReactionRemoveDispatchData

/**
 * A sign that was put under a message or taken back, wherever the message is and whenever it was sent; undefined for signs of
 * bots and in private. Nothing is said in return: the sign itself, and what becomes of the message, is the answer.
 */
export async function reactionOf(
  event: Added | Removed,
  added: boolean,
  options: ReactionOptions,
): Promise<Incoming | undefined> {
  const { guild_id: guild, user_id: user, channel_id: chat, message_id: message, emoji } = event
  const { client, calls, members } = options
  if (guild === undefined || user === client.user.id) return undefined
  const told = 'member' in event ? event.member : undefined
  const member = told ?? (await memberNow(guild, user, calls)) ?? members.get(`${guild}:${user}`)
  if (told) members.set(`${guild}:${user}`, told)
  if (members.size > rememberedAtMost) members.clear()
  if (member?.user?.bot) return undefined
  return {
    platform: 'discord',
    what: 'reaction',
    on: { platform: 'discord', chat, message },
    sign: signOf(emoji),
    added,
    community: { remote: guild, name: client.guilds.cache.get(guild)?.name ?? guild },
    // Nobody sees an answer: what waits for a person must not count as said.
    seenBy: 'everybody',
    place: personally(user),
    room: { platform: 'discord', chat },
    voice: await voiceIn(guild, chat, user, member, options),
    id: `discord:${message}:${user}:${signOf(emoji)}:${added}:${Date.now()}`,
    answer: { say: async () => undefined, form: async () => undefined },
  }
}

/** Who stands under these signs of a message now. Every colour of a hand counts, bots do not. */
export async function standingUnder(
  ref: MessageRef,
  signs: readonly string[],
  options: ReactionOptions,
): Promise<{ sign: string; voice: Voice }[]> {
  const { client, calls } = options
  const { reactions = [] } = await calls.message(ref.chat, ref.message)
  const channel = await client.channels.fetch(ref.chat).catch(() => null)
  const guild = channel && !channel.isDMBased() ? channel.guildId : undefined
  const found = new Map<string, { sign: string; voice: Voice }>()
  for (const { emoji } of reactions) {
    const sign = signOf(emoji)
    if (!signs.includes(sign)) continue
    for (const user of await calls.reactors(ref.chat, ref.message, emoji)) {
      const key = `${sign}:${user.id}`
      if (user.bot || found.has(key) || guild === undefined) continue
      const member = await memberNow(guild, user.id, calls)
      const voice = await voiceIn(guild, ref.chat, user.id, member, options)
      found.set(key, { sign, voice })
    }
  }
  return [...found.values()]
}
