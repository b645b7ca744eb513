import type { Form, Message, MessageRef, Place, Rank, Words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import type { Profile } from '#core/profile.ts'
import type { Language } from '#core/story.ts'
import type { FileStore } from '#files/store.ts'
import type { Community } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Member, membersOfPerson } from '#models/member.ts'
import type { Queues } from '#queue/queue.ts'

/** One option of a command, as platforms show and complete it. Its words are `command.<name>.<option>`. */
export interface Option {
  name: string
  kind: 'text' | 'choice' | 'number' | 'user' | 'file'
  required: boolean
  /** For choices: the values and the keys of their words. */
  choices?: { value: string; label: string }[]
}

/** A file that came along with what was said; its bytes stay with the platform until they are fetched. */
export interface IncomingFile {
  name: string
  mimeType: string
  bytes: number
  /** A voice note, as the platform marks it. */
  voice?: boolean
  /**
   * The bytes. @param maxBytes what is taken at most.
   * @throws Fault `chat/file-too-big`, or `chat/file-gone` when the platform no longer has it.
   */
  fetch(maxBytes: number): Promise<Uint8Array>
}

/** Somebody asks for something, typed, pressed, tapped or sent as a form. */
export interface Call {
  command: string
  options: Record<string, string>
  by: Member
  community: Community
  place: Place
  /** The chat it was done in, where that is another: in a channel only the asker sees the answers. */
  room?: Place
  /** The platform's own id of what was said: the same twice is one submission. */
  submission: string
  /** `told`: plain words in a private chat, which may be a dream or not. */
  source: 'typed' | 'button' | 'reaction' | 'form' | 'told'
  seenBy: 'asker' | 'everybody'
  /** Whether this platform has menus of its own channels, roles and people. */
  picks: boolean
  files: IncomingFile[]
  /** The message that made the call, where it stands by itself. */
  said?: MessageRef
  /** Somebody else's words that are pointed at, and who wrote them. */
  about?: { message: string; author: Member; text: string; files: IncomingFile[]; place: Place }
}

/** What commands ask of the chat platforms. */
export interface Chats {
  /** What the bot lacks in a place, in sentences. */
  missing(place: Place, use: 'review' | 'post'): Promise<Words[]>
  /** Whether this person has the right to decide what is shown in a place of the platform; false where nobody can tell. */
  decides(place: Place, user: string): Promise<boolean>
  /** What people call a place. */
  nameOf(place: Place): Promise<string>
  /** Deletes somebody's message, such as a telling that stands open in a group. False where the bot may not. */
  forget(ref: MessageRef): Promise<boolean>
  /** An address that leads to a message. */
  link(ref: MessageRef): string | undefined
  /** Sends at once. @throws Fault when it does not arrive. */
  send(place: Place, message: Message, language: Language): Promise<MessageRef>
}

/** How a command answers: seen by whoever asked. */
export interface Say {
  (message: Message): Promise<MessageRef | undefined>
  form(form: Form): Promise<void>
}

export interface CommandTools {
  queues: Queues
  files: FileStore
  profile: Profile
  log: Log
  chats: Chats
  /** What can be asked for, as the other commands see it. */
  commands: readonly Command[]
}

/** What people can ask. The file is the registration; its words are `command.<name>.about` and so on in `locales/`. */
export interface Command {
  name: string
  options: readonly Option[]
  allow: Rank
  /** It can be asked for before the community is served. */
  unserved?: true
  run(call: Call, say: Say, tools: CommandTools): Promise<void>
}

/** The step that an option names. Only own names count: "constructor" is none. */
export const stepNamed = <Step>(steps: Record<string, Step>, name: string | undefined): Step | undefined =>
  name !== undefined && Object.hasOwn(steps, name) ? steps[name] : undefined

/** The dream that a call names by its number. @throws Fault `commands/no-dream` */
export async function dreamNumbered(call: Call, option = call.options.dream): Promise<Dream> {
  const number = Number(option?.replace('#', ''))
  const dream = Number.isSafeInteger(number)
    ? await Dreams.findOne({ community: call.community._id, number }).lean<Dream>()
    : null
  if (!dream) throw new Fault('commands/no-dream', `no dream ${option}`, { tell: 'fault.noSuchDream' })
  return dream
}

/**
 * As `dreamNumbered`, for the caller's own dreams, under all names they linked; without a number the newest. Numbers count
 * within a community: a dream of this one is meant before one of another. Others' dreams are not even confirmed.
 */
export async function ownDream(call: Call): Promise<Dream> {
  const number = call.options.dream ? Number(call.options.dream.replace('#', '')) : undefined
  const isNone = number !== undefined && !Number.isSafeInteger(number)
  const own = {
    member: { $in: await membersOfPerson(call.by) },
    ...(number === undefined ? {} : { number }),
  }
  const newest = (which: object) => Dreams.findOne(which).sort({ createdAt: -1 }).lean<Dream>()
  const dream = isNone ? null : ((await newest({ ...own, community: call.community._id })) ?? (await newest(own)))
  if (!dream) throw new Fault('commands/no-dream', 'no such dream of this member', { tell: 'fault.noDream' })
  return dream
}

/** Hints the queue that a dream can go on. */
export const goOn = (dream: Pick<Dream, '_id'>, tools: Pick<CommandTools, 'queues'>, at?: Date): Promise<void> =>
  tools.queues.add('light', { kind: 'advance', dream: dream._id }, at)
