import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody } from './body.ts'
import type { FaultPlan, Faults } from './faults.ts'
import { isFileAddress, isGoodAddress } from './files.ts'
import { Refusal } from './refusal.ts'
import type { Route } from './routes/route.ts'
import type { World } from './world.ts'

/** One call the bot made, in order. */
export interface MadeCall {
  method: string
  /** Without `/api/v10`. */
  path: string
  /** As listed; absent for calls the fake does not know. */
  route?: string
  body: unknown
  status: number
  /** Discord's own code of a refusal. */
  code?: number
}

export interface DoorOptions {
  world: World
  routes: readonly Route[]
  faults: Faults
  calls: MadeCall[]
  problems: string[]
}

const prefix = '/api/v10'

/** The HTTP server: REST under `/api/v10`, files under `/attachments`. */
export async function openDoor(options: DoorOptions): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    handle(options, request, response).catch((error: unknown) => {
      options.problems.push(
        `${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}`,
      )
      if (!response.headersSent) answer(response, 400, { message: '400: Bad Request', code: 0 })
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

function answer(response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (body === undefined) {
    response.writeHead(204).end()
    return
  }
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

async function handle(options: DoorOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world } = options
  const url = new URL(request.url ?? '/', world.cdn || 'http://127.0.0.1')
  if (isFileAddress(url.pathname)) return sendFile(world, url, request, response)
  const call = await readBody(request).catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
  const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : undefined
  const method = request.method ?? 'GET'
  const found = path === undefined ? undefined : find(options.routes, method, path)
  const made: MadeCall = { method, path: path ?? url.pathname, body: 'json' in call ? call.json : undefined, status: 0 }
  options.calls.push(made)
  if (!found) {
    made.status = 404
    options.problems.push(`${method} ${url.pathname} is no call of Discord that this fake knows`)
    return answer(response, 404, { message: '404: Not Found', code: 0 })
  }
  made.route = `${found.route.method} ${found.route.path}`
  const fault = options.faults.take(made.route, `${method} ${path}`)
  if (fault && !fault.after) return goWrong(fault, made, response)
  const limits = limitHeaders(world, made.route)
  try {
    if (call instanceof Refusal) throw call
    if (!found.route.open && request.headers.authorization !== `Bot ${world.token}`) {
      throw new Refusal(401, 0, '401: Unauthorized')
    }
    const { json, files } = call
    const result = await found.route.run({ world, path: found.path, query: url.searchParams, body: json, files })
    made.status = result === undefined ? 204 : 200
    if (fault) return goWrong(fault, made, response)
    answer(response, 200, result, limits)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    made.status = error.status
    made.code = error.code
    answer(
      response,
      error.status,
      { message: error.message, code: error.code, ...error.more },
      { ...limits, ...error.headers },
    )
  }
}

function goWrong({ answer: how }: FaultPlan, made: MadeCall, response: ServerResponse): void {
  if (how === 'hang') return
  if (how === 'drop') {
    response.destroy()
    return
  }
  if (typeof how === 'number') {
    made.status = how
    response.writeHead(how, { 'Content-Type': 'text/html' }).end('<html><body>upstream error</body></html>')
    return
  }
  made.status = 429
  const scope = how.scope ?? 'user'
  const headers: Record<string, string> = { 'Retry-After': String(how.retryAfterSeconds), 'X-RateLimit-Scope': scope }
  if (scope === 'global') headers['X-RateLimit-Global'] = 'true'
  const body = {
    message: 'You are being rate limited.',
    retry_after: how.retryAfterSeconds,
    global: scope === 'global',
  }
  answer(response, 429, body, headers)
}

/** What Discord says of its limits with every answer; the fake's bucket is never empty unless a fault says so. */
function limitHeaders(world: World, route: string): Record<string, string> {
  return {
    'X-RateLimit-Limit': '50',
    'X-RateLimit-Remaining': '49',
    'X-RateLimit-Reset': String(world.clock.now() / 1000 + 1),
    'X-RateLimit-Reset-After': '1',
    'X-RateLimit-Bucket': Buffer.from(route).toString('hex').slice(0, 32),
  }
}

/** The listed route of a call, and the parts of its path by name. Literal parts come before named ones. */
function find(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; path: Record<string, string> } | undefined {
  const parts = path.split('/')
  for (const route of routes) {
    const wanted = route.path.split('/')
    if (route.method !== method || wanted.length !== parts.length) continue
    const named: Record<string, string> = {}
    const fits = wanted.every((part, index) => {
      const given = parts[index] ?? ''
      if (!part.startsWith('{')) return part === given
      named[part.slice(1, -1)] = decodeURIComponent(given)
      return given !== ''
    })
    if (fits) return { route, path: named }
  }
  return undefined
}

/** The content network: the bytes as they were uploaded, or 404 for an address that is not signed or has run out. */
function sendFile(world: World, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const file = isGoodAddress(world, url) ? world.files.get(url.pathname.split('/').at(-2) ?? '') : undefined
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('This content is no longer available.')
    return
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.byteLength })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}
