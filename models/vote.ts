import { Fault } from '#core/fault.ts'
import type { Community } from './community.ts'
import { changeState, type Dream } from './dream.ts'
import type { Id } from './id.ts'
import { type Review, Reviews, tally, type Vote } from './review.ts'

const attemptsAllowed = 20

/**
 * Adds a vote on the film that is under review, or takes one back, and acts on the quorum: compare-and-set, so that of two
 * votes at the same moment neither is lost.
 * @param verdict `none` takes the member's vote back.
 * @returns The outcome as it stands now.
 * @throws Fault `review/over` when there is nothing to vote on any more, `review/own-dream` where the rules forbid it.
 */
export async function castVote(
  dream: Dream,
  film: Id,
  member: Id,
  verdict: Vote['verdict'] | 'none',
  community: Community,
  reason?: string,
): Promise<Review['outcome']> {
  if (dream.state !== 'in-review' || dream.film !== film) {
    throw new Fault('review/over', 'this film is no longer under review', { tell: 'fault.reviewOver' })
  }
  if (dream.member === member && !community.review.mayVoteOnOwn) {
    throw new Fault('review/own-dream', 'nobody votes on their own dream', { tell: 'fault.ownDream' })
  }
  for (let attempt = 0; attempt < attemptsAllowed; attempt += 1) {
    const review = await Reviews.findOne({ film }).lean<Review>()
    if (review?.outcome !== 'open') throw new Fault('review/over', 'the review is over', { tell: 'fault.reviewOver' })
    const others = review.votes.filter((vote) => vote.member !== member)
    const votes = verdict === 'none' ? others : [...others, { member, verdict, at: new Date() }]
    const outcome = tally(votes, community.review)
    const holdUntil = new Date(Date.now() + community.review.holdSeconds * 1000)
    const { matchedCount } = await Reviews.updateOne(
      { _id: review._id, version: review.version },
      {
        $set: { votes, outcome, ...(outcome === 'approved' ? { holdUntil } : {}), ...(reason ? { reason } : {}) },
        $inc: { version: 1 },
      },
    )
    if (matchedCount === 0) continue
    if (outcome === 'approved') await changeState(dream, 'approved', 'moderators', { who: member, dueAt: holdUntil })
    if (outcome === 'rejected') await changeState(dream, 'rejected', 'moderators', { who: member, dueAt: null })
    return outcome
  }
  throw new Fault('review/busy', 'too many votes at once', { retry: 'soon', tell: 'fault.tryAgain' })
}

/**
 * Finishes what was begun on a review and cut off by a crash: its outcome is not to be seen on its dream. A vote is
 * followed; a retake or an edit that never came to its dream is forgotten, and the review is open again.
 * @param quietSeconds A review changed since is left alone: somebody may be at it this moment.
 */
export async function followOutcome(dream: Dream, quietSeconds = 10): Promise<void> {
  const before = new Date(Date.now() - quietSeconds * 1000)
  const review = await Reviews.findOne({ _id: dream.review ?? '', updatedAt: { $lte: before } }).lean<Review>()
  if (dream.state !== 'in-review' || !review || review.outcome === 'open') return
  const last = dream.changes.at(-1)
  const isStopped = last?.why === 'stopped' && last.at >= review.updatedAt
  if (isStopped || review.outcome === 'retaken' || review.outcome === 'edited') await reopen(review)
  else if (review.outcome === 'approved')
    await changeState(dream, 'approved', 'moderators', { dueAt: review.holdUntil ?? new Date() })
  else await changeState(dream, 'rejected', 'pipeline', { dueAt: null, why: `reason.${review.reason ?? 'other'}` })
}

/** Opens a review again, with no votes. */
async function reopen({ _id }: Pick<Review, '_id'>): Promise<void> {
  await Reviews.updateOne(
    { _id },
    { $set: { outcome: 'open', votes: [] }, $unset: { holdUntil: 1, reason: 1 }, $inc: { version: 1 } },
  )
}

/** Closes the review of a film that is replaced by another take or other words: earlier votes are void. */
export async function closeReview(dream: Dream, outcome: 'retaken' | 'edited'): Promise<void> {
  const closed = await Reviews.updateOne(
    { _id: dream.review ?? '', outcome: 'open' },
    { $set: { outcome }, $inc: { version: 1 } },
  )
  if (closed.matchedCount === 0) throw new Fault('review/over', 'the review is over', { tell: 'fault.reviewOver' })
}

/** Stops an approved film during its hold; the votes are void and the review is open again. */
export async function stopDuringHold(dream: Dream, member: Id): Promise<void> {
  await changeState(dream, 'in-review', 'moderators', { who: member, dueAt: null, why: 'stopped' })
  await reopen({ _id: dream.review ?? '' })
}
