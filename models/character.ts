import { model, Schema } from 'mongoose'
import { type Id, idField } from './id.ts'

/** Somebody who comes back in a member's dreams and looks the same each time: the dreamer first of all. */
export interface Character {
  _id: Id
  community: Id
  member: Id
  /** The thing's id: `me`, `grandmother`. */
  thing: string
  /** From which its looks are drawn. */
  seed: number
  createdAt: Date
}

const schema = new Schema<Character>(
  {
    _id: idField,
    community: { type: String, required: true },
    member: { type: String, required: true },
    thing: { type: String, required: true },
    seed: { type: Number, required: true },
  },
  { timestamps: true, versionKey: false },
)
schema.index({ member: 1, thing: 1 }, { unique: true })

export const Characters = model<Character>('character', schema)
