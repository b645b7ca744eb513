import type { Place } from '#core/chat.ts'

/**
 * Where things are said, in one scheme. A number is a channel or thread. `dm:<user>` is one person: whatever concerns a
 * person has this place, so that nothing of theirs can reach a channel. `reply:<until>:<token>` stands in references of
 * answers that only the asker sees, with what a change of them needs.
 */
export const personally = (user: string): Place => ({ platform: 'discord', chat: `dm:${user}`, user })

/** The person a chat is; undefined for a channel. */
export const personOf = (chat: string): string | undefined => (chat.startsWith('dm:') ? chat.slice(3) : undefined)

/** A way to answer an interaction. */
export interface Reply {
  token: string
  until: Date
}

/** The token of an interaction answers for 15 minutes (documentation: Receiving and Responding, Followup Messages). */
export const replyMilliseconds = 15 * 60_000

export const isOpen = ({ until }: Reply): boolean => new Date(until).getTime() > Date.now()

export const chatOfReply = ({ token, until }: Reply): string =>
  `reply:${new Date(until).getTime().toString(36)}:${token}`

export function replyOf(chat: string): Reply | undefined {
  const [, until, token] = /^reply:([0-9a-z]+):(.+)$/.exec(chat) ?? []
  return until && token ? { token, until: new Date(Number.parseInt(until, 36)) } : undefined
}
