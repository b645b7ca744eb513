import { DefaultRestOptions, type RESTOptions, type WebSocketOptions } from 'discord.js'
import { type Dispatcher, ProxyAgent } from 'undici'
import { openRelay, type Relay } from './relay.ts'
import type { DiscordSettings } from './settings.ts'

/** How Discord is reached. */
export interface Network {
  /** What carries calls to an address, and files from it; undefined for the usual way. */
  dispatcherFor(address: string): Dispatcher | undefined
  makeRequest: RESTOptions['makeRequest']
  /** Where the gateway at this address is reached. */
  gateway(address: string): string
  close(): Promise<void>
}

/** Whether a host is called directly: `NO_PROXY` lists hosts and endings of hosts, perhaps with a port; `*` is all. */
export function isDirect(url: URL, none: string | undefined): boolean {
  return (none ?? '').split(/[,\s]+/).some((entry) => {
    const [name = '', port] = entry.toLowerCase().split(':')
    const ending = name.replace(/^\*?\./, '')
    if (entry === '*') return true
    if (ending === '' || (port !== undefined && port !== url.port)) return false
    return url.hostname === ending || url.hostname.endsWith(`.${ending}`)
  })
}

const isSecure = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'wss:'

/** The proxy for an address; where there is none for secure ones, the other serves. */
function proxyFor(url: URL, { https, http, none }: DiscordSettings['proxies']): string | undefined {
  if (isDirect(url, none)) return undefined
  return isSecure(url) ? (https ?? http) : http
}

type Answer = Awaited<ReturnType<RESTOptions['makeRequest']>>
const asJson = (text: string, status: number, headers: Record<string, string> = {}): Answer =>
  new Response(text, { status, headers: { 'Content-Type': 'application/json', ...headers } }) as unknown as Answer

/**
 * Opens the way to Discord. Calls and files go through undici's agent of a proxy. For the gateway the library takes neither an agent nor
 * a socket (@discordjs/ws 1.2, `WebSocketShard`): where it has to go through a proxy, it is told an address on this
 * machine behind which a relay stands.
 */
export async function openNetwork({ proxies }: Pick<DiscordSettings, 'proxies'>): Promise<Network> {
  const ways = new Map<string, { agent: ProxyAgent; relay: Relay }>()
  for (const proxy of new Set([proxies.https, proxies.http])) {
    if (proxy !== undefined) ways.set(proxy, { agent: new ProxyAgent(proxy), relay: await openRelay(proxy) })
  }
  const wayTo = (address: string) => ways.get(proxyFor(new URL(address), proxies) ?? '')
  const gateway = (address: string): string => wayTo(address)?.relay.to(address) ?? address
  return {
    dispatcherFor: (address) => wayTo(address)?.agent,
    gateway,
    async makeRequest(url, init) {
      const answer = await DefaultRestOptions.makeRequest(url, init)
      if (answer.status === 429 && !answer.headers.has('Retry-After')) {
        // The library reads only the header, and would call again at once and again; the body says the same.
        const text = await answer.text()
        return asJson(text, 429, { 'Retry-After': /"retry_after"\s*:\s*([\d.]+)/.exec(text)?.[1] ?? '1' })
      }
      if (ways.size === 0 || !answer.ok || !url.endsWith('/gateway/bot')) return answer
      const found = (await answer.json()) as { url: string }
      return asJson(JSON.stringify({ ...found, url: gateway(found.url) }), 200)
    },
    async close() {
      await Promise.all([...ways.values()].flatMap(({ agent, relay }) => [agent.close(), relay.close()]))
    },
  }
}

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0]

/** Sessions are taken up again where READY said; that address, too, is reached the same way. */
export function resumeThrough(manager: Manager, network: Pick<Network, 'gateway'>): void {
  const { options } = manager
  const retrieve = options.retrieveSessionInfo.bind(options)
  options.retrieveSessionInfo = async (shard) => {
    const session = await retrieve(shard)
    return session && { ...session, resumeURL: network.gateway(session.resumeURL) }
  }
}
