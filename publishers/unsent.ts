/** What the system calls a connection that never came about. */
const codes = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_PROXY_TUNNEL',
]

/**
 * Whether a call failed before anything of it was sent: nobody answered the door. Everything else that breaks a call may
 * have broken it after it did its work.
 */
export function isUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as Error & { code?: unknown }
  if (typeof code === 'string' && codes.includes(code)) return true
  if (/\bconnect E[A-Z]+|\bgetaddrinfo E[A-Z_]+/.test(error.message)) return true
  // A host with several addresses fails with one error for each.
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isUnsent)
  return isUnsent(error.cause)
}
