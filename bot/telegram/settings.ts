import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { environment } from '#core/settings.ts'

/** What a bot's token looks like: the bot's id, a colon, and the secret. */
const tokenShape = /^\d+:[\w-]+$/
const text = z.string().trim().min(1)

const shape = z.object({
  TELEGRAM_TOKEN: text.regex(tokenShape, 'it looks like 123456789:AAF… and comes from @BotFather'),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).default('https://api.telegram.org'),
})

/** How the bot reaches Telegram. */
export interface TelegramSettings {
  token: string
  /** Where the Bot API is, ending with a slash: telegraf drops the last part of a path without one. */
  apiRoot: string
  /** The bot's own id, which is the first part of its token. */
  botId: string
  /** HTTPS_PROXY and NO_PROXY, as Node's agents take them. */
  proxies: Record<string, string>
}

const proxyNames = ['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy']

/**
 * What the operator set for Telegram; undefined where no TELEGRAM_TOKEN is set.
 * @throws Fault `core/settings` naming the setting that is wrong, never what it holds.
 */
export function telegramSettings(
  from: Record<string, string | undefined> = environment(),
): TelegramSettings | undefined {
  if (from.TELEGRAM_TOKEN === undefined) return undefined
  const read = shape.safeParse(from)
  if (!read.success) {
    const issue = read.error.issues[0]
    const values = { name: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }
    throw new Fault('core/settings', `${values.name}: ${values.problem}`, { tell: 'fault.settings', values })
  }
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: root } = read.data
  const proxies = proxyNames.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]))
  return {
    token,
    apiRoot: root.endsWith('/') ? root : `${root}/`,
    botId: token.split(':')[0] ?? '',
    proxies: Object.fromEntries(proxies),
  }
}
