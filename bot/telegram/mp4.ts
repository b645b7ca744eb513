import { open } from 'node:fs/promises'

/** What Telegram shows of a video before it is played; it is not read from the file where it is not told. */
export interface VideoFacts {
  width: number
  height: number
  /** Seconds. */
  duration: number
}

const mostBytes = 4_000_000

interface Box {
  type: string
  body: Buffer
}

/** The boxes that stand in a row: ISO/IEC 14496-12, 4.2. */
function* boxesIn(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const isLong = size === 1 && at + 16 <= bytes.length
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : size === 0 ? bytes.length - at : size
    if (length < 8) return
    yield { type, body: bytes.subarray(at + (isLong ? 16 : 8), at + length) }
    at += length
  }
}

const named = (bytes: Buffer, type: string): Buffer | undefined =>
  [...boxesIn(bytes)].find((box) => box.type === type)?.body

/** Movie header: ISO/IEC 14496-12, 8.2.2. */
function secondsOf(header: Buffer): number {
  const isLong = header[0] === 1
  const scale = header.readUInt32BE(isLong ? 20 : 12)
  const length = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)
  return scale === 0 ? 0 : length / scale
}

/** The last eight bytes of a track header are its width and height, as 16.16 numbers: ISO/IEC 14496-12, 8.3.2. */
function sizeOf(track: Buffer): [number, number] {
  const header = named(track, 'tkhd')
  if (!header || header.length < 8) return [0, 0]
  return [header.readUInt32BE(header.length - 8) >>> 16, header.readUInt32BE(header.length - 4) >>> 16]
}

/** Facts of an MP4 whose headers stand at its beginning, as our films' do; undefined for anything else. */
export async function videoFacts(path: string): Promise<VideoFacts | undefined> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0)
    const movie = named(buffer.subarray(0, bytesRead), 'moov')
    const header = movie && named(movie, 'mvhd')
    if (!header || header.length < 32) return undefined
    const sizes = [...boxesIn(movie)].filter(({ type }) => type === 'trak').map(({ body }) => sizeOf(body))
    const [width, height] = sizes.find(([wide]) => wide > 0) ?? [0, 0]
    return width > 0 && height > 0 ? { width, height, duration: Math.round(secondsOf(header)) } : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  } finally {
    await file.close()
  }
}
