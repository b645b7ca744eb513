import { model, Schema } from 'mongoose'
import type { Place } from '#core/chat.ts'
import type { Wishes } from './dream.ts'
import { type Id, idField } from './id.ts'

/** A telling that waits for its teller's consent; nothing is made of it before. It is gone after a day. */
export interface Telling {
  _id: Id
  community: Id
  member: Id
  text: string
  wishes: Wishes
  place: Place
  submission: string
  createdAt: Date
}

const schema = new Schema<Telling>(
  {
    _id: idField,
    community: { type: String, required: true },
    member: { type: String, required: true },
    text: { type: String, required: true },
    wishes: { type: Schema.Types.Mixed, default: {} },
    place: { type: Schema.Types.Mixed, required: true },
    submission: { type: String, required: true },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ createdAt: 1 }, { expireAfterSeconds: 86_400 })

export const Tellings = model<Telling>('telling', schema)
