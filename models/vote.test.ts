import { expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { aCommunity, aMember, inReview } from '#tests/records.ts'
import { type Community, type ReviewRules, usualReview } from './community.ts'
import { changeState, Dreams, dreamById } from './dream.ts'
import { type Event, Events } from './event.ts'
import { newId } from './id.ts'
import { Members } from './member.ts'
import { type Review, Reviews, tally, type Vote } from './review.ts'
import { castVote, closeReview, followOutcome, stopDuringHold } from './vote.ts'

useDatabase()

const rules = (set: Partial<ReviewRules> = {}): ReviewRules => ({ ...usualReview, holdSeconds: 0, ...set })
const vote = (member: string, verdict: Vote['verdict'], second = 0): Vote => ({
  member,
  verdict,
  at: new Date(second * 1000),
})

test('votes amount to what the rules say', () => {
  const two = rules({ approvalsNeeded: 2 })
  const noVeto = rules({ approvalsNeeded: 2, veto: false })
  expect(tally([], two)).toBe('open')
  expect(tally([vote('a', 'approve')], two)).toBe('open')
  expect(tally([vote('a', 'approve'), vote('b', 'approve')], two)).toBe('approved')
  expect(tally([vote('a', 'approve', 1), vote('a', 'approve', 2)], two)).toBe('open')
  expect(tally([vote('a', 'approve'), vote('b', 'approve'), vote('c', 'reject')], two)).toBe('rejected')
  expect(tally([vote('a', 'reject')], noVeto)).toBe('open')
  expect(tally([vote('a', 'reject'), vote('b', 'reject')], noVeto)).toBe('rejected')
  expect(tally([vote('a', 'reject'), vote('b', 'approve'), vote('c', 'approve')], noVeto)).toBe('approved')
  expect(tally([vote('a', 'reject', 1), vote('a', 'approve', 2), vote('b', 'approve')], two)).toBe('approved')
})

async function scene(set: Partial<ReviewRules> = {}) {
  const community = await aCommunity({ review: rules(set) })
  const dreamer = await aMember(community, 'Dreamer')
  const moderators = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => aMember(community, name, 'moderator')))
  const [first, second] = moderators
  if (!first || !second) throw new Error('no moderators')
  return { community, dreamer, moderators, first, second, ...(await inReview(community, dreamer)) }
}
const reviewOf = async (film: string): Promise<Review> => {
  const review = await Reviews.findOne({ film }).lean<Review>()
  if (!review) throw new Error('no review')
  return review
}

test('the vote that reaches the quorum approves the dream, and none counts after it', async () => {
  const { community, dream, film, first, second, moderators } = await scene({ approvalsNeeded: 2, holdSeconds: 60 })
  expect(await castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)).toBe('open')
  expect(await castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)).toBe('open')
  expect(await castVote(dream, film._id, second._id, { verdict: 'approve', via: 'reaction' }, community)).toBe(
    'approved',
  )
  const approved = await dreamById(dream._id)
  expect(approved.state).toBe('approved')
  expect(approved.dueAt?.getTime()).toBeGreaterThan(Date.now() + 30_000)
  const late = castVote(approved, film._id, moderators[2]?._id ?? '', { verdict: 'reject', via: 'reaction' }, community)
  await expect(late).rejects.toMatchObject({ code: 'review/over' })
})

test('a vote can be taken back until the quorum is reached', async () => {
  const { community, dream, film, first, second } = await scene({ approvalsNeeded: 2 })
  await castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)
  await castVote(dream, film._id, first._id, { takesBack: 'approve' }, community)
  expect(await castVote(dream, film._id, second._id, { verdict: 'approve', via: 'reaction' }, community)).toBe('open')
  expect((await reviewOf(film._id)).votes).toHaveLength(1)
  const trail = await Events.find({ dream: dream._id }).sort({ at: 1, _id: 1 }).lean<Event[]>()
  expect(trail.map(({ what, who }) => [what, who])).toEqual([
    ['vote-approve', first._id],
    ['vote-taken-back', first._id],
    ['vote-approve', second._id],
  ])
})

test('a vote that is cast again counts under the rules as they are now', async () => {
  const { community, dream, film, first } = await scene({ approvalsNeeded: 2 })
  const approve = (where: Community) =>
    castVote(dream, film._id, first._id, { verdict: 'approve', via: 'button' }, where)
  expect(await approve(community)).toBe('open')
  const one = { ...community, review: rules({ approvalsNeeded: 1 }) }
  expect(await castVote(dream, film._id, first._id, { takesBack: 'reject' }, one)).toBe('open')
  expect(await approve(one)).toBe('approved')
  expect((await reviewOf(film._id)).votes).toHaveLength(1)
})

