import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { environment } from '#core/settings.ts'

const text = z.string().trim().min(1)
/** A proxy may be written without its kind; others than HTTP's own are not spoken. */
const proxy = text
  .transform((address) => (address.includes('://') ? address : `http://${address}`))
  .pipe(z.url({ protocol: /^https?$/ }))
const shape = z.object({
  DISCORD_TOKEN: text.regex(/^(?:Bot\s+)?\S+$/i, 'it holds a space').optional(),
  DISCORD_API_URL: z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
  HTTPS_PROXY: proxy.optional(),
  HTTP_PROXY: proxy.optional(),
  NO_PROXY: text.optional(),
})

/** What the operator set for Discord. */
export interface DiscordSettings {
  token: string
  /** Where Discord's REST API is, without version and without a slash at the end. */
  apiUrl: string
  /** Through which servers calls go; addresses in `none` (hosts, separated by commas) are called directly. */
  proxies: { https?: string; http?: string; none?: string }
}

/** Proxies are written in small letters as often as in large ones. */
const either = (from: Record<string, string | undefined>, name: string) => from[name] ?? from[name.toLowerCase()]

/**
 * The settings of Discord; undefined where there is no token: then there is no Discord.
 * @throws Fault `core/settings` naming the first setting that is wrong.
 */
export function discordSettings(from = environment()): DiscordSettings | undefined {
  const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].map((name) => [name, either(from, name)])
  const read = shape.safeParse({ ...from, ...Object.fromEntries(proxies) })
  if (!read.success) {
    const [issue] = read.error.issues
    const values = { name: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }
    throw new Fault('core/settings', `${values.name}: ${values.problem}`, { tell: 'fault.settings', values })
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, HTTPS_PROXY, HTTP_PROXY, NO_PROXY } = read.data
  if (DISCORD_TOKEN === undefined) return undefined
  return {
    token: DISCORD_TOKEN.replace(/^Bot\s+/i, ''),
    // The library puts "/v10" behind it.
    apiUrl: DISCORD_API_URL.replace(/\/+$/, '').replace(/\/v\d+$/, ''),
    proxies: {
      ...(HTTPS_PROXY ? { https: HTTPS_PROXY } : {}),
      ...(HTTP_PROXY ? { http: HTTP_PROXY } : {}),
      ...(NO_PROXY ? { none: NO_PROXY } : {}),
    },
  }
}

/** The application a token is for: its first part is the id in base64. A token of another shape tells nothing. */
export function applicationOf(token: string): string | undefined {
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1')
  return /^\d{15,21}$/.test(id) ? id : undefined
}

/** One name for each bot, known before anything is opened: whoever holds the lease of this name is the bot. */
export const leaseNameOf = (token: string): string =>
  `bot:discord:${applicationOf(token) ?? createHash('sha256').update(token).digest('hex').slice(0, 16)}`
