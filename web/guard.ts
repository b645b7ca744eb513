import type { MiddlewareHandler } from 'hono'
import { Fault } from '#core/fault.ts'

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

const refuse = (code: string, message: string): never => {
  throw new Fault(code, message, { tell: 'fault.notFromHere' })
}

/**
 * Refuses what did not come from a page of this server: a name somebody else pointed at this machine, and what another
 * site's page makes the browser send.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (!ownNames.has(name)) refuse('web/foreign-host', `asked for as ${host.slice(0, 80)}`)
  const { method } = context.req
  if (method !== 'GET' && method !== 'HEAD') {
    const origin = context.req.header('origin')
    if (origin !== `http://${host}`) refuse('web/foreign-origin', `sent from ${origin?.slice(0, 80) ?? 'nowhere'}`)
  }
  await next()
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The gallery's pages carry their style with them: they open from a folder too.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers every answer carries. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set('content-security-policy', policy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}
