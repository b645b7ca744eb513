import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '#core/hash.ts'
import { newName } from '#files/name.ts'
import { mixSound } from '#media/sound.ts'
import { Cache, type CacheEntry } from '#models/cache.ts'
import type { FileRef } from '#models/shot.ts'
import type { Tools } from '../tools.ts'
import { fileOf, partsOf, type Take } from './rows.ts'
import type { Timeline } from './timeline.ts'

/** Changes when the same parts would be mixed differently. */
const version = 1

type Needed = Pick<Tools, 'files' | 'scratch' | 'signal'>

/** Narration and music as the film carries them, put into the store; the same parts at the same times are mixed once. */
export async function filmSound(take: Take, times: Timeline, tools: Needed): Promise<FileRef> {
  const parts = soundParts(take, times)
  const name = hashOf({ kind: 'sound', version, parts })
  const known = (await Cache.findById(name).lean<CacheEntry>())?.files.sound
  if (known && (await tools.files.has(known.key))) {
    await Cache.updateOne({ _id: name }, { $set: { usedAt: new Date() } })
    return known
  }
  const sound = await mixParts(parts, tools)
  const entry = {
    provider: 'mix',
    kind: 'sound',
    files: { sound },
    data: { seconds: parts.seconds },
    usedAt: new Date(),
  }
  await Cache.updateOne({ _id: name }, { $set: entry }, { upsert: true })
  return sound
}

/** What a take's sound is mixed from. */
interface SoundParts {
  seconds: number
  /** Keys in the store. */
  lines: { key: string; atSeconds: number }[]
  music?: string
  ambience?: string
}

export function soundParts(take: Take, times: Timeline): SoundParts {
  const [music] = partsOf(take, 'music')
  return {
    seconds: times.seconds,
    lines: partsOf(take, 'speech').map((part) => ({
      key: fileOf(part, `narration ${part.index}`).key,
      atSeconds: times.shots[part.index]?.voiceAtSeconds ?? 0,
    })),
    ...(music?.file ? { music: music.file.key } : {}),
    ...(music?.beside ? { ambience: music.beside.key } : {}),
  }
}

/** Mixes them and puts the sound into the store. */
export async function mixParts(
  { seconds, lines, music, ambience }: SoundParts,
  { files, scratch, signal }: Needed,
): Promise<FileRef> {
  const ask = {
    seconds,
    narration: {
      lines: await Promise.all(lines.map(async ({ key, atSeconds }) => ({ file: await files.local(key), atSeconds }))),
    },
    ...(music ? { music: { file: await files.local(music) } } : {}),
    ...(ambience ? { ambience: { file: await files.local(ambience) } } : {}),
  }
  const folder = join(scratch, newName())
  await mkdir(folder, { recursive: true })
  try {
    const file = join(folder, 'sound.mp4')
    await mixSound(ask, file, { folder, signal })
    return await files.put(file, 'audio/mp4')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
