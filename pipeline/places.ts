import { type Dream, Dreams } from '#models/dream.ts'
import { paces } from '#models/pace.ts'
import type { DreamState } from '#models/states.ts'
import { filmSeconds } from './film-seconds.ts'
import { tellPlace } from './tells.ts'
import type { Tools } from './tools.ts'

const making: DreamState[] = ['told', 'accepted', 'storyboarded', 'shot', 'filmed']
/** Whoever is further back hears once, and again when it is nearly their turn: a queue of thousands is no reason for thousands of messages. */
const nearest = 50
/** Of a film whose making has not really begun, this much may be done: narration is quick. */
const hardlyBegun = 0.03

/** Rounded as people round: what is near exactly, what is far roughly. */
export const roughly = (count: number): number => (count < 10 ? count : Math.round(count / 5) * 5)

const isWaiting = (dream: Dream): boolean =>
  (dream.state === 'storyboarded' || dream.state === 'shot') && (dream.progress?.share ?? 0) < hardlyBegun

/** Tells everybody whose film has not been begun how many are before it, and for about how long. */
export async function tellPlaces(tools: Tools): Promise<void> {
  const queue = await Dreams.find({ state: { $in: making } })
    .sort({ createdAt: 1 })
    .lean<Dream[]>()
  const pace = await paces(tools.profile.id)
  const perFilmSecond = making.reduce((sum, stage) => sum + (pace[stage] ?? 0), 0)
  let secondsBefore = 0
  for (const [ahead, dream] of queue.entries()) {
    const own = filmSeconds(dream, tools.profile) * perFilmSecond
    if (ahead > 0 && isWaiting(dream) && (ahead <= nearest || !dream.progress)) {
      await tellPlace(dream, roughly(ahead), secondsBefore + own, tools)
    }
    secondsBefore += own * (1 - (dream.progress?.share ?? 0))
  }
}
