import { model, Schema } from 'mongoose'
import type { Micros } from '#core/money.ts'
import { type Id, idField } from './id.ts'

/** One paid (or free) call of a provider: reserved before it, settled after it. Failures count. */
export interface Charge {
  _id: Id
  community: Id
  member: Id
  dream: Id
  take: number
  provider: string
  kind: string
  /** `YYYY-MM` of the budget it was reserved in, and the day within. */
  month: string
  day: string
  reserved: Micros
  spent?: Micros
  state: 'reserved' | 'settled' | 'released'
  createdAt: Date
}

const schema = new Schema<Charge>(
  {
    _id: idField,
    community: { type: String, required: true },
    member: { type: String, required: true },
    dream: { type: String, required: true },
    take: { type: Number, required: true },
    provider: { type: String, required: true },
    kind: { type: String, required: true },
    month: { type: String, required: true },
    day: { type: String, required: true },
    reserved: { type: Number, required: true },
    spent: Number,
    state: { type: String, default: 'reserved' },
  },
  { timestamps: true, versionKey: false },
)
schema.index({ dream: 1, take: 1 })
schema.index({ community: 1, month: 1 })
schema.index({ state: 1, createdAt: 1 })

export const Charges = model<Charge>('charge', schema)
