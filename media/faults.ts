import { Fault } from '#core/fault.ts'

export const diskFull = /no space left on device|disk quota exceeded/i

/** What ffmpeg says, version by version, of a file that is not what it should be. */
const unreadable = new RegExp(
  [
    'invalid data found',
    'moov atom not found',
    'exceeds specified max pixel count',
    'cannot determine format of input',
    'not on whitelist',
    'not in allowed',
  ].join('|'),
  'i',
)

export const aborted = (signal: AbortSignal): Fault =>
  new Fault('media/aborted', 'making the file was stopped', { retry: 'soon', cause: signal.reason })

/** Why ffmpeg failed, read from its last words. */
export function faultOf(error: unknown, tail: string): Fault {
  const message = error instanceof Error ? error.message : String(error)
  if (/cannot find ffmpeg|ENOENT/i.test(message))
    return new Fault('media/no-ffmpeg', 'ffmpeg is not installed', { tell: 'fault.no-ffmpeg', cause: error })
  if (diskFull.test(tail))
    return new Fault('media/disk-full', `the disk is full\n${tail}`, {
      retry: 'soon',
      tell: 'fault.disk-full',
      cause: error,
    })
  if (/killed with signal/.test(message))
    return new Fault('media/killed', `ffmpeg was ended from outside (memory?)\n${tail}`, {
      retry: 'soon',
      cause: error,
    })
  if (unreadable.test(tail))
    return new Fault('media/unreadable', `a file cannot be read as film, sound or picture\n${tail}`, { cause: error })
  return new Fault('media/ffmpeg', `${message}\n${tail}`, { cause: error })
}
