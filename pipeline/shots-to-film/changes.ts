import { Fault } from '#core/fault.ts'
import type { Transition } from '#media/plans/transitions.ts'
import { ready } from '#providers/index.ts'
import type { TransitionAsk } from '#providers/provider.ts'
import { makeNow } from '../make/make.ts'
import { partsOf, type Take } from '../storyboard-to-shots/rows.ts'
import type { Timeline } from '../storyboard-to-shots/timeline.ts'
import type { Tools } from '../tools.ts'
import type { Changes } from './cut.ts'

type Turn = Timeline['shots'][number]['transition']

/** Few papers, torn once: films share them through the cache. */
const variants = 3

/** How each shot gives way to the next, painted where somebody paints changes; undefined for a hard cut. */
export async function changesOf(take: Take, times: Timeline, tools: Tools): Promise<Changes> {
  const begun = new Map<string, Promise<Transition | undefined>>()
  const changes = times.shots.map(({ transition }, index) => {
    const eye = transition.kind === 'iris' ? eyeOf(take, index + 1) : undefined
    const where = { seed: (take.board.seed + index) % variants, ...(eye && { eye }) }
    // The same paper twice in a film is torn once.
    const key = JSON.stringify([transition, where])
    const change = begun.get(key) ?? changeOf(transition, where, take, tools)
    begun.set(key, change)
    return change
  })
  return Promise.all(changes)
}

/** Paints into the cache what changes can be painted before all pictures are: a hole opens where the next picture draws the eye. */
export async function changesAhead(take: Take, times: Timeline, tools: Tools): Promise<void> {
  const pictures = partsOf(take, 'picture')
  const isOpen = ({ transition }: Timeline['shots'][number], index: number): boolean => {
    const next = pictures[index + 1]
    return transition.kind === 'iris' && next !== undefined && !next.madeAt
  }
  const cut = { kind: 'cut', seconds: 0 } as const
  const shots = times.shots.map((shot, index) => (isOpen(shot, index) ? { ...shot, transition: cut } : shot))
  await changesOf(take, { ...times, shots }, tools)
}

/** Where one looks first in a picture, to a tenth of it, so that films still share their papers. */
export function eyeOf(take: Take, index: number): TransitionAsk['eye'] {
  const { eyeX, eyeY } = partsOf(take, 'picture')[index]?.facts ?? {}
  if (typeof eyeX !== 'number' || typeof eyeY !== 'number') return undefined
  return { x: Math.round(eyeX * 10) / 10, y: Math.round(eyeY * 10) / 10 }
}

async function changeOf(
  turn: Turn,
  where: Pick<TransitionAsk, 'seed' | 'eye'>,
  take: Take,
  tools: Tools,
): Promise<Transition | undefined> {
  const { kind, seconds } = turn
  if (kind === 'cut') return undefined
  if (kind === 'dissolve' || ready('transition').length === 0) return { kind, seconds }
  const { width, height, framesPerSecond } = tools.profile
  const frames = Math.max(2, Math.round(seconds * framesPerSecond))
  const ask = { change: kind, ...where, frames, width, height, framesPerSecond }
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
