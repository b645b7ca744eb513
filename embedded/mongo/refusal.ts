/** A command that cannot be done, in the shape MongoDB gives its errors; the data is as it was. */
export class Refusal extends Error {
  readonly code: number
  readonly codeName: string
  /** More fields of the error document, such as `keyPattern`. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: number, codeName: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.codeName = codeName
    this.details = details
  }
}

export const badValue = (message: string): Refusal => new Refusal(2, 'BadValue', message)
export const typeMismatch = (message: string): Refusal => new Refusal(14, 'TypeMismatch', message)

/** The error document a client is sent instead of a result. */
export function errorReply(refusal: Refusal): Record<string, unknown> {
  return { ok: 0, code: refusal.code, codeName: refusal.codeName, errmsg: refusal.message, ...refusal.details }
}

/** What a client is told when the disk, not the request, was at fault. Nothing of it was kept. */
export function storageRefusal(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error)
  const full = /full|no space/i.test(message)
  return full
    ? new Refusal(14031, 'OutOfDiskSpace', `nothing was written, the disk is full: ${message}`)
    : new Refusal(1, 'InternalError', `nothing was written: ${message}`)
}
