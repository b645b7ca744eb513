import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { environment } from '#core/settings.ts'

const text = z.string().trim().min(1)

/** What the publisher needs: the bot's own token. Address and proxy are as the bot has them. */
export const settings = z.object({
  DISCORD_TOKEN: text.regex(/^(?:Bot\s+)?\S+$/i, 'it holds a space'),
  DISCORD_API_URL: z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
  HTTPS_PROXY: text.optional(),
  HTTP_PROXY: text.optional(),
  NO_PROXY: text.optional(),
})

/** How Discord is reached. */
export interface DiscordDoor {
  token: string
  /** Without version and without a slash at the end, as the library wants it. */
  apiUrl: string
  proxies: { httpsProxy: string; httpProxy: string; noProxy: string }
}

/** @throws Fault `discord/not-set-up` */
export function readDoor(from = environment()): DiscordDoor {
  const either = (name: string) => from[name] ?? from[name.toLowerCase()]
  const read = settings.safeParse({
    ...from,
    HTTPS_PROXY: either('HTTPS_PROXY'),
    HTTP_PROXY: either('HTTP_PROXY'),
    NO_PROXY: either('NO_PROXY'),
  })
  if (!read.success)
    throw new Fault('discord/not-set-up', 'DISCORD_TOKEN is missing or wrong', {
      retry: 'after-reconnect',
      tell: 'fault.targetNeeds',
      values: { target: 'Discord', needs: 'DISCORD_TOKEN' },
    })
  const { DISCORD_TOKEN, DISCORD_API_URL, HTTPS_PROXY, HTTP_PROXY, NO_PROXY } = read.data
  return {
    token: DISCORD_TOKEN.replace(/^Bot\s+/i, ''),
    apiUrl: DISCORD_API_URL.replace(/\/+$/, '').replace(/\/v\d+$/, ''),
    proxies: { httpsProxy: HTTPS_PROXY ?? '', httpProxy: HTTP_PROXY ?? '', noProxy: NO_PROXY ?? '' },
  }
}
