/** An answer of the Bot API with `ok: false`: the same number stands in the HTTP status and in `error_code`. */
export class Refusal extends Error {
  readonly status: number
  readonly parameters: Record<string, number> | undefined

  constructor(status: number, description: string, parameters?: Record<string, number>) {
    super(description)
    this.status = status
    this.parameters = parameters
  }

  get answer(): Record<string, unknown> {
    const { status, message, parameters } = this
    return { ok: false, error_code: status, description: message, ...(parameters && { parameters }) }
  }
}

export const badRequest = (why: string, parameters?: Record<string, number>): Refusal =>
  new Refusal(400, `Bad Request: ${why}`, parameters)

export const forbidden = (why: string): Refusal => new Refusal(403, `Forbidden: ${why}`)

export const conflict = (why: string): Refusal => new Refusal(409, `Conflict: ${why}`)

export const tooManyRequests = (retryAfterSeconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds })
