import { model, Schema } from 'mongoose'

/** A process that is at work, and for which lanes. */
export interface Heartbeat {
  /** The worker's name. */
  _id: string
  lanes: string[]
  seenAt: Date
}

const schema = new Schema<Heartbeat>(
  { _id: String, lanes: { type: [String], default: [] }, seenAt: { type: Date, required: true } },
  { versionKey: false },
)
schema.index({ seenAt: 1 }, { expireAfterSeconds: 86_400 })

export const Heartbeats = model<Heartbeat>('heartbeat', schema)

/** Says that this process is at work. */
export const beat = async (worker: string, lanes: readonly string[]): Promise<void> => {
  await Heartbeats.updateOne({ _id: worker }, { $set: { lanes: [...lanes], seenAt: new Date() } }, { upsert: true })
}

/** Says that this process ends. */
export const lastBeat = async (worker: string): Promise<void> => {
  await Heartbeats.deleteOne({ _id: worker })
}

/** Whether anybody worked for a lane within so many seconds. */
export const isServed = async (lane: string, withinSeconds: number): Promise<boolean> => {
  const since = new Date(Date.now() - withinSeconds * 1000)
  return (await Heartbeats.countDocuments({ lanes: lane, seenAt: { $gte: since } })) > 0
}
