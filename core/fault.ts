/**
 * An error answers three questions once, where it happened: what it is (`code`), whether trying again helps
 * (`retry`), and what to tell a person (`tell`, a key of `locales/en.json`, with its values).
 */
export type Retry = 'never' | 'soon' | 'after-reconnect' | Date

export interface FaultOptions {
  retry?: Retry
  /** Key of the sentence a person is shown; `fault.unexpected` where nothing better is known. */
  tell?: string
  /** Values the sentence needs. */
  values?: Record<string, string | number>
  cause?: unknown
}

export class Fault extends Error {
  /** `<room>/<what>`, such as `youtube/quota`; stable, so that people can search for it. */
  readonly code: string
  readonly retry: Retry
  readonly tell: string
  readonly values: Record<string, string | number>

  constructor(code: string, message: string, options: FaultOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.retry = options.retry ?? 'never'
    this.tell = options.tell ?? 'fault.unexpected'
    this.values = options.values ?? {}
  }

  /** Any thrown thing as a fault: a fault stays itself, everything else becomes `code`, worth another try. */
  static from(error: unknown, code = 'core/unexpected'): Fault {
    if (error instanceof Fault) return error
    const message = error instanceof Error ? error.message : String(error)
    return new Fault(code, message, { retry: 'soon', cause: error })
  }
}
