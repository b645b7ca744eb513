import { bitsOf, everyPermission, ordinaryPermissions, permissionBits } from './permissions.ts'
import { channelView, fullMemberView, guildCreateView, roleView } from './views.ts'
import {
  channelTypes,
  type FakeChannel,
  type FakeGuild,
  type FakeUser,
  intents,
  type Overwrite,
  type World,
} from './world.ts'

export interface GuildOptions {
  name?: string
  locale?: string
  tier?: 0 | 1 | 2 | 3
  /** Whether the bot is in it; yes unless told. */
  withBot?: boolean
}

/** A new guild. Its `@everyone` may do the ordinary things; the bot is a member and may no more than that until told. */
export function openGuild(world: World, owner: FakeUser, options: GuildOptions): FakeGuild {
  const tell = (event: string, data: () => Record<string, unknown>) =>
    world.emit(event, { intent: intents.guilds, guild }, data)

  const guild: FakeGuild = {
    id: world.newId(),
    name: options.name ?? 'Dreamers',
    locale: options.locale ?? 'en-US',
    tier: options.tier ?? 0,
    owner,
    roles: new Map(),
    members: new Map(),
    channels: new Map(),
    role({ name, permissions = [] }) {
      const role = { id: world.newId(), guild, name, permissions: bitsOf(permissions), position: guild.roles.size }
      guild.roles.set(role.id, role)
      tell('GUILD_ROLE_CREATE', () => ({ guild_id: guild.id, role: roleView(role) }))
      return role
    },
    channel({ name, type = 'text', parent, bot, only }) {
      if (type === 'thread' && !parent) throw new Error('A thread hangs in a channel')
      const overwrites: Overwrite[] = []
      if (only) {
        overwrites.push({ id: guild.id, type: 0, allow: 0n, deny: permissionBits.viewChannel })
        for (const role of only) overwrites.push({ id: role.id, type: 0, allow: permissionBits.viewChannel, deny: 0n })
      }
      if (bot || only) {
        const allow = bot ? bitsOf(bot) : permissionBits.viewChannel
        overwrites.push({ id: world.bot.id, type: 1, allow, deny: bot ? everyPermission & ~allow : 0n })
      }
      const channel: FakeChannel = {
        id: world.newId(),
        type: channelTypes[type],
        name,
        guild,
        ...(parent ? { parent } : {}),
        overwrites,
      }
      guild.channels.set(channel.id, channel)
      world.channels.set(channel.id, channel)
      tell(type === 'thread' ? 'THREAD_CREATE' : 'CHANNEL_CREATE', () => channelView(channel))
      return channel
    },
    join(user, roles = []) {
      const known = guild.members.get(user.id)
      const member = known ?? { user, roles: new Set<string>(), joinedAt: world.clock.now() }
      guild.members.set(user.id, member)
      for (const role of roles) member.roles.add(role.id)
      if (user.id === world.bot.id && !known) tell('GUILD_CREATE', () => guildCreateView(world, guild))
      else {
        const scope = { intent: intents.guildMembers, guild }
        const event = known ? 'GUILD_MEMBER_UPDATE' : 'GUILD_MEMBER_ADD'
        world.emit(event, scope, () => ({ ...fullMemberView(member), guild_id: guild.id }))
      }
      return member
    },
  }
  // The role of everyone has the guild's own id.
  const permissions = bitsOf(ordinaryPermissions)
  guild.roles.set(guild.id, { id: guild.id, guild, name: '@everyone', permissions, position: 0 })
  guild.members.set(owner.id, { user: owner, roles: new Set(), joinedAt: world.clock.now() })
  world.guilds.set(guild.id, guild)
  if (options.withBot !== false) guild.join(world.bot)
  return guild
}

/** A channel goes, its threads and messages with it. */
export function deleteChannel(world: World, channel: FakeChannel): void {
  for (const each of channel.guild?.channels.values() ?? []) if (each.parent === channel) deleteChannel(world, each)
  const event = channel.type === 11 ? 'THREAD_DELETE' : 'CHANNEL_DELETE'
  world.emit(event, { intent: intents.guilds, guild: channel.guild }, () => channelView(channel))
  world.channels.delete(channel.id)
  channel.guild?.channels.delete(channel.id)
  for (const message of world.messages.values()) if (message.channel === channel) message.deleted = true
}

export function deleteRole(world: World, guild: FakeGuild, roleId: string): void {
  guild.roles.delete(roleId)
  for (const member of guild.members.values()) member.roles.delete(roleId)
  for (const channel of guild.channels.values())
    channel.overwrites = channel.overwrites.filter((each) => each.id !== roleId)
  world.emit('GUILD_ROLE_DELETE', { intent: intents.guilds, guild }, () => ({ guild_id: guild.id, role_id: roleId }))
}

/** Throws a member out, or the bot: that ends what it hears from there, commands of the guild included. */
export function kick(world: World, guild: FakeGuild, user: FakeUser): void {
  const isBot = user.id === world.bot.id
  if (isBot) world.emit('GUILD_DELETE', { intent: intents.guilds, guild }, () => ({ id: guild.id }))
  guild.members.delete(user.id)
  if (isBot) return
  const member = { intent: intents.guildMembers, guild }
  world.emit('GUILD_MEMBER_REMOVE', member, () => ({ guild_id: guild.id, user: { id: user.id } }))
}
