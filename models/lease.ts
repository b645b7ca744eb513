import { model, Schema } from 'mongoose'
import { isDuplicate } from './connect.ts'
import { newId } from './id.ts'

/** Who works on something, and until when nobody else may. A lease that is not renewed ends by itself. */
export interface Lease {
  /** What is held: `dream:<id>`. */
  _id: string
  by: string
  until: Date
}

const schema = new Schema<Lease>(
  { _id: String, by: { type: String, required: true }, until: { type: Date, required: true } },
  { versionKey: false },
)
schema.index({ until: 1 }, { expireAfterSeconds: 3600 })

export const Leases = model<Lease>('lease', schema)

/** Takes or renews a lease; false when somebody else holds it. */
export async function takeLease(name: string, by: string, seconds: number): Promise<boolean> {
  const until = new Date(Date.now() + seconds * 1000)
  const free = { _id: name, $or: [{ by }, { until: { $lt: new Date() } }] }
  if ((await Leases.updateOne(free, { $set: { by, until } })).matchedCount === 1) return true
  try {
    await Leases.create({ _id: name, by, until })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

export const releaseLease = async (name: string, by: string): Promise<void> => {
  await Leases.deleteOne({ _id: name, by })
}

/** Ends every lease: for an installation of one process that has just started, whose earlier self is gone. */
export const endAllLeases = async (): Promise<void> => {
  await Leases.deleteMany({})
}

/**
 * Runs work under a lease and renews it meanwhile.
 * @returns undefined when somebody else holds it: the work was not begun.
 */
export async function underLease<T>(
  name: string,
  by: string,
  seconds: number,
  work: () => Promise<T>,
): Promise<{ did: T } | undefined> {
  // Two jobs of one process are two holders.
  const holder = `${by}:${newId()}`
  if (!(await takeLease(name, holder, seconds))) return undefined
  const renewing = setInterval(
    () => {
      // A renewal that fails is tried again by the next tick; the lease outlives two of them.
      takeLease(name, holder, seconds).catch(() => undefined)
    },
    (seconds * 1000) / 3,
  )
  try {
    return { did: await work() }
  } finally {
    clearInterval(renewing)
    await releaseLease(name, holder)
  }
}
