import { Fault } from '#core/fault.ts'
import { canonical } from '#core/hash.ts'
import { Communities, type Community } from '#models/community.ts'
import { isDuplicate } from '#models/connect.ts'
import { changeState, type Dream } from '#models/dream.ts'
import { type Film, Films, sealOf } from '#models/film.ts'
import { type Review, Reviews } from '#models/review.ts'
import { allPublishers, needsOf, publisherById } from '#publishers/index.ts'
import type { Draft, Problem, PublishAccount } from '#publishers/publisher.ts'
import { accountOf, forPublisher } from '../review-to-posts/account.ts'
import { draftToInspect } from '../review-to-posts/draft.ts'
import type { Stage } from '../stage.ts'

const hour = 3_600_000

/** What a target says of a draft; one whose settings are gone takes nothing. */
function problemsOf(target: string, draft: Draft, account: PublishAccount | undefined): Problem[] {
  const publisher = publisherById(target)
  const needs = needsOf(publisher)
  if (needs.length === 0) return publisher.inspect(draft, account)
  return [{ tell: 'problem.needs', values: { target, needs: needs.join(', ') }, blocking: true }]
}

/** What the targets say of the film before anybody is asked to approve it; who cannot take it at all is no target. */
async function inspected(dream: Dream, film: Film): Promise<Pick<Film, 'targets' | 'warnings'>> {
  const draft = await draftToInspect(dream, film)
  const found = await Promise.all(
    film.targets.map(async (target) => {
      const account = forPublisher(await accountOf({ community: dream.community, target }))
      return { target, problems: problemsOf(target, draft, account) }
    }),
  )
  const problems = found.flatMap((each) => each.problems.map(({ tell, values }) => ({ tell, values })))
  return {
    targets: found.filter((each) => !each.problems.some((problem) => problem.blocking)).map((each) => each.target),
    warnings: [...film.warnings.filter((warning) => !warning.tell.startsWith('problem.')), ...problems],
  }
}

/** The film of the take as it was cut, or with the words that were put in place of ours, under a seal of its own. */
async function edition(dream: Dream): Promise<Film> {
  const films = await Films.find({ dream: dream._id, take: dream.take }).sort({ edition: -1 }).limit(1).lean<Film[]>()
  const latest = films[0]
  if (!latest) throw new Fault('review/no-film', 'a filmed dream has no film')
  const { edits } = dream
  const wanted = {
    title: edits?.title ?? latest.title,
    caption: edits?.caption ?? latest.caption,
    targets: edits?.targets ?? latest.targets,
  }
  const changed = { ...wanted, ...(await inspected(dream, { ...latest, ...wanted })) }
  const { title, caption, targets, warnings } = latest
  if (canonical(changed) === canonical({ title, caption, targets, warnings })) return latest
  const { _id, createdAt, ...rest } = latest
  const next = { ...rest, ...changed, edition: latest.edition + 1 }
  try {
    return (await Films.create({ ...next, seal: sealOf(next) })).toObject()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return edition(dream)
  }
}

async function openReview(dream: Dream, film: Film, community: Community): Promise<Review> {
  const { remindAfterHours, expireAfterHours } = community.review
  const opened = await Reviews.findOneAndUpdate(
    { film: film._id },
    {
      $setOnInsert: {
        community: dream.community,
        dream: dream._id,
        seal: film.seal,
        remindAt: new Date(Date.now() + remindAfterHours * hour),
        expireAt: new Date(Date.now() + expireAfterHours * hour),
      },
    },
    { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
  ).lean<Review>()
  if (!opened) throw new Error('an upsert answered nothing')
  return opened
}

/**
 * filmed → in-review: sealed and shown to the moderators and to its dreamer at the same time. A private dream goes to its
 * dreamer alone, and is done.
 */
export const review: Stage = {
  from: 'filmed',
  lane: 'light',
  async run(dream) {
    const film = await edition(dream)
    if (dream.visibility === 'private') {
      await changeState(dream, 'posted', 'pipeline', { film: film._id, dueAt: null })
      return 'done'
    }
    const community = await Communities.findById(dream.community).lean<Community>()
    if (!community) throw new Fault('review/no-community', `no community ${dream.community}`)
    const open = await openReview(dream, film, community)
    await changeState(dream, 'in-review', 'pipeline', { film: film._id, review: open._id, dueAt: null })
    return 'done'
  },
}

/** Targets of the community that exist. What is stored may name a publisher that is no longer there. */
export const knownTargets = (community: Pick<Community, 'targets'>): string[] =>
  community.targets.filter((target) => allPublishers().some((each) => each.id === target))
