import { allRights, announce, changeMember, memberOf } from './membership.ts'
import type { Person } from './person.ts'
import type { ChatState, Profile, Right } from './state.ts'
import { chatOf, type World } from './world.ts'

export interface RoomOptions {
  owner: Person
  people?: readonly Person[]
  /** What the bot is in it; 'left' is not in it. A member unless said; in channels bots are administrators only. */
  bot?: 'administrator' | 'member' | 'left'
  /** Of an administrator bot; all rights unless said. */
  botRights?: readonly Right[]
  username?: string
  /** Of supergroups. */
  forum?: boolean
  /** Undefined: all of them. */
  availableReactions?: readonly string[]
  /** Of channels: the supergroup in which its posts are discussed. */
  discussion?: ChatState
}

export type Somebody = Person | 'bot'

/** What administrators do in their clients. */
export interface Rooms {
  group(title: string, options: RoomOptions): ChatState
  supergroup(title: string, options: RoomOptions): ChatState
  channel(title: string, options: RoomOptions): ChatState
  /** All rights unless said. Somebody who is an administrator already gets the new rights. */
  promote(chat: ChatState, who: Somebody, options?: { rights?: readonly Right[]; anonymous?: boolean }): void
  demote(chat: ChatState, who: Somebody): void
  kick(chat: ChatState, who: Somebody): void
  /** Lets only administrators write, or everybody again. */
  mute(chat: ChatState, muted: boolean): void
  /** Brings the bot in, as a member. */
  addBot(chat: ChatState): void
  /** Opens a topic and answers its message_thread_id. */
  topic(chat: ChatState, name: string): number
  closeTopic(chat: ChatState, thread: number): void
  deleteTopic(chat: ChatState, thread: number): void
  /** Turns a group into a supergroup: a new chat with a new id, without the old messages. */
  migrate(group: ChatState): ChatState
}

function ownerOf(world: World, chat: ChatState): Profile {
  const [id] = [...chat.members].find(([, { status }]) => status === 'creator') ?? []
  const owner = world.users.get(id ?? 0)
  if (!owner) throw new Error(`${chat.title} has no owner`)
  return owner
}

/** Ids as Telegram gives them: groups below zero, supergroups and channels with -100 in front. */
const idOf = (kind: ChatState['kind'], number: number): number =>
  (kind === 'group' ? -4_000_000_000 : -1_002_000_000_000) - number

export function newRooms(world: World): Rooms {
  const profileOf = (who: Somebody): Profile => (who === 'bot' ? world.bot : who.profile)

  function open(kind: ChatState['kind'], title: string, options: RoomOptions): ChatState {
    const {
      owner,
      people = [],
      bot = kind === 'channel' ? 'administrator' : 'member',
      botRights = allRights,
      username,
      availableReactions,
      discussion,
    } = options
    const chat: ChatState = {
      id: idOf(kind, world.number()),
      kind,
      title,
      ...(username && { username }),
      members: new Map([
        [owner.id, memberOf('creator', allRights)],
        ...people.map(({ id }): [number, ReturnType<typeof memberOf>] => [id, memberOf('member')]),
      ]),
      messages: new Map(),
      forum: options.forum ?? false,
      topics: new Map(),
      ...(availableReactions && { availableReactions: [...availableReactions] }),
      started: true,
      blocked: false,
      muted: false,
    }
    world.chats.set(chat.id, chat)
    if (discussion) {
      chat.linkedChat = discussion.id
      discussion.linkedChat = chat.id
    }
    if (bot !== 'left')
      changeMember(world, chat, world.bot, memberOf(bot, bot === 'administrator' ? botRights : []), owner.profile)
    return chat
  }

  return {
    group: (title, options) => open('group', title, options),
    supergroup: (title, options) => open('supergroup', title, options),
    channel: (title, options) => open('channel', title, options),
    promote(chat, who, { rights = allRights, anonymous = false } = {}) {
      const status = chat.members.get(profileOf(who).id)?.status === 'creator' ? 'creator' : 'administrator'
      changeMember(world, chat, profileOf(who), memberOf(status, rights, anonymous), ownerOf(world, chat))
    },
    demote: (chat, who) => changeMember(world, chat, profileOf(who), memberOf('member'), ownerOf(world, chat)),
    kick: (chat, who) => changeMember(world, chat, profileOf(who), memberOf('kicked'), ownerOf(world, chat)),
    mute(chat, muted) {
      chat.muted = muted
    },
    addBot(chat) {
      changeMember(world, chat, world.bot, memberOf('member'), ownerOf(world, chat))
      announce(world, chat, ownerOf(world, chat), { new_chat_members: [world.bot] })
    },
    topic(chat, name) {
      if (!chat.forum) throw new Error(`${chat.title} is no forum`)
      const thread = chat.messages.size + 1
      chat.topics.set(thread, { name, closed: false })
      return announce(
        world,
        chat,
        ownerOf(world, chat),
        { forum_topic_created: { name, icon_color: 7_322_096 } },
        thread,
      )
    },
    closeTopic(chat, thread) {
      const topic = chat.topics.get(thread)
      if (!topic) throw new Error(`${chat.title} has no topic ${thread}`)
      topic.closed = true
      announce(world, chat, ownerOf(world, chat), { forum_topic_closed: {} }, thread)
    },
    deleteTopic(chat, thread) {
      if (!chat.topics.delete(thread)) throw new Error(`${chat.title} has no topic ${thread}`)
      for (const message of chat.messages.values()) if (message.threadId === thread) message.deleted = true
    },
    migrate(group) {
      if (group.kind !== 'group') throw new Error(`${group.title} is no group`)
      const owner = ownerOf(world, group)
      const id = idOf('supergroup', world.number())
      const next: ChatState = {
        ...chatOf(world, group.id),
        id,
        kind: 'supergroup',
        members: new Map(group.members),
        messages: new Map(),
        topics: new Map(),
      }
      world.chats.set(id, next)
      announce(world, group, owner, { migrate_to_chat_id: id })
      group.migratedTo = id
      announce(world, next, owner, { migrate_from_chat_id: group.id })
      return next
    },
  }
}
