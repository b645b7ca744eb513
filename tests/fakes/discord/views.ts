import { timestampOf } from './clock.ts'
import { signedAddress } from './files.ts'
import { guildPermissions } from './permissions.ts'
import type { Wire } from './refusal.ts'
import {
  type FakeAttachment,
  type FakeChannel,
  type FakeGuild,
  type FakeMember,
  type FakeMessage,
  type FakeRole,
  type FakeUser,
  intents,
  type World,
} from './world.ts'

/** What crosses the wire: objects as the documentation lists their fields. */

export const userView = (user: FakeUser): Wire => ({
  id: user.id,
  username: user.name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
  discriminator: user.bot ? '0001' : '0',
  global_name: user.bot ? null : user.name,
  avatar: null,
  bot: user.bot,
  public_flags: 0,
})

export const roleView = (role: FakeRole): Wire => ({
  id: role.id,
  name: role.name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: role.position,
  permissions: role.permissions.toString(),
  managed: false,
  mentionable: false,
  flags: 0,
})

/** A member without the user, as it hangs on messages. */
export const memberView = (member: FakeMember): Wire => ({
  roles: [...member.roles],
  joined_at: timestampOf(member.joinedAt),
  nick: null,
  avatar: null,
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: member.timedOut ? '2099-01-01T00:00:00.000Z' : null,
})

export const fullMemberView = (member: FakeMember): Wire => ({ ...memberView(member), user: userView(member.user) })

export function channelView(channel: FakeChannel): Wire {
  if (!channel.guild) {
    const recipients = channel.recipient ? [userView(channel.recipient)] : []
    return { id: channel.id, type: 1, flags: 0, last_message_id: null, recipients }
  }
  const view: Wire = { id: channel.id, type: channel.type, name: channel.name, guild_id: channel.guild.id, flags: 0 }
  if (channel.type === 11) {
    const thread_metadata = {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: timestampOf(0),
      locked: false,
    }
    return { ...view, parent_id: channel.parent?.id, owner_id: channel.guild.owner.id, thread_metadata }
  }
  const permission_overwrites = channel.overwrites.map((each) => ({
    id: each.id,
    type: each.type,
    allow: each.allow.toString(),
    deny: each.deny.toString(),
  }))
  return { ...view, position: 0, parent_id: null, topic: null, nsfw: false, permission_overwrites }
}

export const guildView = (guild: FakeGuild): Wire => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  owner_id: guild.owner.id,
  preferred_locale: guild.locale,
  premium_tier: guild.tier,
  roles: [...guild.roles.values()].map(roleView),
  emojis: [],
  stickers: [],
  features: [],
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  system_channel_id: null,
  system_channel_flags: 0,
  afk_timeout: 300,
  afk_channel_id: null,
})

/** What GUILD_CREATE says: the guild with its channels, threads and the bot as a member. */
export function guildCreateView(world: World, guild: FakeGuild): Wire {
  const me = guild.members.get(world.bot.id)
  const channels = [...guild.channels.values()]
  return {
    ...guildView(guild),
    unavailable: false,
    large: false,
    joined_at: timestampOf(me?.joinedAt ?? world.clock.now()),
    member_count: guild.members.size,
    members: me ? [fullMemberView(me)] : [],
    channels: channels.filter((each) => each.type !== 11).map(channelView),
    threads: channels.filter((each) => each.type === 11).map(channelView),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

export function attachmentView(world: World, place: string, file: FakeAttachment): Wire {
  const url = signedAddress(world, place, file)
  return {
    id: file.id,
    filename: file.name,
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: file.type,
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.voice ? { duration_secs: file.voice.seconds, waveform: 'AAAAAAAAAAAA' } : {}),
    ...(file.ephemeral ? { ephemeral: true } : {}),
  }
}

function reactionViews(world: World, message: FakeMessage): Wire[] {
  return [...message.reactions].map(([sign, users]) => ({
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(world.bot.id),
    me_burst: false,
    emoji: emojiView(sign),
    burst_colors: [],
  }))
}

export function emojiView(sign: string): Wire {
  const [name, id] = sign.split(':')
  return id === undefined ? { id: null, name: sign } : { id, name }
}

/**
 * A message as the bot gets it. Without the right to read content (the intent, or what is switched on in the portal), only
 * messages in DMs, its own and those that mention it show words, files, embeds and components.
 */
export function messageView(world: World, message: FakeMessage, seesContent: boolean): Wire {
  const { channel, author, interaction } = message
  const open =
    seesContent || !channel.guild || author.id === world.bot.id || message.notified.users.includes(world.bot.id)
  const mentions = message.notified.users.flatMap((id) => world.users.get(id) ?? [])
  return {
    id: message.id,
    channel_id: channel.id,
    type: message.type,
    author: userView(author),
    content: open ? message.content : '',
    embeds: open ? message.embeds : [],
    components: open ? message.components : [],
    attachments: open ? message.attachments.map((file) => attachmentView(world, channel.id, file)) : [],
    timestamp: timestampOf(message.sentAt),
    edited_timestamp: message.editedAt === undefined ? null : timestampOf(message.editedAt),
    tts: false,
    mention_everyone: message.notified.everyone,
    mentions: mentions.map(userView),
    mention_roles: message.notified.roles,
    pinned: false,
    flags: message.flags,
    ...(message.reactions.size ? { reactions: reactionViews(world, message) } : {}),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.repliesTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: message.repliesTo,
            channel_id: channel.id,
            ...(channel.guild ? { guild_id: channel.guild.id } : {}),
          },
        }),
    ...(author.bot ? { application_id: world.applicationId } : {}),
    ...(interaction
      ? {
          interaction_metadata: {
            id: interaction.id,
            type: interaction.type,
            user: userView(interaction.user),
            authorizing_integration_owners: {},
          },
        }
      : {}),
  }
}

/** How REST shows a message: by what is switched on in the portal. */
export const restMessageView = (world: World, message: FakeMessage): Wire =>
  messageView(world, message, world.privileged.has(intents.messageContent))

export const interactionMemberView = (guild: FakeGuild, member: FakeMember, permissions: bigint): Wire => ({
  ...fullMemberView(member),
  permissions: (permissions || guildPermissions(guild, member.user)).toString(),
})
