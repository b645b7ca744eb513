import { Readable } from 'node:stream'
import { Fault } from '#core/fault.ts'
import { filmBytes, narrowest, toFilmColours } from './film-colours.ts'
import { type ClipContent, type ClipShape, clipPlan } from './plans/clip.ts'
import { run } from './run.ts'

export interface ClipWriter {
  /** Takes one frame, RGBA unless it is a matte; the frame's memory is the caller's again at once, the promise says when the next is welcome. */
  write(frame: Uint8Array): Promise<void>
  /** The clip is complete on disk when this settles. */
  finish(): Promise<{ frames: number; seconds: number }>
  /** Gives up and removes what was written. */
  abort(): Promise<void>
}

export interface ClipOptions extends ClipShape {
  path: string
  /** Opaque pictures where absent. */
  content?: ClipContent
  signal?: AbortSignal
  niceness?: number
}

/** How a painter's frame has to be, and how it travels. */
interface Travel {
  frameBytes: number
  travelBytes: number
  pack(frame: Uint8Array, into: Uint8Array): void
}

function travelOf(content: ClipContent, { width, height }: ClipShape): Travel {
  if (content !== 'picture') {
    const bytes = width * height * (content === 'matte' ? 1 : 4)
    return { frameBytes: bytes, travelBytes: bytes, pack: (frame, into) => into.set(frame) }
  }
  if (width % 2 !== 0 || height % 2 !== 0 || width < narrowest)
    throw new Fault(
      'media/odd-size',
      `a clip of ${width} by ${height}: both have to be even, the width ${narrowest} at least`,
    )
  return {
    frameBytes: width * height * 4,
    travelBytes: filmBytes(width, height),
    pack: (frame, into) => toFilmColours(frame, into, width, height),
  }
}

/** A pipe takes less than this at a gulp, so what is larger has left when the next is asked for. */
const gulp = 1 << 20

/**
 * Frames on their way to ffmpeg. Their memory is used again: fresh megabytes cost more to get from the system than to fill.
 */
function frameQueue({ travelBytes, pack }: Travel) {
  const waiting: Buffer[] = []
  const spare: Buffer[] = []
  let ended = false
  let wake = () => {}
  let taken = () => {}
  async function* frames() {
    let last: Buffer | undefined
    let beforeLast: Buffer | undefined
    for (;;) {
      while (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const next = waiting.shift()
      if (!next) return
      // One frame may lie in the stream and one be on its way; whoever asks for this one has let go of all others.
      if (beforeLast && travelBytes > gulp) spare.push(beforeLast)
      beforeLast = last
      last = next
      taken()
      yield next
    }
  }
  return {
    stream: Readable.from(frames(), { highWaterMark: 1 }),
    /** Settles when the frame has been asked for. */
    add(frame: Uint8Array): Promise<void> {
      const own = spare.pop() ?? Buffer.allocUnsafeSlow(travelBytes)
      pack(frame, own)
      waiting.push(own)
      const done = new Promise<void>((resolve) => {
        taken = resolve
      })
      wake()
      return done
    },
    end() {
      ended = true
      wake()
    },
  }
}

/** Opens an intermediate clip that painted frames are written into, one after the other, from any thread. */
export function openClip({ path, signal, niceness, content = 'picture', ...shape }: ClipOptions): ClipWriter {
  const travel = travelOf(content, shape)
  const queue = frameQueue(travel)
  const stopping = new AbortController()
  const running = run(clipPlan(path, shape, content), {
    input: queue.stream,
    signal: signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal,
    ...(niceness === undefined ? {} : { niceness }),
  })
  // A writer that never looks again must not bring the process down; `write` and `finish` still tell.
  running.catch(() => queue.stream.destroy())
  let frames = 0
  return {
    async write(frame) {
      if (frame.length !== travel.frameBytes)
        throw new Fault('media/frame-size', `a frame has ${frame.length} bytes instead of ${travel.frameBytes}`)
      frames += 1
      await Promise.race([queue.add(frame), running])
    },
    async finish() {
      queue.end()
      await running
      if (frames === 0) throw new Fault('media/no-frames', 'a clip without a frame')
      return { frames, seconds: frames / shape.framesPerSecond }
    },
    async abort() {
      stopping.abort()
      await running.catch(() => undefined)
    },
  }
}

/** Writes all frames into an intermediate clip. */
export async function encodeClip(
  frames: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ClipOptions,
): Promise<{ frames: number; seconds: number }> {
  const clip = openClip(options)
  try {
    for await (const frame of frames) await clip.write(frame)
    return await clip.finish()
  } catch (error) {
    await clip.abort()
    throw error
  }
}
