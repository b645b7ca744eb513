import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Fault } from '#core/fault.ts'
import { lockedFault } from '../lock.ts'
import { privateFolder, socketPath } from '../private-folder.ts'
import type { ServerOptions } from './server.ts'
import type { WorkerMessage } from './worker.ts'

export interface RunningMongo {
  /** What `mongoose.connect` takes. */
  url: string
  /** Ends the server; every acknowledged write is on disk. */
  stop(): Promise<void>
}

/** Settings for tests. */
export type MongoOptions = Partial<Pick<ServerOptions, 'sweepEveryMilliseconds' | 'maximumPages' | 'verify'>>

const sweepEveryMilliseconds = 60_000

/**
 * Starts the embedded database in a thread of its own: a server that speaks the MongoDB wire protocol on a private unix
 * socket, its files in `folder`. It does what `operations.ts` lists and refuses everything else by name.
 */
export async function startMongo(folder: string, options: MongoOptions = {}): Promise<RunningMongo> {
  const home = privateFolder(folder)
  const path = socketPath(home, 'mongo.sock')
  const workerData: ServerOptions = { sweepEveryMilliseconds, ...options, folder: home, socketPath: path }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, execArgv: [] })
  const [first] = (await once(worker, 'message')) as [WorkerMessage]
  if (first.kind === 'failed') {
    if (first.locked) throw lockedFault(folder)
    throw new Fault('embedded/mongo-start', `the embedded database did not start: ${first.message}`, {
      tell: 'fault.folder.unusable',
      values: { folder },
    })
  }
  let stopped: Promise<void> | undefined
  // From here on an error of the thread has no listener, so it ends the process: nothing works without the database.
  return {
    url: `mongodb://${encodeURIComponent(path)}/dreambox`,
    stop() {
      stopped ??= end(worker)
      return stopped
    },
  }
}

async function end(worker: Worker): Promise<void> {
  const exited = once(worker, 'exit')
  worker.postMessage('stop')
  await exited
}
