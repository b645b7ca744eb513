import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { allowedFormats } from './run.ts'

const number = z.coerce.number().optional().catch(undefined)

const streamSchema = z.object({
  codec_type: z.string().optional(),
  codec_name: z.string().default(''),
  profile: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  pix_fmt: z.string().optional(),
  r_frame_rate: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  color_space: z.string().optional(),
  color_range: z.string().optional(),
  sample_rate: number,
  channels: z.number().optional(),
  bit_rate: number,
  duration: number,
  start_time: number,
  nb_frames: number,
  disposition: z.object({ attached_pic: z.number().optional() }).optional(),
})

const answerSchema = z.object({
  streams: z.array(streamSchema).default([]),
  format: z.object({
    format_name: z.string(),
    duration: number,
    start_time: number,
    size: number,
    bit_rate: number,
    tags: z.record(z.string(), z.string()).default({}),
  }),
})

/** What a film, sound or picture file is. */
export interface Probe {
  format: string
  seconds: number
  sizeBytes: number
  bitsPerSecond: number
  tags: Record<string, string>
  video?: {
    codec: string
    profile: string
    width: number
    height: number
    framesPerSecond: number
    /** The declared and the measured rate agree. */
    constantRate: boolean
    pixelFormat: string
    colourSpace: string
    seconds: number
    startSeconds: number
    frames: number
  }
  audio?: {
    codec: string
    sampleRate: number
    channels: number
    bitsPerSecond: number
    seconds: number
    startSeconds: number
  }
}

const start = promisify(execFile)

/** Reads what a file is, without decoding it. */
export async function probe(path: string, { signal }: { signal?: AbortSignal } = {}): Promise<Probe> {
  const args = ['-v', 'error', '-protocol_whitelist', 'file', '-format_whitelist', allowedFormats]
  args.push('-show_streams', '-show_format', '-of', 'json', `file:${path}`)
  let stdout: string
  try {
    const timeout = 60_000
    ;({ stdout } = await start('ffprobe', args, { timeout, maxBuffer: 4 << 20, ...(signal ? { signal } : {}) }))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Fault('media/no-ffmpeg', 'ffprobe is not installed', { tell: 'fault.no-ffmpeg', cause: error })
    if (signal?.aborted) throw new Fault('media/aborted', 'reading the file was stopped', { retry: 'soon' })
    const message = error instanceof Error ? error.message.split('\n').slice(-3).join('\n') : String(error)
    throw new Fault('media/unreadable', `a file cannot be read as film, sound or picture\n${message}`, { cause: error })
  }
  const parsed = answerSchema.safeParse(JSON.parse(stdout))
  if (!parsed.success)
    throw new Fault('media/unreadable', 'ffprobe answered with something unknown', { cause: parsed.error })
  return probeOf(parsed.data)
}

function probeOf({ streams, format }: z.infer<typeof answerSchema>): Probe {
  const video = streams.find((one) => one.codec_type === 'video' && one.disposition?.attached_pic !== 1)
  const audio = streams.find((one) => one.codec_type === 'audio')
  const seconds = format.duration ?? 0
  return {
    format: format.format_name,
    seconds,
    sizeBytes: format.size ?? 0,
    bitsPerSecond: format.bit_rate ?? 0,
    tags: format.tags,
    ...(video && {
      video: {
        codec: video.codec_name,
        profile: video.profile ?? '',
        width: video.width ?? 0,
        height: video.height ?? 0,
        framesPerSecond: rate(video.avg_frame_rate),
        constantRate: Math.abs(rate(video.avg_frame_rate) - rate(video.r_frame_rate)) < 0.01,
        pixelFormat: video.pix_fmt ?? '',
        colourSpace: video.color_space ?? '',
        seconds: video.duration ?? seconds,
        startSeconds: video.start_time ?? 0,
        frames: video.nb_frames ?? 0,
      },
    }),
    ...(audio && {
      audio: {
        codec: audio.codec_name,
        sampleRate: audio.sample_rate ?? 0,
        channels: audio.channels ?? 0,
        bitsPerSecond: audio.bit_rate ?? 0,
        seconds: audio.duration ?? seconds,
        startSeconds: audio.start_time ?? 0,
      },
    }),
  }
}

function rate(fraction = '0/1'): number {
  const [over = 0, under = 1] = fraction.split('/').map(Number)
  return under === 0 ? 0 : over / under
}
