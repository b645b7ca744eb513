import { Fault } from '#core/fault.ts'
import type { Micros } from '#core/money.ts'
import { correct, type Purse, reserve } from '#models/budget.ts'
import { type Charge, Charges } from '#models/charge.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Dream } from '#models/dream.ts'

const purseOf = (charge: Pick<Charge, 'community' | 'month' | 'day' | 'member' | 'dream'>): Purse => charge

/** Reserves the worst case before a call. @throws Fault `make/over-budget` when a cap would be passed; nothing is spent then. */
export async function openCharge(dream: Dream, provider: string, kind: string, price: Micros): Promise<Charge> {
  const community = await Communities.findById(dream.community).lean<Community>()
  if (!community) throw new Fault('make/no-community', `no community ${dream.community}`)
  const today = new Date().toISOString()
  const purse = {
    community: dream.community,
    member: dream.member,
    dream: dream._id,
    month: today.slice(0, 7),
    day: today.slice(8, 10),
  }
  if (price > 0 && !(await reserve(purse, price, community.caps))) {
    throw new Fault('make/over-budget', `${provider} would pass a cap of the community`, { tell: 'fault.overBudget' })
  }
  const charge = await Charges.create({
    ...purse,
    take: dream.take,
    provider,
    kind,
    reserved: price,
    state: 'reserved',
  })
  return charge.toObject()
}

/** Settles a charge with what was used. Settling twice changes nothing. */
export async function settle(charge: Charge, spent: Micros): Promise<void> {
  const { modifiedCount } = await Charges.updateOne(
    { _id: charge._id, state: 'reserved' },
    { $set: { state: 'settled', spent } },
  )
  if (modifiedCount === 1) await correct(purseOf(charge), spent - charge.reserved)
}

/** What a take has cost: settled, and reserved where a call is still open. */
export async function costOf(dream: Pick<Dream, '_id' | 'take'>): Promise<Micros> {
  const charges = await Charges.find({ dream: dream._id }).lean<Charge[]>()
  return charges.reduce((sum, charge) => sum + (charge.spent ?? charge.reserved), 0)
}
