/** The words of chat that every room shares: platform-blind, untranslated until they reach a platform. */

/** A sentence owed to a person: a key of `locales/en.json` and what it needs. Values that are `Words` are translated too. */
export interface Words {
  key: string
  values?: Record<string, string | number | Words>
}

/** A button; pressing it is a call of `command` with these options. The whole must stay short: Telegram allows 64 bytes. */
export interface Button {
  label: Words
  command: string
  options: Record<string, string>
  style?: 'primary' | 'danger' | 'plain'
}

export interface Attachment {
  /** Key in the file store. */
  file: string
  as: 'video' | 'image' | 'document'
  name: string
}

/** What a command answers and what a tell says: untranslated; a platform's words come from `bot/render.ts`. */
export interface Message {
  lines: Words[]
  /** Small facts shown as chips, such as what was understood. */
  chips?: Words[]
  /** 0 to 1, for messages that show progress. */
  progress?: number
  attachments?: Attachment[]
  buttons?: Button[][]
  /** Signs the platform puts under the message for people to tap, where it may. */
  reactions?: string[]
  /** Cover the film or text until it is asked for. */
  spoiler?: boolean
}

/** A message in one person's language, ready for a platform. */
export interface Outgoing {
  text: string
  chips: string[]
  progress?: number
  attachments: Attachment[]
  buttons: {
    label: string
    command: string
    options: Record<string, string>
    style: 'primary' | 'danger' | 'plain'
  }[][]
  reactions: string[]
  spoiler: boolean
}

/** A form to fill in; sending it is a call of `command` with these options and the fields. */
export interface Form {
  title: Words
  fields: { name: string; label: Words; value: string; long: boolean }[]
  command: string
  options: Record<string, string>
}

/** Where something was said and is to be answered. */
export interface Place {
  platform: string
  chat: string
  user?: string
}

/** A message that was sent, for edits and for matching reactions. */
export interface MessageRef {
  platform: string
  chat: string
  message: string
}

/** `allow` of a command, and what a speaker may do. Each includes the ones before it. */
export const ranks = ['member', 'moderator', 'admin', 'operator'] as const
export type Rank = (typeof ranks)[number]

/** Whether somebody of this rank may do what asks for that one. */
export const mayDo = (has: Rank, asks: Rank): boolean => ranks.indexOf(has) >= ranks.indexOf(asks)

/** One sentence as words. */
export const words = (key: string, values?: Words['values']): Words => (values ? { key, values } : { key })
