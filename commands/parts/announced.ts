import type { Words } from '#core/chat.ts'
import { newId } from '#models/id.ts'
import { owe } from '#models/tell.ts'
import type { Call, CommandTools } from '../command.ts'

/** Tells the moderators in their review chat what one of them did, unless it was done there, before their eyes. */
export async function tellModerators(
  { community: { _id, reviewPlace }, place, room = place, seenBy }: Call,
  line: Words,
  tools: CommandTools,
): Promise<void> {
  const isSeen = seenBy === 'everybody' && reviewPlace?.platform === room.platform && reviewPlace.chat === room.chat
  if (!reviewPlace || isSeen) return
  const tell = await owe({
    key: `${_id}:${newId()}:moderators`,
    community: _id,
    audience: { to: 'moderators' },
    place: reviewPlace,
    message: { lines: [line] },
  })
  await tools.queues.add('bot', { kind: 'tell', tell })
}
