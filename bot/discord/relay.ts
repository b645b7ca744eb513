import { randomBytes } from 'node:crypto'
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as tlsConnect } from 'node:tls'

const connectMilliseconds = 15_000

/** A way for WebSockets through a proxy, for a library that takes none. */
export interface Relay {
  /** An address on this machine behind which the other address is. */
  to(address: string): string
  close(): Promise<void>
}

const portOf = (url: URL): string => url.port || (url.protocol === 'wss:' || url.protocol === 'https:' ? '443' : '80')

/** A connection to a host through a proxy, by CONNECT. */
function tunnel(proxy: URL, host: string): Promise<Socket> {
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const allowed = proxy.username
    ? { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }
    : {}
  const request = proxy.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const asking = request({
      host: proxy.hostname,
      port: portOf(proxy),
      method: 'CONNECT',
      path: host,
      headers: { Host: host, ...allowed },
      timeout: connectMilliseconds,
      agent: false,
    })
    asking.once('connect', (answer, socket: Socket) => {
      if (answer.statusCode === 200) return resolve(socket)
      socket.destroy()
      reject(new Error(`the proxy answered ${answer.statusCode}`))
    })
    asking.once('timeout', () => asking.destroy(new Error('the proxy did not answer')))
    asking.once('error', reject)
    asking.end()
  })
}

/** The same over TLS, the other side's name checked. */
const secured = (socket: Socket, servername: string): Promise<Duplex> =>
  new Promise((resolve, reject) => {
    const safe = tlsConnect({ socket, servername, ALPNProtocols: ['http/1.1'] }, () => resolve(safe))
    safe.once('error', reject)
  })

/** What the client asked, as the other side wants it: with its own name, and under its own path. */
function openingOf({ method, rawHeaders }: IncomingMessage, target: URL, query: string): string {
  const lines = [`${method} ${target.pathname}${query} HTTP/1.1`]
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    lines.push(`${name}: ${name.toLowerCase() === 'host' ? target.host : rawHeaders[at + 1]}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n`
}

/**
 * Opens a door on this machine alone through which WebSockets go on through a proxy. It leads only where `to` was told, under
 * names that nobody guesses.
 */
export async function openRelay(proxy: string): Promise<Relay> {
  const targets = new Map<string, URL>()
  const names = new Map<string, string>()
  const open = new Set<Duplex>()
  const server = createServer((_request, response) => void response.writeHead(404).end())

  async function pass(request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://relay')
    const target = targets.get(pathname.split('/')[1] ?? '')
    if (!target) return void client.destroy()
    const raw = await tunnel(new URL(proxy), `${target.hostname}:${portOf(target)}`)
    const other = target.protocol === 'wss:' ? await secured(raw, target.hostname) : raw
    if (client.destroyed) return void other.destroy()
    for (const [one, its] of [
      [client, other],
      [other, client],
    ] as const) {
      open.add(one)
      one.once('close', () => {
        open.delete(one)
        its.destroy()
      })
      one.on('error', () => its.destroy())
    }
    other.write(openingOf(request, target, search))
    if (head.length > 0) other.write(head)
    other.pipe(client)
    client.pipe(other)
  }
  server.on('upgrade', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => undefined)
    // A client that gets no answer tries again by itself.
    pass(request, client, head).catch(() => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo

  return {
    to(address) {
      const name = names.get(address) ?? randomBytes(18).toString('base64url')
      names.set(address, name)
      targets.set(name, new URL(address))
      return `ws://127.0.0.1:${port}/${name}`
    },
    async close() {
      for (const socket of open) socket.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
