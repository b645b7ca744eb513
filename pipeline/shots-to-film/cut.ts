import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language, WordTime } from '#core/story.ts'
import { assCaptions } from '#media/captions/ass.ts'
import { captionPages } from '#media/captions/pages.ts'
import { srtCaptions, vttCaptions } from '#media/captions/subtitles.ts'
import { type Encoding, encodings, type Tags } from '#media/plans/encoding.ts'
import { type FilmShot, filmPlan } from '#media/plans/film.ts'
import { posterPlan } from '#media/plans/poster.ts'
import type { Transition } from '#media/plans/transitions.ts'
import { run } from '#media/run.ts'
import { fileOf, partsOf, type Take } from '../storyboard-to-shots/rows.ts'
import type { Timeline } from '../storyboard-to-shots/timeline.ts'
import type { Tools } from '../tools.ts'

/** What cutting leaves in its folder. */
export interface Cut {
  master: string
  preview: string
  poster: string
  srt: string
  vtt: string
  ass: string
  words: WordTime[]
  seconds: number
}

/** How each shot gives way to the next; undefined for a hard cut. */
export type Changes = readonly (Transition | undefined)[]

/** Every word of the narration at the time it is heard in the film. */
export function wordsInFilm(take: Take, times: Timeline): WordTime[] {
  return partsOf(take, 'speech').flatMap((part) => {
    const at = times.shots[part.index]?.voiceAtSeconds ?? 0
    return (part.words ?? []).map((word) => ({
      ...word,
      startSeconds: word.startSeconds + at,
      endSeconds: word.endSeconds + at,
    }))
  })
}

async function filmShots(take: Take, times: Timeline, changes: Changes, tools: Tools): Promise<FilmShot[]> {
  const pictures = partsOf(take, 'picture')
  const after = (index: number): Pick<FilmShot, 'transition'> => {
    const transition = changes[index]
    return transition ? { transition } : {}
  }
  const shots = await Promise.all(
    times.shots.map(async ({ clipSeconds }, index): Promise<FilmShot> => {
      const file = await tools.files.local(fileOf(pictures[index], `picture ${index}`).key)
      return { file, seconds: clipSeconds, fitted: true, ...after(index - 1) }
    }),
  )
  const credit = await tools.files.local(fileOf(partsOf(take, 'credit')[0], 'the credit').key)
  const seconds = times.seconds - times.creditAtSeconds
  return [...shots, { file: credit, seconds, fitted: true, ...after(times.shots.length - 1) }]
}

/** Captions as they are burned in, and as files. */
async function captions(
  words: readonly WordTime[],
  cuts: readonly number[],
  language: Language,
  folder: string,
  tools: Tools,
) {
  const pages = captionPages(words, cuts)
  const { width, height } = tools.profile
  const paths = {
    ass: join(folder, 'captions.ass'),
    srt: join(folder, 'captions.srt'),
    vtt: join(folder, 'captions.vtt'),
  }
  await writeFile(paths.ass, assCaptions(pages, { width, height, language }))
  await writeFile(paths.srt, srtCaptions(pages))
  await writeFile(paths.vtt, vttCaptions(pages))
  return paths
}

/** How the renditions of this installation are encoded. */
export const sizes = (tools: Pick<Tools, 'profile'>): { master: Encoding; preview: Encoding } =>
  tools.profile.id === 'tiny'
    ? { master: encodings.tiny, preview: encodings.tiny }
    : { master: encodings.master, preview: encodings.preview }

/**
 * Cuts the film, when its `changes` are painted: one graph for master and preview. `onProgress` hears the whole's share.
 */
export async function cut(
  take: Take,
  times: Timeline,
  changes: () => Promise<Changes>,
  tags: Tags,
  folder: string,
  tools: Tools,
  onProgress: (share: number) => void,
): Promise<Cut> {
  const words = wordsInFilm(take, times)
  const { ass, srt, vtt } = await captions(words, times.cuts, take.board.story.language, folder, tools)
  const at = (name: string) => join(folder, name)
  const { master, preview } = sizes(tools)
  const { signal } = tools
  const turns = await changes()
  onProgress(0.1)
  const film = filmPlan({
    file: at('master.mp4'),
    shots: await filmShots(take, times, turns, tools),
    sound: await tools.files.local(fileOf(partsOf(take, 'sound')[0], 'the sound').key),
    captions: { file: ass },
    encoding: master,
    also: [{ file: at('preview.mp4'), encoding: preview }],
    tags,
  })
  await run(film, { signal, onProgress: (share) => onProgress(0.1 + 0.85 * share) })
  const poster = (times.shots[1]?.startSeconds ?? 0) + (times.shots[1]?.seconds ?? 1) * 0.6
  await run(posterPlan(at('master.mp4'), at('poster.jpg'), Math.min(poster, times.seconds - 0.1)), { signal })
  return {
    master: at('master.mp4'),
    preview: at('preview.mp4'),
    poster: at('poster.jpg'),
    srt,
    vtt,
    ass,
    words,
    seconds: times.seconds,
  }
}