test('a veto rejects at once and keeps its reason', async () => {
  const { community, dream, film, first, second } = await scene({ approvalsNeeded: 3 })
  await castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)
  expect(
    await castVote(dream, film._id, second._id, { verdict: 'reject', via: 'reaction', reason: 'quality' }, community),
  ).toBe('rejected')
  expect(await dreamById(dream._id)).toMatchObject({ state: 'rejected', dueAt: null })
  expect((await reviewOf(film._id)).reason).toBe('quality')
})

test('of votes at the same moment none is lost', async () => {
  const { community, dream, film, moderators } = await scene({ approvalsNeeded: 5 })
  const outcomes = await Promise.all(
    moderators.map((each) => castVote(dream, film._id, each._id, { verdict: 'approve', via: 'reaction' }, community)),
  )
  expect(outcomes.filter((each) => each === 'approved')).toHaveLength(1)
  expect((await reviewOf(film._id)).votes).toHaveLength(5)
  expect((await dreamById(dream._id)).state).toBe('approved')
})

test('nobody votes on their own dream unless the rules say so', async () => {
  const { community, dream, film, dreamer } = await scene()
  const own = (where: Community) =>
    castVote(dream, film._id, dreamer._id, { verdict: 'approve', via: 'reaction' }, where)
  await expect(own(community)).rejects.toMatchObject({ code: 'review/own-dream' })
  expect(await own({ ...community, review: rules({ mayVoteOnOwn: true }) })).toBe('approved')
})

test('nobody votes on their own dream under another name of theirs', async () => {
  const { community, dream, film, dreamer, first } = await scene()
  await Members.updateMany({ _id: { $in: [dreamer._id, first._id] } }, { $set: { person: newId() } })
  const vote = castVote(dream, film._id, first._id, { verdict: 'approve', via: 'button' }, community)
  await expect(vote).rejects.toMatchObject({ code: 'review/own-dream' })
  expect((await reviewOf(film._id)).votes).toEqual([])
})

test('an earlier seal gathers no votes', async () => {
  const { community, dream, film, first, second } = await scene()
  await closeReview(dream, 'edited', second._id)
  expect(await reviewOf(film._id)).toMatchObject({ outcome: 'edited', closedBy: second._id })
  await expect(
    castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community),
  ).rejects.toMatchObject({
    code: 'review/over',
  })
  await expect(closeReview(dream, 'retaken', second._id)).rejects.toMatchObject({ code: 'review/over' })
  const other = { ...dream, film: 'another' }
  await expect(
    castVote(other, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community),
  ).rejects.toMatchObject({
    code: 'review/over',
  })
})

test('a withdrawn dream is not approved by a vote that began before', async () => {
  const { community, dream, film, first, dreamer } = await scene()
  await changeState(dream, 'withdrawn', 'member', { who: dreamer._id })
  await expect(
    castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community),
  ).rejects.toMatchObject({
    code: 'models/dream-moved',
  })
  expect((await dreamById(dream._id)).state).toBe('withdrawn')
})

test('stopping during the hold voids the votes and opens the review again', async () => {
  const { community, dream, film, first } = await scene({ holdSeconds: 60 })
  await castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)
  await stopDuringHold(await dreamById(dream._id), first._id)
  const stopped = await dreamById(dream._id)
  expect(stopped).toMatchObject({ state: 'in-review', dueAt: null })
  expect(await reviewOf(film._id)).toMatchObject({ outcome: 'open', votes: [] })
  expect(await castVote(stopped, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)).toBe(
    'approved',
  )
})

test.each([
  ['approved', 'approved'],
  ['rejected', 'rejected'],
  ['expired', 'rejected'],
] as const)('an outcome %s that a crash cut off from its dream is followed', async (outcome, state) => {
  const { dream, review } = await scene()
  await Reviews.updateOne({ _id: review._id }, { $set: { outcome, reason: 'other' } })
  await followOutcome(dream, 0)
  expect((await dreamById(dream._id)).state).toBe(state)
})

test('a retake that a crash cut off leaves the review open again', async () => {
  const { community, dream, film, first } = await scene()
  await closeReview(dream, 'retaken', first._id)
  await followOutcome(dream)
  expect((await reviewOf(film._id)).outcome, 'somebody may be at it this moment').toBe('retaken')
  await followOutcome(dream, 0)
  expect(await castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)).toBe(
    'approved',
  )
})

test('a stop that a crash cut off is finished, not undone', async () => {
  const { community, dream, film, first } = await scene({ holdSeconds: 60 })
  await castVote(dream, film._id, first._id, { verdict: 'approve', via: 'reaction' }, community)
  const stopped = await changeState(await dreamById(dream._id), 'in-review', 'moderators', {
    why: 'stopped',
    dueAt: null,
  })
  await followOutcome(stopped, 0)
  expect((await dreamById(dream._id)).state).toBe('in-review')
  expect(await reviewOf(film._id)).toMatchObject({ outcome: 'open', votes: [] })
  expect(await Dreams.countDocuments({ _id: dream._id, state: 'in-review' })).toBe(1)
})
