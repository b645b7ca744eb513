import type { Log } from '#core/log.ts'
import type { Profile } from '#core/profile.ts'
import type { FileStore } from '#files/store.ts'
import type { Queues } from '#queue/queue.ts'

/** What every stage is given. */
export interface Tools {
  queues: Queues
  files: FileStore
  profile: Profile
  log: Log
  /** The data folder. */
  data: string
  /** A folder for what is being made; whatever lies there after a crash is nobody's. */
  scratch: string
  /** How many shots are painted at the same time in this process. */
  painters: number
  /** This process, in leases. */
  worker: string
  /** Ends when the process is asked to stop. */
  signal: AbortSignal
}
