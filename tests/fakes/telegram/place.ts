import type { ChatState, Face, Profile, Shown } from './state.ts'
import { channelForwarder, chatOf, isIn, type World } from './world.ts'

/** A message before it has its place in a chat. */
export type Draft = Pick<Shown, 'authorId'> & Partial<Face> & Partial<Omit<Shown, keyof Face | 'messageId' | 'chatId'>>

/** The ids of the users a message names, by link or by @username. */
function namedIn(world: World, message: Shown): number[] {
  return message.entities.flatMap(({ type, user, offset, length }) => {
    if (type === 'text_mention' && user) return [user.id]
    if (type !== 'mention') return []
    const name = message.text.slice(offset + 1, offset + length).toLowerCase()
    const named = [...world.users.values()].find(({ username }) => username?.toLowerCase() === name)
    return named ? [named.id] : []
  })
}

/** A new message is shown on every phone in the chat; an edit never is. Somebody named is told so. */
function notify(world: World, chat: ChatState, message: Shown): void {
  const named = namedIn(world, message)
  const { chatId, messageId } = message
  for (const userId of chat.members.keys()) {
    if (world.users.get(userId)?.is_bot !== false || userId === message.authorId || !isIn(chat, userId)) continue
    world.notified.push({ userId, chatId, messageId, sound: !message.silent, mentioned: named.includes(userId) })
  }
}

/** The thread of a message: the topic of a forum, or in other supergroups the replies to one message. */
function threadOf(chat: ChatState, draft: Draft): Pick<Shown, 'threadId' | 'inTopic'> {
  if (draft.threadId !== undefined) return { threadId: draft.threadId, inTopic: chat.forum }
  const replied = draft.replyTo === undefined ? undefined : chat.messages.get(draft.replyTo)
  if (!replied || chat.kind !== 'supergroup') return { inTopic: false }
  if (chat.forum) return replied.inTopic ? { threadId: replied.threadId!, inTopic: true } : { inTopic: false }
  return { threadId: replied.threadId ?? replied.messageId, inTopic: false }
}

/** Puts a message into a chat. Ids are unique inside a chat only: Bot API, Message, `message_id`. */
export function place(world: World, chat: ChatState, draft: Draft): Shown {
  const message: Shown = {
    text: '',
    entities: [],
    buttons: [],
    sentAt: world.clock.now(),
    automaticForward: false,
    silent: false,
    protected: false,
    deleted: false,
    reactions: new Map(),
    botReaction: [],
    versions: [],
    ...draft,
    ...threadOf(chat, draft),
    messageId: chat.messages.size + 1,
    chatId: chat.id,
  }
  chat.messages.set(message.messageId, message)
  notify(world, chat, message)
  return message
}

/** A channel's post appears in its discussion group too: Bot API, Message, `is_automatic_forward`. */
export function forwardToDiscussion(world: World, post: Shown): Shown | undefined {
  const channel = chatOf(world, post.chatId)
  if (channel.kind !== 'channel' || channel.linkedChat === undefined) return undefined
  const { text, entities, media, buttons } = post
  return place(world, chatOf(world, channel.linkedChat), {
    text,
    entities,
    ...(media && { media }),
    buttons,
    from: channelForwarder,
    authorId: channelForwarder.id,
    senderChatId: channel.id,
    forwardOf: post,
    automaticForward: true,
  })
}

/** Opens the private chat of a user with the bot, as nobody has begun it. */
export function newPrivateChat(world: World, user: Profile): ChatState {
  const chat: ChatState = {
    id: user.id,
    kind: 'private',
    title: user.first_name,
    ...(user.username && { username: user.username }),
    members: new Map(
      [user.id, world.bot.id].map((id) => [id, { status: 'member', rights: new Set(), anonymous: false }]),
    ),
    messages: new Map(),
    forum: false,
    topics: new Map(),
    started: false,
    blocked: false,
    muted: false,
  }
  world.chats.set(chat.id, chat)
  return chat
}
