import { tellBot } from './hearing.ts'
import { changeMember, join, leave, memberOf } from './membership.ts'
import { has } from './permissions.ts'
import { type Draft, forwardToDiscussion, newPrivateChat, place } from './place.ts'
import { type Press, press } from './pressing.ts'
import { react } from './reacting.ts'
import { menuFor } from './settings.ts'
import type { BotCommand, ChatState, MediaKind, Profile, Shown } from './state.ts'
import { store } from './uploads.ts'
import { entitiesIn } from './words.ts'
import { anonymousAdmin, chatOf, isAdmin, isIn, messageOf, type World } from './world.ts'

export interface Where {
  /** The message that is replied to. */
  reply?: Shown
  /** The topic of a forum. */
  thread?: number
}

export interface SentFile extends Where {
  caption?: string
  name?: string
  mimeType?: string
  seconds?: number
  /** Files with the same name here are one album. */
  album?: string
  /** What Telegram says of the size, if not the number of bytes. */
  sizeBytes?: number
}

/** Somebody with a Telegram client. Whatever a client would not allow throws. */
export interface Person {
  readonly profile: Profile
  readonly id: number
  /** The private chat with the bot. */
  readonly chat: ChatState
  /** Presses start, or follows a deep link with a payload (at most 64 of A–Z a–z 0–9 _ -). */
  start(payload?: string): Shown
  /** Follows a link as a press of a button gave it; only deep links to the bot lead anywhere. */
  open(url: string | undefined): Shown
  say(chat: ChatState, text: string, where?: Where): Shown
  send(chat: ChatState, kind: MediaKind, bytes: Uint8Array, more?: SentFile): Shown
  /** A voice note: OGG with Opus. */
  voice(chat: ChatState, bytes: Uint8Array, more?: SentFile): Shown
  photo(chat: ChatState, bytes: Uint8Array, more?: SentFile): Shown
  forward(chat: ChatState, message: Shown): Shown
  edit(message: Shown, text: string): Shown
  press(message: Shown, labelOrData: string, options?: { inaccessible?: boolean }): Press
  react(message: Shown, signs: readonly string[]): void
  /** Bots are not told of deleted messages. */
  deleteMessage(message: Shown): void
  block(): void
  unblock(): void
  join(chat: ChatState): void
  leave(chat: ChatState): void
  /** The bot's commands as the client lists them in this chat. */
  menu(chat: ChatState): BotCommand[]
}

const maxText = 4096

export function newPerson(world: World, profile: Profile): Person {
  world.users.set(profile.id, profile)
  const own = newPrivateChat(world, profile)

  /** Who a chat shows as the writer: Bot API, Message, `from` and `sender_chat`. */
  function author(chat: ChatState): Pick<Draft, 'from' | 'senderChatId' | 'authorId'> {
    const authorId = profile.id
    if (chat.kind === 'channel') return { authorId, senderChatId: chat.id }
    if (chat.members.get(profile.id)?.anonymous) return { authorId, from: anonymousAdmin, senderChatId: chat.id }
    return { authorId, from: profile }
  }

  function write(chat: ChatState, draft: Partial<Draft>, { reply, thread }: Where = {}): Shown {
    if (!isIn(chat, profile.id)) throw new Error(`${profile.first_name} is not in ${chat.title}`)
    if (chat.migratedTo !== undefined) throw new Error(`${chat.title} has become a supergroup`)
    if (chat.kind === 'channel' && !has(chat, profile.id, 'can_post_messages'))
      throw new Error('only administrators post')
    if (chat.kind === 'private' && (!chat.started || chat.blocked)) throw new Error('the client shows only START')
    if (chat.muted && !isAdmin(chat, profile.id)) throw new Error('only administrators write')
    if (thread !== undefined && !chat.topics.has(thread)) throw new Error(`${chat.title} has no topic ${thread}`)
    if (reply) messageOf(world, reply)
    const message = place(world, chat, {
      ...author(chat),
      ...draft,
      ...(reply && { replyTo: reply.messageId }),
      ...(thread !== undefined && { threadId: thread }),
    })
    tellBot(world, message)
    const forwarded = forwardToDiscussion(world, message)
    if (forwarded) tellBot(world, forwarded)
    return message
  }

  function worded(text: string): Pick<Draft, 'text' | 'entities'> {
    if (text.length > maxText) throw new Error('a client sends at most 4096 characters in a message')
    return { text, entities: entitiesIn(text) }
  }

  const person: Person = {
    profile,
    id: profile.id,
    chat: own,
    start(payload) {
      if (payload !== undefined && !/^[\w-]{1,64}$/.test(payload))
        throw new Error('a deep link holds at most 64 of A–Z a–z 0–9 _ -')
      if (own.blocked) person.unblock()
      own.started = true
      return write(own, worded(payload === undefined ? '/start' : `/start ${payload}`))
    },
    open(url) {
      const { bot } = world
      const link = URL.canParse(url ?? '') ? new URL(url ?? '') : undefined
      if (link?.host !== 't.me' || link.pathname !== `/${bot.username ?? ''}`)
        throw new Error(`${url} does not lead to the bot`)
      return person.start(link.searchParams.get('start') ?? undefined)
    },
    say: (chat, text, where) => write(chat, worded(text), where),
    send(chat, kind, bytes, { caption = '', name, mimeType, seconds, sizeBytes, album, ...where } = {}) {
      const file = store(
        world,
        {
          kind,
          bytes,
          ...(name && { name }),
          ...(mimeType && { mimeType }),
          ...(seconds !== undefined && { durationSeconds: seconds }),
        },
        sizeBytes,
      )
      const media = { file, streams: false, spoiler: false }
      return write(chat, { ...worded(caption), media, ...(album && { album }) }, where)
    },
    voice: (chat, bytes, more) => person.send(chat, 'voice', bytes, { mimeType: 'audio/ogg', seconds: 4, ...more }),
    photo: (chat, bytes, more) => person.send(chat, 'photo', bytes, more),
    forward(chat, message) {
      const { text, entities, media } = messageOf(world, message)
      return write(chat, { text, entities, ...(media && { media }), forwardOf: message })
    },
    edit(shown, text) {
      const message = messageOf(world, shown)
      if (message.authorId !== profile.id) throw new Error('nobody edits what others wrote')
      const { entities, media, buttons } = message
      message.versions.push({ text: message.text, entities, ...(media && { media }), buttons })
      Object.assign(message, worded(text), { editedAt: world.clock.now() })
      tellBot(world, message, true)
      return message
    },
    press: (message, name, { inaccessible = false } = {}) => press(world, profile, message, name, inaccessible),
    react: (message, signs) => react(world, profile, message, signs),
    deleteMessage(shown) {
      const message = messageOf(world, shown)
      const chat = chatOf(world, message.chatId)
      const may =
        message.authorId === profile.id || chat.kind === 'private' || has(chat, profile.id, 'can_delete_messages')
      if (!may) throw new Error(`${profile.first_name} may not delete this`)
      message.deleted = true
    },
    // Bot API, Update, my_chat_member: in private chats it tells of blocking and unblocking only.
    block() {
      own.blocked = true
      changeMember(world, own, world.bot, memberOf('kicked'), profile)
    },
    unblock() {
      own.blocked = false
      changeMember(world, own, world.bot, memberOf('member'), profile)
    },
    join: (chat) => join(world, chat, profile),
    leave: (chat) => leave(world, chat, profile),
    menu: (chat) => menuFor(world, profile.id, chat),
  }
  return person
}
