import { type Dream, Dreams } from '#models/dream.ts'
import { Tells } from '#models/tell.ts'
import { type Call, type CommandTools, goOn } from '../command.ts'

const waitingIn = ({ community }: Pick<Call, 'community'>) => ({
  community: community._id,
  state: 'in-review' as const,
})

/** Films that wait for review are shown as things are now: with the approvals that are needed, in the chat that was chosen. */
export async function showAgain(call: Pick<Call, 'community'>, tools: CommandTools): Promise<void> {
  await Dreams.updateMany(waitingIn(call), { $set: { announceOwed: true } })
  for (const dream of await Dreams.find(waitingIn(call)).lean<Dream[]>()) await goOn(dream, tools)
}

/** As `showAgain`, in another chat: the messages in the one before stay behind, and are no previews any more. */
export async function showElsewhere(call: Pick<Call, 'community'>, tools: CommandTools): Promise<void> {
  const waiting = await Dreams.find(waitingIn(call)).lean<Dream[]>()
  const films = waiting.flatMap((dream) => dream.film ?? [])
  await Tells.updateMany({ film: { $in: films }, 'audience.to': 'moderators' }, { $unset: { ref: 1 } })
  await showAgain(call, tools)
}
