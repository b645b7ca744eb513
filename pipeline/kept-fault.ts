import type { Fault } from '#core/fault.ts'
import { redact } from '#core/log.ts'
import type { KeptFault } from '#models/dream.ts'

/** A fault as it is kept in a record: no stack, no secret, no object. */
export const kept = (fault: Fault, stage: string): KeptFault => ({
  code: fault.code,
  stage,
  message: redact(fault.message).slice(0, 2000),
  retry: fault.retry instanceof Date ? 'soon' : fault.retry,
  tell: fault.tell,
  values: fault.values,
  at: new Date(),
})
