import type { Say } from '#commands/command.ts'
import { words } from '#core/chat.ts'
import type { Log } from '#core/log.ts'
import type { Member } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'

/** How many are said at once: the newest, since each stands for how things are now. */
const atMost = 3

/** Says what waited for a person who could not be written to, where only they see it. */
export async function sayHeld(member: Pick<Member, '_id'>, say: Say, log: Log): Promise<void> {
  const held = await Tells.find({ 'audience.member': member._id, state: 'held' })
    .sort({ dueAt: -1 })
    .limit(atMost)
    .lean<Tell[]>()
  for (const { _id, revision, message } of held.reverse()) {
    try {
      await say({ ...message, lines: [words('tell.held'), ...message.lines] })
      await Tells.updateOne({ _id, revision }, { $set: { state: 'said' } })
    } catch (error) {
      // It is still held, and said the next time.
      log.info({ tell: _id, error }, 'a held tell was not said')
    }
  }
}
