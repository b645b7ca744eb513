import pino from 'pino'

/** Chat tokens and keys that a library may put into an error's text: Telegram bot tokens, Discord tokens, bearer headers. */
const secrets = [
  /\b\d{8,10}:[A-Za-z0-9_-]{35}\b/g,
  /\b[\w-]{24,28}\.[\w-]{6}\.[\w-]{27,40}\b/g,
  /\b(?:sk|r8)[-_][A-Za-z0-9_-]{16,}\b/g,
  /(?<=bearer\s)[\w.~+/-]{12,}=*/gi,
]

/** The text with every secret it may hold blotted out. */
export function redact(text: string): string {
  return secrets.reduce((safe, secret) => safe.replace(secret, '[redacted]'), text)
}

export type Log = pino.Logger

/**
 * The program's log: JSON lines on standard error, so that standard output stays the person's. Tellings are personal and are
 * never logged: the fields that may hold one are removed.
 */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['telling', '*.telling', 'token', '*.token', 'key', 'authorization'], remove: true },
      serializers: {
        error: (error: unknown) =>
          error instanceof Error
            ? { name: error.name, message: redact(error.message), ...('code' in error ? { code: error.code } : {}) }
            : redact(String(error)),
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
