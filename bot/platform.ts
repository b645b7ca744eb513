import type { IncomingFile } from '#commands/command.ts'
import type { MessageRef, Outgoing, Place, Rank, Words } from '#core/chat.ts'
import type { Fault } from '#core/fault.ts'
import type { Language } from '#core/story.ts'
import type { Names } from '#locales/translate.ts'

/** What a platform can do, as data. */
export interface Capabilities {
  /** Messages can be changed after they were sent. */
  edits: boolean
  /** The bot may put signs under its own messages for people to tap. */
  seedsReactions: boolean
  /** Answers only the asker sees. */
  privateAnswers: boolean
  forms: boolean
  /** It has menus of its own channels, roles and people. */
  picks: boolean
  /** How its people see commands named. */
  names?: Names
}

/** A platform's limits, as data. */
export interface Limits {
  maxText: number
  maxUploadBytes: number
  /** Between two edits of the same message. */
  minEditIntervalMilliseconds: number
  maxButtonsInRow: number
}

export interface OutgoingField {
  name: string
  label: string
  value: string
  long: boolean
  needed: boolean
  choices: { value: string; label: string }[]
}

/** A form in one language. */
export interface OutgoingForm {
  title: string
  fields: OutgoingField[]
  command: string
  options: Record<string, string>
}

/** How one call is answered. */
export interface Answer {
  /** Where it is seen is told by `Incoming.seenBy`; the place it stands, where it can be edited later. */
  say(outgoing: Outgoing): Promise<MessageRef | undefined>
  form(form: OutgoingForm): Promise<void>
}

/** Who speaks, as the platform knows them. */
export interface Voice {
  remote: string
  name: string
  /** The name by which others point at them, without its @, where the platform has one beside the name. */
  handle?: string
  language: Language
  /** What the platform's own rights make of them; a community may name further moderators. */
  rank: Rank
  /** The platform's ids of the roles they hold; empty where there are none. */
  roles?: string[]
}

/** What somebody wrote that another asks to be made a dream. */
export interface Pointed {
  /** The platform's id of the message: the same twice is asked about once. */
  message: string
  author: Voice
  text: string
  files: IncomingFile[]
  /** Where the author is asked. */
  place: Place
}

/** What came in from a platform, before anybody is looked up. */
export type Incoming = {
  /** Whose ids these are: the platform's, or `local` for what is told on this machine, in whichever window. */
  platform: string
  /** The platform's own id of the place whose community this is, and its name; absent in a private chat with the bot. */
  community?: { remote: string; name: string }
  /** Who sees the answers: in a group without answers for one person, everybody does. */
  seenBy: 'asker' | 'everybody'
  place: Place
  /** The chat it was done in, where the answers stand elsewhere or only the asker sees them there. */
  room?: Place
  voice: Voice
  /** Unique for what was said: a repeated delivery has the same. */
  id: string
  /** The message that says it, where there is one of its own. */
  said?: MessageRef
  answer: Answer
} & (
  | {
      what: 'command'
      command: string
      options: Record<string, string>
      source: 'typed' | 'button' | 'form'
      files?: IncomingFile[]
      about?: Pointed
    }
  /** Plain words: perhaps a dream, unless they begin with a slash. */
  | { what: 'text'; text: string; files?: IncomingFile[] }
  /** `anonymous`: the platform does not say who it was, and the voice is nobody's. */
  | { what: 'reaction'; on: MessageRef; sign: string; added: boolean; anonymous?: boolean }
)

/** Takes what people say. It answers every call, with a kind sentence where something went wrong. */
export type Inbox = (incoming: Incoming) => Promise<void>

/** What the bot is to do in a place. */
export type ChatUse = 'review' | 'post'

/**
 * A chat platform. One folder each; passes `contract.test.ts`. `send` and `edit` throw a Fault whose `retry` says what to
 * do: `soon` or a Date for limits, `chat/gone` for a message that cannot be edited any more, `chat/closed` for somebody who
 * cannot be written to, `chat/missing` for a place that is no longer there or where the bot may not speak.
 */
export interface ChatPlatform {
  id: string
  capabilities: Capabilities
  limits: Limits
  /** Only one process at a time may be this bot: a lease of this name is held while it is open. */
  exclusive?: string
  /**
   * Opens it. Rejects with a Fault when it cannot be opened.
   * @param onLost hears once that an open platform cannot go on, such as after its token was revoked.
   */
  start(inbox: Inbox, onLost?: (fault: Fault) => void): Promise<void>
  /** @param once the same twice is one message, where the platform can tell: at most 25 characters. */
  send(to: Place, outgoing: Outgoing, once?: string): Promise<MessageRef>
  edit(ref: MessageRef, outgoing: Outgoing): Promise<void>
  stop(): Promise<void>
  /** Who stands under these signs of a message now, where the platform can tell; bots left out. */
  reactions?(ref: MessageRef, signs: readonly string[]): Promise<{ sign: string; voice: Voice }[]>
  /** What the bot lacks in a place for this use, in sentences; empty when nothing. */
  missing?(place: Place, use: ChatUse): Promise<Words[]>
  /** Whether this person has the right to decide what is shown in a place, as its administrators have. */
  decides?(place: Place, user: string): Promise<boolean>
  /** What people call a place: "#dreams". */
  nameOf?(place: Place): Promise<string | undefined>
  /** Where one person is written to, by the platform's id of them. */
  personally?(user: string): Place
  /** Deletes somebody's message. False where the bot may not, or where it is too old. */
  forget?(ref: MessageRef): Promise<boolean>
  /** An address that leads people to a message. */
  link?(ref: MessageRef): string | undefined
  /** The address with which somebody adds the bot to a community, with the rights it needs; after `start`. */
  invite?(): string | undefined
}
