/** What the pretended Telegram holds, as data that tests may read. */

/** A user as the Bot API writes one. */
export interface Profile {
  id: number
  is_bot: boolean
  first_name: string
  username?: string
  language_code?: string
}

export type Right =
  | 'can_manage_chat'
  | 'can_delete_messages'
  | 'can_restrict_members'
  | 'can_promote_members'
  | 'can_change_info'
  | 'can_invite_users'
  | 'can_pin_messages'
  | 'can_manage_topics'
  | 'can_post_messages'
  | 'can_edit_messages'

export type Status = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

export interface Member {
  status: Status
  rights: ReadonlySet<Right>
  anonymous: boolean
}

export interface Topic {
  name: string
  closed: boolean
}

export interface ChatState {
  id: number
  kind: 'private' | 'group' | 'supergroup' | 'channel'
  title: string
  username?: string
  /** By user; of a private chat only the bot and the user. */
  members: Map<number, Member>
  /** By message id, also the deleted ones. */
  messages: Map<number, Shown>
  forum: boolean
  /** By the id of the message that opened it. The general topic has no id. */
  topics: Map<number, Topic>
  /** Undefined: all of them. */
  availableReactions?: string[]
  /** The channel's discussion group, or the group's channel. */
  linkedChat?: number
  migratedTo?: number
  /** Of a private chat: the user pressed start at least once, and has not blocked the bot since. */
  started: boolean
  blocked: boolean
  /** Only administrators may write. */
  muted: boolean
}

export type MediaKind = 'video' | 'photo' | 'document' | 'voice' | 'audio' | 'video_note'

/** A file on Telegram's side. Its id may be sent again, as the same kind. */
export interface StoredFile {
  id: string
  uniqueId: string
  kind: MediaKind
  bytes: Uint8Array
  /** What Telegram says of its size: a test may pretend a large file. */
  sizeBytes: number
  name?: string
  mimeType?: string
  width?: number
  height?: number
  durationSeconds?: number
}

export interface InlineButton {
  text: string
  url?: string
  callback_data?: string
  [other: string]: unknown
}

export interface Entity {
  type: string
  offset: number
  length: number
  url?: string
  language?: string
  user?: Profile
}

/** What an edit can change of a message. */
export interface Face {
  /** The text, or the caption of media. */
  text: string
  entities: Entity[]
  media?: { file: StoredFile; thumbnail?: Uint8Array; streams: boolean; spoiler: boolean }
  buttons: InlineButton[][]
}

/** A message as it stands in a chat. */
export interface Shown extends Face {
  messageId: number
  chatId: number
  /** Undefined: a channel's post. */
  from?: Profile
  /** Who really wrote it, also where the chat shows only the group. */
  authorId: number
  senderChatId?: number
  /** Milliseconds since 1970. */
  sentAt: number
  editedAt?: number
  threadId?: number
  inTopic: boolean
  replyTo?: number
  forwardOf?: Shown
  automaticForward: boolean
  /** Of photos, videos and the like that were sent together. */
  album?: string
  /** A service message's own fields. */
  service?: Record<string, unknown>
  /** A reply keyboard or force_reply, as it was given. */
  otherMarkup?: Record<string, unknown>
  silent: boolean
  protected: boolean
  deleted: boolean
  /** By user; an anonymous administrator's stand under the group. */
  reactions: Map<number, string[]>
  botReaction: string[]
  /** How it looked before each edit, oldest first. */
  versions: Face[]
}

/** Somebody's phone showed something. */
export interface Notified {
  userId: number
  chatId: number
  messageId: number
  /** False after `disable_notification`. */
  sound: boolean
  /** The message names the user. */
  mentioned: boolean
}

/** What the bot answered to a press. */
export interface CallbackAnswer {
  text: string
  alert: boolean
  url?: string
}

export interface Query {
  id: string
  askedAt: number
  userId: number
  data: string
  answers: CallbackAnswer[]
}

export interface BotCommand {
  command: string
  description: string
}

/** One call of the bot, and how it was answered. */
export interface Call {
  method: string
  fields: Record<string, string>
  files: string[]
  /** Undefined: never answered (dropped, held, or still at it). */
  status?: number
  description?: string
}
