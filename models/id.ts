import { Types } from 'mongoose'

/** A record's id as plain text, as jobs, buttons and other records carry it. */
export type Id = string

/** A fresh id, sortable by time. */
export const newId = (): Id => new Types.ObjectId().toHexString()

/** Records are keyed by text, so that an id is the same in a record, a job, a log line and a button. */
export const idField = { type: String, default: newId } as const
