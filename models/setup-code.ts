import { model, Schema } from 'mongoose'
import { isDuplicate } from './connect.ts'
import { freshCode } from './one-time-code.ts'

interface SetupCode {
  _id: 'setup-code'
  code: string
}

const schema = new Schema<SetupCode>({ _id: String, code: { type: String, required: true } } as never, {
  versionKey: false,
})

const SetupCodes = model<SetupCode>('setup-code', schema)

/** The operator's setup code, made at the first start: whoever enters it in a community has it served. */
export async function setupCode(): Promise<string> {
  const known = await SetupCodes.findById('setup-code').lean<SetupCode>()
  if (known) return known.code
  try {
    const made = await SetupCodes.create({ _id: 'setup-code', code: freshCode(3) })
    return made.code
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return setupCode()
  }
}
