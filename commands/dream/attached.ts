import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'
import { Fault } from '#core/fault.ts'
import type { FileRef } from '#models/shot.ts'
import type { CommandTools, IncomingFile } from '../command.ts'

const megabyte = 1024 * 1024
const mostBytes = 20 * megabyte
/** More pixels than any camera's, and still only 200 MB once decoded. */
const mostPixels = 50_000_000
const mostSide = 16_000

const pictures = ['image/jpeg', 'image/png', 'image/webp']
/** What the platforms send as voice, by what the bytes say they are. */
const sounds: Record<string, string> = {
  'audio/ogg': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
}

export type Taken = { what: 'picture' | 'sound'; file: FileRef }

const refused = (code: string, tell: string, values: Record<string, string | number> = {}): Fault =>
  new Fault(`dream/${code}`, `an attachment is refused: ${code}`, { tell, values })

async function store(bytes: Uint8Array, mime: string, { files }: Pick<CommandTools, 'files'>): Promise<FileRef> {
  const folder = await mkdtemp(join(tmpdir(), 'dreambox-'))
  try {
    const path = join(folder, 'attached')
    await writeFile(path, bytes)
    return await files.put(path, mime)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How large a picture is, told by its header: nothing is decoded. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes)
  } catch {
    throw refused('broken-picture', 'fault.brokenPicture')
  }
}

/**
 * Takes a file that came with a dream into the store. What it is, its own bytes say: names and declared kinds are anybody's.
 * @throws Fault `dream/…` for what is too large, too many pixels, broken or of a kind nobody can use.
 */
export async function take(file: IncomingFile, tools: Pick<CommandTools, 'files'>): Promise<Taken> {
  const tooBig = () => refused('file-too-big', 'fault.fileTooBig', { most: mostBytes / megabyte })
  if (file.bytes > mostBytes) throw tooBig()
  const bytes = await file.fetch(mostBytes)
  if (bytes.length > mostBytes) throw tooBig()
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const sound = sounds[mime.split(';')[0] ?? '']
  if (sound) return { what: 'sound', file: await store(bytes, sound, tools) }
  if (!pictures.includes(mime)) throw refused('file-kind', 'fault.fileKind')
  const { width, height } = sizeOf(bytes)
  if (width * height > mostPixels || Math.max(width, height) > mostSide)
    throw refused('picture-too-large', 'fault.pictureTooLarge', { megapixels: mostPixels / 1_000_000 })
  if (Math.min(width, height) < 64) throw refused('picture-too-small', 'fault.pictureTooSmall')
  return { what: 'picture', file: await store(bytes, mime, tools) }
}
