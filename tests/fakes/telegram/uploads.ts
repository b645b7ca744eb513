import { randomUUID } from 'node:crypto'
import type { Fields, Part } from './fields.ts'
import { badRequest, Refusal } from './refusal.ts'
import type { MediaKind, StoredFile } from './state.ts'
import type { World } from './world.ts'

const mebibyte = 1024 * 1024
/** Bot API, Sending files: 10 MB for photos, 50 MB for other files; by link 5 MB and 20 MB. */
const maxUploadBytes = (kind: MediaKind): number => (kind === 'photo' ? 10 : 50) * mebibyte
const maxLinkedBytes = (kind: MediaKind): number => (kind === 'photo' ? 5 : 20) * mebibyte

/** Keeps a file on Telegram's side. */
export function store(
  world: World,
  file: Omit<StoredFile, 'id' | 'uniqueId' | 'sizeBytes'>,
  sizeBytes?: number,
): StoredFile {
  const stored: StoredFile = {
    ...file,
    id: `${file.kind}-${world.number()}-${randomUUID()}`,
    uniqueId: randomUUID().slice(0, 8),
    sizeBytes: sizeBytes ?? file.bytes.length,
  }
  world.files.set(stored.id, stored)
  return stored
}

function partNamed(fields: Fields, name: string): Part | undefined {
  const attached = /^attach:\/\/(.+)$/.exec(fields.text(name) ?? '')?.[1]
  if (attached === undefined) return fields.files.get(name)
  const part = fields.files.get(attached)
  if (!part) throw badRequest(`there is no file part "${attached}" in the request`)
  return part
}

/** The file a call sends: uploaded, by link, or by the id of an earlier one of the same kind (Bot API, Sending files). */
export function fileOf(world: World, fields: Fields, name: string, kind: MediaKind): StoredFile {
  const facts = {
    ...(fields.whole('width') && { width: fields.whole('width')! }),
    ...(fields.whole('height') && { height: fields.whole('height')! }),
    ...(fields.whole('duration') && { durationSeconds: fields.whole('duration')! }),
  }
  const part = partNamed(fields, name)
  if (part) {
    if (part.bytes.length === 0) throw badRequest('file must be non-empty')
    if (part.bytes.length > maxUploadBytes(kind)) {
      if (kind !== 'photo') throw new Refusal(413, 'Request Entity Too Large')
      throw badRequest(
        `file of size ${part.bytes.length} bytes is too big for a photo; the maximum size is 10485760 bytes`,
      )
    }
    return store(world, {
      kind,
      bytes: part.bytes,
      name: part.name,
      ...(part.mimeType && { mimeType: part.mimeType }),
      ...facts,
    })
  }
  const said = fields.text(name)
  if (said === undefined) throw badRequest(`there is no ${name.replaceAll('_', ' ')} in the request`)
  if (/^https?:\/\//i.test(said)) {
    const bytes = world.web.get(said)
    if (!bytes || bytes.length > maxLinkedBytes(kind)) throw badRequest('failed to get HTTP URL content')
    return store(world, { kind, bytes, ...facts })
  }
  const stored = world.files.get(said)
  if (!stored) throw badRequest('wrong file identifier/HTTP URL specified')
  if (stored.kind !== kind) throw badRequest(`can't use file of type ${stored.kind} as ${kind}`)
  return stored
}

/** Width and height of a JPEG; undefined for anything else. */
function jpegSize(bytes: Uint8Array): [number, number] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)]
  }
  return undefined
}

/**
 * The thumbnail that comes with an upload. Bot API, sendVideo: JPEG, less than 200 kB, at most 320 in width and height,
 * uploaded only. Telegram silently leaves out any other, so that one is written down as a problem.
 */
export function thumbnailOf(world: World, fields: Fields, uploaded: boolean): Uint8Array | undefined {
  if (fields.text('thumbnail') === undefined && !fields.files.has('thumbnail')) return undefined
  if (!uploaded) return undefined
  const part = partNamed(fields, 'thumbnail')
  const size = part && jpegSize(part.bytes)
  const fits = part && size && part.bytes.length < 200 * 1024 && Math.max(...size) <= 320
  if (fits) return part.bytes
  world.problems.push('a thumbnail is no uploaded JPEG below 200 kB with at most 320 × 320')
  return undefined
}
