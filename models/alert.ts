import type { Words } from '#core/chat.ts'
import type { Id } from './id.ts'
import { owe } from './tell.ts'

/** Where a tell to the operator stands until the outbox knows where the operator is to be found. */
export const operatorPlace = { platform: 'operator', chat: 'operator' }

/**
 * Something the operator has to know, told once a day and cause however often it is raised.
 * @param cause what names it: `token:discord`, `worker:gpu`, `disk`.
 * @returns The tell, for the queue.
 */
export function raiseAlert(cause: string, lines: Words[], at = new Date()): Promise<Id> {
  return owe({
    key: `alert:${cause}:${at.toISOString().slice(0, 10)}`,
    community: 'house',
    audience: { to: 'operator' },
    place: operatorPlace,
    message: { lines },
  })
}
