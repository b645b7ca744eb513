import type { FakeClock } from './clock.ts'
import type { PermissionName } from './permissions.ts'
import type { Wire } from './refusal.ts'

/** Kinds of channels (documentation: Channel, Channel Types). */
export const channelTypes = { text: 0, dm: 1, announcement: 5, thread: 11 } as const

export interface FakeUser {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  /** Language of the person's Discord, one of its 32. */
  locale: string
  /** Closed: strangers, bots included, cannot write to them (50007). */
  dms: 'open' | 'closed'
}

export interface FakeRole {
  readonly id: string
  readonly guild: FakeGuild
  readonly name: string
  permissions: bigint
  readonly position: number
}

export interface FakeMember {
  readonly user: FakeUser
  readonly roles: Set<string>
  readonly joinedAt: number
  /** Sees and reads, but does nothing (documentation: Permissions, Permissions For Timed Out Members). */
  timedOut?: boolean
}

/** `type` 0 for a role, 1 for a member. */
export interface Overwrite {
  id: string
  type: 0 | 1
  allow: bigint
  deny: bigint
}

export interface FakeChannel {
  readonly id: string
  readonly type: (typeof channelTypes)[keyof typeof channelTypes]
  readonly name: string
  readonly guild?: FakeGuild
  /** Where a thread hangs. */
  readonly parent?: FakeChannel
  overwrites: Overwrite[]
  /** Who speaks with the bot in a DM. */
  readonly recipient?: FakeUser
}

export interface ChannelOptions {
  name: string
  type?: 'text' | 'announcement' | 'thread'
  /** Needed for a thread. */
  parent?: FakeChannel
  /** Exactly what the bot may here; all it may in the guild when absent. `[]` hides the channel from it. */
  bot?: readonly PermissionName[]
  /** Only members with one of these roles (and the bot) see the channel. */
  only?: readonly FakeRole[]
}

export interface FakeGuild {
  readonly id: string
  readonly name: string
  locale: string
  /** `premium_tier`: 2 raises the limit of a file to 50 MiB, 3 to 100. */
  tier: 0 | 1 | 2 | 3
  readonly owner: FakeUser
  readonly roles: Map<string, FakeRole>
  readonly members: Map<string, FakeMember>
  readonly channels: Map<string, FakeChannel>
  role(options: { name: string; permissions?: readonly PermissionName[] }): FakeRole
  channel(options: ChannelOptions): FakeChannel
  /** Makes somebody a member, or gives a member more roles. */
  join(user: FakeUser, roles?: readonly FakeRole[]): FakeMember
}

export interface FakeAttachment {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly description?: string
  /** Of a voice message. */
  readonly voice?: { seconds: number }
  readonly ephemeral: boolean
}

export interface FakeMessage {
  readonly id: string
  readonly channel: FakeChannel
  readonly author: FakeUser
  /** 0 ordinary, 19 reply, 20 answer to a command, 23 answer to a context menu. */
  readonly type: number
  content: string
  embeds: Wire[]
  components: Wire[]
  attachments: FakeAttachment[]
  flags: number
  readonly sentAt: number
  editedAt?: number
  /** How often it was changed. */
  edits: number
  nonce?: string
  /** Emoji (or `name:id`) → ids of who reacted. */
  readonly reactions: Map<string, Set<string>>
  readonly repliesTo?: string
  /** Set for ephemeral messages: nobody else sees them. */
  readonly onlyFor?: FakeUser
  readonly interaction?: { id: string; type: number; name?: string; user: FakeUser }
  /** Ids that were really notified when it was sent; edits notify nobody. */
  readonly notified: { users: string[]; roles: string[]; everyone: boolean }
  deleted: boolean
}

export interface FakeCommand {
  readonly id: string
  readonly guild?: FakeGuild
  version: string
  form: CommandForm
}

export interface CommandOption {
  type: number
  name: string
  description: string
  required?: boolean | undefined
  choices?: { name: string; value: string | number }[] | undefined
  options?: CommandOption[] | undefined
  channel_types?: number[] | undefined
  min_value?: number | undefined
  max_value?: number | undefined
  min_length?: number | undefined
  max_length?: number | undefined
  file_types?: string[] | undefined
}

export interface CommandForm {
  type: number
  name: string
  description: string
  options: CommandOption[]
  default_member_permissions: string | null
  contexts: number[] | null
  [other: string]: unknown
}

/** A form the bot shows. */
export interface ShownModal {
  customId: string
  title: string
  components: Wire[]
}

/** One thing a person did that the bot must answer within 3 seconds. */
export interface FakeInteraction {
  readonly id: string
  readonly token: string
  /** 2 command, 3 component, 5 modal submit. */
  readonly type: 2 | 3 | 5
  /** Name of the command. */
  readonly name?: string
  readonly user: FakeUser
  readonly channel: FakeChannel
  readonly sentAt: number
  /** The message whose component was used, also when a form came from there. */
  readonly source?: FakeMessage | undefined
  /** The first answer: its callback type, when, and how many milliseconds after the interaction. */
  ack?: { type: number; at: number; afterMilliseconds: number; ephemeral: boolean }
  original?: FakeMessage
  /** Whether `original` is still thinking. */
  thinking: boolean
  readonly followUps: FakeMessage[]
  modal?: ShownModal
}

/** Where an event happens, and which intent a bot must have declared to hear of it. */
export interface Scope {
  intent: number
  guild?: FakeGuild | undefined
  channel?: FakeChannel | undefined
}

export interface World {
  readonly clock: FakeClock
  newId(): string
  readonly token: string
  readonly applicationId: string
  readonly bot: FakeUser
  /** Privileged intents that are switched on in the portal. */
  readonly privileged: Set<number>
  readonly users: Map<string, FakeUser>
  readonly guilds: Map<string, FakeGuild>
  readonly channels: Map<string, FakeChannel>
  readonly messages: Map<string, FakeMessage>
  readonly commands: Map<string, FakeCommand>
  /** By token. */
  readonly interactions: Map<string, FakeInteraction>
  /** Every file ever uploaded, by id: signed addresses outlive their message for a while. */
  readonly files: Map<string, FakeAttachment>
  /** Origin of files, like `https://cdn.discordapp.com`; known once the door is open. */
  cdn: string
  /** Tells the bot, if it listens for this. `data` is asked for each connection, by the intents it declared. */
  emit(event: string, scope: Scope, data: (intents: number) => Wire): void
  /** People who blocked the bot: it cannot react to their messages (90001). */
  readonly blocked: Set<string>
  /** Quota for edits of messages older than an hour, for each channel. */
  readonly oldEdits: { most: number; everySeconds: number; at: Map<string, number[]> }
}

/** Gateway intents (documentation: Gateway, List of Intents). */
export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  messageContent: 1 << 15,
} as const
