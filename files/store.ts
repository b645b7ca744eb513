import type { Readable } from 'node:stream'
import { Fault } from '#core/fault.ts'

/** What a stored file is known by: its key is its SHA-256 and its kind, so equal bytes are stored once. */
export interface Stored {
  key: string
  bytes: number
  sha256: string
  mime: string
}

/** Where bytes lie: a folder or S3. Keys look like `ab/ab12….mp4`. */
export interface FileStore {
  /** Keeps a copy of a local file. Whole or not at all. */
  put(path: string, mime: string): Promise<Stored>
  /** A local path to read the file from; it may be a copy. @throws Fault `files/missing` */
  local(key: string): Promise<string>
  /** The bytes, or a range of them (`end` inclusive). @throws Fault `files/missing` */
  read(key: string, range?: { start: number; end: number }): Promise<Readable>
  has(key: string): Promise<boolean>
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>
  list(): AsyncIterable<{ key: string; bytes: number; storedAt: Date }>
}

const extensions: Record<string, string> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'application/x-subrip': 'srt',
  'text/vtt': 'vtt',
  'application/json': 'json',
  'application/octet-stream': 'bin',
}

/** The key of a file with this hash. @throws Fault `files/mime` for a kind nobody stores. */
export function keyOf(sha256: string, mime: string): string {
  const extension = extensions[mime]
  if (!extension) throw new Fault('files/mime', `no file of kind ${mime} is stored`)
  return `${sha256.slice(0, 2)}/${sha256}.${extension}`
}

/** The kind of a stored file, by its key. */
export function mimeOf(key: string): string {
  const extension = key.slice(key.lastIndexOf('.') + 1)
  return Object.entries(extensions).find(([, each]) => each === extension)?.[0] ?? 'application/octet-stream'
}

const shape = /^[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,4}$/

/** Refuses keys that are not ours: nothing outside the store can be named. */
export function checkKey(key: string): string {
  if (!shape.test(key)) throw new Fault('files/key', `not a file's key: ${key.slice(0, 80)}`, { tell: 'fault.noFile' })
  return key
}

export const missing = (key: string, cause?: unknown): Fault =>
  new Fault('files/missing', `no file ${key}`, { tell: 'fault.noFile', cause })
