import type { Incoming } from '../platform.ts'
import { answerTo, type Said } from './answer.ts'
import { type Ears, incomingBase } from './hearing.ts'
import type { ReactionChange, ReactionType } from './wire.ts'

const changesRemembered = 5_000

/** The signs of a list: custom, paid and kinds that are newer than we know are nobody's vote. */
const signsOf = (list: readonly ReactionType[]): string[] =>
  list.flatMap(({ type, emoji }) => (type === 'emoji' && emoji !== undefined ? [emoji] : []))

/** What somebody's change took away and put there: one update holds both whole lists. */
export function changesOf({ old_reaction, new_reaction }: Pick<ReactionChange, 'old_reaction' | 'new_reaction'>) {
  const [before, after] = [signsOf(old_reaction), signsOf(new_reaction)]
  return [
    ...before.filter((sign) => !after.includes(sign)).map((sign) => ({ sign, added: false })),
    ...after.filter((sign) => !before.includes(sign)).map((sign) => ({ sign, added: true })),
  ]
}

const same = (one: readonly ReactionType[], other: readonly ReactionType[]): boolean =>
  signsOf(one).join() === signsOf(other).join()

/**
 * Tells which changes are over when they come: a later one of the same person came before. Dates are whole seconds; within one
 * second a change is over that leads to what the later one began with, if that one had come out of turn.
 */
export function openOrder(): (change: ReactionChange) => boolean {
  const last = new Map<string, { change: ReactionChange; outOfTurn: boolean }>()
  return (change) => {
    const who = change.user?.id ?? change.actor_chat?.id ?? ''
    const key = `${change.chat.id}/${change.message_id}/${who}`
    const before = last.get(key)
    if (before) {
      const { change: later, outOfTurn } = before
      const isBeforeIt = outOfTurn && same(change.new_reaction, later.old_reaction)
      if (change.date < later.date) return true
      if (change.date === later.date && isBeforeIt) {
        // The one that was missing has come: what comes next is in its turn, however like this one it is.
        before.outOfTurn = false
        return true
      }
    }
    const stood = before?.change.new_reaction ?? []
    last.delete(key)
    last.set(key, { change, outOfTurn: !same(change.old_reaction, stood) })
    const [oldest] = last.keys()
    if (last.size > changesRemembered && oldest !== undefined) last.delete(oldest)
    return false
  }
}

const nobody = { remote: '', name: '', language: 'en', rank: 'member' } as const

/** Signs that somebody put under a message or took away. An anonymous administrator has no user (Bot API, MessageReactionUpdated). */
export async function hearReaction(ears: Ears, change: ReactionChange, update: string): Promise<void> {
  const { chat, user, message_id } = change
  if (user?.is_bot) return
  const on = { platform: 'telegram', chat: String(chat.id), message: String(message_id) }
  const said: Said = { chat, user, thread: ears.shapes.of(on)?.thread, message: message_id }
  const language = await ears.people.language(user, chat)
  for (const { sign, added } of changesOf(change)) {
    const id = `${update}:${added ? '+' : '-'}${sign}`
    const voice = user ? await ears.people.voice(user, chat) : { ...nobody, language }
    const incoming: Incoming = {
      ...incomingBase(said, voice, id),
      answer: answerTo(said, ears.send, async () => undefined, true),
      what: 'reaction',
      on,
      sign,
      added,
      ...(user ? {} : { anonymous: true }),
    }
    await ears.inbox(incoming)
  }
}
