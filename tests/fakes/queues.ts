import type { Job, Lane, Queues } from '#queue/queue.ts'

/** Queues in memory that only remember what was asked of them. */
export function openFakeQueues(): Queues & { added: { lane: Lane; job: Job; after?: Date }[] } {
  const added: { lane: Lane; job: Job; after?: Date }[] = []
  return {
    added,
    async add(lane, job, after) {
      added.push({ lane, job, ...(after ? { after } : {}) })
    },
    every: async () => undefined,
    work: () => ({ close: async () => undefined }),
    count: async () => ({ waiting: 3, delayed: 0, active: 1 }),
    empty: async () => undefined,
    close: async () => undefined,
  }
}
