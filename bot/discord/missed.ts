import type { Calls } from './calls.ts'
import type { Written } from './direct.ts'

/** How many people's chats are looked into after a gap: those who wrote last. */
const chatsAtMost = 100

/** Remembers who wrote to the bot alone, so that what they wrote during a gap can be read afterwards. */
export interface Missed {
  note(message: Written): void
  /** What people wrote since they were last heard, oldest first in each chat. */
  read(calls: Pick<Calls, 'messagesAfter'>): AsyncGenerator<Written>
}

export function openMissed(): Missed {
  const last = new Map<string, string>()
  return {
    note({ channel_id: channel, id }) {
      last.delete(channel)
      last.set(channel, id)
      if (last.size > chatsAtMost) last.delete(last.keys().next().value ?? '')
    },
    async *read(calls) {
      for (const [channel, id] of [...last]) yield* (await calls.messagesAfter(channel, id)).reverse()
    },
  }
}
