import { type Button, listed, type Message, type Words, words } from '#core/chat.ts'
import { dollars } from '#core/money.ts'
import type { Thing } from '#core/story.ts'
import { type Account, Accounts } from '#models/account.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Dream } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import type { Id } from '#models/id.ts'
import { type Member, Members } from '#models/member.ts'
import { countedVotes, type Review, Reviews } from '#models/review.ts'
import { creditOf } from './credit.ts'
import { chipsOf, preview, say } from './tells.ts'
import type { Tools } from './tools.ts'

/** A film under the moderators' eyes, and all that its message speaks of. */
interface Case {
  dream: Dream
  film: Film
  review: Review
  community: Community
  /** The accounts it goes to. */
  accounts: Account[]
  /** Names of those who had a hand in the review. */
  names: ReadonlyMap<Id, string>
}

const signs = { approve: '👍', reject: '👎' } as const

const nameOf = ({ names }: Case, who: Id | undefined): string | Words =>
  (who === undefined ? undefined : names.get(who)) ?? words('name.somebody')

/** Where it goes: the target, and the account of the community there. */
function targetsLine({ film, accounts }: Case): Words {
  if (film.targets.length === 0) return words('review.nowhere')
  const targets = film.targets.map((target) => {
    const account = accounts.find((each) => each.publisher === target)
    const name = words(`target.${target}`)
    return account ? words('review.target', { target: name, account: account.name }) : name
  })
  return words('review.targets', { targets: listed(targets) })
}

/** What a moderator reads about a telling in a language that is not the community's. */
function glossOf({ dream, community }: Case): { lines: Words[]; chips: Words[] } {
  const { understanding, language } = dream
  if (language === community.language || !understanding) return { lines: [], chips: [] }
  const line = words('review.gloss', { language: words(`language.${language}`) })
  // Our own words for things are English ones; places, deeds and moods have theirs in every language.
  const both = ({ id, word }: Thing) => words('chip.glossed', { thing: id.replaceAll('-', ' '), word })
  return { lines: [line], chips: chipsOf(understanding, both) }
}

/** Everything there is to decide by. */
function factsOf(shown: Case): Words[] {
  const { dream, film } = shown
  return [
    words('review.title', { title: film.title, number: dream.number, take: film.take }),
    words('review.telling', { telling: dream.telling, credit: creditOf(dream) }),
    ...glossOf(shown).lines,
    words('review.caption', { caption: film.caption }),
    words('review.cost', { cost: dollars(film.cost), seconds: Math.round(film.seconds) }),
    targetsLine(shown),
    ...film.warnings.map(({ tell, values }) => words('review.warning', { warning: words(tell, values) })),
  ]
}

function votesLine(shown: Case): Words {
  const { review, community } = shown
  const votes = countedVotes(review.votes)
  const needed = community.review.approvalsNeeded
  if (votes.length === 0) return words('review.noVotes', { needed })
  const cast = votes.map((vote) =>
    words('review.vote', { name: nameOf(shown, vote.member), sign: signs[vote.verdict] }),
  )
  const approvals = votes.filter((vote) => vote.verdict === 'approve').length
  return words('review.votes', { approvals, needed, votes: listed(cast) })
}

/** Who voted so, for "approved by …". */
const votersFor = (shown: Case, verdict: 'approve' | 'reject'): Words =>
  listed(
    countedVotes(shown.review.votes)
      .filter((vote) => vote.verdict === verdict)
      .map((vote) => words('name.of', { name: nameOf(shown, vote.member) })),
  )

/** What came of it, once it is decided. */
function decision(shown: Case): Words {
  const { review } = shown
  const who = nameOf(shown, review.closedBy)
  if (review.outcome === 'retaken') return words('review.wasRetaken', { who })
  if (review.outcome === 'edited') return words('review.wasEdited', { who })
  if (review.outcome === 'expired') return words('reason.expired')
  if (review.outcome === 'rejected') {
    const by = votersFor(shown, 'reject')
    const { reason } = review
    return reason
      ? words('review.wasRejectedFor', { who: by, reason: words(`reason.${reason}`) })
      : words('review.wasRejected', { who: by })
  }
  return words(isHeld(shown) ? 'review.isHeld' : 'review.wasApproved', { who: votersFor(shown, 'approve') })
}

