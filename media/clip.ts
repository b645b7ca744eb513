import { PassThrough } from 'node:stream'
import { Fault } from '#core/fault.ts'
import { type ClipContent, type ClipShape, clipPlan, frameLayouts } from './plans/clip.ts'
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

/** Opens an intermediate clip that painted frames are written into, one after the other, from any thread. */
export function openClip({ path, signal, niceness, content = 'picture', ...shape }: ClipOptions): ClipWriter {
  const frameBytes = shape.width * shape.height * frameLayouts[content].bytes
  const pipe = new PassThrough({ highWaterMark: frameBytes })
  const stopping = new AbortController()
  const running = run(clipPlan(path, shape, content), {
    input: pipe,
    signal: signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal,
    ...(niceness === undefined ? {} : { niceness }),
  })
  // A writer that never looks again must not bring the process down; `write` and `finish` still tell.
  running.catch(() => pipe.destroy())
  let frames = 0
  return {
    async write(frame) {
      if (frame.length !== frameBytes)
        throw new Fault('media/frame-size', `a frame has ${frame.length} bytes instead of ${frameBytes}`)
      frames += 1
      const isFull = !pipe.write(Buffer.from(frame))
      if (isFull || pipe.destroyed) await Promise.race([drained(pipe), running])
    },
    async finish() {
      pipe.end()
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

const drained = (pipe: PassThrough): Promise<void> =>
  new Promise((resolve) => {
    if (!pipe.destroyed) pipe.once('drain', resolve)
  })

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
