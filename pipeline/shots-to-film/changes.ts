import { Fault } from '#core/fault.ts'
import type { Transition } from '#media/plans/transitions.ts'
import { ready } from '#providers/index.ts'
import { makeNow } from '../make/make.ts'
import type { Take } from '../storyboard-to-shots/rows.ts'
import type { Timeline } from '../storyboard-to-shots/timeline.ts'
import type { Tools } from '../tools.ts'

type Turn = Timeline['shots'][number]['transition']

/** Few papers, torn once: films share them through the cache. */
const variants = 3

/** How each shot gives way to the next, painted where somebody paints changes; undefined for a hard cut. */
export async function changesOf(take: Take, times: Timeline, tools: Tools): Promise<(Transition | undefined)[]> {
  const changes: (Transition | undefined)[] = []
  for (const [index, { transition }] of times.shots.entries()) {
    changes.push(await changeOf(transition, (take.board.seed + index) % variants, take, tools))
  }
  return changes
}

async function changeOf(turn: Turn, seed: number, take: Take, tools: Tools): Promise<Transition | undefined> {
  const { kind, seconds } = turn
  if (kind === 'cut') return undefined
  if (kind === 'dissolve' || ready('transition').length === 0) return { kind, seconds }
  const { width, height, framesPerSecond } = tools.profile
  const frames = Math.max(2, Math.round(seconds * framesPerSecond))
  const ask = { change: kind, seed, frames, width, height, framesPerSecond }
  try {
    const { files } = await makeNow('transition', ask, take.dream, tools)
    if (!files.matte || !files.paper) throw new Fault('film/change-missing', `${kind} came without its files`)
    const [matte, paper] = await Promise.all([files.matte, files.paper].map(({ key }) => tools.files.local(key)))
    return matte && paper ? { kind, seconds, painted: { matte, paper, frames } } : { kind, seconds }
  } catch (error) {
    if (tools.signal.aborted) throw error
    // A film is worth more than its paper edges.
    tools.log.warn({ dream: take.dream._id, change: kind, error }, 'a change of shots is not painted')
    return { kind, seconds }
  }
}
