import { model, Schema } from 'mongoose'
import type { Place } from '#core/chat.ts'
import { Fault, type Retry } from '#core/fault.ts'
import type { Language, Understanding } from '#core/story.ts'
import { type Id, idField } from './id.ts'
import type { FileRef } from './shot.ts'
import { type By, type DreamState, dreamStates, mayChange } from './states.ts'

export const visibilities = ['public', 'anonymous', 'private'] as const
export type Visibility = (typeof visibilities)[number]

/** What the dreamer asked for beside the telling; everything may be left open. */
export interface Wishes {
  language?: Language
  look?: string
  mood?: string
  seconds?: number
  seed?: number
}

/** What was agreed to, in which version of the words. */
export interface Consent {
  version: string
  at: Date
  /** The name in the credit. */
  shownAs: string
}

/** What the dreamer put right in what was understood. Things are words, as typed. */
export interface Correction {
  title?: string
  mood?: string
  settings?: string[]
  things?: string[]
}

/** A fault as it is kept and shown. */
export interface KeptFault {
  code: string
  stage: string
  message: string
  retry: Exclude<Retry, Date>
  tell: string
  values: Record<string, string | number>
  at: Date
}

/** How far the present stage is, for people who wait. */
export interface DreamProgress {
  stage: string
  /** 0 to 1 of this stage. */
  share: number
  startedAt: Date
  /** What is left, in seconds, as measured so far. */
  secondsLeft?: number
}

/** A change of state, kept on the dream in the same write that made it. */
export interface Change {
  from: DreamState
  to: DreamState
  by: By
  /** Member who did it, if a person did. */
  who?: Id
  why?: string
  at: Date
}

export interface Dream {
  _id: Id
  community: Id
  member: Id
  /** Counts within the community: what people call it, "dream 12". */
  number: number
  telling: string
  wishes: Wishes
  /** A picture that came along: one shot is made of it. */
  plate?: FileRef
  visibility: Visibility
  consent: Consent
  /** Where it was told and where its dreamer is answered. */
  place: Place
  language: Language
  state: DreamState
  /** Rises with every change of state: the other half of compare-and-set. */
  version: number
  take: number
  understanding?: Understanding
  correction?: Correction
  /** Words that a moderator or the dreamer put in place of ours. */
  edits?: { title?: string; caption?: string; targets?: string[] }
  storyboard?: Id
  film?: Id
  review?: Id
  /** When the next step is due; null while people are awaited and at an end. */
  dueAt: Date | null
  /** The dreamer said yes to what was understood, or the wait for it is over then. */
  confirmBy?: Date
  progress?: DreamProgress
  fault?: KeptFault
  failedIn?: DreamState
  attempts: number
  /** Says that this telling is the only one of its kind: platform's own id of the submission. */
  submission: string
  changes: Change[]
  /** The last change is not yet told to people and written to the audit trail. */
  announceOwed: boolean
  createdAt: Date
  updatedAt: Date
}

const schema = new Schema<Dream>(
  {
    _id: idField,
    community: { type: String, required: true },
    member: { type: String, required: true },
    number: { type: Number, required: true },
    telling: { type: String, default: '' },
    wishes: { type: Schema.Types.Mixed, default: {} },
    plate: Schema.Types.Mixed,
    visibility: { type: String, enum: visibilities, required: true },
    consent: { type: Schema.Types.Mixed, required: true },
    place: { type: Schema.Types.Mixed, required: true },
    language: { type: String, required: true },
    state: { type: String, enum: dreamStates, default: 'told' },
    version: { type: Number, default: 0 },
    take: { type: Number, default: 1 },
    understanding: Schema.Types.Mixed,
    correction: Schema.Types.Mixed,
    edits: Schema.Types.Mixed,
    storyboard: String,
    film: String,
    review: String,
    dueAt: { type: Date, default: null },
    confirmBy: Date,
    progress: Schema.Types.Mixed,
    fault: Schema.Types.Mixed,
    failedIn: String,
    attempts: { type: Number, default: 0 },
    submission: { type: String, required: true },
    changes: { type: [Schema.Types.Mixed], default: [] } as never,
    announceOwed: { type: Boolean, default: false },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ submission: 1 }, { unique: true })
schema.index({ community: 1, number: 1 }, { unique: true })
schema.index({ member: 1, createdAt: -1 })
schema.index({ dueAt: 1 })
schema.index({ community: 1, state: 1, createdAt: 1 })

export const Dreams = model<Dream>('dream', schema)

/** The dream, or a Fault `models/no-dream`. */
export async function dreamById(id: Id): Promise<Dream> {
  const dream = await Dreams.findById(id).lean<Dream>()
  if (!dream) throw new Fault('models/no-dream', `no dream ${id}`, { tell: 'fault.noDream' })
  return dream
}

type Settable = { [Name in keyof Omit<Dream, 'state' | 'version' | 'changes'>]?: Dream[Name] | undefined }

/**
 * Changes a dream's state, compare-and-set on state and version: the only way a state changes.
 * @param set Further fields written in the same operation; `undefined` removes one.
 * @returns The dream as it is now.
 * @throws Fault `models/forbidden-change` for a change that is not in the table, `models/dream-moved` when somebody
 *   else was first; then nothing was written.
 */
export async function changeState(
  dream: Pick<Dream, '_id' | 'state' | 'version'>,
  to: DreamState,
  by: By,
  set: Settable & { who?: Id; why?: string } = {},
): Promise<Dream> {
  if (!mayChange(dream.state, to, by)) {
    throw new Fault('models/forbidden-change', `${by} may not change a dream from ${dream.state} to ${to}`)
  }
  const { who, why, ...fields } = set
  const change: Change = { from: dream.state, to, by, at: new Date(), ...(who ? { who } : {}), ...(why ? { why } : {}) }
  const written = Object.entries(fields).filter(([, value]) => value !== undefined)
  const removed = Object.entries(fields).filter(([, value]) => value === undefined)
  const unset = Object.fromEntries([...removed.map(([name]) => [name, 1]), ['progress', 1]])
  const now = await Dreams.findOneAndUpdate(
    { _id: dream._id, state: dream.state, version: dream.version },
    {
      $set: { attempts: 0, ...Object.fromEntries(written), state: to, announceOwed: true },
      $unset: unset,
      $inc: { version: 1 },
      $push: { changes: change },
    },
    { returnDocument: 'after' },
  ).lean<Dream>()
  if (!now) throw new Fault('models/dream-moved', `the dream is no longer ${dream.state}`, { tell: 'fault.dreamMoved' })
  return now
}
