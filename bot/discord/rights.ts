import { ChannelType, type Client, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'
import { type Rank, type Words, words } from '#core/chat.ts'
import type { ChatUse } from '../platform.ts'

const bits = PermissionFlagsBits

/** What the bot needs in a place, by what it does there. In a thread, writing is another right. */
const needed = {
  post: ['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles'],
  review: ['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory', 'AddReactions'],
} as const satisfies Record<ChatUse, readonly (keyof typeof bits)[]>

/** Names of the rights the bot may lack, for the sentences `permission.<name>`. */
export const permissionNames = [...needed.review, 'SendMessagesInThreads'] as const

const asked = permissionNames.reduce((all, name) => all | bits[name], 0n)

/** The address with which an admin adds the bot: both scopes, and exactly the rights it needs. */
export const inviteTo = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${asked}`

/** What somebody's own rights make of them: who manages the server is admin, who manages messages moderates. */
export function rankOf(permissions: bigint): Rank {
  if (permissions & (bits.Administrator | bits.ManageGuild)) return 'admin'
  return permissions & bits.ManageMessages ? 'moderator' : 'member'
}

/** The overwrites that hold in a channel; those of a thread are its parent's. */
function overwritesOf(channel: GuildBasedChannel | undefined) {
  const at = channel?.isThread() ? channel.parent : channel
  return at && 'permissionOverwrites' in at ? at.permissionOverwrites.cache : undefined
}

/**
 * What a member may, in a channel of a guild or everywhere in it, in the documented order (documentation: Permissions,
 * Permission Overwrites): roles together, then overwrites of everyone, of roles, of the member.
 */
export function permissionsOf(
  guild: Guild,
  channel: GuildBasedChannel | undefined,
  user: string,
  roles: readonly string[],
): bigint {
  const everything = Object.values(bits).reduce((all, bit) => all | bit, 0n)
  if (guild.ownerId === user) return everything
  const held = [guild.id, ...roles].flatMap((id) => guild.roles.cache.get(id) ?? [])
  let may = held.reduce((all, role) => all | role.permissions.bitfield, 0n)
  if (may & bits.Administrator) return everything
  const overwrites = overwritesOf(channel)
  const apply = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => overwrites?.get(id) ?? [])
    may &= ~found.reduce((all, { deny }) => all | deny.bitfield, 0n)
    may |= found.reduce((all, { allow }) => all | allow.bitfield, 0n)
  }
  apply([guild.id])
  apply(roles.filter((id) => id !== guild.id))
  apply([user])
  return may & bits.ViewChannel || !channel ? may : 0n
}

/** Which kinds of channel the bot can write into. */
const writable: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
])

const decides = bits.Administrator | bits.ManageGuild | bits.ManageChannels

/** Whether somebody with these roles may decide what a channel is for: who manages it, or its server. */
export async function decidesIn(
  client: Client<true>,
  id: string,
  user: string,
  rolesOf: (guild: string) => Promise<readonly string[] | undefined>,
): Promise<boolean> {
  const channel = await client.channels.fetch(id).catch(() => null)
  if (!channel || channel.isDMBased()) return false
  const roles = await rolesOf(channel.guildId)
  return roles !== undefined && (permissionsOf(channel.guild, channel, user, roles) & decides) !== 0n
}

/** What the bot lacks in a channel for a use, in sentences. */
export async function missingIn(client: Client<true>, id: string, use: ChatUse): Promise<Words[]> {
  const channel = await client.channels.fetch(id).catch(() => null)
  if (!channel || channel.isDMBased()) return [words('permission.noPlace')]
  if (!writable.has(channel.type)) return [words('permission.notForText')]
  const { guild } = channel
  const me = guild.members.me ?? (await guild.members.fetchMe())
  const may = permissionsOf(guild, channel, me.id, [...me.roles.cache.keys()])
  return needed[use]
    .map((name) => (name === 'SendMessages' && channel.isThread() ? 'SendMessagesInThreads' : name))
    .filter((name) => !(may & bits[name]))
    .map((name) => words(`permission.${name}`))
}
