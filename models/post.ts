import { model, Schema } from 'mongoose'
import type { KeptFault } from './dream.ts'
import { type Id, idField } from './id.ts'

/**
 * `planned → sending → live | waiting | unknown | failed | needs-human`, then `removed`.
 * `unknown`: it was sent and the answer was lost; it is resolved by reading, never by sending again.
 * `needs-human`: a person looks. By their word it is `live` at a link, `removed`, or `planned` once more, as a `failed` one is.
 */
export const postStates = [
  'planned',
  'sending',
  'waiting',
  'unknown',
  'live',
  'failed',
  'needs-human',
  'removed',
] as const
export type PostState = (typeof postStates)[number]

/** A film on one target. The row exists before anything happens far away. */
export interface Post {
  _id: Id
  community: Id
  dream: Id
  film: Id
  seal: string
  target: string
  account?: Id
  state: PostState
  /** What the network calls it; saved as soon as it is known. */
  remote?: string
  url?: string
  ticket?: unknown
  fault?: KeptFault
  dueAt: Date | null
  /** What chose `dueAt`, for learning. */
  dueBecause: string
  sentAt?: Date
  liveAt?: Date
  /** Who holds this row while it is worked on, and until when. */
  leaseBy?: string
  leaseUntil?: Date
  createdAt: Date
}

const schema = new Schema<Post>(
  {
    _id: idField,
    community: { type: String, required: true },
    dream: { type: String, required: true },
    film: { type: String, required: true },
    seal: { type: String, required: true },
    target: { type: String, required: true },
    account: String,
    state: { type: String, enum: postStates, default: 'planned' },
    remote: String,
    url: String,
    ticket: Schema.Types.Mixed,
    fault: Schema.Types.Mixed,
    dueAt: { type: Date, default: null },
    dueBecause: { type: String, default: 'at once' },
    sentAt: Date,
    liveAt: Date,
    leaseBy: String,
    leaseUntil: Date,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ film: 1, target: 1 }, { unique: true })
schema.index({ dream: 1 })
schema.index({ state: 1, dueAt: 1 })
schema.index({ community: 1, state: 1 })

export const Posts = model<Post>('post', schema)
