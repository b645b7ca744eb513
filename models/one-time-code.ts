import { randomInt } from 'node:crypto'
import { model, Schema } from 'mongoose'
import type { Id } from './id.ts'

/** What a code proves when it is entered elsewhere: that the same person, or an admin of this community, typed it. */
export type Proves =
  | { what: 'person'; member: Id }
  /** `only`: it was given where others read along, and is of use to nobody but this person. */
  | { what: 'chat'; community: Id; only?: { platform: string; remote: string } }

/** A code that one person gets in one chat and enters in another, once. */
export interface OneTimeCode {
  _id: string
  proves: Proves
  createdAt: Date
}

/** Without the signs that look like others. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const validSeconds = 900

const schema = new Schema<OneTimeCode>(
  { _id: String, proves: { type: Schema.Types.Mixed, required: true } },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ createdAt: 1 }, { expireAfterSeconds: validSeconds })

export const OneTimeCodes = model<OneTimeCode>('one-time-code', schema)

/** A code of letters and digits in groups of four, made of a sound source of chance. */
export const freshCode = (groups: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join(
    '-',
  )

/** A new code, valid for a quarter of an hour. */
export async function giveCode(proves: Proves): Promise<string> {
  const code = await OneTimeCodes.create({ _id: freshCode(2), proves })
  return code._id
}

/** What a code proves, and the end of it; undefined when it is unknown, used or too old. */
export async function takeCode(code: string): Promise<Proves | undefined> {
  const taken = await OneTimeCodes.findOneAndDelete({ _id: code.trim().toLowerCase() }).lean<OneTimeCode>()
  const isYoung = taken && taken.createdAt.getTime() > Date.now() - validSeconds * 1000
  return isYoung ? taken.proves : undefined
}
