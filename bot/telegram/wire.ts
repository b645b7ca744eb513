/** What is read of the Bot API's objects (Bot API 10.3, Available types), and no more. */

export interface User {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
}

export interface Chat {
  id: number
  type: 'private' | 'group' | 'supergroup' | 'channel'
  title?: string
  username?: string
}

/** A file that can be fetched by its id; sizes are left out for some. */
export interface RemoteFile {
  file_id: string
  file_size?: number
  file_name?: string
  mime_type?: string
}

export interface Message {
  message_id: number
  /** 0 for a message that the bot can no longer read: only its chat and id are known. */
  date: number
  chat: Chat
  from?: User
  /** A message in the name of a chat: an anonymous administrator's, or a channel's. */
  sender_chat?: Chat
  message_thread_id?: number
  is_topic_message?: boolean
  is_automatic_forward?: boolean
  media_group_id?: string
  text?: string
  entities?: MessageEntity[]
  caption?: string
  photo?: (RemoteFile & { width: number; height: number })[]
  video?: RemoteFile
  document?: RemoteFile
  voice?: RemoteFile
  audio?: RemoteFile
  video_note?: RemoteFile
  reply_to_message?: Message
  forum_topic_created?: object
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
}

export interface MessageEntity {
  type: string
  offset: number
  length: number
  user?: User
}

export interface CallbackQuery {
  id: string
  from: User
  message?: Message
  data?: string
}

/** Kinds that are newer than we know are left alone. */
export interface ReactionType {
  type: string
  emoji?: string
}

export interface ReactionChange {
  chat: Chat
  message_id: number
  user?: User
  actor_chat?: Chat
  date: number
  old_reaction: ReactionType[]
  new_reaction: ReactionType[]
}

export interface MemberChange {
  chat: Chat
  from: User
  new_chat_member: { status: string }
}

export interface Update {
  update_id: number
  message?: Message
  callback_query?: CallbackQuery
  message_reaction?: ReactionChange
  message_reaction_count?: { chat: Chat; message_id: number }
  my_chat_member?: MemberChange
}

/** Everything the bot asks for. Reactions come only to those who name them (Bot API, getUpdates). */
export const allowedUpdates = [
  'message',
  'callback_query',
  'message_reaction',
  'message_reaction_count',
  'my_chat_member',
] as const

export interface Entity {
  type: 'code' | 'spoiler' | 'text_mention' | 'bold'
  /** In UTF-16 code units, as JavaScript counts. */
  offset: number
  length: number
  user?: { id: number }
}

export interface Pressable {
  text: string
  callback_data?: string
  url?: string
  /** Bot API 9.4: older servers leave it alone. */
  style?: 'primary' | 'danger'
}
