import { rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { Fault } from '#core/fault.ts'
import { newCommand } from './command.ts'
import { aborted, diskFull, faultOf } from './faults.ts'
import type { Plan, PlanInput } from './plan.ts'

export interface RunOptions {
  /** Called with the part done, 0 to 1, where the plan says how long the result is. */
  onProgress?: (part: number) => void
  signal?: AbortSignal
  /** What the plan's `stream` input reads. */
  input?: Readable
  /** 0 to 19: how far this stands back behind people who are answered meanwhile; 10 where absent. */
  niceness?: number
  /** A run that says nothing for so long has hung; not watched while it waits for a caller's `input`. */
  stallSeconds?: number
  /** How many of the last lines a fault quotes. */
  logTail?: number
}

/** Only containers and pictures that hold their own bytes: a playlist posing as a film could read other files or call addresses. */
export const allowedFormats =
  'mov,mp4,matroska,webm,avi,wav,w64,ogg,mp3,flac,aac,image2,png_pipe,jpeg_pipe,webp_pipe,gif,mpegts,s16le,f32le'

const usualNiceness = 10

/** A picture of more is a bomb: a few kilobytes that unpack to gigabytes. */
const mostPixels = 50_000_000
const mostLines = 5000
const statistics = /^(?:frame=|size=).*time=(?<hours>-?\d+):(?<minutes>\d+):(?<seconds>[\d.]+)/

/**
 * Runs ffmpeg: the only place that does. What it wrote is removed again when the run fails.
 * `stderr` is what it said, without the running statistics.
 */
export async function run(plan: Plan, options: RunOptions = {}): Promise<{ stderr: string }> {
  const { signal, logTail = 12 } = options
  if (signal?.aborted) throw aborted(signal)
  const lines: string[] = []
  const command = commandFor(plan, options)
  let stalled = false
  let stallTimer: NodeJS.Timeout | undefined
  const alive = () => {
    clearTimeout(stallTimer)
    if (options.input) return
    stallTimer = setTimeout(
      () => {
        stalled = true
        command.kill('SIGKILL')
      },
      (options.stallSeconds ?? 180) * 1000,
    )
  }
  const stop = () => command.kill('SIGKILL')
  try {
    await new Promise<void>((resolve, reject) => {
      command.on('stderr', (line: string) => {
        alive()
        const progress = statistics.exec(line)?.groups
        if (!progress || diskFull.test(line)) lines.push(line)
        else if (plan.seconds) options.onProgress?.(Math.min(1, Math.max(0, secondsOf(progress) / plan.seconds)))
        if (lines.length > mostLines) lines.splice(0, lines.length - mostLines)
      })
      command.on('start', () => {
        // Aborted while ffmpeg was being looked for: there was nothing to kill yet.
        if (signal?.aborted) stop()
      })
      command.on('end', () => {
        // ffmpeg 5 calls it a success when the disk is full as it writes a file's last bytes.
        if (diskFull.test(lines.slice(-logTail).join(' '))) reject(new Error('ffmpeg ended with an unfinished file'))
        else resolve()
      })
      command.on('error', (error: Error) => reject(error))
      signal?.addEventListener('abort', stop, { once: true })
      alive()
      command.run()
    })
    options.onProgress?.(1)
    return { stderr: lines.join('\n') }
  } catch (error) {
    await removeOutputs(plan)
    if (signal?.aborted) throw aborted(signal)
    if (stalled) throw new Fault('media/stalled', 'ffmpeg said nothing for too long', { retry: 'soon', cause: error })
    throw faultOf(error, lines.slice(-logTail).join('\n'))
  } finally {
    clearTimeout(stallTimer)
    signal?.removeEventListener('abort', stop)
  }
}

function commandFor(plan: Plan, { input, niceness = usualNiceness }: RunOptions) {
  const command = newCommand(niceness)
  for (const one of plan.inputs) {
    command.input(sourceOf(one, input))
    command.inputOptions(...inputOptions(one))
  }
  for (const output of plan.outputs) {
    command.output(output.file === undefined ? '-' : `file:${output.file}`)
    command.outputOptions(
      '-hide_banner',
      '-y',
      ...(output.file === undefined ? [...output.options, '-f', 'null'] : output.options),
    )
  }
  if (plan.graph !== undefined) command.complexFilter(plan.graph)
  if (!input) command.addOutputOption('-nostdin')
  return command
}

function sourceOf(input: PlanInput, stream: Readable | undefined): string | Readable {
  if ('file' in input) return `file:${input.file}`
  if ('generated' in input) return input.generated
  if (!stream) throw new Fault('media/no-input', 'the plan reads a stream and none was given')
  return stream
}

function inputOptions(input: PlanInput): string[] {
  const options = [...(input.options ?? [])]
  if ('generated' in input) return ['-f', 'lavfi', ...options]
  if ('file' in input)
    return [
      ...['-protocol_whitelist', 'file', '-format_whitelist', allowedFormats],
      ...['-max_pixels', String(mostPixels)],
      ...options,
    ]
  return options
}

const secondsOf = (time: Record<string, string>): number =>
  Number(time.hours) * 3600 + Number(time.minutes) * 60 + Number(time.seconds)

async function removeOutputs(plan: Plan): Promise<void> {
  for (const { file } of plan.outputs) {
    if (file === undefined) continue
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile()) await rm(file, { force: true })
  }
}
