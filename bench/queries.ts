import { join } from 'node:path'
import { startMongo } from '#embedded/mongo/start.ts'
import { connect, disconnect } from '#models/connect.ts'
import { Dreams } from '#models/dream.ts'
import { newId } from '#models/id.ts'
import { inFolder } from './house.ts'
import { quantile, say, timed } from './measure.ts'

const communities = 5
const small = 1000

/** Mostly dreams that are over, some on their way: as it is after months. */
function dreamsLike(from: number, to: number) {
  return Array.from({ length: to - from }, (_each, offset) => {
    const index = from + offset
    const isOpen = index % 200 === 0
    return {
      _id: newId(),
      community: `c${index % communities}`,
      member: `m${index % 97}`,
      number: index,
      telling: 'I was flying over a silver sea and a whale sang to me.',
      visibility: 'public',
      consent: { version: '1', at: new Date(), shownAs: 'Ada' },
      place: { platform: 'test', chat: 'own' },
      language: 'en',
      submission: `s${index}`,
      state: isOpen ? 'storyboarded' : 'posted',
      dueAt: isOpen ? new Date(0) : null,
    }
  })
}

/** What commands and recovery ask all the time. */
const queries = {
  journal: () => Dreams.find({ community: 'c1', member: 'm5' }).sort({ createdAt: -1 }).limit(8).lean(),
  numbered: () => Dreams.findOne({ community: 'c1', number: 501 }).lean(),
  due: () =>
    Dreams.find({ dueAt: { $lte: new Date() } })
      .limit(5)
      .lean(),
  reviews: () => Dreams.find({ community: 'c1', state: 'in-review' }).sort({ createdAt: 1 }).limit(20).lean(),
  queue: () => Dreams.find({ community: 'c1' }).sort({ createdAt: -1 }).limit(20).lean(),
  unannounced: () => Dreams.find({ announceOwed: true }).lean(),
}

async function medians(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [name, ask] of Object.entries(queries)) {
    const times: number[] = []
    for (let time = 0; time < 15; time += 1) times.push((await timed(async () => ask())).seconds * 1000)
    found[name] = quantile(times, 0.5)
  }
  return found
}

/** Queries over many dreams, and over ten times as many. */
export async function queriesGrow(): Promise<void> {
  await inFolder(async (folder) => {
    const mongo = await startMongo(join(folder, 'mongo'))
    await connect(mongo.url)
    try {
      await Dreams.insertMany(dreamsLike(0, small))
      const before = await medians()
      for (let at = small; at < small * 10; at += small) await Dreams.insertMany(dreamsLike(at, at + small))
      for (const [name, milliseconds] of Object.entries(await medians())) {
        say(`queries.${name}`, milliseconds, 'ms')
        say(`queries.${name}-tenfold`, milliseconds / (before[name] ?? Number.NaN), 'ratio')
      }
    } finally {
      await disconnect()
      await mongo.stop()
    }
  })
}
