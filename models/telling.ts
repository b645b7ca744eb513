import { model, Schema } from 'mongoose'
import type { MessageRef, Place } from '#core/chat.ts'
import type { Wishes } from './dream.ts'
import { type Id, idField } from './id.ts'
import type { FileRef } from './shot.ts'

/** A telling that waits for its teller's consent; nothing is made of it before. It is gone after a day. */
export interface Telling {
  _id: Id
  community: Id
  member: Id
  text: string
  wishes: Wishes
  place: Place
  submission: string
  /** A picture that came along: one shot is made of it. */
  plate?: FileRef
  /** The message in which it was told, where others can read it. */
  said?: MessageRef
  /** Who pointed at it, when it was not its teller. */
  suggestedBy?: Id
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
    plate: Schema.Types.Mixed,
    said: Schema.Types.Mixed,
    suggestedBy: String,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ createdAt: 1 }, { expireAfterSeconds: 86_400 })

export const Tellings = model<Telling>('telling', schema)
