import { Fault } from '#core/fault.ts'
import { changeState } from '#models/dream.ts'
import { type PartKind, type Shot, Shots } from '#models/shot.ts'
import type { Lane } from '#queue/queue.ts'
import { isJustReported, reportProgress } from '../progress.ts'
import type { Stage } from '../stage.ts'
import type { Tools } from '../tools.ts'
import { makePart, prepareAhead } from './part.ts'
import { readTake, timesOf } from './rows.ts'
import type { Timeline } from './timeline.ts'

const laneOf: Record<PartKind, Lane> = {
  speech: 'media',
  music: 'media',
  sound: 'media',
  picture: 'gpu',
  credit: 'gpu',
}
const attemptsAllowed = 4
/** Not a part that is waited for. */
const preparing = 'preparing'

/** How much of the stage's time a part takes: pictures are most of it. */
const weightOf = (part: Shot): number => (part.kind === 'picture' ? 10 : part.kind === 'credit' ? 5 : 1)

/** Shares of parts being made in this process, by row. */
const underWay = new Map<string, number>()

export function shareMade(parts: readonly Shot[]): number {
  const whole = parts.reduce((sum, part) => sum + weightOf(part), 0)
  const made = parts.reduce((sum, part) => sum + weightOf(part) * (part.madeAt ? 1 : (underWay.get(part._id) ?? 0)), 0)
  return whole === 0 ? 0 : made / whole
}

/** Several are painted side by side: were a long one begun last, it would be waited for alone. */
function longestFirst(parts: readonly Shot[], times: Timeline, { profile }: Tools): Shot[] {
  const secondsOf = ({ kind, index }: Shot): number =>
    kind === 'picture'
      ? (times.shots[index]?.clipSeconds ?? 0)
      : kind === 'credit'
        ? profile.creditSeconds
        : times.seconds
  return [...parts].sort((one, other) => secondsOf(other) - secondsOf(one))
}

/**
 * storyboarded → shot: everything a film is cut from. The narration comes first, since its length decides how long each
 * shot is, and pictures are thought out beside it; then pictures, credit and music side by side, and the sound of it all.
 */
export const shots: Stage = {
  from: 'storyboarded',
  lane: 'light',
  async run(dream, tools) {
    const take = await readTake(dream)
    const owed = take.parts.filter((part) => !part.madeAt)
    if (owed.length === 0) {
      await changeState(dream, 'shot', 'pipeline', { dueAt: new Date() })
      return 'done'
    }
    await reportProgress(dream, shareMade(take.parts), tools)
    const times = timesOf(take, tools)
    const isPlayed = !owed.some((part) => part.kind === 'music')
    const now = times
      ? longestFirst(owed, times, tools).filter((part) => part.kind !== 'sound' || isPlayed)
      : owed.filter((part) => part.kind === 'speech')
    for (const part of now) {
      const job = { kind: 'advance', dream: dream._id, part: `${part.kind}:${part.index}` } as const
      await tools.queues.add(laneOf[part.kind], job, part.checkAt)
    }
    // Last in its lane: painters who find no picture any more take it.
    if (owed.some((part) => part.kind === 'picture'))
      await tools.queues.add(laneOf.picture, { kind: 'advance', dream: dream._id, part: preparing })
    return { waitFor: 'parts' }
  },
  async part(dream, name, tools) {
    if (name === preparing) {
      await prepareAhead(dream, tools).catch((error: unknown) =>
        tools.log.debug({ dream: dream._id, error }, 'nothing is prepared; it is made when it is needed'),
      )
      return 'prepared'
    }
    const [kind, index] = name.split(':')
    const key = { dream: dream._id, take: dream.take, kind: kind as PartKind, index: Number(index) }
    const row = await Shots.findOne(key).lean<Shot>()
    const onProgress = (share: number) => {
      if (!row) return
      underWay.set(row._id, share)
      if (isJustReported(dream)) return
      Shots.find({ dream: dream._id, take: dream.take })
        .lean<Shot[]>()
        .then((parts) => reportProgress(dream, shareMade(parts), tools))
        .catch((error: unknown) => tools.log.debug({ error }, 'progress was not noted'))
    }
    try {
      return await makePart(dream, name, tools, onProgress)
    } catch (error) {
      // Being asked to stop is nobody's fault and counts as no attempt.
      if (tools.signal.aborted) return { again: new Date() }
      const fault = Fault.from(error, 'shots/failed')
      const failed = await Shots.findOneAndUpdate(
        key,
        { $inc: { attempts: 1 } },
        { returnDocument: 'after' },
      ).lean<Shot>()
      if (fault.retry === 'soon' && failed && failed.attempts < attemptsAllowed) {
        tools.log.warn({ dream: dream._id, part: name, error }, 'a part is tried again')
        return { again: new Date(Date.now() + 1000 * 2 ** failed.attempts) }
      }
      throw fault.retry === 'soon'
        ? new Fault(fault.code, fault.message, { ...fault, retry: 'never', cause: error })
        : fault
    } finally {
      if (row) underWay.delete(row._id)
    }
  },
}
