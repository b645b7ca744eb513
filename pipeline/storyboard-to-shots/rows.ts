import { Fault } from '#core/fault.ts'
import { hashOf } from '#core/hash.ts'
import { type Character, Characters } from '#models/character.ts'
import type { Dream } from '#models/dream.ts'
import { type Member, Members } from '#models/member.ts'
import { type FileRef, type PartKind, type Shot, Shots } from '#models/shot.ts'
import { type Storyboard, Storyboards } from '#models/storyboard.ts'
import type { Tools } from '../tools.ts'
import { type Timeline, timeline } from './timeline.ts'

/** One take's storyboard and all its parts as they stand. */
export interface Take {
  dream: Dream
  board: Storyboard
  parts: Shot[]
}

const named = (part: Pick<Shot, 'kind' | 'index'>): string => `${part.kind}:${part.index}`

/** The parts a storyboard asks for: narration where a beat is spoken, a picture for each card, the credit, the music, the sound. */
function wanted(board: Storyboard): { kind: PartKind; index: number }[] {
  const { cards } = board.story
  const spoken = cards.flatMap((card, index) => (card.beat.trim() === '' ? [] : [{ kind: 'speech' as const, index }]))
  const pictures = cards.map((_card, index) => ({ kind: 'picture' as const, index }))
  const single = (['music', 'sound', 'credit'] as const).map((kind) => ({ kind, index: 0 }))
  return [...spoken, ...single, ...pictures]
}

/** Reads a take, making the rows of its parts where they are missing. */
export async function readTake(dream: Dream): Promise<Take> {
  const board = await Storyboards.findOne({ dream: dream._id, take: dream.take }).lean<Storyboard>()
  if (!board) throw new Fault('shots/no-storyboard', 'a storyboarded dream has no storyboard')
  const key = { dream: dream._id, take: dream.take }
  const read = () => Shots.find(key).lean<Shot[]>()
  let parts = await read()
  const there = new Set(parts.map(named))
  const missing = wanted(board).filter((part) => !there.has(named(part)))
  for (const part of missing) {
    await Shots.updateOne({ ...key, ...part }, { $setOnInsert: { community: dream.community } }, { upsert: true })
  }
  if (missing.length > 0) parts = await read()
  return { dream, board, parts }
}

export const partsOf = (take: Take, kind: PartKind): Shot[] =>
  take.parts.filter((part) => part.kind === kind).sort((a, b) => a.index - b.index)

/** @throws Fault `film/part-missing` for a part that has to have a file and has none. */
export function fileOf(part: Shot | undefined, what: string): FileRef {
  if (!part?.file) throw new Fault('film/part-missing', `${what} has no file`, { retry: 'soon' })
  return part.file
}

/** The timeline, once every beat is spoken; undefined before. */
export function timesOf(take: Take, tools: Pick<Tools, 'profile'>): Timeline | undefined {
  const speech = partsOf(take, 'speech')
  if (speech.some((part) => !part.madeAt)) return undefined
  const voices = take.board.story.cards.map((_card, index) => speech.find((part) => part.index === index)?.seconds ?? 0)
  return timeline(take.board.story.cards, voices, tools.profile.creditSeconds, tools.profile.framesPerSecond)
}

/**
 * What draws the dreamer: the same in every dream of the same member, and on every installation, since it comes from what the
 * platform calls them: a record's own id is another each time.
 */
export async function dreamerSeed(dream: Dream): Promise<number> {
  const { community, member } = dream
  const known = await Members.findById(member).lean<Member>()
  const seed = Number.parseInt(hashOf({ platform: known?.platform, remote: known?.remote }).slice(0, 6), 16)
  const drawn = await Characters.findOneAndUpdate(
    { member, thing: 'me' },
    { $setOnInsert: { community, seed } },
    { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
  ).lean<Character>()
  return drawn?.seed ?? seed
}
