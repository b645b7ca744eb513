import { Fault } from '#core/fault.ts'
import type { Card } from '#core/story.ts'
import type { Dream } from '#models/dream.ts'
import { type PartKind, partKinds, type Shot, Shots } from '#models/shot.ts'
import type { Kind, Kinds, VideoAsk } from '#providers/provider.ts'
import { creditCard } from '../credit.ts'
import { type Finished, make, prepare, type Waiting } from '../make/make.ts'
import { changesAhead } from '../shots-to-film/changes.ts'
import type { Tools } from '../tools.ts'
import { filmPlate, isPlate } from './plate.ts'
import { dreamerSeed, partsOf, readTake, type Take, timesOf } from './rows.ts'
import { filmSound } from './sound.ts'

/** `speech:2` as its kind and position. */
function partNamed(name: string): { kind: PartKind; index: number } {
  const [kind, index] = name.split(':')
  const known = partKinds.find((each) => each === kind)
  if (!known || index === undefined) throw new Fault('shots/no-part', `no part ${name}`)
  return { kind: known, index: Number(index) }
}

async function videoAsk(take: Take, part: VideoAsk['part'], seconds: number, tools: Tools): Promise<VideoAsk> {
  const { board, dream } = take
  const { width, height, framesPerSecond } = tools.profile
  const title = dream.edits?.title ?? board.story.title
  const opening = 'card' in part && part.card === 0
  return {
    storyboard: board.story,
    part,
    look: board.look,
    seed: board.seed,
    dreamerSeed: await dreamerSeed(dream),
    seconds,
    width,
    height,
    framesPerSecond,
    ...(opening ? { title } : {}),
  }
}

function timesFor(take: Take, tools: Tools) {
  const times = timesOf(take, tools)
  if (!times) throw new Fault('shots/too-early', 'pictures wait until everything is spoken', { retry: 'soon' })
  return times
}

interface Work {
  dream: Dream
  row: Shot
  tools: Tools
  onProgress: (share: number) => void
}

/** Calls a provider for this row and writes the answer into it. */
async function makeInto<K extends Kind>(
  kind: K,
  ask: Kinds[K]['ask'],
  work: Work,
  filled: (made: Finished<K>) => Partial<Shot>,
): Promise<'done' | { again: Date }> {
  const { dream, row, tools, onProgress } = work
  const before = row.ticket as Waiting | undefined
  const making = await make(kind, ask, dream, tools, { onProgress, ...(before ? { before } : {}) })
  const mine = { _id: row._id, retake: row.retake }
  if ('waiting' in making) {
    await Shots.updateOne(mine, { $set: { ticket: making.waiting, checkAt: making.checkAt } })
    return { again: making.checkAt }
  }
  const { provider } = making.done
  await Shots.updateOne(mine, {
    $set: { ...filled(making.done), provider, madeAt: new Date() },
    $unset: { ticket: 1, checkAt: 1 },
  })
  return 'done'
}

async function speak(take: Take, work: Work): Promise<'done' | { again: Date }> {
  const { story, seed } = take.board
  const last = partsOf(take, 'speech').at(-1)?.index === work.row.index
  const ask = { text: story.cards[work.row.index]?.beat ?? '', language: story.language, seed, last }
  return makeInto('speech', ask, work, ({ data, files }) => ({
    ...(files.voice ? { file: files.voice } : {}),
    seconds: data.seconds,
    words: data.words,
    facts: { unreadable: data.unreadable },
  }))
}

async function paint(
  take: Take,
  part: VideoAsk['part'],
  seconds: number,
  work: Work,
): Promise<'done' | { again: Date }> {
  return makeInto('video', await videoAsk(take, part, seconds, work.tools), work, ({ data, files }) => ({
    ...(files.clip ? { file: files.clip } : {}),
    seconds: data.seconds,
    facts: {
      titled: data.titled,
      shown: data.shown.join(' '),
      lettered: data.lettered.join(' '),
      ...(data.eye && { eyeX: data.eye.x, eyeY: data.eye.y }),
    },
  }))
}

/** The place where most of the film plays, with the weather it has there first. */
function placeHeard(cards: readonly Card[]): { setting: string; weather: string } {
  const count = (setting: string) => cards.filter((card) => card.setting === setting).length
  const [card] = [...cards].sort((one, other) => count(other.setting) - count(one.setting))
  return { setting: card?.setting ?? 'sky', weather: card?.weather ?? 'clear' }
}

async function play(take: Take, work: Work): Promise<'done' | { again: Date }> {
  const times = timesFor(take, work.tools)
  const { story, seed } = take.board
  const ask = {
    mood: story.mood,
    ...placeHeard(story.cards),
    seconds: times.seconds,
    cuts: times.cuts,
    creditAt: times.creditAtSeconds,
    seed,
  }
  return makeInto('music', ask, work, ({ data, files }) => ({
    ...(files.music ? { file: files.music } : {}),
    ...(files.ambience ? { beside: files.ambience } : {}),
    seconds: data.seconds,
  }))
}

async function mix(take: Take, { row, tools }: Work): Promise<'done'> {
  const file = await filmSound(take, timesFor(take, tools), tools)
  await Shots.updateOne({ _id: row._id, retake: row.retake }, { $set: { file, madeAt: new Date() } })
  return 'done'
}

/**
 * What hands that are free may begin. While the narration is spoken, pictures can be thought out: all of them but how long they last.
 * While the last of them are painted, the changes between them can be.
 */
export async function prepareAhead(dream: Dream, tools: Tools): Promise<void> {
  const take = await readTake(dream)
  const times = timesOf(take, tools)
  if (times) await changesAhead(take, times, tools)
  else await prepare('video', await videoAsk(take, { card: 0 }, 0, tools), tools)
}

/** Makes one part of the dream's present take, unless it is made already. */
export async function makePart(
  dream: Dream,
  name: string,
  tools: Tools,
  onProgress: (share: number) => void,
): Promise<'done' | { again: Date }> {
  const { kind, index } = partNamed(name)
  const take = await readTake(dream)
  const row = take.parts.find((part) => part.kind === kind && part.index === index)
  if (!row) throw new Fault('shots/no-part', `no part ${name}`)
  if (row.madeAt) return 'done'
  const work = { dream, row, tools, onProgress }
  if (kind === 'speech') return speak(take, work)
  if (kind === 'music') return play(take, work)
  if (kind === 'sound') return mix(take, work)
  const times = timesFor(take, tools)
  if (kind === 'credit')
    return paint(
      take,
      { credit: await creditCard(dream, take.board.story.language) },
      tools.profile.creditSeconds,
      work,
    )
  const shot = times.shots[index]
  if (!shot) throw new Fault('shots/no-part', `no card ${index}`)
  const plate = isPlate(take, index) ? await filmPlate(take, index, shot.clipSeconds, tools) : undefined
  if (!plate) return paint(take, { card: index }, shot.clipSeconds, work)
  await Shots.updateOne(
    { _id: row._id, retake: row.retake },
    { $set: { ...plate, provider: 'plate', madeAt: new Date() } },
  )
  return 'done'
}
