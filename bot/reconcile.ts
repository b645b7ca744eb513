import type { Log } from '#core/log.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Id } from '#models/id.ts'
import { type Member, Members } from '#models/member.ts'
import { type Review, Reviews, type Vote } from '#models/review.ts'
import { type Tell, Tells } from '#models/tell.ts'
import type { ChatPlatform, Inbox, Voice } from './platform.ts'

const signs = { '👍': 'approve', '👎': 'reject' } as const
type Sign = keyof typeof signs

/** What changed under a preview while nobody listened. */
export interface Missed {
  sign: Sign
  added: boolean
  voice: Voice
}

/** A vote as the review has it, with whose it is. */
export interface KnownVote extends Vote {
  voice: Voice
}

const signOf = (verdict: Vote['verdict']): Sign => (verdict === 'approve' ? '👍' : '👎')

/**
 * The changes that lead from the votes that are known to the signs that stand now. A vote by button stays. Of both signs of
 * one person nobody can tell which came later: what is known stays, and where nothing is known the rejection counts.
 */
export function missedVotes(
  standing: readonly { sign: string; voice: Voice }[],
  known: readonly KnownVote[],
): Missed[] {
  const people = new Map(standing.map(({ voice }) => [voice.remote, voice]))
  const added: Missed[] = []
  for (const [remote, voice] of people) {
    const theirs = standing.filter((each) => each.voice.remote === remote && each.sign in signs).map(({ sign }) => sign)
    const before = known.find((vote) => vote.voice.remote === remote)
    if (theirs.length === 0 || (before && (before.via !== 'reaction' || theirs.includes(signOf(before.verdict)))))
      continue
    added.push({ sign: theirs.includes('👎') ? '👎' : '👍', added: true, voice })
  }
  const takenBack = known.flatMap((vote): Missed[] =>
    vote.via !== 'reaction' || people.has(vote.voice.remote)
      ? []
      : [{ sign: signOf(vote.verdict), added: false, voice: vote.voice }],
  )
  // A vote that was taken back must not help one that came to decide, and of those that came a rejection is safer first.
  const isRejection = ({ sign }: Missed): boolean => sign === '👎'
  return [...takenBack, ...added.filter(isRejection), ...added.filter((each) => !isRejection(each))]
}

async function knownVotes(review: Review): Promise<KnownVote[]> {
  const members = await Members.find({ _id: { $in: review.votes.map((vote) => vote.member) } }).lean<Member[]>()
  return review.votes.flatMap((vote) => {
    const by = members.find((member) => member._id === vote.member)
    return by ? [{ ...vote, voice: { remote: by.remote, name: by.name, language: by.language, rank: by.rank } }] : []
  })
}

/** Counts in what people did under previews while the bot was away, where the platform can list it. */
export async function reconcile(platform: ChatPlatform, inbox: Inbox, log: Log): Promise<void> {
  await reconcileReviews(await Reviews.find({ outcome: 'open' }).lean<Review[]>(), platform, inbox, log)
}

/**
 * As `reconcile`, for one film that is newly shown: its preview stood there before we knew which message it is, for long
 * where the answer to sending it was lost, and who tapped a sign meanwhile was not understood.
 */
export async function reconcileFilm(
  film: Id,
  platforms: readonly ChatPlatform[],
  inbox: Inbox,
  log: Log,
): Promise<void> {
  const open = await Reviews.find({ film, outcome: 'open' }).lean<Review[]>()
  for (const platform of platforms) await reconcileReviews(open, platform, inbox, log)
}

async function reconcileReviews(
  reviews: readonly Review[],
  platform: ChatPlatform,
  inbox: Inbox,
  log: Log,
): Promise<void> {
  if (!platform.reactions) return
  for (const review of reviews) {
    const tell = await Tells.findOne({
      film: review.film,
      'audience.to': 'moderators',
      'ref.platform': platform.id,
    }).lean<Tell>()
    const community = await Communities.findById(review.community).lean<Community>()
    if (!tell?.ref || !community) continue
    const { ref, place } = tell
    try {
      const standing = await platform.reactions(ref, Object.keys(signs))
      for (const { sign, added, voice } of missedVotes(standing, await knownVotes(review))) {
        await inbox({
          platform: platform.id,
          community: {
            remote: community.platform === platform.id ? community.remote : place.chat,
            name: community.name,
          },
          place,
          // Nobody sees an answer: what waits for somebody must not count as said.
          seenBy: 'everybody',
          voice,
          id: `reconcile:${ref.message}:${voice.remote}:${sign}:${added}`,
          // Whoever reacted hours ago does not wait for an answer.
          answer: { say: async () => undefined, form: async () => undefined },
          what: 'reaction',
          on: ref,
          sign,
          added,
        })
      }
    } catch (error) {
      log.warn({ error, review: review._id }, 'a review was not reconciled')
    }
  }
}
