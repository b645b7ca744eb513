import { DefaultRestOptions, type RESTOptions } from 'discord.js'
import { type Dispatcher, EnvHttpProxyAgent } from 'undici'
import type { DiscordSettings } from './settings.ts'

/**
 * What carries calls to Discord and to its file network where a proxy is set; undefined for the usual way.
 *
 * It does not carry the gateway: discord.js opens that WebSocket itself and takes neither an agent nor a socket for it
 * (@discordjs/ws 1.2, `WebSocketShard.connect`). Where nothing leaves but through a proxy, the gateway has to be let out,
 * or `DISCORD_API_URL` points at a gateway of one's own: the WebSocket goes where `GET /gateway/bot` says.
 */
export function openDispatcher({ proxies }: Pick<DiscordSettings, 'proxies'>): Dispatcher | undefined {
  const { https, http, none } = proxies
  if (!https && !http) return undefined
  return new EnvHttpProxyAgent({ httpsProxy: https ?? '', httpProxy: http ?? '', noProxy: none ?? '' })
}

/**
 * The library's own way to call, but for one trap: it reads only the header `Retry-After` and calls again at once, and again,
 * where a proxy in between took the header away; the body says the same.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init)
  if (response.status !== 429 || response.headers.has('Retry-After')) return response
  const text = await response.text()
  const seconds = /"retry_after"\s*:\s*([\d.]+)/.exec(text)?.[1] ?? '1'
  const headers = { 'Content-Type': 'application/json', 'Retry-After': seconds }
  return new Response(text, { status: 429, headers }) as unknown as typeof response
}
