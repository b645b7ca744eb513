import { model, Schema } from 'mongoose'
import { type Dream, Dreams } from './dream.ts'
import { type Id, idField } from './id.ts'

/** The audit trail: who did what, when. Rows are only ever added. */
export interface Event {
  _id: Id
  /** The same happening has the same key, so that writing it twice leaves one row. */
  key: string
  community: Id
  dream?: Id
  what: string
  by: string
  who?: Id
  details: Record<string, string | number | boolean>
  at: Date
}

const schema = new Schema<Event>(
  {
    _id: idField,
    key: { type: String, required: true },
    community: { type: String, required: true },
    dream: String,
    what: { type: String, required: true },
    by: { type: String, required: true },
    who: String,
    details: { type: Schema.Types.Mixed, default: {} },
    at: { type: Date, required: true },
  },
  { minimize: false, versionKey: false },
)
schema.index({ key: 1 }, { unique: true })
schema.index({ community: 1, at: -1 })
schema.index({ dream: 1, at: 1 })

export const Events = model<Event>('event', schema)

/** Adds one event; a second one with the same key changes nothing. */
export async function note(event: Omit<Event, '_id' | 'details'> & { details?: Event['details'] }): Promise<void> {
  const { key, ...rest } = event
  await Events.updateOne({ key }, { $setOnInsert: { details: {}, ...rest } }, { upsert: true })
}

/**
 * Writes the dream's changes of state to the trail, each once, and marks the announcement done: unless the record was written
 * since it was read, by a vote or a post that has to be told as well. Then it stays owed.
 */
export async function noteChanges(dream: Pick<Dream, '_id' | 'community' | 'changes' | 'updatedAt'>): Promise<void> {
  for (const [index, change] of dream.changes.entries()) {
    await note({
      key: `${dream._id}:${index}`,
      community: dream.community,
      dream: dream._id,
      what: `dream ${change.to}`,
      by: change.by,
      ...(change.who ? { who: change.who } : {}),
      details: { from: change.from, to: change.to, ...(change.why ? { why: change.why } : {}) },
      at: change.at,
    })
  }
  const asRead = { _id: dream._id, version: dream.changes.length, updatedAt: dream.updatedAt }
  await Dreams.updateOne(asRead, { $set: { announceOwed: false } })
}
