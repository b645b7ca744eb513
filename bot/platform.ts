import type { MessageRef, Outgoing, Place, Rank } from '#core/chat.ts'
import type { Language } from '#core/story.ts'

/** What a platform can do, as data. */
export interface Capabilities {
  /** Messages can be changed after they were sent. */
  edits: boolean
  /** The bot may put signs under its own messages for people to tap. */
  seedsReactions: boolean
  /** Answers only the asker sees. */
  privateAnswers: boolean
  forms: boolean
}

/** A platform's limits, as data. */
export interface Limits {
  maxText: number
  maxUploadBytes: number
  /** Between two edits of the same message. */
  minEditIntervalMilliseconds: number
  maxButtonsInRow: number
}

/** A form in one language. */
export interface OutgoingForm {
  title: string
  fields: { name: string; label: string; value: string; long: boolean }[]
  command: string
  options: Record<string, string>
}

/** How one call is answered. */
export interface Answer {
  /** Seen by whoever asked; the place it stands, where it can be edited later. */
  say(outgoing: Outgoing): Promise<MessageRef | undefined>
  form(form: OutgoingForm): Promise<void>
}

/** Who speaks, as the platform knows them. */
export interface Voice {
  remote: string
  name: string
  language: Language
  rank: Rank
}

/** What came in from a platform, before anybody is looked up. */
export type Incoming = {
  /** Whose ids these are: the platform's, or `local` for what is told on this machine, in whichever window. */
  platform: string
  /** The platform's own id of the place whose community this is, and its name. */
  community: { remote: string; name: string }
  place: Place
  voice: Voice
  /** Unique for what was said: a repeated delivery has the same. */
  id: string
  answer: Answer
} & (
  | { what: 'command'; command: string; options: Record<string, string>; source: 'typed' | 'button' | 'form' }
  /** Plain words: a dream, unless they begin with a slash. */
  | { what: 'text'; text: string }
  | { what: 'reaction'; on: MessageRef; sign: string; added: boolean }
)

/** Takes what people say. It answers every call, with a kind sentence where something went wrong. */
export type Inbox = (incoming: Incoming) => Promise<void>

/**
 * A chat platform. One folder each. `send` and `edit` throw a Fault whose `retry` says what to do: `soon` or a Date for
 * limits, `chat/gone` for a message that cannot be edited any more, `chat/closed` for somebody who cannot be written to.
 */
export interface ChatPlatform {
  id: string
  capabilities: Capabilities
  limits: Limits
  start(inbox: Inbox): Promise<void>
  send(to: Place, outgoing: Outgoing): Promise<MessageRef>
  edit(ref: MessageRef, outgoing: Outgoing): Promise<void>
  stop(): Promise<void>
}
