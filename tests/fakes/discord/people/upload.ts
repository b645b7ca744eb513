import { uploadLimit } from '../post.ts'
import type { FakeAttachment, FakeChannel, World } from '../world.ts'

/** A file as a person has it on their disk. */
export interface Upload {
  name: string
  /** MIME type. */
  type: string
  bytes: Uint8Array
  /** Makes it a voice message of so many seconds. */
  voiceSeconds?: number
}

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value && 'name' in value

/** Uploads a person's file; members may send far larger ones than bots (500 MB with the dearest subscription). */
export function upload(world: World, file: Upload, ephemeral: boolean): FakeAttachment {
  const kept = {
    id: world.newId(),
    name: file.name,
    type: file.type,
    bytes: file.bytes,
    ...(file.voiceSeconds === undefined ? {} : { voice: { seconds: file.voiceSeconds } }),
    ephemeral,
  }
  world.files.set(kept.id, kept)
  return kept
}

/** `attachment_size_limit` of an interaction. */
export const sizeLimitIn = (channel: FakeChannel): number => uploadLimit(channel)
