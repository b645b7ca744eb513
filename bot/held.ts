import type { Say } from '#commands/command.ts'
import { words } from '#core/chat.ts'
import type { Log } from '#core/log.ts'
import type { Member } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'

/** How many are said at once: the newest, since each stands for how things are now. */
const atMost = 3

/** How far a film was needs nobody to hear any more who hears that it is there, or what it came to. */
const isOvertaken = (tell: Tell, held: readonly Tell[]): boolean =>
  !tell.message.notify && held.some((other) => other.message.notify && other.dream === tell.dream)

/** Says what waited for a person who could not be written to, where only they see it. */
export async function sayHeld(member: Pick<Member, '_id'>, say: Say, log: Log): Promise<void> {
  const waiting = await Tells.find({ 'audience.member': member._id, state: 'held' }).sort({ dueAt: -1 }).lean<Tell[]>()
  const settle = ({ _id, revision }: Tell) => Tells.updateOne({ _id, revision }, { $set: { state: 'said' } })
  for (const tell of waiting.filter((each) => isOvertaken(each, waiting))) await settle(tell)
  const held = waiting.filter((each) => !isOvertaken(each, waiting)).slice(0, atMost)
  for (const tell of held.reverse()) {
    const { _id, message } = tell
    try {
      await say({ ...message, lines: [words('tell.held'), ...message.lines] })
      await settle(tell)
    } catch (error) {
      // It is still held, and said the next time.
      log.info({ tell: _id, error }, 'a held tell was not said')
    }
  }
}
