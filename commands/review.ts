import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { changeState, type Dream, Dreams, dreamById } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, Posts } from '#models/post.ts'
import { type Shot, Shots } from '#models/shot.ts'
import { type Storyboard, Storyboards } from '#models/storyboard.ts'
import { type Ballot, castVote, closeReview, stopDuringHold } from '#models/vote.ts'
import { type Call, type Command, type CommandTools, goOn, type Say, stepNamed } from './command.ts'

export const reasons = ['unsafe', 'private', 'quality', 'other'] as const

interface Case {
  dream: Dream
  film: Film
}

/** The film a button or reaction is about. */
async function caseOf(call: Call): Promise<Case> {
  const film = await Films.findById(call.options.film ?? '').lean<Film>()
  if (film?.community !== call.community._id)
    throw new Fault('review/no-film', 'no such film here', { tell: 'fault.reviewOver' })
  return { film, dream: await dreamById(film.dream) }
}

async function list(call: Call, say: Say): Promise<void> {
  const waiting = await Dreams.find({ community: call.community._id, state: 'in-review' })
    .sort({ createdAt: 1 })
    .limit(20)
    .lean<Dream[]>()
  if (waiting.length === 0) {
    await say({ lines: [words('review.none')] })
    return
  }
  const lines = waiting.map((dream) =>
    words('review.line', { number: dream.number, title: dream.understanding?.title ?? '' }),
  )
  await say({ lines: [words('review.waiting', { count: waiting.length }), ...lines] })
}

const viaOf = (call: Call): 'reaction' | 'button' => (call.source === 'reaction' ? 'reaction' : 'button')

async function vote(call: Call, ballot: Ballot, say: Say, tools: CommandTools): Promise<void> {
  const { dream, film } = await caseOf(call)
  const outcome = await castVote(dream, film._id, call.by._id, ballot, call.community)
  const seconds = call.community.review.holdSeconds
  await goOn(dream, tools)
  if (outcome === 'approved') {
    if (seconds > 0) await goOn(dream, tools, new Date(Date.now() + seconds * 1000 + 50))
    const stop = {
      label: words('button.stop'),
      command: 'review',
      options: { do: 'stop', film: film._id },
      style: 'danger' as const,
    }
    await say({
      lines: [words(seconds > 0 ? 'review.approvedHold' : 'review.approved', { number: dream.number, seconds })],
      buttons: seconds > 0 ? [[stop]] : [],
    })
    return
  }
  await say({
    lines: [
      words(outcome === 'rejected' ? 'review.rejected' : 'takesBack' in ballot ? 'review.voteTaken' : 'review.voted', {
        number: dream.number,
      }),
    ],
  })
}

/** Asks for the reason first: it is chosen, and the dreamer is told it. */
async function reject(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { reason } = call.options
  if (reasons.some((each) => each === reason) || call.source === 'reaction')
    return vote(call, { verdict: 'reject', via: viaOf(call), ...(reason ? { reason } : {}) }, say, tools)
  const { film } = await caseOf(call)
  const buttons = reasons.map((each) => ({
    label: words(`reason.${each}`),
    command: 'review',
    options: { do: 'reject', film: film._id, reason: each },
  }))
  await say({ lines: [words('review.whyReject')], buttons: [buttons.slice(0, 2), buttons.slice(2)] })
}

/** As `caseOf`, for changes of the film: a button under an earlier film must not change the newest. */
async function currentCase(call: Call): Promise<Case> {
  const found = await caseOf(call)
  if (found.dream.film !== found.film._id || found.dream.state !== 'in-review')
    throw new Fault('review/over', 'this film is no longer under review', { tell: 'fault.reviewOver' })
  return found
}

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
async function retake(call: Call, say: Say, tools: CommandTools): Promise<void> {
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
  await say({ lines: [words('review.retaken', { number: dream.number, take: dream.take + 1 })] })
}

/** Other words: the form first, then a new seal; a new title is painted anew. */
async function edit(call: Call, say: Say, tools: CommandTools): Promise<void> {
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

async function stop(call: Call, say: Say): Promise<void> {
  const { dream } = await caseOf(call)
  if (dream.state !== 'approved') throw new Fault('review/hold-over', 'the hold is over', { tell: 'fault.holdOver' })
  await stopDuringHold(dream, call.by._id)
  await say({ lines: [words('review.stopped', { number: dream.number })] })
}

/** A person posted by hand and answers with the link. */
async function posted(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { url, post } = call.options
  if (!url) {
    await say.form({
      title: words('form.posted.heading'),
      fields: [{ name: 'url', label: words('form.posted.url'), value: '', long: false }],
      command: 'review',
      options: { do: 'posted', post: post ?? '' },
    })
    return
  }
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new Fault('review/not-a-link', 'not a link', { tell: 'fault.notALink' })
  const marked = await Posts.findOneAndUpdate(
    { _id: post ?? '', community: call.community._id, state: 'needs-human' },
    { $set: { state: 'live', url, remote: url, liveAt: new Date() } },
    { returnDocument: 'after' },
  ).lean<Post>()
  if (!marked) throw new Fault('review/no-post', 'no such post waits', { tell: 'fault.reviewOver' })
  // Its dreamer is told again, with the link.
  await Dreams.updateOne({ _id: marked.dream }, { $set: { announceOwed: true } })
  await goOn({ _id: marked.dream }, tools)
  await say({ lines: [words('review.postedByHand', { url })] })
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  list,
  approve: (call, say, tools) => vote(call, { verdict: 'approve', via: viaOf(call) }, say, tools),
  unvote: (call, say, tools) =>
    vote(call, { takesBack: call.options.was === 'reject' ? 'reject' : 'approve' }, say, tools),
  reject,
  retake,
  edit,
  stop,
  posted,
}

/** `/review`: what waits for the moderators, and everything they can do with it. */
export const review: Command = {
  name: 'review',
  allow: 'moderator',
  options: [],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? list)(call, say, tools),
}
