import { model, Schema } from 'mongoose'
import { hashOf } from '#core/hash.ts'

/** A button's call that is too long for the button: the button carries the id. Gone after ninety days. */
export interface LongCall {
  /** Made of the call, so that the same call is kept once. */
  _id: string
  command: string
  options: Record<string, string>
  createdAt: Date
}

const schema = new Schema<LongCall>(
  {
    _id: String,
    command: { type: String, required: true },
    options: { type: Schema.Types.Mixed, default: {} },
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ createdAt: 1 }, { expireAfterSeconds: 90 * 86_400 })

const LongCalls = model<LongCall>('long-call', schema)

/** Keeps a call. @returns Its id. */
export async function keepLongCall(command: string, options: Record<string, string>): Promise<string> {
  const id = hashOf({ command, options }).slice(0, 32)
  await LongCalls.updateOne({ _id: id }, { $setOnInsert: { command, options } }, { upsert: true })
  return id
}

export const longCall = async (id: string): Promise<LongCall | undefined> =>
  (await LongCalls.findById(id).lean<LongCall>()) ?? undefined
