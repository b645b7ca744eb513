import { model, Schema } from 'mongoose'
import type { Storyboard as Story } from '#core/story.ts'
import { type Id, idField } from './id.ts'

/** One take's storyboard. */
export interface Storyboard {
  _id: Id
  community: Id
  dream: Id
  take: number
  seed: number
  look: string
  story: Story
  provider: string
  createdAt: Date
}

const schema = new Schema<Storyboard>(
  {
    _id: idField,
    community: { type: String, required: true },
    dream: { type: String, required: true },
    take: { type: Number, required: true },
    seed: { type: Number, required: true },
    look: { type: String, required: true },
    story: { type: Schema.Types.Mixed, required: true },
    provider: { type: String, required: true },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ dream: 1, take: 1 }, { unique: true })

export const Storyboards = model<Storyboard>('storyboard', schema)
