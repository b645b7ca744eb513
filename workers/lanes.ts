import { Fault } from '#core/fault.ts'
import { Catalogue } from '#models/catalogue.ts'
import { advance } from '#pipeline/advance.ts'
import { tellPlaces } from '#pipeline/places.ts'
import { recover, reviewsDue, sweepFiles } from '#pipeline/recovery.ts'
import type { Tools } from '#pipeline/tools.ts'
import { allProviders, needsOf as providerNeeds } from '#providers/index.ts'
import { allPublishers, needsOf as publisherNeeds } from '#publishers/index.ts'
import type { Answer, Job, Lane, Working } from '#queue/queue.ts'

const hour = 3_600_000

/** Chores and how often they come round. The light worker does them. */
const chores: Record<string, { seconds: number; run(tools: Tools): Promise<unknown> }> = {
  recover: { seconds: 60, run: recover },
  places: { seconds: 20, run: tellPlaces },
  reviews: { seconds: 300, run: reviewsDue },
  sweep: { seconds: 6 * 3600, run: (tools) => sweepFiles(tools, new Date(Date.now() - 24 * hour)) },
}

async function handle(job: Job, lane: Lane, tools: Tools): Promise<Answer> {
  if (job.kind === 'advance') return advance(job, lane, tools)
  if (job.kind === 'chore') {
    const chore = chores[job.chore]
    // A chore of an older version may still be scheduled.
    if (chore) await chore.run(tools)
    return 'done'
  }
  throw new Fault('workers/not-mine', `a worker got a job of kind ${job.kind}`)
}

/** Several hands where work waits for others, one where it fills a core. */
const hands = (lane: Lane, tools: Tools): number => ({ light: 8, media: 1, gpu: tools.painters, bot: 0 })[lane]

/** Opens the doors for work: one worker a lane. */
export function openLanes(lanes: readonly Lane[], tools: Tools): Working[] {
  return lanes.map((lane) => tools.queues.work(lane, hands(lane, tools), (job) => handle(job, lane, tools)))
}

/** Schedules the chores; asking twice changes nothing. */
export async function scheduleChores(tools: Tools): Promise<void> {
  for (const [name, { seconds }] of Object.entries(chores)) await tools.queues.every('light', name, seconds)
}

/** Writes down which providers and publishers there are and what they still need: commands read it. */
export async function writeCatalogue(): Promise<void> {
  const seenAt = new Date()
  for (const provider of allProviders()) {
    const set = {
      shelf: 'provider' as const,
      name: provider.id,
      kinds: [provider.kind],
      needs: providerNeeds(provider),
      seenAt,
    }
    await Catalogue.updateOne({ _id: `provider:${provider.kind}:${provider.id}` }, { $set: set }, { upsert: true })
  }
  for (const publisher of allPublishers()) {
    const set = { shelf: 'publisher' as const, name: publisher.id, kinds: [], needs: publisherNeeds(publisher), seenAt }
    await Catalogue.updateOne({ _id: `publisher:${publisher.id}` }, { $set: set }, { upsert: true })
  }
}