const isHeld = ({ dream, film }: Case): boolean =>
  dream.state === 'approved' && dream.film === film._id && (dream.dueAt?.getTime() ?? 0) > Date.now()

const isWithdrawn = ({ state }: Dream): boolean => state === 'withdrawn' || state === 'forgotten'

/** Nothing of a dream that was taken back is shown any more. */
function withdrawnMessage(shown: Case): Message {
  const { dream } = shown
  const last = dream.changes.findLast((change) => change.to === 'withdrawn')
  const { number } = dream
  if (last?.by !== 'moderators') return { lines: [words('review.wasWithdrawn', { number })] }
  return { lines: [words('review.wasTakenDown', { number, who: nameOf(shown, last.who) })] }
}

const act = (film: Film, label: string, what: string, style?: Button['style']): Button => ({
  label: words(label),
  command: 'review',
  options: { do: what, film: film._id },
  ...(style ? { style } : {}),
})

const ballotButtons = (film: Film): Button[][] => [
  [act(film, 'button.approve', 'approve', 'primary'), act(film, 'button.reject', 'reject', 'danger')],
  [act(film, 'button.retake', 'retake'), act(film, 'button.edit', 'edit')],
]

/** An open review asks for votes; the words of one who stopped it before stand above them. */
function openParts(shown: Case): Pick<Message, 'lines' | 'buttons' | 'reactions'> {
  const { dream, film } = shown
  const last = dream.changes.at(-1)
  const stopped = last?.why === 'stopped' ? [words('review.wasStopped', { who: nameOf(shown, last.who) })] : []
  return {
    lines: [...stopped, votesLine(shown)],
    buttons: ballotButtons(film),
    reactions: [signs.approve, signs.reject],
  }
}

const decidedParts = (shown: Case): Pick<Message, 'lines' | 'buttons'> => ({
  lines: [decision(shown)],
  buttons: isHeld(shown) ? [[act(shown.film, 'button.stop', 'stop', 'danger')]] : [],
})

function messageOf(shown: Case): Message {
  const { dream, film, review } = shown
  if (isWithdrawn(dream)) return withdrawnMessage(shown)
  const isOpen = review.outcome === 'open' && dream.state === 'in-review' && dream.film === film._id
  const { lines, ...parts } = isOpen ? openParts(shown) : decidedParts(shown)
  return {
    lines: [...factsOf(shown), ...lines],
    chips: glossOf(shown).chips,
    attachments: preview(dream, film),
    spoiler: film.warnings.some((warning) => warning.tell.startsWith('safety.')),
    ...parts,
  }
}

async function namesIn(dream: Dream, reviews: readonly Review[]): Promise<Map<Id, string>> {
  const voters = reviews.flatMap((review) => [...review.votes.map((vote) => vote.member), review.closedBy ?? []].flat())
  const movers = dream.changes.flatMap((change) => (change.by === 'moderators' && change.who ? [change.who] : []))
  const people = await Members.find({ _id: { $in: [...voters, ...movers] } }).lean<Member[]>()
  return new Map(people.map(({ _id, name }) => [_id, name]))
}

/**
 * The films of a dream for the moderators, with all they need to decide, each in a message of its own: it shows the votes so
 * far, and once it is decided, by whom and what, with nothing left to press.
 */
export async function tellReviews(dream: Dream, tools: Tools): Promise<void> {
  if (!dream.changes.some((change) => change.to === 'in-review')) return
  const [reviews, community, accounts] = await Promise.all([
    Reviews.find({ dream: dream._id }).sort({ createdAt: 1 }).lean<Review[]>(),
    Communities.findById(dream.community).lean<Community>(),
    Accounts.find({ community: dream.community }).lean<Account[]>(),
  ])
  if (!community) return
  const films = await Films.find({ _id: { $in: reviews.map((review) => review.film) } }).lean<Film[]>()
  const names = await namesIn(dream, reviews)
  for (const review of reviews) {
    const film = films.find((each) => each._id === review.film)
    if (!film) continue
    const message = messageOf({ dream, film, review, community, accounts, names })
    await say(dream, `review:${film._id}`, { to: 'moderators' }, message, tools, film._id)
  }
}
