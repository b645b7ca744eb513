import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fault } from '#core/fault.ts'
import { privateFolder } from './private-folder.ts'

/** Kept reachable: a database handle that is collected as garbage would let go of its lock. */
const held = new Set<DatabaseSync>()

/**
 * Takes a data folder for this process alone, before anything in it is opened. The operating system gives the lock back
 * when the process ends, however it ends.
 */
export function lockFolder(folder: string): { release(): void } {
  const sqlite = new DatabaseSync(join(privateFolder(folder), 'lock.sqlite'))
  try {
    sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    if (error instanceof Error && /locked/.test(error.message)) throw lockedFault(folder)
    throw new Fault('embedded/lock', `the folder ${folder} cannot be locked`, {
      tell: 'fault.folder.unusable',
      values: { folder },
      cause: error,
    })
  }
  held.add(sqlite)
  return {
    release() {
      if (held.delete(sqlite)) sqlite.close()
    },
  }
}

/** Another process works in the folder. */
export const lockedFault = (folder: string): Fault =>
  new Fault('embedded/locked', `another DreamBox already works in the folder ${folder}`, {
    tell: 'fault.folder.locked',
    values: { folder },
  })
