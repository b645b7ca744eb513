import { model, Schema } from 'mongoose'
import type { Place } from '#core/chat.ts'
import type { Micros } from '#core/money.ts'
import type { Language } from '#core/story.ts'
import { type Id, idField } from './id.ts'

/** What a community spends at most. */
export interface Caps {
  film: Micros
  member: Micros
  day: Micros
  month: Micros
}

/** Who decides and how. */
export interface ReviewRules {
  approvalsNeeded: number
  /** One 👎 of a moderator ends it. */
  veto: boolean
  mayVoteOnOwn: boolean
  holdSeconds: number
  remindAfterHours: number
  expireAfterHours: number
}

export interface Community {
  _id: Id
  /** Platform and the platform's own id of the place: unique together. */
  platform: string
  remote: string
  name: string
  language: Language
  /** Set once its admin has entered the operator's setup code; nothing is made before. */
  servedAt?: Date
  reviewPlace?: Place
  review: ReviewRules
  /** Publishers that films go to. */
  targets: string[]
  brand: { colour?: string; logo?: string }
  caps: Caps
  dreamsTold: number
  publishingStoppedAt?: Date
  pausedAt?: Date
  createdAt: Date
}

const schema = new Schema<Community>(
  {
    _id: idField,
    platform: { type: String, required: true },
    remote: { type: String, required: true },
    name: { type: String, required: true },
    language: { type: String, default: 'en' },
    servedAt: Date,
    reviewPlace: Schema.Types.Mixed,
    review: { type: Schema.Types.Mixed, required: true },
    targets: { type: [String], default: [] },
    brand: { type: Schema.Types.Mixed, default: {} },
    caps: { type: Schema.Types.Mixed, required: true },
    dreamsTold: { type: Number, default: 0 },
    publishingStoppedAt: Date,
    pausedAt: Date,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ platform: 1, remote: 1 }, { unique: true })

export const Communities = model<Community>('community', schema)

/** What a community starts with. */
export const usualReview: ReviewRules = {
  approvalsNeeded: 1,
  veto: true,
  mayVoteOnOwn: false,
  holdSeconds: 60,
  remindAfterHours: 24,
  expireAfterHours: 168,
}
const usd = 1_000_000
export const usualCaps: Caps = { film: 2 * usd, member: 10 * usd, day: 20 * usd, month: 200 * usd }

/** The community of this platform's place, made with the usual rules when it is new. */
export async function communityAt(
  platform: string,
  remote: string,
  fresh: Partial<Omit<Community, '_id' | 'platform' | 'remote'>>,
): Promise<Community> {
  const found = await Communities.findOneAndUpdate(
    { platform, remote },
    { $setOnInsert: { name: remote, review: usualReview, caps: usualCaps, targets: [], ...fresh } },
    { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
  ).lean<Community>()
  if (!found) throw new Error('an upsert answered nothing')
  return found
}

/** Counts one dream more; the number is the dream's for good. */
export async function nextDreamNumber(community: Id): Promise<number> {
  const counted = await Communities.findByIdAndUpdate(
    community,
    { $inc: { dreamsTold: 1 } },
    { returnDocument: 'after' },
  ).lean<Community>()
  if (!counted) throw new Error(`no community ${community}`)
  return counted.dreamsTold
}
