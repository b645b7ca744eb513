import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { changeState, type Dream } from '#models/dream.ts'
import { type Shot, Shots } from '#models/shot.ts'
import { type Storyboard, Storyboards } from '#models/storyboard.ts'
import { closeReview } from '#models/vote.ts'
import { type Call, type CommandTools, goOn, type Say } from '../command.ts'
import { currentCase } from './case.ts'

/** Removes what a retake that was cut off left for the next take. The caller has closed the review: nobody else begins one. */
async function clearTake(dream: Dream, take: number): Promise<void> {
  await Storyboards.deleteMany({ dream: dream._id, take })
  await Shots.deleteMany({ dream: dream._id, take })
}

/** Copies what is kept of a take into the next one: everything but the shot that is taken again. */
async function copyTake(dream: Dream, but: number): Promise<void> {
  const board = await Storyboards.findOne({ dream: dream._id, take: dream.take }).lean<Storyboard>()
  if (!board) throw new Fault('review/no-storyboard', 'a reviewed dream has no storyboard')
  const take = dream.take + 1
  const { _id, ...kept } = board
  // A copy keeps the times of what it copies; mongoose would set them beside.
  const asItIs = { upsert: true, timestamps: false } as const
  // The seed moves on, and with it the one picture that is asked for again; the others are copied as they are.
  await Storyboards.updateOne(
    { dream: dream._id, take },
    { $setOnInsert: { ...kept, take, seed: board.seed + 1 } },
    asItIs,
  )
  for (const shot of await Shots.find({ dream: dream._id, take: dream.take }).lean<Shot[]>()) {
    if (shot.kind === 'picture' && shot.index === but) continue
    const { _id: old, dream: of, kind, index, ...rest } = shot
    await Shots.updateOne({ dream: of, take, kind, index }, { $setOnInsert: { ...rest, take } }, asItIs)
  }
}

/** Another take: of everything, or of one shot while the rest is kept. */
export async function retake(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { dream, film } = await currentCase(call)
  const board = await Storyboards.findOne({ dream: dream._id, take: dream.take }).lean<Storyboard>()
  const cards = board?.story.cards.length ?? 0
  const { shot } = call.options
  if (shot === undefined) {
    const again = (value: string, label = words('button.shot', { index: Number(value) })) => ({
      label,
      command: 'review',
      options: { do: 'retake', film: film._id, shot: value },
    })
    const shots = Array.from({ length: cards }, (_each, index) => again(String(index + 1)))
    await say({
      lines: [words('review.whichShot')],
      buttons: [[again('all', words('button.wholeFilm'))], shots.slice(0, 5), shots.slice(5, 10)].filter(
        (row) => row.length > 0,
      ),
    })
    return
  }
  const index = shot === 'all' ? undefined : Number(shot) - 1
  if (index !== undefined && !(index >= 0 && index < cards))
    throw new Fault('review/no-shot', `no shot ${shot}`, { tell: 'fault.noShot', values: { most: cards } })
  await closeReview(dream, 'retaken', call.by._id)
  await clearTake(dream, dream.take + 1)
  if (index !== undefined) await copyTake(dream, index)
  const next = {
    take: dream.take + 1,
    dueAt: new Date(),
    who: call.by._id,
    film: undefined,
    review: undefined,
    edits: dream.edits,
  }
  const state = index === undefined ? 'accepted' : 'storyboarded'
  await changeState(dream, state, 'moderators', next)
  await goOn(dream, tools)
  await say({ lines: [words('review.retaken', { number: dream.number, take: dream.take + 1 })], inPlace: true })
}

/** Other words: the form first, then a new seal; a new title is painted anew. */
export async function edit(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { dream, film } = await currentCase(call)
  const { title, caption } = call.options
  if (title === undefined && caption === undefined) {
    const field = (name: 'title' | 'caption', long: boolean) => ({
      name,
      label: words(`form.edit.${name}`),
      value: film[name],
      long,
    })
    await say.form({
      title: words('form.edit.heading', { number: dream.number }),
      fields: [field('title', false), field('caption', true)],
      command: 'review',
      options: { do: 'edit', film: film._id },
    })
    return
  }
  const edits = {
    ...dream.edits,
    title: (title ?? film.title).trim().slice(0, 80) || film.title,
    caption: (caption ?? film.caption).trim().slice(0, 2000),
  }
  await closeReview(dream, 'edited', call.by._id)
  const who = call.by._id
  if (edits.title === film.title)
    await changeState(dream, 'filmed', 'moderators', { edits, who, dueAt: new Date(), review: undefined })
  else {
    await clearTake(dream, dream.take + 1)
    await copyTake(dream, 0)
    await changeState(dream, 'storyboarded', 'moderators', {
      edits,
      who,
      take: dream.take + 1,
      dueAt: new Date(),
      film: undefined,
      review: undefined,
    })
  }
  await goOn(dream, tools)
  await say({ lines: [words('review.edited', { number: dream.number })] })
}
