import { type Dream, Dreams } from '#models/dream.ts'
import { paces } from '#models/pace.ts'
import type { DreamState } from '#models/states.ts'
import { filmSeconds } from './film-seconds.ts'
import { tellProgress } from './tells.ts'
import type { Tools } from './tools.ts'

const stages: readonly DreamState[] = ['told', 'accepted', 'storyboarded', 'shot', 'filmed']
const told = new Map<string, { at: number; share: number }>()
const restMilliseconds = 500

const keyOf = (dream: Dream): string => `${dream._id}:${dream.version}`

/** Whether more would only be too much: spares whoever reports from finding out. */
export const isJustReported = (dream: Dream): boolean =>
  Date.now() - (told.get(keyOf(dream))?.at ?? Number.NEGATIVE_INFINITY) < restMilliseconds

/** What is left of the film's making, from measured paces. */
async function secondsLeft(dream: Dream, share: number, tools: Tools): Promise<number> {
  const pace = await paces(tools.profile.id)
  const here = stages.indexOf(dream.state)
  const later = stages.slice(here + 1).reduce((sum, stage) => sum + (pace[stage] ?? 0), 0)
  const now = (pace[dream.state] ?? 0) * (1 - share)
  return Math.max(1, Math.round((later + now) * filmSeconds(dream, tools.profile)))
}

/**
 * Notes how far the present stage is, for whoever waits: the record at most twice a second, the message to the person when
 * there is something new to see.
 */
export async function reportProgress(dream: Dream, share: number, tools: Tools): Promise<void> {
  const key = keyOf(dream)
  const last = told.get(key)
  const now = Date.now()
  if (last && (share <= last.share || (now - last.at < restMilliseconds && share < 1))) return
  told.set(key, { at: now, share })
  if (told.size > 1000) for (const old of [...told.keys()].slice(0, 500)) told.delete(old)
  const left = await secondsLeft(dream, share, tools)
  const progress = { stage: dream.state, share, startedAt: dream.progress?.startedAt ?? new Date(), secondsLeft: left }
  const noted = await Dreams.updateOne(
    { _id: dream._id, state: dream.state, version: dream.version },
    { $set: { progress } },
  )
  if (noted.matchedCount === 1) await tellProgress(dream, share, left, tools)
}
