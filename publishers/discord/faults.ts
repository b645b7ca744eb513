import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { Fault, type FaultOptions } from '#core/fault.ts'
import { redact } from '#core/log.ts'
import { isUnsent } from '../unsent.ts'

const target = 'Discord'
/** Names as Discord's own settings show them. */
const rights = 'View Channel, Send Messages, Attach Files, Read Message History'
const mayNot: FaultOptions = { tell: 'fault.targetMayNot', values: { target, rights } }

/** Documentation: Opcodes and Status Codes, JSON Error Codes. */
const byCode: Record<number, [string, FaultOptions]> = {
  10003: ['discord/channel-gone', { tell: 'fault.targetGone', values: { target } }],
  10004: ['discord/channel-gone', { tell: 'fault.targetGone', values: { target } }],
  10008: ['discord/post-gone', {}],
  40005: ['discord/too-big', { tell: 'fault.targetTooBig', values: { target } }],
  50001: ['discord/may-not', mayNot],
  50013: ['discord/may-not', mayNot],
}

function refusal({ code, status, message }: DiscordAPIError): Fault {
  const said = `Discord ${status}/${code}: ${message}`
  const known = byCode[Number(code)] ?? (status === 413 ? byCode[40005] : undefined)
  if (known) return new Fault(known[0], said, known[1])
  if (status === 401) return new Fault('discord/token', said, { retry: 'after-reconnect', tell: 'fault.discordToken' })
  if (status === 403) return new Fault('discord/may-not', said, mayNot)
  return new Fault('discord/refused', said, { tell: 'fault.refusedByTarget', values: { target } })
}

/**
 * What a call threw. A Fault: Discord said no, or was never reached, so nothing was done. A plain Error: it may have been
 * done. The library's own errors are left behind: they carry addresses and files.
 */
export function saidBy(error: unknown): Fault | Error {
  if (error instanceof Fault) return error
  if (error instanceof RateLimitError)
    return new Fault('discord/too-fast', `${error.route} is limited`, {
      retry: new Date(Date.now() + error.retryAfter),
      tell: 'fault.tryAgain',
    })
  if (error instanceof DiscordAPIError) return refusal(error)
  if (error instanceof HTTPError) return new Error(`Discord answered ${error.status}`)
  const what = error instanceof Error ? `${error.name}: ${redact(error.message)}` : 'something unknown'
  if (isUnsent(error)) return new Fault('discord/unreachable', what, { retry: 'soon', tell: 'fault.chatUnreachable' })
  return new Error(`the answer of Discord was lost: ${what}`)
}
