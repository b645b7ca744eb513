import { type Words, words } from '#core/chat.ts'
import { dollars } from '#core/money.ts'
import { type Budget, Budgets } from '#models/budget.ts'
import type { Community } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import type { Id } from '#models/id.ts'
import { Posts } from '#models/post.ts'
import { type Review, Reviews } from '#models/review.ts'
import { type DreamState, dreamStates } from '#models/states.ts'
import type { Command } from './command.ts'

const day = 86_400_000
/** Over how many dreams the median is taken at most: the newest. */
const medianOf = 500

interface Counted<Key> {
  _id: Key
  count: number
}

const agoDays = (days: number): Date => new Date(Date.now() - days * day)

async function byState(community: Id, days: number): Promise<Words[]> {
  const lately = { community, createdAt: { $gte: agoDays(days) } }
  const counted = await Dreams.aggregate<Counted<DreamState>>([
    { $match: { ...lately, visibility: { $ne: 'private' } } },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ])
  const alone = await Dreams.countDocuments({ ...lately, visibility: 'private' })
  const told = counted.reduce((sum, { count }) => sum + count, alone)
  const lines = dreamStates.flatMap((state) => {
    const { count = 0 } = counted.find((each) => each._id === state) ?? {}
    return count > 0 ? [words('stats.state', { state: words(`state.${state}`), count })] : []
  })
  const privately = alone > 0 ? [words('stats.alone', { count: alone })] : []
  return [words('stats.dreams', { days, told }), ...lines, ...privately]
}

const median = (sorted: readonly number[]): number | undefined => {
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** From telling to the first film, as most dreamers waited for it. */
async function waitLine(community: Id): Promise<Words[]> {
  const told = await Dreams.find({ community, createdAt: { $gte: agoDays(30) } })
    .sort({ createdAt: -1 })
    .limit(medianOf)
    .select({ createdAt: 1, changes: 1 })
    .lean<Pick<Dream, 'createdAt' | 'changes'>[]>()
  const waits = told.flatMap(({ createdAt, changes }) => {
    const filmed = changes.find((change) => change.to === 'filmed')
    return filmed ? [filmed.at.getTime() - createdAt.getTime()] : []
  })
  const half = median(waits.sort((one, other) => one - other))
  if (half === undefined) return []
  const minutes = half / 60_000
  return [
    minutes < 2
      ? words('stats.waitSeconds', { seconds: Math.round(half / 1000) })
      : words('stats.waitMinutes', { minutes: Math.round(minutes) }),
  ]
}

async function approvedLine(community: Id): Promise<Words[]> {
  const counted = await Reviews.aggregate<Counted<Review['outcome']>>([
    { $match: { community, createdAt: { $gte: agoDays(30) } } },
    { $group: { _id: '$outcome', count: { $sum: 1 } } },
  ])
  const of = (outcome: Review['outcome']) => counted.find((each) => each._id === outcome)?.count ?? 0
  const decided = of('approved') + of('rejected') + of('expired')
  if (decided === 0) return []
  return [words('stats.approved', { percent: Math.round((100 * of('approved')) / decided), decided })]
}

async function liveLines(community: Id): Promise<Words[]> {
  const counted = await Posts.aggregate<Counted<string>>([
    { $match: { community, state: 'live' } },
    { $group: { _id: '$target', count: { $sum: 1 } } },
    { $sort: { _id: 1 } },
  ])
  if (counted.length === 0) return [words('stats.noneLive')]
  return counted.map(({ _id, count }) => words('stats.live', { target: words(`target.${_id}`), count }))
}

async function moneyLine({ _id, caps }: Community): Promise<Words> {
  const today = new Date().toISOString().slice(0, 10)
  const budget = await Budgets.findById(`${_id}:${today.slice(0, 7)}`).lean<Budget>()
  return words('stats.money', {
    month: dollars(budget?.total ?? 0),
    monthCap: dollars(caps.month),
    day: dollars(budget?.days[today.slice(8, 10)] ?? 0),
    dayCap: dollars(caps.day),
  })
}

/** `/stats`: how it goes, in numbers. Nobody is named. */
export const stats: Command = {
  name: 'stats',
  allow: 'admin',
  options: [],
  async run({ community }, say) {
    const { _id } = community
    const parts = [
      byState(_id, 7),
      byState(_id, 30),
      waitLine(_id),
      approvedLine(_id),
      liveLines(_id),
      moneyLine(community).then((line) => [line]),
    ]
    const lines = (await Promise.all(parts)).flat()
    await say({ lines: [words('stats.title', { name: community.name }), ...lines] })
  },
}
