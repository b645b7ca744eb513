import { model, Schema } from 'mongoose'
import type { WordTime } from '#core/story.ts'
import { type Id, idField } from './id.ts'

/** What a part of a film is: a shot's picture, its narration, the closing credit, the music of the whole, and all its sound. */
export const partKinds = ['speech', 'picture', 'credit', 'music', 'sound'] as const
export type PartKind = (typeof partKinds)[number]

/** A made file, as records refer to it. */
export interface FileRef {
  /** Key in the file store. */
  key: string
  bytes: number
  sha256: string
  mime: string
}

/**
 * One part of one take: everything that has to be made before a film can be cut. A part is made once; another process
 * that finds it made goes on.
 */
export interface Shot {
  _id: Id
  community: Id
  dream: Id
  take: number
  kind: PartKind
  /** Position of the card; 0 for what belongs to the whole film. */
  index: number
  /** Rises when this shot alone is taken again. */
  retake: number
  file?: FileRef
  /** A second file: the ambience beside the music. */
  beside?: FileRef
  seconds?: number
  words?: WordTime[]
  /** What the inspection wants to know: phonemes, picture hash, whether a title is already painted in. */
  facts?: Record<string, string | number | boolean>
  provider?: string
  /** The ticket of a slow provider, and when to look again. */
  ticket?: unknown
  checkAt?: Date
  attempts: number
  madeAt?: Date
  createdAt: Date
}

const schema = new Schema<Shot>(
  {
    _id: idField,
    community: { type: String, required: true },
    dream: { type: String, required: true },
    take: { type: Number, required: true },
    kind: { type: String, enum: partKinds, required: true },
    index: { type: Number, required: true },
    retake: { type: Number, default: 0 },
    file: Schema.Types.Mixed,
    beside: Schema.Types.Mixed,
    seconds: Number,
    words: { type: [Schema.Types.Mixed], default: undefined } as never,
    facts: Schema.Types.Mixed,
    provider: String,
    ticket: Schema.Types.Mixed,
    checkAt: Date,
    attempts: { type: Number, default: 0 },
    madeAt: Date,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ dream: 1, take: 1, kind: 1, index: 1 }, { unique: true })
schema.index({ 'file.key': 1 })

export const Shots = model<Shot>('shot', schema)
