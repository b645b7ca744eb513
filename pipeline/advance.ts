import { Fault } from '#core/fault.ts'
import { Communities, type Community } from '#models/community.ts'
import { changeState, type Dream, Dreams } from '#models/dream.ts'
import { underLease } from '#models/lease.ts'
import { measured } from '#models/pace.ts'
import { isOver } from '#models/states.ts'
import type { Answer, Job, Lane } from '#queue/queue.ts'
import { announce } from './announce.ts'
import { filmSeconds } from './film-seconds.ts'
import { stageFrom } from './index.ts'
import { kept } from './kept-fault.ts'
import type { Stage, StageAnswer } from './stage.ts'
import type { Tools } from './tools.ts'

const attemptsAllowed = 5
const leaseSeconds = 30

const read = (id: string): Promise<Dream | null> => Dreams.findById(id).lean<Dream>()

/** A stage threw: tried again later, or the dream is failed where it stands. Withdrawn meanwhile, it stays withdrawn. */
async function onFault(dream: Dream, stage: Stage, error: unknown, tools: Tools): Promise<Answer> {
  const fault = Fault.from(error, `${stage.from}/unexpected`)
  if (fault.code === 'models/dream-moved') return 'done'
  // Being asked to stop is nobody's fault: whoever starts next goes on.
  if (tools.signal.aborted) return { again: new Date() }
  tools.log.error({ dream: dream._id, stage: stage.from, error, code: fault.code }, 'a stage failed')
  const again =
    fault.retry instanceof Date
      ? fault.retry
      : fault.retry === 'soon' && dream.attempts + 1 < attemptsAllowed
        ? new Date(Date.now() + 1000 * 2 ** (dream.attempts + 1))
        : undefined
  if (again || isOver(dream.state)) {
    const dueAt = again ?? new Date(Date.now() + 60_000)
    await Dreams.updateOne({ _id: dream._id, version: dream.version }, { $set: { dueAt }, $inc: { attempts: 1 } })
    return { again: dueAt }
  }
  try {
    const failed = await changeState(dream, 'failed', 'pipeline', {
      dueAt: null,
      fault: kept(fault, stage.from),
      failedIn: dream.state,
      why: fault.code,
    })
    await announce(failed, tools)
  } catch (late) {
    // Two parts may fail at once; the first one's fault stands.
    if (!(late instanceof Fault) || late.code !== 'models/dream-moved') throw late
  }
  return 'done'
}

/** What the stage's answer means for the record and the queue. */
async function onAnswer(dream: Dream, answer: StageAnswer, startedAt: number, tools: Tools): Promise<Answer> {
  const now = await read(dream._id)
  if (now?.announceOwed) await announce(now, tools)
  if (answer !== 'done') {
    if (!('again' in answer)) return 'done'
    await Dreams.updateOne({ _id: dream._id, version: dream.version }, { $set: { dueAt: answer.again } })
    return answer
  }
  if (!now || now.version === dream.version) return 'done'
  const tookSeconds = (Date.now() - (dream.progress?.startedAt.getTime() ?? startedAt)) / 1000
  await measured(tools.profile.id, dream.state, tookSeconds / filmSeconds(dream, tools.profile))
  if (now.dueAt) await hint(now, tools)
  return 'done'
}

/** Hints the queue that this dream's next step is due. */
export async function hint(dream: Pick<Dream, '_id' | 'state' | 'dueAt'>, tools: Pick<Tools, 'queues'>): Promise<void> {
  const stage = stageFrom(dream.state)
  if (stage && dream.dueAt) await tools.queues.add(stage.lane, { kind: 'advance', dream: dream._id }, dream.dueAt)
}

async function advanceWhole(dream: Dream, stage: Stage, tools: Tools): Promise<Answer> {
  const startedAt = Date.now()
  const held = await underLease(`dream:${dream._id}`, tools.worker, leaseSeconds, async () => {
    // Read again under the lease: whoever held it before may have gone on.
    const now = await read(dream._id)
    if (!now || now.version !== dream.version || now.state !== dream.state) return undefined
    try {
      return { answer: await stage.run(now, tools) }
    } catch (error) {
      return { fault: await onFault(now, stage, error, tools) }
    }
  })
  if (!held) return { again: new Date(Date.now() + 2000) }
  if (!held.did) return 'done'
  return 'fault' in held.did ? held.did.fault : onAnswer(dream, held.did.answer, startedAt, tools)
}

async function advancePart(dream: Dream, stage: Stage, part: string, tools: Tools): Promise<Answer> {
  if (!stage.part) return 'done'
  try {
    const held = await underLease(
      `part:${dream._id}:${dream.take}:${part}`,
      tools.worker,
      leaseSeconds,
      () => stage.part?.(dream, part, tools) ?? Promise.resolve('done' as const),
    )
    if (!held) return { again: new Date(Date.now() + 2000) }
    if (held.did === 'prepared') return 'done'
    if (held.did !== 'done') return held.did
  } catch (error) {
    const now = await read(dream._id)
    return now && now.version === dream.version ? onFault(now, stage, error, tools) : 'done'
  }
  await tools.queues.add(stage.lane, { kind: 'advance', dream: dream._id })
  return 'done'
}

/** Making rests while a community is paused; recovery finds the dream again when it is resumed. Withdrawal never rests. */
async function isPaused(dream: Dream): Promise<boolean> {
  if (dream.state === 'withdrawn') return false
  const community = await Communities.findById(dream.community).lean<Community>()
  return community?.pausedAt !== undefined
}

/** Handles an `advance` job: the record is read anew, its next stage is run, its answer obeyed. */
export async function advance(job: Extract<Job, { kind: 'advance' }>, lane: Lane, tools: Tools): Promise<Answer> {
  const dream = await read(job.dream)
  if (!dream) return 'done'
  if (dream.announceOwed && !job.part) await announce(dream, tools)
  if (!dream.dueAt || (await isPaused(dream))) return 'done'
  const stage = stageFrom(dream.state)
  if (!stage) return 'done'
  if (job.part) return advancePart(dream, stage, job.part, tools)
  if (dream.dueAt > new Date()) return { again: dream.dueAt }
  // Whoever hinted need not know which stage is next: the job goes where its work is done.
  if (stage.lane !== lane) {
    await hint(dream, tools)
    return 'done'
  }
  return advanceWhole(dream, stage, tools)
}
