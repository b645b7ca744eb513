import { type FakeClock, newClock } from './clock.ts'
import type { BotCommand, ChatState, Notified, Profile, Query, Shown, StoredFile } from './state.ts'
import { newUpdateQueue, type UpdateQueue } from './updates.ts'

/** Who speaks for a group when an administrator stays anonymous: Bot API, Message, `from`. */
export const anonymousAdmin: Profile = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}
/** Who speaks for a channel's post in its discussion group. */
export const channelForwarder: Profile = { id: 777000, is_bot: false, first_name: 'Telegram' }

/** A name, a description or a menu, by scope and language. */
export interface BotSettings {
  names: Map<string, string>
  descriptions: Map<string, string>
  shortDescriptions: Map<string, string>
  /** By `scope|chat|user|language`. */
  commands: Map<string, BotCommand[]>
}

/** Everything behind the pretended Bot API. */
export interface World {
  clock: FakeClock
  bot: Profile
  token: string
  /** Off: the bot also hears in groups what is not meant for it. */
  privacy: boolean
  webhook: string
  settings: BotSettings
  users: Map<number, Profile>
  chats: Map<number, ChatState>
  files: Map<string, StoredFile>
  /** Links of getFile: path to file and when it ends. */
  links: Map<string, { file: StoredFile; endsAt: number }>
  /** What a link on the web gives when the bot sends it as a file. */
  web: Map<string, Uint8Array>
  queries: Map<string, Query>
  notified: Notified[]
  actions: { chatId: number; action: string; threadId?: number }[]
  /** How many of the next videos are scheduled instead of sent at once. */
  scheduling: number
  /** What no careful bot does. */
  problems: string[]
  updates: UpdateQueue
  /** A new number, for whatever needs one. */
  number(): number
}

export function newWorld(): World {
  const clock = newClock()
  const bot: Profile = { id: 7_000_001, is_bot: true, first_name: 'Dream Bot', username: 'dream_test_bot' }
  let last = 4100
  return {
    clock,
    bot,
    token: `${bot.id}:pretended-token-of-no-bot-at-all-00`,
    privacy: true,
    webhook: '',
    settings: { names: new Map(), descriptions: new Map(), shortDescriptions: new Map(), commands: new Map() },
    users: new Map([[bot.id, bot]]),
    chats: new Map(),
    files: new Map(),
    links: new Map(),
    web: new Map(),
    queries: new Map(),
    notified: [],
    actions: [],
    scheduling: 0,
    problems: [],
    updates: newUpdateQueue(clock),
    number() {
      last += 1
      return last
    },
  }
}

export function chatOf(world: World, id: number): ChatState {
  const chat = world.chats.get(id)
  if (!chat) throw new Error(`the pretended Telegram has no chat ${id}`)
  return chat
}

/** A message's place in its chat; throws where the test itself is wrong. */
export function messageOf(world: World, message: Shown): Shown {
  const found = chatOf(world, message.chatId).messages.get(message.messageId)
  if (!found || found.deleted) throw new Error(`message ${message.messageId} is not in the chat any more`)
  return found
}

export const isIn = (chat: ChatState, userId: number): boolean =>
  ['creator', 'administrator', 'member'].includes(chat.members.get(userId)?.status ?? 'left')

export const isAdmin = (chat: ChatState, userId: number): boolean =>
  ['creator', 'administrator'].includes(chat.members.get(userId)?.status ?? 'left')
