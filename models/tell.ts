import { model, Schema } from 'mongoose'
import type { Message, MessageRef, Place } from '#core/chat.ts'
import { canonical } from '#core/hash.ts'
import { type Id, idField } from './id.ts'

/** Who is told: one member, a community's moderators in their review chat, or the operator. */
export type Audience = { to: 'member'; member: Id } | { to: 'moderators' } | { to: 'operator' }

/**
 * A message owed to a person. Workers write it, `bot/outbox.ts` says it. One row per slot: what is written again under the
 * same key replaces the message that was sent before.
 */
export interface Tell {
  _id: Id
  /** `<dream>:<slot>:<audience>`: the same key is the same message. */
  key: string
  community: Id
  dream?: Id
  film?: Id
  audience: Audience
  place: Place
  message: Message
  /** `held`: its person cannot be written to; it is said when they next speak. */
  state: 'owed' | 'said' | 'held' | 'lost'
  /** Rises with each change of the message: what is said is marked said only if nothing newer came. */
  revision: number
  ref?: MessageRef
  /** The revision that a new message was first tried with, while none is known to stand. */
  tried?: number
  attempts: number
  dueAt: Date
  createdAt: Date
}

const schema = new Schema<Tell>(
  {
    _id: idField,
    key: { type: String, required: true },
    community: { type: String, required: true },
    dream: String,
    film: String,
    audience: { type: Schema.Types.Mixed, required: true },
    place: { type: Schema.Types.Mixed, required: true },
    message: { type: Schema.Types.Mixed, required: true },
    state: { type: String, default: 'owed' },
    revision: { type: Number, default: 0 },
    ref: Schema.Types.Mixed,
    tried: Number,
    attempts: { type: Number, default: 0 },
    dueAt: { type: Date, required: true },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ key: 1 }, { unique: true })
schema.index({ state: 1, dueAt: 1 })
schema.index({ dream: 1 })
schema.index({ 'audience.member': 1, state: 1 })
schema.index({ 'ref.platform': 1, 'ref.chat': 1, 'ref.message': 1 })

export const Tells = model<Tell>('tell', schema)

/** Writes a tell, or replaces what the same key said before. Writing the same twice says it once, and changes nothing. */
export async function owe(
  tell: Pick<Tell, 'key' | 'community' | 'audience' | 'place' | 'message'> & Partial<Pick<Tell, 'dream' | 'film'>>,
): Promise<Id> {
  const { key, ...rest } = tell
  const before = await Tells.findOne({ key }).lean<Tell>()
  const says = ({ place, message }: Pick<Tell, 'place' | 'message'>) => canonical({ place, message })
  if (before && before.state !== 'lost' && says(before) === says(tell)) return before._id
  const owed = await Tells.findOneAndUpdate(
    { key },
    { $set: { ...rest, state: 'owed', dueAt: new Date(), attempts: 0 }, $inc: { revision: 1 } },
    { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
  ).lean<Tell>()
  if (!owed) throw new Error('an upsert answered nothing')
  return owed._id
}
