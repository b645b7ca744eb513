import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIUser,
  type Client,
  type InteractionResponseType,
  type RawFile,
  RequestMethod,
  Routes,
} from 'discord.js'
import type { Fault } from '#core/fault.ts'
import type { Emoji } from './emoji.ts'
import { routeOf } from './emoji.ts'
import { faultOf } from './faults.ts'
import type { Part } from './message.ts'

/** How long a call without files may take. */
const callMilliseconds = 15_000
/** How long a first answer may take: its three seconds are over soon. */
const answerMilliseconds = 2_000

interface Ask {
  method: RequestMethod
  route: `/${string}`
  body?: unknown
  files?: readonly RawFile[]
  query?: Record<string, string>
  /** Calls that an interaction's token allows carry no token of the bot. */
  open?: boolean
  milliseconds?: number
}

/** Who asked, for answers: an interaction's id and token. */
export interface Asked {
  id: string
  token: string
}

/** The calls to Discord that the bot makes. Each throws Faults only, and a small one ends after a while. */
export interface Calls {
  acknowledge(to: Asked, type: InteractionResponseType, data?: unknown, files?: readonly RawFile[]): Promise<void>
  changeOriginal(token: string, part: Part): Promise<void>
  removeOriginal(token: string): Promise<void>
  followUp(token: string, part: Part): Promise<APIMessage>
  answered(token: string, message: string): Promise<APIMessage>
  changeFollowUp(token: string, message: string, part: Part): Promise<void>
  removeFollowUp(token: string, message: string): Promise<void>
  /** @param nonce the same twice within minutes is one message (documentation: Create Message, enforce_nonce). */
  post(channel: string, part: Part, nonce: string): Promise<APIMessage>
  change(channel: string, message: string, part: Part): Promise<void>
  remove(channel: string, message: string): Promise<void>
  message(channel: string, message: string): Promise<APIMessage>
  /** What was written after a message, newest first; of very much only the newest. */
  messagesAfter(channel: string, message: string): Promise<APIMessage[]>
  react(channel: string, message: string, sign: string): Promise<void>
  /** Everybody who stands under an emoji, bots among them. */
  reactors(channel: string, message: string, emoji: Emoji): Promise<APIUser[]>
  member(guild: string, user: string): Promise<APIGuildMember>
  /** The channel in which one person is written to. */
  dmWith(user: string): Promise<string>
  commands(): Promise<unknown[]>
  replaceCommands(commands: readonly unknown[]): Promise<void>
}

const aPage = 100

/** @param onToken hears that Discord does not accept the token any more. */
export function openCalls(client: Client, application: () => string, onToken: (fault: Fault) => void): Calls {
  const dms = new Map<string, string>()

  async function call<T>({ method, route, body, files = [], query, open, milliseconds }: Ask): Promise<T> {
    const small = files.length === 0
    const limit = milliseconds ?? (small ? callMilliseconds : undefined)
    try {
      const answer = await client.rest.request({
        method,
        fullRoute: route,
        ...(body === undefined ? {} : { body }),
        ...(small ? {} : { files: [...files] }),
        ...(query ? { query: new URLSearchParams(query) } : {}),
        ...(limit === undefined ? {} : { signal: AbortSignal.timeout(limit) }),
        auth: !open,
      })
      return answer as T
    } catch (error) {
      const fault = faultOf(error)
      if (fault.code === 'discord/token') onToken(fault)
      throw fault
    }
  }
  const { Get, Post, Patch, Put, Delete } = RequestMethod
  const hook = (token: string, message?: string): `/${string}` =>
    message === undefined
      ? Routes.webhook(application(), token)
      : (Routes.webhookMessage(application(), token, message) as `/${string}`)
  const carried = ({ body, files }: Part) => ({ body, files })
  /** Who sees a message is settled when it is first sent: a change does not say it again. */
  const changed = ({ body: { flags, ...body }, files }: Part) => ({ body, files })

  return {
    acknowledge: ({ id, token }, type, data, files) =>
      call({
        method: Post,
        route: Routes.interactionCallback(id, token),
        body: { type, ...(data === undefined ? {} : { data }) },
        ...(files?.length ? { files } : { milliseconds: answerMilliseconds }),
        open: true,
      }),
    changeOriginal: (token, part) =>
      call({ method: Patch, route: hook(token, '@original'), ...changed(part), open: true }),
    removeOriginal: (token) => call({ method: Delete, route: hook(token, '@original'), open: true }),
    followUp: (token, part) =>
      call({ method: Post, route: hook(token), ...carried(part), query: { wait: 'true' }, open: true }),
    answered: (token, message) => call({ method: Get, route: hook(token, message), open: true }),
    changeFollowUp: (token, message, part) =>
      call({ method: Patch, route: hook(token, message), ...changed(part), open: true }),
    removeFollowUp: (token, message) => call({ method: Delete, route: hook(token, message), open: true }),
    post: (channel, { body, files }, nonce) =>
      call({
        method: Post,
        route: Routes.channelMessages(channel),
        body: { ...body, nonce, enforce_nonce: true },
        files,
      }),
    change: (channel, message, part) =>
      call({ method: Patch, route: Routes.channelMessage(channel, message), ...changed(part) }),
    remove: (channel, message) => call({ method: Delete, route: Routes.channelMessage(channel, message) }),
    message: (channel, message) => call({ method: Get, route: Routes.channelMessage(channel, message) }),
    messagesAfter: (channel, after) =>
      call({
        method: Get,
        route: Routes.channelMessages(channel),
        query: { after, limit: String(aPage) },
      }),
    react: (channel, message, sign) =>
      call({
        method: Put,
        route: Routes.channelMessageOwnReaction(channel, message, routeOf({ id: null, name: sign })),
      }),
    async reactors(channel, message, emoji) {
      const found = new Map<string, APIUser>()
      // Ordinary reactions and those with a burst are listed apart, and mean the same.
      for (const type of ['0', '1']) {
        for (let after: string | undefined; ; ) {
          const page = await call<APIUser[]>({
            method: Get,
            route: Routes.channelMessageReaction(channel, message, routeOf(emoji)),
            query: { limit: String(aPage), type, ...(after === undefined ? {} : { after }) },
          })
          for (const user of page) found.set(user.id, user)
          after = page.at(-1)?.id
          if (page.length < aPage) break
        }
      }
      return [...found.values()]
    },
    member: (guild, user) => call({ method: Get, route: Routes.guildMember(guild, user) }),
    async dmWith(user) {
      const known = dms.get(user)
      if (known !== undefined) return known
      const { id } = await call<APIChannel>({
        method: Post,
        route: Routes.userChannels(),
        body: { recipient_id: user },
      })
      if (dms.size > 10_000) dms.clear()
      dms.set(user, id)
      return id
    },
    commands: () =>
      call({ method: Get, route: Routes.applicationCommands(application()), query: { with_localizations: 'true' } }),
    replaceCommands: (commands) =>
      call({ method: Put, route: Routes.applicationCommands(application()), body: commands }),
  }
}
