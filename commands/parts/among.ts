import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Call, Say } from '../command.ts'

/**
 * What is for moderators is answered where only they read it: to the asker alone, or in the review chat.
 * @throws Fault `commands/not-here`
 */
export function amongModerators({ seenBy, place, room = place, community: { reviewPlace } }: Call): void {
  const isReviewChat = reviewPlace?.platform === room.platform && reviewPlace.chat === room.chat
  if (seenBy === 'everybody' && !isReviewChat)
    throw new Fault('commands/not-here', 'everybody reads along', { tell: 'fault.notHere' })
}

/** Whether only the asker reads along. Where others do, the way to where they do not is shown instead of an answer. */
export async function isAlone({ seenBy, command }: Call, say: Say): Promise<boolean> {
  if (seenBy === 'asker') return true
  await say({
    lines: [words('consent.inPrivate')],
    links: [{ label: words('button.inPrivate'), start: `do_${command}` }],
  })
  return false
}
