import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '#core/log.ts'
import type { Settings } from '#core/settings.ts'
import { lockFolder } from '#embedded/lock.ts'
import { startMongo } from '#embedded/mongo/start.ts'
import { startRedis } from '#embedded/redis.ts'
import { openFolder } from '#files/folder.ts'
import { openS3 } from '#files/s3.ts'
import type { FileStore } from '#files/store.ts'
import { connect, disconnect } from '#models/connect.ts'
import { endAllLeases } from '#models/lease.ts'
import { openQueues, type Queues } from '#queue/queue.ts'

/** What everything stands on, opened: database, queue, files. */
export interface Stores {
  queues: Queues
  files: FileStore
  /** This process has the data folder to itself: nothing of an earlier process is still at work. */
  alone: boolean
  close(): Promise<void>
}

/**
 * Opens database, queue and files, each embedded unless its address is set. The lock comes first, before anything in the
 * folder is touched; things are closed in the opposite order.
 */
export async function openStores(settings: Settings, log: Log): Promise<Stores> {
  const closing: (() => Promise<void> | void)[] = []
  const close = async () => {
    for (const end of closing.reverse()) await end()
  }
  const alone = settings.mongoUrl === undefined && settings.redisUrl === undefined
  try {
    await mkdir(settings.data, { recursive: true })
    // One embedded store is enough to need the folder to itself.
    if (settings.mongoUrl === undefined || settings.redisUrl === undefined) {
      const lock = lockFolder(settings.data)
      closing.push(() => lock.release())
    }
    if (settings.mongoUrl) await connect(settings.mongoUrl)
    else {
      const mongo = await startMongo(join(settings.data, 'mongo'))
      closing.push(() => mongo.stop())
      await connect(mongo.url)
    }
    closing.push(disconnect)
    if (alone) await endAllLeases()
    let place: Parameters<typeof openQueues>[0]
    if (settings.redisUrl) place = { url: settings.redisUrl }
    else {
      const redis = await startRedis(join(settings.data, 'redis'))
      closing.push(() => redis.stop())
      place = { path: redis.path }
    }
    const queues = openQueues(place, (error) => log.warn({ error }, 'the queue had a fault'))
    closing.push(() => queues.close())
    const files = settings.s3
      ? openS3(settings.s3, join(settings.data, 'nearby'))
      : await openFolder(join(settings.data, 'files'))
    return { queues, files, alone, close }
  } catch (error) {
    await close()
    throw error
  }
}
