import { TelegramError } from 'telegraf'
import { Fault } from '#core/fault.ts'

/** A call of the Bot API that was not done. Nothing in it holds the token. */
export class Refused extends Fault {
  /** The Bot API's error_code; 0 where no answer came. */
  readonly status: number
  /** The Bot API's own words. */
  readonly description: string
  /** The group has become a supergroup with this id. */
  readonly movedTo: string | undefined

  constructor(status: number, description: string, fault: Fault, movedTo?: string) {
    const { code, retry, tell, values } = fault
    super(code, description, { retry, tell, values })
    this.status = status
    this.description = description
    this.movedTo = movedTo
  }
}

const isGone = /message to edit not found|message can't be edited|message_id_invalid|message identifier is not/i
const isMissing =
  /chat not found|group chat was deactivated|chat_write_forbidden|not enough rights|have no rights|thread not found|topic_closed|topic_deleted|peer_id_invalid|administrator rights|chat_(?:send_\w+_)?forbidden|chat_restricted/i
const isOurs = /^-?\d+$/

const closed = (why: string): Fault => new Fault('chat/closed', why, { tell: 'fault.noPlatform' })
const missing = (why: string): Fault => new Fault('chat/missing', why, { tell: 'fault.noPlatform' })

/** Whether a chat id is a person's: groups and channels are below zero or have a name. */
export const isPrivate = (chat: string): boolean => isOurs.test(chat) && !chat.startsWith('-')

function faultOf(status: number, description: string, chat: string, retryAfterSeconds: number): Fault {
  if (status === 429)
    return new Fault('chat/too-fast', description, {
      retry: new Date(Date.now() + retryAfterSeconds * 1000),
      tell: 'fault.tryAgain',
    })
  if (status === 401) return new Fault('telegram/token', description, { tell: 'fault.telegramToken' })
  if (status === 409)
    return new Fault('telegram/conflict', description, { retry: 'soon', tell: 'fault.telegramConflict' })
  if (status === 403) return isPrivate(chat) ? closed(description) : missing(description)
  if (status === 413 || /request entity too large|file is too big|is too big for/i.test(description))
    return new Fault('chat/file-too-big', description, { tell: 'fault.fileTooBig', values: { most: 50 } })
  if (status >= 500 || status === 0)
    return new Fault('chat/unreachable', description, { retry: 'soon', tell: 'fault.tryAgain' })
  if (isGone.test(description)) return new Fault('chat/gone', description)
  // A person who never pressed start is a chat that is not found.
  if (isMissing.test(description))
    return isPrivate(chat) && /not found|peer_id/i.test(description) ? closed(description) : missing(description)
  return new Fault('telegram/refused', description)
}

/** What a library or a proxy says may hold the address, and the address holds the token. */
export const withoutToken = (text: string, token: string): string =>
  text.replaceAll(token, '[token]').replace(/\/bot\d+:[^/\s]+/g, '/bot[token]')

/**
 * Whatever telegraf threw, as a fault: `chat/too-fast` with its date, `chat/gone`, `chat/closed`, `chat/missing`,
 * `chat/file-too-big`, `chat/unreachable`, `telegram/token`, `telegram/conflict`, else `telegram/refused`.
 * @param chat whom the call was about.
 */
export function refusedBy(error: unknown, chat: string, token: string): Refused {
  if (error instanceof Refused) return error
  if (!(error instanceof TelegramError)) {
    // No cause is kept: node-fetch writes the whole address into its errors.
    const said = withoutToken(error instanceof Error ? error.message : String(error), token)
    // A proxy before Telegram answers what is too large with a page of its own.
    const status = /invalid json.*(?:413|too large)/is.test(said) ? 413 : 0
    return new Refused(status, said, faultOf(status, said, chat, 0))
  }
  const { code, description, parameters } = error
  const moved = parameters?.migrate_to_chat_id
  const said = withoutToken(description ?? '', token)
  const fault = faultOf(code, said, chat, parameters?.retry_after ?? 5)
  return new Refused(code, said, fault, moved === undefined ? undefined : String(moved))
}

export const isNotModified = (error: unknown): boolean =>
  error instanceof Refused && /message is not modified/i.test(error.description)
