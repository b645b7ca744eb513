import { join } from 'node:path'
import { openLog } from '#core/log.ts'
import { profiles } from '#core/profile.ts'
import { openFolder } from '#files/folder.ts'
import type { Tools } from '#pipeline/tools.ts'
import { openFakeQueues } from './fakes/queues.ts'

/** What a stage is given, with a queue that only remembers. */
export const openTestTools = async (folder: string): Promise<Tools> => ({
  queues: openFakeQueues(),
  files: await openFolder(join(folder, 'files')),
  profile: profiles.tiny,
  log: openLog('silent'),
  data: folder,
  scratch: join(folder, 'scratch'),
  painters: 1,
  worker: 'me',
  signal: new AbortController().signal,
})
