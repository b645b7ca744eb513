import { model, Schema } from 'mongoose'
import { isDuplicate } from './connect.ts'

/**
 * Something that a chat platform delivered and will not deliver again: kept until it is dealt with, so that a process that
 * dies meanwhile loses nothing, and remembered for two days, so that what is delivered twice is heard once.
 */
export interface Arrival {
  /** Names what was delivered: the same delivered again has the same. */
  _id: string
  /** Whose deliveries these are, such as `telegram:<bot id>`. */
  source: string
  /** As the source numbers them. */
  number: number
  /** What was delivered; gone once it is dealt with. */
  body?: unknown
  /** How often a process began with it. */
  attempts: number
  doneAt?: Date
  createdAt: Date
}

const schema = new Schema<Arrival>(
  {
    _id: String,
    source: { type: String, required: true },
    number: { type: Number, required: true },
    body: Schema.Types.Mixed,
    attempts: { type: Number, default: 1 },
    doneAt: Date,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ source: 1, doneAt: 1 })
schema.index({ createdAt: 1 }, { expireAfterSeconds: 2 * 86_400 })

export const Arrivals = model<Arrival>('arrival', schema)

const attemptsAllowed = 5

/** Keeps what arrived. @returns False when it had arrived before. */
export async function arrived(arrival: Pick<Arrival, '_id' | 'source' | 'number' | 'body'>): Promise<boolean> {
  try {
    await Arrivals.create(arrival)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** It is dealt with; what it said is no longer kept. */
export const dealtWith = async (id: string): Promise<void> => {
  await Arrivals.updateOne({ _id: id }, { $set: { doneAt: new Date() }, $unset: { body: 1 } })
}

/** What an earlier process left, oldest first. What has ended several processes is left alone. */
export async function leftOver(source: string): Promise<Arrival[]> {
  const left = await Arrivals.find({ source, doneAt: { $exists: false } })
    .sort({ number: 1 })
    .lean<Arrival[]>()
  for (const { _id } of left) await Arrivals.updateOne({ _id }, { $inc: { attempts: 1 } })
  return left.filter(({ attempts }) => attempts < attemptsAllowed)
}
