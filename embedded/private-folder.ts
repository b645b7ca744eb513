import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '#core/fault.ts'

/** The addresses of unix sockets are at most 104 bytes on macOS, 108 on Linux, the closing zero included. */
const longestSocketPathBytes = 100

/** Makes a folder only its owner can enter, and gives its real path. */
export function privateFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    return realpathSync(folder)
  } catch (error) {
    throw unusable(folder, error)
  }
}

/**
 * Where a socket of a private folder lies: in it, or, if that path is too long for a socket, in a short folder under the
 * system's temporary one, always the same for the same folder.
 */
export function socketPath(home: string, name: string): string {
  const near = join(home, name)
  if (Buffer.byteLength(near) <= longestSocketPathBytes) return near
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 12)
  const short = join(tmpdir(), `dreambox-${hash}`)
  refuseForeign(short)
  const far = join(privateFolder(short), name)
  if (Buffer.byteLength(far) > longestSocketPathBytes)
    throw unusable(short, new Error('the path is too long for a socket'))
  return far
}

/** Anyone may write into the temporary folder; a folder or link somebody else left there is not used. */
function refuseForeign(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found && (!found.isDirectory() || found.uid !== process.getuid?.())) {
    throw unusable(folder, new Error('it belongs to somebody else'))
  }
}

const unusable = (folder: string, cause: unknown): Fault =>
  new Fault(
    'embedded/folder',
    `the folder ${folder} cannot be used: ${cause instanceof Error ? cause.message : cause}`,
    {
      tell: 'fault.folder.unusable',
      values: { folder },
      cause,
    },
  )
