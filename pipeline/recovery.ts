import { rm } from 'node:fs/promises'
import { Cache, type CacheEntry } from '#models/cache.ts'
import { changeState, type Dream, Dreams } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Review, Reviews } from '#models/review.ts'
import { type FileRef, type Shot, Shots } from '#models/shot.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { type Telling, Tellings } from '#models/telling.ts'
import { type VoiceNote, VoiceNotes } from '#models/voice-note.ts'
import { followOutcome } from '#models/vote.ts'
import { hint } from './advance.ts'
import { tellReminder } from './tells.ts'
import type { Tools } from './tools.ts'

/** How far ahead recovery looks: until it comes round again. */
const aheadMilliseconds = 60_000

/**
 * Queues every dream whose next step is due, every announcement owed and every unsaid tell, and finishes what a crash cut
 * off between a review and its dream. Emptying the queue by hand loses nothing: this finds it all again in the database.
 * @param quietSeconds as `followOutcome` has it.
 */
export async function recover(tools: Pick<Tools, 'queues' | 'log'>, quietSeconds?: number): Promise<void> {
  await followReviews(tools, quietSeconds)
  const soon = new Date(Date.now() + aheadMilliseconds)
  const due = await Dreams.find({ dueAt: { $lte: soon } }).lean<Dream[]>()
  for (const dream of due) await hint(dream, tools)
  const unannounced = await Dreams.find({ announceOwed: true }).lean<Dream[]>()
  for (const dream of unannounced) await tools.queues.add('light', { kind: 'advance', dream: dream._id })
  const unsaid = await Tells.find({ state: 'owed', dueAt: { $lte: soon } }).lean<Tell[]>()
  for (const tell of unsaid) await tools.queues.add('bot', { kind: 'tell', tell: tell._id }, tell.dueAt)
}

/** Reviews whose outcome their dream does not show. */
async function followReviews(tools: Pick<Tools, 'log'>, quietSeconds?: number): Promise<void> {
  const reviewed = await Dreams.find({ state: 'in-review' }).lean<Dream[]>()
  const ids = reviewed.flatMap((dream) => dream.review ?? [])
  const decided = await Reviews.find({ _id: { $in: ids }, outcome: { $ne: 'open' } }).lean<Review[]>()
  for (const dream of reviewed.filter((each) => decided.some((review) => review._id === each.review))) {
    try {
      await followOutcome(dream, quietSeconds)
    } catch (error) {
      // Whoever moved the dream meanwhile finished it.
      tools.log.info({ dream: dream._id, error }, 'a review was not followed')
    }
  }
}

/** Reviews nobody looked at: a reminder once, and at the end they expire. */
export async function reviewsDue(tools: Tools): Promise<void> {
  const now = new Date()
  const open = await Reviews.find({
    outcome: 'open',
    $or: [{ remindAt: { $lte: now } }, { expireAt: { $lte: now } }],
  }).lean<Review[]>()
  for (const review of open) {
    const dream = await Dreams.findById(review.dream).lean<Dream>()
    const film = await Films.findById(review.film).lean<Film>()
    if (!dream || dream.state === 'withdrawn' || dream.state === 'forgotten') {
      await Reviews.updateOne({ _id: review._id, outcome: 'open' }, { $set: { outcome: 'withdrawn' } })
    }
    if (dream?.state !== 'in-review' || dream.review !== review._id || !film) continue
    if (review.expireAt && review.expireAt <= now) {
      await Reviews.updateOne({ _id: review._id, outcome: 'open' }, { $set: { outcome: 'expired', reason: 'expired' } })
      await changeState(dream, 'rejected', 'pipeline', { dueAt: null, why: 'reason.expired' })
      await tools.queues.add('light', { kind: 'advance', dream: dream._id })
    } else {
      await Reviews.updateOne({ _id: review._id }, { $unset: { remindAt: 1 } })
      await tellReminder(dream, film, tools)
    }
  }
}

const keysIn = (files: readonly (FileRef | undefined)[]): string[] => files.flatMap((file) => (file ? [file.key] : []))

/** Every file that a record still speaks of. */
async function spokenOf(): Promise<Set<string>> {
  const cached = (await Cache.find({}).lean<CacheEntry[]>()).flatMap((entry) => keysIn(Object.values(entry.files)))
  const shot = (await Shots.find({ madeAt: { $exists: true } }).lean<Shot[]>()).flatMap((part) =>
    keysIn([part.file, part.beside]),
  )
  const film = (await Films.find({}).lean<Film[]>()).flatMap((each) => keysIn(Object.values(each.files)))
  const plated = { plate: { $exists: true } }
  const plates = [
    ...(await Dreams.find(plated).lean<Dream[]>()),
    ...(await Tellings.find(plated).lean<Telling[]>()),
  ].flatMap((each) => keysIn([each.plate]))
  const voices = (await VoiceNotes.find({}).lean<VoiceNote[]>()).flatMap((note) => keysIn([note.file]))
  return new Set([...cached, ...shot, ...film, ...plates, ...voices])
}

/**
 * Removes files that no record speaks of: what was stored by a process that was killed before it could write it down.
 * @param olderThan what is younger may be about to be written down by another process.
 */
export async function sweepFiles(tools: Pick<Tools, 'files' | 'scratch'>, olderThan: Date): Promise<number> {
  const known = await spokenOf()
  let swept = 0
  for await (const file of tools.files.list()) {
    if (known.has(file.key) || file.storedAt > olderThan) continue
    await tools.files.remove(file.key)
    swept += 1
  }
  return swept
}

/** Removes what was being made when an earlier process of this folder ended. */
export const clearScratch = (scratch: string): Promise<void> => rm(scratch, { recursive: true, force: true })
