import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { environment } from '#core/settings.ts'

/** What the publisher needs: the bot's own token. Address and proxy are as the bot has them. */
export const settings = z.object({
  TELEGRAM_TOKEN: z
    .string()
    .trim()
    .regex(/^\d+:[\w-]+$/, 'it looks like 123456789:AAF… and comes from @BotFather'),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).default('https://api.telegram.org'),
})

/** How Telegram is reached. */
export interface TelegramDoor {
  token: string
  /** With a slash at its end: the library drops the last part of a path without one. */
  apiRoot: string
  /** What one upload may have: Bot API, Sending files; Using a Local Bot API Server. */
  maxBytes: number
  /** HTTPS_PROXY and NO_PROXY, as Node's agents take them. */
  proxies: Record<string, string>
}

const cloud = 'https://api.telegram.org/'
export const cloudBytes = 50_000_000
const ownServerBytes = 2_000_000_000
const proxyNames = ['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy']

/** @throws Fault `telegram/not-set-up` */
export function readDoor(from: Record<string, string | undefined> = environment()): TelegramDoor {
  const read = settings.safeParse(from)
  if (!read.success)
    throw new Fault('telegram/not-set-up', 'TELEGRAM_TOKEN is missing or wrong', {
      retry: 'after-reconnect',
      tell: 'fault.targetNeeds',
      values: { target: 'Telegram', needs: 'TELEGRAM_TOKEN' },
    })
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: root } = read.data
  const apiRoot = root.endsWith('/') ? root : `${root}/`
  const proxies = proxyNames.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]))
  return {
    token,
    apiRoot,
    maxBytes: apiRoot === cloud ? cloudBytes : ownServerBytes,
    proxies: Object.fromEntries(proxies),
  }
}
