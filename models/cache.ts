import { model, Schema } from 'mongoose'
import type { FileRef } from './shot.ts'

/** What was made for an ask: same ask, same seed, no second bill. */
export interface CacheEntry {
  /** Hash of provider, its version and the ask. */
  _id: string
  provider: string
  kind: string
  files: Record<string, FileRef>
  /** The rest of the answer, as the provider gave it. */
  data: unknown
  createdAt: Date
  usedAt: Date
}

const schema = new Schema<CacheEntry>(
  {
    _id: String,
    provider: { type: String, required: true },
    kind: { type: String, required: true },
    files: { type: Schema.Types.Mixed, default: {} },
    data: Schema.Types.Mixed,
    usedAt: { type: Date, required: true },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ usedAt: 1 })

export const Cache = model<CacheEntry>('cache', schema)
