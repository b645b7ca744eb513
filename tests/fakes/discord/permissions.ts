import type { FakeChannel, FakeGuild, FakeUser } from './world.ts'

/** The bits a bot for dreams can meet (documentation: Permissions). */
export const permissionBits = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  manageRoles: 1n << 28n,
  useApplicationCommands: 1n << 31n,
  sendMessagesInThreads: 1n << 38n,
  sendVoiceMessages: 1n << 46n,
} as const

export type PermissionName = keyof typeof permissionBits

export const everyPermission = Object.values(permissionBits).reduce((all, bit) => all | bit, 0n)

export const bitsOf = (names: readonly PermissionName[]): bigint =>
  names.reduce((bits, name) => bits | permissionBits[name], 0n)

/** What `@everyone` may in a new guild, as far as it concerns us. */
export const ordinaryPermissions: readonly PermissionName[] = [
  'addReactions',
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useExternalEmojis',
  'useApplicationCommands',
  'sendMessagesInThreads',
  'sendVoiceMessages',
]

/** What a member may everywhere in a guild. */
export function guildPermissions(guild: FakeGuild, user: FakeUser): bigint {
  const member = guild.members.get(user.id)
  if (!member) return 0n
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n
  for (const id of member.roles) bits |= guild.roles.get(id)?.permissions ?? 0n
  return guild.owner.id === user.id || bits & permissionBits.administrator ? everyPermission : bits
}

/** What a user may in a channel: roles, then the channel's overwrites, in the documented order. A thread follows its parent. */
export function channelPermissions(channel: FakeChannel, user: FakeUser): bigint {
  const { guild } = channel
  if (!guild) return channel.recipient?.id === user.id || user.bot ? everyPermission : 0n
  const member = guild.members.get(user.id)
  if (!member || !guild.channels.has(channel.id)) return 0n
  let bits = guildPermissions(guild, user)
  if (bits & permissionBits.administrator) return everyPermission
  const overwrites = (channel.parent ?? channel).overwrites
  const apply = (allow: bigint, deny: bigint) => {
    bits = (bits & ~deny) | allow
  }
  for (const each of overwrites) if (each.id === guild.id) apply(each.allow, each.deny)
  const ofRoles = overwrites.filter((each) => each.type === 0 && member.roles.has(each.id))
  apply(
    ofRoles.reduce((sum, each) => sum | each.allow, 0n),
    ofRoles.reduce((sum, each) => sum | each.deny, 0n),
  )
  for (const each of overwrites) if (each.type === 1 && each.id === user.id) apply(each.allow, each.deny)
  if (!(bits & permissionBits.viewChannel)) return 0n
  if (member.timedOut) return bits & bitsOf(['viewChannel', 'readMessageHistory'])
  // Without the right to write, the rights to embed, attach and mention everyone are lost too.
  const writes = channel.type === 11 ? permissionBits.sendMessagesInThreads : permissionBits.sendMessages
  if (!(bits & writes)) bits &= ~bitsOf(['embedLinks', 'attachFiles', 'mentionEveryone', 'sendVoiceMessages'])
  return bits
}

export const may = (channel: FakeChannel, user: FakeUser, permission: PermissionName): boolean =>
  (channelPermissions(channel, user) & permissionBits[permission]) !== 0n

/** The right to write: another one in threads. */
export const mayWrite = (channel: FakeChannel, user: FakeUser): boolean =>
  may(channel, user, channel.type === 11 ? 'sendMessagesInThreads' : 'sendMessages')
