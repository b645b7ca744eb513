import { join } from 'node:path'
import { startRedis } from '#embedded/redis.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { Films, sealOf } from '#models/film.ts'
import { newId } from '#models/id.ts'
import { type Lane, openQueues } from '#queue/queue.ts'
import { someSealed } from '#tests/records.ts'
import { until } from '#tests/until.ts'
import { inFolder, inHouse } from './house.ts'
import { say, timed } from './measure.ts'

const dreams = 40
const text = 'A whale sang to me over the silver sea.'

/** Empty jobs through the same queue on a Redis of its own, as many as the pipeline needed. */
async function emptyJobs(count: number): Promise<number> {
  return inFolder(async (folder) => {
    const redis = await startRedis(join(folder, 'redis'))
    const queues = openQueues({ path: redis.path }, () => undefined)
    try {
      let done = 0
      queues.work('light', 8, async () => {
        done += 1
        return 'done'
      })
      const { seconds } = await timed(async () => {
        for (let job = 0; job < count; job += 1) await queues.add('light', { kind: 'advance', dream: `d${job}` })
        await until('empty jobs', () => done >= count)
      })
      return seconds
    } finally {
      await queues.close()
      await redis.stop()
    }
  })
}

/**
 * The whole flow, told → posted, where making takes no time (everything was made before for the same ask, and the film is
 * cut): records, leases, tells and jobs alone, against as many empty jobs.
 */
export async function pipeline(): Promise<void> {
  let jobs = 0
  let took = 0
  await inHouse('tiny', true, async (house, chat) => {
    const ada = chat.person('Ada', 'member', 'bench')
    const tell = (id: string) => ada.call('dream', { text, agree: 'private', begin: 'now', seed: '7' }, id)
    const posted = (count: number) =>
      until('posted', async () => (await Dreams.countDocuments({ state: 'posted' })) === count, 600)
    await tell('first')
    await posted(1)
    const first = await Dreams.findOne({}).lean<Dream>()
    if (!first) throw new Error('no dream')
    const ids = Array.from({ length: dreams }, newId)
    for (const dream of ids) {
      const identity = { dream, take: 1, edition: 1 }
      const sealed = { ...someSealed(), targets: [] }
      const words = { seconds: 3, language: 'en', community: first.community }
      await Films.create({ ...identity, ...sealed, ...words, seal: sealOf({ ...identity, ...sealed }) })
    }
    const { add } = house.tools.queues
    house.tools.queues.add = (lane: Lane, ...rest) => {
      jobs += 1
      return add(lane, ...rest)
    }
    const { _id, changes, film, storyboard, understanding, progress, fault, failedIn, confirmBy, ...like } = first
    const fresh = { ...like, state: 'told' as const, version: 0, changes: [], confirmBy: new Date(), dueAt: new Date() }
    const { seconds } = await timed(async () => {
      for (const [index, id] of ids.entries()) {
        await Dreams.create({ ...fresh, telling: text, _id: id, number: index + 2, submission: id })
        await house.tools.queues.add('light', { kind: 'advance', dream: id })
      }
      await posted(dreams + 1)
    })
    took = seconds
  })
  const empty = await emptyJobs(jobs)
  say('pipeline.dreams-per-second', dreams / took, '1/s')
  say('pipeline.jobs-per-dream', jobs / dreams, 'jobs')
  say('pipeline.to-empty-jobs', took / empty, 'ratio')
}
