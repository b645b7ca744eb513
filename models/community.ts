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
  /** Further chats that belong to it, such as its group on another platform. */
  also: { platform: string; remote: string }[]
  /** Who decides about films beside those whom the platform's own rights make moderators. */
  moderators: { roles: string[]; people: string[] }
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
    also: { type: [Schema.Types.Mixed], default: [] } as never,
    moderators: { type: Schema.Types.Mixed, default: { roles: [], people: [] } },
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
schema.index({ 'reviewPlace.platform': 1, 'reviewPlace.chat': 1 })
schema.index({ 'also.platform': 1, 'also.remote': 1 })

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

/** The community this place belongs to: its own, the one that reviews here, or the one that has it beside. */
export async function knownCommunity(platform: string, remote: string): Promise<Community | undefined> {
  const own = await Communities.findOne({ platform, remote }).lean<Community>()
  if (own?.servedAt) return own
  const reviews = { 'reviewPlace.platform': platform, 'reviewPlace.chat': remote }
  const beside = { also: { $elemMatch: { platform, remote } } }
  const other = await Communities.findOne({ $or: [reviews, beside] }).lean<Community>()
  return other ?? own ?? undefined
}

/** The community of this platform's place, made with the usual rules when it is new. */
export async function communityAt(
  platform: string,
  remote: string,
  fresh: Partial<Omit<Community, '_id' | 'platform' | 'remote'>>,
): Promise<Community> {
  const known = await knownCommunity(platform, remote)
  if (known) return known
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

/** A chat goes on under another id, as when a Telegram group becomes a supergroup: everything follows it. */
export async function communityMoved(platform: string, from: string, to: string): Promise<void> {
  await Communities.updateMany({ platform, remote: from }, { $set: { remote: to } })
  const reviewed = { 'reviewPlace.platform': platform, 'reviewPlace.chat': from }
  await Communities.updateMany(reviewed, { $set: { 'reviewPlace.chat': to } })
  const beside = await Communities.find({ also: { $elemMatch: { platform, remote: from } } }).lean<Community[]>()
  for (const { _id, also } of beside) {
    const moved = also.map((each) =>
      each.platform === platform && each.remote === from ? { ...each, remote: to } : each,
    )
    await Communities.updateOne({ _id }, { $set: { also: moved } })
  }
}
