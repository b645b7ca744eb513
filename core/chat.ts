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

/** A button that leads elsewhere: to an address, or into the private chat with the bot, where `/start <start>` is called. */
export interface Link {
  label: Words
  url?: string
  start?: string
}

/** A menu; choosing is a call of `command` with these options and, under `name`, the chosen values joined by commas. */
export interface Select {
  name: string
  /** `channel`, `role` and `user` are the platform's own, where `Capabilities.picks` says it has such menus. */
  kind: 'choice' | 'channel' | 'role' | 'user'
  label: Words
  choices?: { value: string; label: Words }[]
  /** What is chosen now. */
  chosen?: string[]
  /** How many may be chosen; 1 where absent. */
  most?: number
  command: string
  options: Record<string, string>
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
  links?: Link[]
  selects?: Select[]
  /** Signs the platform puts under the message for people to tap, where it may. */
  reactions?: string[]
  /** Cover the film or text until it is asked for. */
  spoiler?: boolean
  /** An answer to a pressed button that takes the place of the message the button stood under. */
  inPlace?: boolean
  /** It is worth waking somebody for: a message of its own that mentions the person, never an edit. */
  notify?: boolean
}

/** A message in one person's language, ready for a platform. */
export interface Outgoing {
  text: string
  /** Addresses of ours in the text. Everything else in it that looks like one is people's, and is not made a link. */
  addresses?: string[]
  chips: string[]
  progress?: number
  attachments: Attachment[]
  buttons: {
    label: string
    command: string
    options: Record<string, string>
    style: 'primary' | 'danger' | 'plain'
  }[][]
  links: { label: string; url?: string; start?: string }[]
  selects: (Omit<Select, 'label' | 'choices'> & { label: string; choices: { value: string; label: string }[] })[]
  reactions: string[]
  spoiler: boolean
  inPlace: boolean
  notify: boolean
}

/** One line of a form: free text, or one of the choices. A field that is not `needed` may be left empty. */
export interface Field {
  name: string
  label: Words
  value: string
  long: boolean
  needed?: boolean
  choices?: { value: string; label: Words }[]
}

/** A form to fill in; sending it is a call of `command` with these options and the fields. */
export interface Form {
  title: Words
  fields: Field[]
  command: string
  options: Record<string, string>
}

/** Where something was said and is to be answered. */
export interface Place {
  platform: string
  chat: string
  /** Whom an answer is for, by the platform's id. */
  user?: string
  /** A topic within the chat. */
  thread?: string
  /** A way to answer that only the asker sees, for as long as the platform keeps it open. */
  reply?: { token: string; until: Date }
}

/** A message that was sent, for edits and for matching reactions. */
export interface MessageRef {
  platform: string
  chat: string
  message: string
  /** Further messages that carry the rest of what was too long for one. */
  more?: string[]
}

/** `allow` of a command, and what a speaker may do. Each includes the ones before it. */
export const ranks = ['member', 'moderator', 'admin', 'operator'] as const
export type Rank = (typeof ranks)[number]

/** Whether somebody of this rank may do what asks for that one. */
export const mayDo = (has: Rank, asks: Rank): boolean => ranks.indexOf(has) >= ranks.indexOf(asks)

/** One sentence as words. */
export const words = (key: string, values?: Words['values']): Words => (values ? { key, values } : { key })

/** Several words as one list. */
export function listed([first, ...rest]: readonly Words[]): Words {
  if (!first) return words('list.none')
  return rest.length === 0 ? first : words('list.more', { first, rest: listed(rest) })
}
