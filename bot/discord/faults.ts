import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import { Fault, type FaultOptions } from '#core/fault.ts'

type Row = [code: string, options?: FaultOptions]

const missing: Row = ['chat/missing', { tell: 'fault.chatMissing' }]
const mayNot: Row = ['chat/missing', { tell: 'fault.chatMayNot' }]
const gone: Row = ['chat/gone']
/** What the limit of this place is, Discord does not say; this is the usual one. */
const tooBig: Row = ['chat/file-too-big', { tell: 'fault.fileTooBig', values: { most: 10 } }]
const closed: Row = ['chat/closed', { tell: 'fault.chatClosed' }]

/** Documentation: Opcodes and Status Codes, JSON Error Codes. */
const byCode: Record<number, Row> = {
  [RESTJSONErrorCodes.UnknownChannel]: missing,
  [RESTJSONErrorCodes.UnknownGuild]: missing,
  [RESTJSONErrorCodes.ThreadLocked]: missing,
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: missing,
  [RESTJSONErrorCodes.UnknownMessage]: gone,
  // An interaction's token has ended, or its first three seconds have.
  [RESTJSONErrorCodes.UnknownInteraction]: gone,
  [RESTJSONErrorCodes.UnknownWebhook]: gone,
  [RESTJSONErrorCodes.InvalidWebhookToken]: gone,
  // Messages older than an hour have a quota of changes.
  [RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: gone,
  [RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser]: gone,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: closed,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: closed,
  [RESTJSONErrorCodes.MissingAccess]: mayNot,
  [RESTJSONErrorCodes.MissingPermissions]: mayNot,
  [RESTJSONErrorCodes.RequestEntityTooLarge]: tooBig,
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: ['discord/acknowledged'],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType]: ['discord/form'],
}

const unreachable: FaultOptions = { retry: 'soon', tell: 'fault.chatUnreachable' }
const token: Row = ['discord/token', { retry: 'after-reconnect', tell: 'fault.discordToken' }]

function rowOf({ code, status }: DiscordAPIError): Row {
  const known = byCode[Number(code)]
  if (known) return known
  if (status === 401) return token
  if (status === 413) return tooBig
  if (status === 403) return mayNot
  return status === 404 ? missing : ['discord/refused']
}

/**
 * What a call to Discord threw, as a Fault. The error itself is left behind: it carries addresses with tokens of
 * interactions in them, and files.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof RateLimitError)
    return new Fault('chat/too-fast', `${error.route} is limited`, {
      retry: new Date(Date.now() + error.retryAfter),
      tell: 'fault.tryAgain',
    })
  if (error instanceof DiscordAPIError) {
    const [code, options] = rowOf(error)
    return new Fault(code, `Discord ${error.status}/${error.code}: ${error.message}`, options)
  }
  if (error instanceof HTTPError) return new Fault('chat/unreachable', `Discord answered ${error.status}`, unreachable)
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  // Without a token every call fails here, before it is made.
  if (/expected token|token .*(?:invalid|unavailable)|invalid token/i.test(what))
    return new Fault(token[0], what, token[1])
  return new Fault('chat/unreachable', what, unreachable)
}

/**
 * What a gateway's close code means that the library does not come back from (documentation: Gateway Close Event Codes).
 * 4004 is a token that is no longer good; 4013 and 4014 are intents that are not switched on.
 */
export function faultOfClose(code: number): Fault {
  if (code === 4004) return new Fault(token[0], 'the gateway refused the token', token[1])
  const isIntent = code === 4013 || code === 4014
  const tell = isIntent ? 'fault.discordIntents' : 'fault.chatUnreachable'
  return new Fault('discord/gateway', `the gateway closed with ${code}`, { retry: isIntent ? 'never' : 'soon', tell })
}
