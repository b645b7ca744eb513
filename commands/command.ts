import type { Form, Message, MessageRef, Place, Rank } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import type { Profile } from '#core/profile.ts'
import type { FileStore } from '#files/store.ts'
import type { Community } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import type { Member } from '#models/member.ts'
import type { Queues } from '#queue/queue.ts'

/** One option of a command, as platforms show and complete it. Its words are `command.<name>.<option>`. */
export interface Option {
  name: string
  kind: 'text' | 'choice' | 'number'
  required: boolean
  /** For choices: the values and the keys of their words. */
  choices?: { value: string; label: string }[]
}

/** Somebody asks for something, typed, pressed, tapped or sent as a form. */
export interface Call {
  command: string
  options: Record<string, string>
  by: Member
  community: Community
  place: Place
  /** The platform's own id of what was said: the same twice is one submission. */
  submission: string
  source: 'typed' | 'button' | 'reaction' | 'form'
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
  /** What can be asked for, as the other commands see it. */
  commands: readonly Command[]
}

/** What people can ask. The file is the registration; its words are `command.<name>.about` and so on in `locales/`. */
export interface Command {
  name: string
  options: readonly Option[]
  allow: Rank
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
  if (!dream) throw new Fault('commands/no-dream', `no dream ${option}`, { tell: 'fault.noDream' })
  return dream
}

/** As `dreamNumbered`, for the caller's own dreams; without a number the newest. Others' dreams are not even confirmed. */
export async function ownDream(call: Call): Promise<Dream> {
  const own = { community: call.community._id, member: call.by._id }
  const number = call.options.dream ? Number(call.options.dream.replace('#', '')) : undefined
  const isNone = number !== undefined && !Number.isSafeInteger(number)
  const dream = isNone
    ? null
    : await Dreams.findOne(number === undefined ? own : { ...own, number })
        .sort({ createdAt: -1 })
        .lean<Dream>()
  if (!dream) throw new Fault('commands/no-dream', 'no such dream of this member', { tell: 'fault.noDream' })
  return dream
}

/** Hints the queue that a dream can go on. */
export const goOn = (dream: Pick<Dream, '_id'>, tools: Pick<CommandTools, 'queues'>, at?: Date): Promise<void> =>
  tools.queues.add('light', { kind: 'advance', dream: dream._id }, at)
