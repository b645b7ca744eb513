import mongoose from 'mongoose'
import { Fault } from '#core/fault.ts'

/**
 * Connects mongoose and builds every index, so that uniqueness holds before the first write.
 * @throws Fault `models/unreachable` when no database answers.
 */
export async function connect(url: string): Promise<void> {
  mongoose.set('strictQuery', 'throw')
  try {
    await mongoose.connect(url, { dbName: 'dreambox', serverSelectionTimeoutMS: 10_000 })
    await Promise.all(Object.values(mongoose.models).map((each) => each.init()))
  } catch (error) {
    throw new Fault('models/unreachable', `the database does not answer: ${String(error)}`, {
      retry: 'soon',
      tell: 'fault.database',
      cause: error,
    })
  }
}

export const disconnect = (): Promise<void> => mongoose.disconnect()

/** Whether an error is the database's refusal of a second record with the same unique key. */
export const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11000
