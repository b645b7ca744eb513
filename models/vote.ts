import { Fault } from '#core/fault.ts'
import type { Community } from './community.ts'
import { changeState, type Dream, Dreams } from './dream.ts'
import { note } from './event.ts'
import type { Id } from './id.ts'
import { type Member, Members, membersOfPerson } from './member.ts'
import { type Review, Reviews, tally, type Vote } from './review.ts'

const attemptsAllowed = 20

/** What somebody does with their vote: one verdict, or the taking back of what a removed reaction had said. */
export type Ballot =
  | { verdict: Vote['verdict']; via: NonNullable<Vote['via']>; reason?: string }
  | { takesBack: Vote['verdict'] }

/** The votes with this ballot counted in; the same votes where it changes nothing. */
function counted(votes: readonly Vote[], member: Id, ballot: Ballot): readonly Vote[] {
  const mine = votes.find((vote) => vote.member === member)
  const others = votes.filter((vote) => vote.member !== member)
  if ('takesBack' in ballot) return mine?.via === 'reaction' && mine.verdict === ballot.takesBack ? others : votes
  if (mine?.verdict === ballot.verdict) return votes
  return [...others, { member, verdict: ballot.verdict, via: ballot.via, at: new Date() }]
}

/** Whether somebody dreamt this themselves, under whichever of the names they linked. */
async function isOwn(dream: Pick<Dream, 'member'>, member: Id): Promise<boolean> {
  if (dream.member === member) return true
  const voter = await Members.findById(member).lean<Member>()
  return voter !== null && (await membersOfPerson(voter)).includes(dream.member)
}

/** Every vote stands in the trail, the ones that were taken back as well. */
const noteVote = (review: Review, member: Id, ballot: Ballot): Promise<void> =>
  note({
    key: `${review._id}:${review.version}`,
    community: review.community,
    dream: review.dream,
    what: 'takesBack' in ballot ? 'vote-taken-back' : `vote-${ballot.verdict}`,
    by: 'moderators',
    who: member,
    at: new Date(),
  })

/**
 * Adds a vote on the film that is under review, or takes one back, and acts on the quorum: compare-and-set, so that of two
 * votes at the same moment neither is lost. Whoever shows the votes finds the dream's announcement owed.
 * @returns The outcome as it stands now.
 * @throws Fault `review/over` when there is nothing to vote on any more, `review/own-dream` where the rules forbid it.
 */
export async function castVote(
  dream: Dream,
  film: Id,
  member: Id,
  ballot: Ballot,
  community: Community,
): Promise<Review['outcome']> {
  if (dream.state !== 'in-review' || dream.film !== film) {
    throw new Fault('review/over', 'this film is no longer under review', { tell: 'fault.reviewOver' })
  }
  if (!community.review.mayVoteOnOwn && (await isOwn(dream, member))) {
    throw new Fault('review/own-dream', 'nobody votes on their own dream', { tell: 'fault.ownDream' })
  }
  for (let attempt = 0; attempt < attemptsAllowed; attempt += 1) {
    const review = await Reviews.findOne({ film }).lean<Review>()
    if (review?.outcome !== 'open') throw new Fault('review/over', 'the review is over', { tell: 'fault.reviewOver' })
    const votes = counted(review.votes, member, ballot)
    const outcome = tally(votes, community.review)
    // The same vote again changes nothing, unless the rules have changed since it was cast.
    if (votes === review.votes && ('takesBack' in ballot || outcome === 'open')) return review.outcome
    const reason = 'takesBack' in ballot ? undefined : ballot.reason
    const holdUntil = new Date(Date.now() + community.review.holdSeconds * 1000)
    const { matchedCount } = await Reviews.updateOne(
      { _id: review._id, version: review.version },
      {
        $set: { votes, outcome, ...(outcome === 'approved' ? { holdUntil } : {}), ...(reason ? { reason } : {}) },
        $inc: { version: 1 },
      },
    )
    if (matchedCount === 0) continue
    await noteVote(review, member, ballot)
    if (outcome === 'approved') await changeState(dream, 'approved', 'moderators', { who: member, dueAt: holdUntil })
    if (outcome === 'rejected') await changeState(dream, 'rejected', 'moderators', { who: member, dueAt: null })
    if (outcome === 'open')
      await Dreams.updateOne({ _id: dream._id, version: dream.version }, { $set: { announceOwed: true } })
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
    { $set: { outcome: 'open', votes: [] }, $unset: { holdUntil: 1, reason: 1, closedBy: 1 }, $inc: { version: 1 } },
  )
}

/** Closes the review of a film that is replaced by another take or other words: earlier votes are void. */
export async function closeReview(dream: Dream, outcome: 'retaken' | 'edited', closedBy: Id): Promise<void> {
  const closed = await Reviews.updateOne(
    { _id: dream.review ?? '', outcome: 'open' },
    { $set: { outcome, closedBy }, $inc: { version: 1 } },
  )
  if (closed.matchedCount === 0) throw new Fault('review/over', 'the review is over', { tell: 'fault.reviewOver' })
}

/** Stops an approved film during its hold; the votes are void and the review is open again. */
export async function stopDuringHold(dream: Dream, member: Id): Promise<void> {
  await changeState(dream, 'in-review', 'moderators', { who: member, dueAt: null, why: 'stopped' })
  await reopen({ _id: dream.review ?? '' })
}
