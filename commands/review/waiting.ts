import { type Link, words } from '#core/chat.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Member, Members } from '#models/member.ts'
import { countedVotes, type Review, Reviews } from '#models/review.ts'
import { type Tell, Tells } from '#models/tell.ts'
import type { Call, CommandTools, Say } from '../command.ts'
import { amongModerators } from '../parts/among.ts'
import { ageOf } from './age.ts'

/** What fits into one message of every platform, its links included. */
const shownAtMost = 10

/** Who has voted how so far: "Mo 👍, Mia 👎". */
async function votesOf({ votes }: Review): Promise<string> {
  const counted = countedVotes(votes)
  const people = await Members.find({ _id: { $in: counted.map((vote) => vote.member) } }).lean<Member[]>()
  return counted
    .map(({ member, verdict }) => {
      const { name = '' } = people.find((each) => each._id === member) ?? {}
      return `${name} ${verdict === 'approve' ? '👍' : '👎'}`.trim()
    })
    .join(', ')
}

async function linkTo(dream: Dream, tools: CommandTools): Promise<Link[]> {
  const tell = await Tells.findOne({ key: `${dream._id}:review:${dream.film}:moderators` }).lean<Tell>()
  const url = tell?.ref && tools.chats.link(tell.ref)
  return url ? [{ label: words('review.goTo', { number: dream.number }), url }] : []
}

async function lineOf(dream: Dream) {
  const review = await Reviews.findById(dream.review ?? '').lean<Review>()
  const film = await Films.findById(dream.film ?? '').lean<Film>()
  const votes = review ? await votesOf(review) : ''
  return words(votes === '' ? 'review.line' : 'review.lineVoted', {
    number: dream.number,
    title: film?.title ?? '',
    age: ageOf(review?.createdAt ?? dream.createdAt),
    votes,
  })
}

/** What waits for the moderators, the oldest first, with a way to each preview. */
export async function showWaiting(call: Call, say: Say, tools: CommandTools): Promise<void> {
  amongModerators(call)
  const inReview = { community: call.community._id, state: 'in-review' as const }
  const count = await Dreams.countDocuments(inReview)
  if (count === 0) {
    await say({ lines: [words('review.none')] })
    return
  }
  const oldest = await Dreams.find(inReview).sort({ createdAt: 1 }).limit(shownAtMost).lean<Dream[]>()
  const lines = await Promise.all(oldest.map(lineOf))
  const links = await Promise.all(oldest.map((dream) => linkTo(dream, tools)))
  await say({ lines: [words('review.waiting', { count }), ...lines], links: links.flat() })
}
