import type { z } from 'zod'

export type Wire = Record<string, unknown>

/** An answer of Discord that says no: HTTP status, JSON error code and words (documentation: Opcodes and Status Codes). */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  readonly more: Wire
  readonly headers: Record<string, string>

  constructor(status: number, code: number, message: string, more: Wire = {}, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.more = more
    this.headers = headers
  }
}

export interface Flaw {
  path: PropertyKey[]
  code: string
  message: string
}

/** 50035: the errors stand in a tree that follows the form (documentation: Reference, Error Messages). */
export function invalidForm(flaws: Flaw[]): Refusal {
  const errors: Wire = {}
  for (const flaw of flaws) {
    let place = errors
    for (const step of flaw.path) {
      place[String(step)] ??= {}
      place = place[String(step)] as Wire
    }
    place._errors ??= []
    ;(place._errors as Wire[]).push({ code: flaw.code, message: flaw.message })
  }
  return new Refusal(400, 50035, 'Invalid Form Body', { errors })
}

export const invalid = (path: PropertyKey[], code: string, message: string): Refusal =>
  invalidForm([{ path, code, message }])

/** Reads a part of a request by its shape, or refuses it as Discord does. */
export function read<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  under: PropertyKey[] = [],
): z.output<Shape> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  throw invalidForm(
    result.error.issues.map((issue) => ({
      path: [...under, ...issue.path],
      code: issue.code === 'custom' ? 'FORM_INVALID' : issue.code.toUpperCase(),
      message: issue.message,
    })),
  )
}

export const unknown = {
  application: () => new Refusal(404, 10002, 'Unknown Application'),
  channel: () => new Refusal(404, 10003, 'Unknown Channel'),
  guild: () => new Refusal(404, 10004, 'Unknown Guild'),
  member: () => new Refusal(404, 10007, 'Unknown Member'),
  message: () => new Refusal(404, 10008, 'Unknown Message'),
  role: () => new Refusal(404, 10011, 'Unknown Role'),
  user: () => new Refusal(404, 10013, 'Unknown User'),
  emoji: () => new Refusal(400, 10014, 'Unknown Emoji'),
  webhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  interaction: () => new Refusal(404, 10062, 'Unknown interaction'),
  command: () => new Refusal(404, 10063, 'Unknown application command'),
}

export const missingAccess = (): Refusal => new Refusal(403, 50001, 'Missing Access')
export const missingPermissions = (): Refusal => new Refusal(403, 50013, 'Missing Permissions')
