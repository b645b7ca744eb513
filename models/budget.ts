import { model, Schema } from 'mongoose'
import type { Micros } from '#core/money.ts'
import type { Caps } from './community.ts'
import { isDuplicate } from './connect.ts'
import type { Id } from './id.ts'

/**
 * What a community has spent or reserved in a month, with counters inside for days, members and films: one conditional
 * update reserves against all caps at once.
 */
export interface Budget {
  /** `<community>:<YYYY-MM>`. */
  _id: string
  total: Micros
  days: Record<string, Micros>
  members: Record<Id, Micros>
  films: Record<Id, Micros>
}

const counters = { type: Schema.Types.Mixed, default: {} }
const schema = new Schema<Budget>(
  { _id: String, total: { type: Number, default: 0 }, days: counters, members: counters, films: counters },
  { minimize: false, versionKey: false },
)

export const Budgets = model<Budget>('budget', schema)

/** Whose money: the counters that a charge moves. */
export interface Purse {
  community: Id
  month: string
  day: string
  member: Id
  dream: Id
}

const fields = (purse: Purse) => ({
  total: 'total',
  day: `days.${purse.day}`,
  member: `members.${purse.member}`,
  film: `films.${purse.dream}`,
})

/** Reserves an amount if no cap is passed by it; false when one would be, and then nothing is written. */
export async function reserve(purse: Purse, amount: Micros, caps: Caps): Promise<boolean> {
  const at = fields(purse)
  const room = (field: string, cap: Micros) => ({
    $or: [{ [field]: { $exists: false } }, { [field]: { $lte: cap - amount } }],
  })
  const month = `${purse.community}:${purse.month}`
  if (amount > Math.min(caps.film, caps.member, caps.day, caps.month)) return false
  const filter = {
    _id: month,
    $and: [room(at.total, caps.month), room(at.day, caps.day), room(at.member, caps.member), room(at.film, caps.film)],
  }
  const added = { $inc: { [at.total]: amount, [at.day]: amount, [at.member]: amount, [at.film]: amount } }
  if ((await Budgets.updateOne(filter, added)).modifiedCount === 1) return true
  try {
    await Budgets.create({ _id: month, total: 0, days: {}, members: {}, films: {} })
  } catch (error) {
    if (isDuplicate(error)) return (await Budgets.updateOne(filter, added)).modifiedCount === 1
    throw error
  }
  return (await Budgets.updateOne(filter, added)).modifiedCount === 1
}

/** Gives back what was reserved and not used (or takes what was used beyond it). */
export async function correct(purse: Purse, difference: Micros): Promise<void> {
  if (difference === 0) return
  const at = fields(purse)
  await Budgets.updateOne(
    { _id: `${purse.community}:${purse.month}` },
    { $inc: { [at.total]: difference, [at.day]: difference, [at.member]: difference, [at.film]: difference } },
  )
}
