import { TelegramError } from 'telegraf'
import { Fault, type FaultOptions } from '#core/fault.ts'
import { isUnsent } from '../unsent.ts'

const target = 'Telegram'

/** The group goes on under another id: nothing was posted, and there it can be. */
export class Moved extends Fault {
  readonly to: string

  constructor(to: string) {
    super('telegram/moved', 'the group became a supergroup', { tell: 'fault.targetGone', values: { target } })
    this.to = to
  }
}

/** The libraries write whole addresses into their errors, and the address holds the token. */
const withoutToken = (text: string, token: string): string =>
  text.replaceAll(token, '[token]').replace(/\/bot\d+:[^/\s]+/g, '/bot[token]')

const mayNotSigns =
  /administrator rights|not enough rights|have no rights|chat_write_forbidden|chat_(?:send_\w+_)?forbidden|chat_admin_required|chat_restricted|topic_closed/i
const goneSigns = /chat not found|group chat was deactivated|channel_invalid|channel_private|peer_id_invalid/i
const postGoneSigns = /message to delete not found|message_id_invalid|message identifier is not specified/i
const undeletable = /message can't be deleted|message_delete_forbidden/i

const mayNot: FaultOptions = { tell: 'fault.targetMayNot', values: { target, rights: 'Post messages' } }

/** Bot API, Making requests; ResponseParameters. Its descriptions are not promised, so what is unknown is a refusal. */
function refusal(status: number, said: string, parameters: TelegramError['parameters']): Fault {
  if (parameters?.migrate_to_chat_id !== undefined) return new Moved(String(parameters.migrate_to_chat_id))
  if (status === 429) {
    const retry = new Date(Date.now() + (parameters?.retry_after ?? 5) * 1000)
    return new Fault('telegram/too-fast', said, { retry, tell: 'fault.tryAgain' })
  }
  // A token that Telegram does not know is 401; one that is none at all is an address it does not have.
  if (status === 401 || status === 404)
    return new Fault('telegram/token', said, { retry: 'after-reconnect', tell: 'fault.telegramToken' })
  if (status === 413) return tooBig(said)
  if (status === 403 || mayNotSigns.test(said)) return new Fault('telegram/may-not', said, mayNot)
  if (goneSigns.test(said))
    return new Fault('telegram/channel-gone', said, { tell: 'fault.targetGone', values: { target } })
  if (postGoneSigns.test(said)) return new Fault('telegram/post-gone', said)
  if (undeletable.test(said)) return new Fault('telegram/undeletable', said, { tell: 'fault.telegramTooOld' })
  return new Fault('telegram/refused', said, { tell: 'fault.refusedByTarget', values: { target } })
}

const tooBig = (said: string): Fault =>
  new Fault('telegram/too-big', said, { tell: 'fault.targetTooBig', values: { target } })

/**
 * What a call threw. A Fault: Telegram said no, or was never reached, so nothing was done. A plain Error: it may have been
 * done. Nothing in it holds the token.
 */
export function saidBy(error: unknown, token: string): Fault | Error {
  if (error instanceof Fault) return error
  if (error instanceof TelegramError) {
    const said = withoutToken(error.description ?? '', token)
    // The library gives no more than the status of these, and the work may be done behind them.
    if (error.code >= 500) return new Error(`Telegram answered ${error.code}`)
    return refusal(error.code, said, error.parameters)
  }
  const what = withoutToken(error instanceof Error ? error.message : String(error), token)
  if (isUnsent(error)) return new Fault('telegram/unreachable', what, { retry: 'soon', tell: 'fault.chatUnreachable' })
  // A web page below 500 is no answer of the Bot API: something before it kept the call back, most often for its size.
  if (/invalid json response.*unexpected token '?</is.test(what)) return tooBig(what)
  return new Error(`the answer of Telegram was lost: ${what}`)
}
