import { model, Schema } from 'mongoose'
import { hashOf } from '#core/hash.ts'
import type { Micros } from '#core/money.ts'
import type { WordTime } from '#core/story.ts'
import { type Id, idField } from './id.ts'
import type { FileRef } from './shot.ts'

export const renditions = ['master', 'preview', 'poster', 'srt', 'vtt'] as const
export type Rendition = (typeof renditions)[number]

/** Something a person should know before approving: from inspection or from screening. */
export interface Warning {
  /** Key of a sentence. */
  tell: string
  values: Record<string, string | number>
}

/** What the seal covers: all that is shown to moderators and sent to networks. */
export interface Sealed {
  files: Partial<Record<Rendition, FileRef>>
  title: string
  caption: string
  hashtags: string[]
  credit: string
  disclosure: string
  warnings: Warning[]
  targets: string[]
}

/** One take, sealed. Whatever changes in it makes a new film with a new seal; earlier votes are void then. */
export interface Film extends Sealed {
  _id: Id
  community: Id
  dream: Id
  take: number
  /** Rises with each edit of words or targets of the same take. */
  edition: number
  seal: string
  seconds: number
  language: string
  words: WordTime[]
  cost: Micros
  createdAt: Date
}

const mixed = { type: Schema.Types.Mixed, required: true }
const schema = new Schema<Film>(
  {
    _id: idField,
    community: { type: String, required: true },
    dream: { type: String, required: true },
    take: { type: Number, required: true },
    edition: { type: Number, required: true },
    seal: { type: String, required: true },
    files: mixed,
    title: { type: String, required: true },
    caption: { type: String, default: '' },
    hashtags: { type: [String], default: [] },
    credit: { type: String, required: true },
    disclosure: { type: String, required: true },
    warnings: { type: [Schema.Types.Mixed], default: [] } as never,
    targets: { type: [String], default: [] },
    seconds: { type: Number, required: true },
    language: { type: String, required: true },
    words: { type: [Schema.Types.Mixed], default: [] } as never,
    cost: { type: Number, default: 0 },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ dream: 1, take: 1, edition: 1 }, { unique: true })
schema.index({ seal: 1 })

export const Films = model<Film>('film', schema)

/** The seal: a hash over all that is approved. Files count by their bytes, not by where they lie. */
export function sealOf(film: Sealed & Pick<Film, 'dream' | 'take' | 'edition'>): string {
  const { dream, take, edition, title, caption, hashtags, credit, disclosure, warnings, targets } = film
  const files = Object.fromEntries(Object.entries(film.files).map(([name, file]) => [name, file.sha256]))
  return hashOf({ dream, take, edition, files, title, caption, hashtags, credit, disclosure, warnings, targets })
}
