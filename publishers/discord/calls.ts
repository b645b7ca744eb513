import {
  type APIChannel,
  type APIGuild,
  type APIMessage,
  type APIUser,
  DefaultRestOptions,
  type RawFile,
  REST,
  Routes,
} from 'discord.js'
import { Fault } from '#core/fault.ts'
import { saidBy } from './faults.ts'
import { type DiscordDoor, readDoor } from './settings.ts'

const readMilliseconds = 15_000
/** Up to this a limit is waited for; for longer waits the post is put off. */
const waitsMilliseconds = 3_000
const pageSize = 100

/** The calls to Discord that publishing makes. */
export interface Calls {
  channel(id: string): Promise<APIChannel>
  guild(id: string): Promise<APIGuild>
  /** The bot's own id. */
  me(): Promise<string>
  /** The newest messages of a channel before an id, newest first. */
  newest(channel: string, before?: string): Promise<APIMessage[]>
  /** @throws Fault when nothing was posted, a plain Error when that is not known. */
  post(channel: string, body: object, file: RawFile, signal: AbortSignal): Promise<APIMessage>
  crosspost(channel: string, message: string): Promise<void>
  remove(channel: string, message: string): Promise<void>
}

/**
 * One `REST` for each token: it remembers the limits that Discord's headers tell, and keeps to them. Its own retries are
 * off. It would repeat after a 5xx or a timeout, both of which can hide a message that was made; the nonce would usually
 * catch the second, but Discord remembers it for "a few minutes" only, and nobody says how many.
 */
async function openRest({ token, apiUrl, proxies }: DiscordDoor): Promise<REST> {
  const isProxied = proxies.httpsProxy !== '' || proxies.httpProxy !== ''
  const agent = isProxied ? new (await import('undici')).EnvHttpProxyAgent(proxies) : undefined
  return new REST({
    api: apiUrl,
    version: '10',
    retries: 0,
    // Each call has a time of its own.
    timeout: 600_000,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > waitsMilliseconds,
    async makeRequest(url, init) {
      const response = await DefaultRestOptions.makeRequest(url, init)
      if (response.status !== 429 || response.headers.has('Retry-After')) return response
      // Without that header, which a proxy may have dropped, the library would call again at once.
      const text = await response.text()
      const seconds = /"retry_after"\s*:\s*([\d.]+)/.exec(text)?.[1] ?? '5'
      return new Response(text, {
        status: 429,
        headers: { 'Content-Type': 'application/json', 'Retry-After': seconds },
      }) as unknown as typeof response
    },
    ...(agent ? { agent: agent as never } : {}),
  }).setToken(token)
}

const opened = new Map<string, { rest: Promise<REST>; me?: string }>()

/** @throws Fault `discord/not-set-up` */
export function openCalls(): Calls {
  const door = readDoor()
  const key = JSON.stringify(door)
  const known = opened.get(key) ?? { rest: openRest(door) }
  opened.set(key, known)

  async function call<T>(work: (rest: REST) => Promise<unknown>): Promise<T> {
    try {
      return (await work(await known.rest)) as T
    } catch (error) {
      const said = saidBy(error)
      // The library forgets a token that was refused, and would refuse the next one's calls too.
      if (said instanceof Fault && said.code === 'discord/token') opened.delete(key)
      throw said
    }
  }
  /** Reading and removing can be repeated: a lost answer is worth another try. */
  async function again<T>(work: (rest: REST, signal: AbortSignal) => Promise<unknown>): Promise<T> {
    try {
      return await call<T>((rest) => work(rest, AbortSignal.timeout(readMilliseconds)))
    } catch (error) {
      if (error instanceof Fault) throw error
      const what = error instanceof Error ? error.message : String(error)
      throw new Fault('discord/unreachable', what, { retry: 'soon', tell: 'fault.chatUnreachable' })
    }
  }

  return {
    channel: (id) => again((rest, signal) => rest.get(Routes.channel(id), { signal })),
    guild: (id) => again((rest, signal) => rest.get(Routes.guild(id), { signal })),
    async me() {
      known.me ??= (await again<APIUser>((rest, signal) => rest.get(Routes.user(), { signal }))).id
      return known.me
    },
    newest: (channel, before) =>
      again((rest, signal) =>
        rest.get(Routes.channelMessages(channel), {
          signal,
          query: new URLSearchParams({ limit: String(pageSize), ...(before ? { before } : {}) }),
        }),
      ),
    post: (channel, body, file, signal) =>
      call((rest) => rest.post(Routes.channelMessages(channel), { body, files: [file], signal })),
    crosspost: (channel, message) =>
      again((rest, signal) => rest.post(Routes.channelMessageCrosspost(channel, message), { signal })),
    remove: (channel, message) =>
      again((rest, signal) => rest.delete(Routes.channelMessage(channel, message), { signal })),
  }
}
