import { channelPermissions } from '../permissions.ts'
import type { Wire } from '../refusal.ts'
import {
  attachmentView,
  channelView,
  interactionMemberView,
  memberView,
  messageView,
  roleView,
  userView,
} from '../views.ts'
import type { FakeAttachment, FakeChannel, FakeInteraction, FakeMessage, FakeRole, FakeUser, World } from '../world.ts'
import { follow, type Sent } from './sent.ts'
import { sizeLimitIn } from './upload.ts'

/** Things an interaction names by id; the bot gets them as objects too (documentation: Resolved Data Structure). */
export interface Named {
  users: FakeUser[]
  roles: FakeRole[]
  channels: FakeChannel[]
  messages: FakeMessage[]
  files: FakeAttachment[]
}

export const nothingNamed = (): Named => ({ users: [], roles: [], channels: [], messages: [], files: [] })

const byId = <T extends { id: string }>(all: readonly T[], view: (each: T) => Wire | undefined): Wire =>
  Object.fromEntries(all.flatMap((each) => (view(each) ? [[each.id, view(each)]] : [])))

export function resolvedView(world: World, named: Named, channel: FakeChannel): Wire {
  const { guild } = channel
  const memberOf = (user: FakeUser) => {
    const member = guild?.members.get(user.id)
    return member && { ...memberView(member), permissions: channelPermissions(channel, user).toString() }
  }
  const lists: Wire = {
    users: byId(named.users, userView),
    members: byId(named.users, memberOf),
    roles: byId(named.roles, roleView),
    channels: byId(named.channels, (each) => ({
      ...channelView(each),
      permissions: channelPermissions(each, world.bot).toString(),
    })),
    // Targets of a message command come with their content, whatever the intents.
    messages: byId(named.messages, (each) => messageView(world, each, true)),
    attachments: byId(named.files, (each) => attachmentView(world, channel.id, each)),
  }
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => Object.keys(list as Wire).length))
}

export interface Act {
  type: 2 | 3 | 5
  user: FakeUser
  channel: FakeChannel
  data: Wire
  name?: string
  source?: FakeMessage | undefined
  locale?: string | undefined
}

/** Sends an interaction as a client does, and follows what becomes of it. Only this event needs no intent. */
export function interact(world: World, { type, user, channel, data, name, source, locale }: Act): Sent {
  const { guild } = channel
  const member = guild?.members.get(user.id)
  if (guild && !member) throw new Error(`${user.name} is not in ${guild.name}`)
  const id = world.newId()
  const interaction: FakeInteraction = {
    id,
    token: `${Buffer.from(`interaction:${id}`).toString('base64url')}${crypto.randomUUID().replaceAll('-', '')}`,
    type,
    ...(name === undefined ? {} : { name }),
    user,
    channel,
    sentAt: world.clock.now(),
    source,
    thinking: false,
    followUps: [],
  }
  world.interactions.set(interaction.token, interaction)
  const sent = follow(world, interaction)
  const permissions = channelPermissions(channel, user)
  world.emit('INTERACTION_CREATE', { intent: 0, guild, channel }, () => ({
    id,
    application_id: world.applicationId,
    type,
    data,
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: member && interactionMemberView(guild, member, permissions),
        }
      : { user: userView(user) }),
    channel: { ...channelView(channel), permissions: permissions.toString() },
    channel_id: channel.id,
    token: interaction.token,
    version: 1,
    ...(source ? { message: messageView(world, source, true) } : {}),
    app_permissions: channelPermissions(channel, world.bot).toString(),
    locale: locale ?? user.locale,
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: sizeLimitIn(channel),
  }))
  return sent
}
