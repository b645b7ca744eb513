import { Fault } from '#core/fault.ts'

/** How one rendition is encoded. */
export interface Encoding {
  width: number
  height: number
  framesPerSecond: number
  /** The file is never larger. */
  mostBytes: number
  /** The picture never takes more, however short the film is. */
  mostBitsPerSecond: number
  /** x264's constant rate factor: lower is finer. */
  quality: number
  /** x264's preset: how hard it thinks. */
  effort: 'superfast' | 'veryfast' | 'faster' | 'fast' | 'medium'
  /** How many frames x264 looks ahead, to spend bits on what stays. */
  lookAheadFrames: number
}

const mebibyte = 1024 * 1024

const master: Encoding = {
  width: 1080,
  height: 1920,
  framesPerSecond: 30,
  mostBytes: 45_000_000,
  mostBitsPerSecond: 8_000_000,
  quality: 19,
  // With a look ahead, which the preset by itself goes without, as fine as `veryfast` (SSIM .9853 and .9854) for 0.86 of the work
  // and 1.2 times the bytes.
  effort: 'superfast',
  lookAheadFrames: 10,
}

/** The renditions: the film itself, what is shown for review, and a tiny one for tests. */
export const encodings = {
  master,
  preview: {
    ...master,
    width: 720,
    height: 1280,
    mostBytes: 9 * mebibyte,
    mostBitsPerSecond: 2_500_000,
    quality: 22,
  },
  tiny: {
    ...master,
    width: 270,
    height: 480,
    mostBytes: 4_000_000,
    mostBitsPerSecond: 800_000,
    quality: 24,
  },
} as const satisfies Record<string, Encoding>

/** Every rendition carries the same sound, encoded once. */
const soundBitsPerSecond = 160_000

const bufferSeconds = 1.5
/** What boxes, tables and an encoder's small overshoot may take of the size. */
const usable = 0.96
const leastBitsPerSecond = 120_000

/** The picture's bit rate that keeps both bounds: the rate itself and the size of the whole file. */
function videoBitsPerSecond(encoding: Encoding, seconds: number): number {
  const bySize = (encoding.mostBytes * 8 * usable - soundBitsPerSecond * seconds) / (seconds + bufferSeconds)
  const bits = Math.floor(Math.min(encoding.mostBitsPerSecond, bySize))
  if (bits < leastBitsPerSecond)
    throw new Fault('media/too-long', `${Math.round(seconds)} s do not fit into ${encoding.mostBytes} bytes`, {
      tell: 'fault.film-too-long',
      values: { seconds: Math.round(seconds) },
    })
  return bits
}

export interface Tags {
  title?: string
  artist?: string
  comment?: string
}

/** The program that made the file; every film says so. */
const generator = 'DreamBox'

/**
 * Samples an AAC encoder puts before the sound. Without an edit list players play them, so the sound gives up as many
 * of its own and stays with the picture.
 */
export const primingSamples = 1024

/** Encoder, container and tags that every network takes: H.264 High, closed GOP of two seconds at most, AAC-LC, index first, no edit list. */
export function encodingOptions(
  encoding: Encoding,
  seconds: number,
  { tags = {}, sound = 'encode' }: { tags?: Tags | undefined; sound?: 'encode' | 'copy' } = {},
): string[] {
  const bits = videoBitsPerSecond(encoding, seconds)
  const { framesPerSecond: rate } = encoding
  return [
    ...['-c:v', 'libx264', '-profile:v', 'high', '-pix_fmt', 'yuv420p', '-preset', encoding.effort],
    ...['-rc-lookahead', String(encoding.lookAheadFrames), '-mbtree', '1'],
    ...[
      '-crf',
      String(encoding.quality),
      '-maxrate',
      String(bits),
      '-bufsize',
      String(Math.floor(bits * bufferSeconds)),
    ],
    ...['-r', String(rate), '-g', String(rate * 2), '-flags', '+cgop', '-aq-mode', '3'],
    ...bt709,
    ...(sound === 'copy' ? ['-c:a', 'copy'] : aac),
    ...containerOptions(tags),
  ]
}

const aac = ['-c:a', 'aac', '-b:a', String(soundBitsPerSecond), '-ar', '48000', '-ac', '2']

/** Encoder and container of a film's sound before it has a picture. */
export const soundOptions = (): string[] => [...aac, ...containerOptions({})]

const bt709 = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']

/** `negative_cts_offsets` instead of an edit list: some networks refuse files with one, and the picture still starts at 0. */
function containerOptions(tags: Tags): string[] {
  const described = Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`])
  return [
    ...['-map_metadata', '-1', '-map_chapters', '-1', ...described, '-metadata', `encoding_tool=${generator}`],
    ...['-movflags', '+faststart+negative_cts_offsets', '-use_editlist', '0', '-f', 'mp4'],
  ]
}
