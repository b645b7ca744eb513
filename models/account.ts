import { model, Schema } from 'mongoose'
import { type Id, idField } from './id.ts'

/** A connected publishing account of a community. Its secret is encrypted before it comes here. */
export interface Account {
  _id: Id
  community: Id
  publisher: string
  remote: string
  name: string
  secret?: string
  expiresAt?: Date
  pausedAt?: Date
  createdAt: Date
}

const schema = new Schema<Account>(
  {
    _id: idField,
    community: { type: String, required: true },
    publisher: { type: String, required: true },
    remote: { type: String, required: true },
    name: { type: String, required: true },
    secret: String,
    expiresAt: Date,
    pausedAt: Date,
  },
  { timestamps: true, versionKey: false },
)
schema.index({ community: 1, publisher: 1, remote: 1 }, { unique: true })

export const Accounts = model<Account>('account', schema)
