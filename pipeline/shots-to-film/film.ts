import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '#core/fault.ts'
import { newName } from '#files/name.ts'
import { Communities, type Community } from '#models/community.ts'
import { isDuplicate } from '#models/connect.ts'
import { changeState, type Dream } from '#models/dream.ts'
import { type Film, Films, type Rendition, type Sealed, sealOf, type Warning } from '#models/film.ts'
import type { FileRef } from '#models/shot.ts'
import { creditOf, disclosureOf } from '../credit.ts'
import { knownTargets } from '../film-to-review/review.ts'
import { costOf } from '../make/meter.ts'
import { reportProgress } from '../progress.ts'
import type { Stage } from '../stage.ts'
import { readTake, type Take, timesOf } from '../storyboard-to-shots/rows.ts'
import type { Timeline } from '../storyboard-to-shots/timeline.ts'
import type { Tools } from '../tools.ts'
import { changesOf } from './changes.ts'
import { type Cut, cut, sizes } from './cut.ts'
import { inspectFilm, warningsOf } from './inspection.ts'

const mimes: Record<Rendition, string> = {
  master: 'video/mp4',
  preview: 'video/mp4',
  poster: 'image/jpeg',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
}

async function keep(made: Cut, tools: Tools): Promise<Record<Rendition, FileRef>> {
  const kept = await Promise.all(
    Object.entries(mimes).map(
      async ([name, mime]) => [name, await tools.files.put(made[name as Rendition], mime)] as const,
    ),
  )
  return Object.fromEntries(kept) as Record<Rendition, FileRef>
}

/** The words that go with the film. */
async function wordsOf(take: Take, warnings: Warning[]): Promise<Omit<Sealed, 'files'>> {
  const { dream, board } = take
  const community = await Communities.findById(dream.community).lean<Community>()
  const { story } = board
  const spoken = { ...dream, language: story.language }
  const providers = [board.provider, ...take.parts.flatMap((part) => (part.provider ? [part.provider] : []))]
  return {
    title: dream.edits?.title ?? story.title,
    caption: dream.edits?.caption ?? story.hook,
    hashtags: story.hashtags.map((tag) => tag.replace(/^#/, '')),
    credit: creditOf(spoken),
    disclosure: disclosureOf(spoken, providers),
    warnings,
    targets: dream.edits?.targets ?? (community && dream.visibility !== 'private' ? knownTargets(community) : []),
  }
}

async function record(take: Take, made: Cut, warnings: Warning[], tools: Tools): Promise<Film> {
  const { dream } = take
  const files = await keep(made, tools)
  const sealed = { files, ...(await wordsOf(take, warnings)) }
  const identity = { dream: dream._id, take: dream.take, edition: 1 }
  const film = {
    ...identity,
    ...sealed,
    community: dream.community,
    seal: sealOf({ ...identity, ...sealed }),
    seconds: made.seconds,
    language: take.board.story.language,
    words: made.words,
    cost: await costOf(dream),
  }
  try {
    return (await Films.create(film)).toObject()
  } catch (error) {
    const earlier = isDuplicate(error) ? await Films.findOne(identity).lean<Film>() : null
    if (!earlier) throw error
    return earlier
  }
}

/** Looks the film through. What is broken is cut once more; what is broken still stands on the preview as a warning. */
async function inspected(take: Take, times: Timeline, made: Cut, tools: Tools): Promise<Warning[]> {
  const defects = await inspectFilm(take, times, made, sizes(tools).master, tools)
  const broken = defects.find((defect) => defect.severity === 'broken')
  if (broken && take.dream.attempts === 0) {
    throw new Fault('film/broken', `${broken.kind}: ${JSON.stringify(broken.values)}`, {
      retry: 'soon',
      tell: broken.tell,
      values: broken.values,
    })
  }
  return warningsOf(take, defects)
}

async function filmed(dream: Dream, tools: Tools): Promise<Film> {
  const known = await Films.findOne({ dream: dream._id, take: dream.take, edition: 1 }).lean<Film>()
  if (known) return known
  const take = await readTake(dream)
  const times = timesOf(take, tools)
  if (!times) throw new Fault('film/too-early', 'the narration is not spoken yet', { retry: 'soon' })
  const folder = join(tools.scratch, newName())
  await mkdir(folder, { recursive: true })
  const onProgress = (share: number) => {
    reportProgress(dream, share, tools).catch((error: unknown) => tools.log.debug({ error }, 'progress was not noted'))
  }
  try {
    const tags = { title: take.board.story.title, artist: creditOf({ ...dream, language: take.board.story.language }) }
    const changes = () => changesOf(take, times, tools)
    const made = await cut(take, times, changes, tags, folder, tools, onProgress)
    return await record(take, made, await inspected(take, times, made, tools), tools)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** shot → filmed: cut in one graph, measured and looked at; its defects stand on the preview as plain warnings. */
export const film: Stage = {
  from: 'shot',
  lane: 'media',
  async run(dream, tools) {
    const made = await filmed(dream, tools)
    await changeState(dream, 'filmed', 'pipeline', { film: made._id, dueAt: new Date() })
    return 'done'
  },
}
