import type { Log } from '#core/log.ts'
import { communityMoved } from '#models/community.ts'
import { Refused } from './faults.ts'

/** Where groups went that became supergroups: everything follows them. */
export interface Moves {
  /** The id under which a chat goes on now. */
  now(chat: string): string
  /** Notes a move: what a message said, or what a refused call answered. */
  note(from: string, to: string): Promise<void>
  /** Runs work on a chat, and once more where it has gone if Telegram says that it moved. */
  following<T>(chat: string, work: (chat: string) => Promise<T>): Promise<T>
}

export function openMoves(log: Log): Moves {
  const moved = new Map<string, string>()
  const now = (chat: string): string => {
    const next = moved.get(chat)
    return next === undefined ? chat : now(next)
  }
  async function note(from: string, to: string): Promise<void> {
    if (from === to || moved.get(from) === to) return
    await communityMoved('telegram', from, to)
    moved.set(from, to)
    log.info({ from, to }, 'a group became a supergroup')
  }
  return {
    now,
    note,
    async following(chat, work) {
      const here = now(chat)
      try {
        return await work(here)
      } catch (error) {
        if (!(error instanceof Refused) || error.movedTo === undefined) throw error
        await note(here, error.movedTo)
        return work(error.movedTo)
      }
    },
  }
}
