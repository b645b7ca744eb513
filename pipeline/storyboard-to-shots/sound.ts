import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newName } from '#files/name.ts'
import { mixSound } from '#media/sound.ts'
import type { FileRef } from '#models/shot.ts'
import type { Tools } from '../tools.ts'
import { fileOf, partsOf, type Take } from './rows.ts'
import type { Timeline } from './timeline.ts'

/** Narration and music as the film carries them, put into the store. */
export async function filmSound(
  take: Take,
  times: Timeline,
  tools: Pick<Tools, 'files' | 'scratch' | 'signal'>,
): Promise<FileRef> {
  const local = (ref: FileRef) => tools.files.local(ref.key)
  const lines = await Promise.all(
    partsOf(take, 'speech').map(async (part) => ({
      file: await local(fileOf(part, `narration ${part.index}`)),
      atSeconds: times.shots[part.index]?.voiceAtSeconds ?? 0,
    })),
  )
  const [music] = partsOf(take, 'music')
  const ask = {
    seconds: times.seconds,
    narration: { lines },
    ...(music?.file ? { music: { file: await local(music.file) } } : {}),
    ...(music?.beside ? { ambience: { file: await local(music.beside) } } : {}),
  }
  const folder = join(tools.scratch, newName())
  await mkdir(folder, { recursive: true })
  try {
    const file = join(folder, 'sound.mp4')
    await mixSound(ask, file, { folder, signal: tools.signal })
    return await tools.files.put(file, 'audio/mp4')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
