import { z } from 'zod'
import type { RequestFile } from '../body.ts'
import { may } from '../permissions.ts'
import { missingAccess, missingPermissions, read, unknown } from '../refusal.ts'
import type { FakeChannel, FakeGuild, FakeMessage, World } from '../world.ts'

/** One call as a route takes it. */
export interface Call {
  world: World
  /** Parts of the path by the names in the route, percent-decoded. */
  path: Record<string, string>
  query: URLSearchParams
  body: unknown
  files: readonly RequestFile[]
}

/** What is sent back; 204 without a body when nothing is returned. */
export type Run = (call: Call) => unknown

export interface Route {
  method: string
  /** Like `/channels/{channel}/messages`; matched part by part. */
  path: string
  /** Interaction and webhook routes carry their right in the token of the path, not in a header. */
  open?: boolean
  run: Run
}

export const route = (listed: string, run: Run, open = false): Route => {
  const [method = '', path = ''] = listed.split(' ')
  return { method, path, open, run }
}

/** The channel a call names, which the bot can see: else 10003, or 50001 when it is hidden. */
export function channelOf({ world, path }: Call): FakeChannel {
  const channel = world.channels.get(path.channel ?? '')
  if (!channel) throw unknown.channel()
  if (!may(channel, world.bot, 'viewChannel')) throw missingAccess()
  return channel
}

/** The message a call names. Ephemeral messages are no messages of the channel: 10008. */
export function messageOf(call: Call): FakeMessage {
  const channel = channelOf(call)
  const message = call.world.messages.get(call.path.message ?? '')
  if (!message || message.deleted || message.onlyFor || message.channel !== channel) throw unknown.message()
  return message
}

export function needsHistory(channel: FakeChannel, world: World): void {
  if (!may(channel, world.bot, 'readMessageHistory')) throw missingPermissions()
}

/** The guild a call names, which the bot is in: else 10004, or 50001. */
export function guildOf({ world, path }: Call): FakeGuild {
  const guild = world.guilds.get(path.guild ?? '')
  if (!guild) throw unknown.guild()
  if (!guild.members.has(world.bot.id)) throw missingAccess()
  return guild
}

const page = z.coerce.number().int().min(1).max(100)

/** `limit` of a list, 1 to 100. */
export const limitOf = ({ query }: Call, otherwise: number): number =>
  query.has('limit') ? read(page, query.get('limit'), ['limit']) : otherwise
