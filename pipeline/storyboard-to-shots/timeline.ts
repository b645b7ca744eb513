import type { Card } from '#core/story.ts'

/** How one shot gives way to the next. */
export type TransitionKind = 'cut' | 'dissolve' | 'iris' | 'page' | 'sheet' | 'ink'

export interface TimedShot {
  /** When it begins to be seen. */
  startSeconds: number
  /** How long it is seen before the next one begins to come. */
  seconds: number
  /** How long its clip has to be: seen, and underneath the transition that follows. */
  clipSeconds: number
  /** When its narration begins; undefined where nothing is spoken. */
  voiceAtSeconds?: number
  /** How the next shot comes. */
  transition: { kind: TransitionKind; seconds: number }
}

export interface Timeline {
  shots: TimedShot[]
  creditAtSeconds: number
  seconds: number
  /** Every change of shot but the credit's. */
  cuts: number[]
}

const usual: Record<TransitionKind, number> = { cut: 0, dissolve: 0.5, iris: 0.8, page: 0.9, sheet: 0.8, ink: 0.9 }

/** Places one sinks into rather than walks to. */
const deep = new Set(['underwater', 'cave', 'space'])

/**
 * The paper world's changes: a torn hole for rising and remembering, ink for what one sinks into and where the dream turns,
 * pages and torn strips by turns for any other new place, a hard cut within a place.
 * @param moves how often the place has changed before.
 */
function transitionTo(from: Card, to: Card | undefined, moves: number): TransitionKind {
  if (!to) return 'dissolve'
  if (to.role === 'rise' || to.role === 'end') return 'iris'
  if (from.setting === to.setting) return from.time === to.time ? 'cut' : 'dissolve'
  if (to.role === 'turn' || deep.has(to.setting)) return 'ink'
  return moves % 2 === 0 ? 'page' : 'sheet'
}

const hasMoved = (card: Card, index: number, cards: readonly Card[]): boolean =>
  index > 0 && cards[index - 1]?.setting !== card.setting

const toFrame = (seconds: number, framesPerSecond: number): number =>
  Math.round(seconds * framesPerSecond) / framesPerSecond

/**
 * When everything happens. A sentence longer than its shot lengthens the shot; nothing is spoken while a page turns.
 * All times fall on frames.
 * @param voices seconds of narration by card; 0 or absent where nothing is spoken.
 */
export function timeline(
  cards: readonly Card[],
  voices: readonly number[],
  creditSeconds: number,
  framesPerSecond: number,
): Timeline {
  // Short films have short breaths: all pauses follow the mean length of a shot.
  const mean = cards.reduce((sum, card) => sum + card.seconds, 0) / cards.length
  const pace = Math.min(1, mean / 3)
  const frame = (seconds: number) => toFrame(seconds, framesPerSecond)
  let at = 0
  const shots = cards.map((card, index): TimedShot => {
    const voice = voices[index] ?? 0
    const before = frame((index === 0 ? 0.7 : 0.35) * pace)
    const after = 0.3 * pace
    const kind = transitionTo(card, cards[index + 1], cards.slice(0, index + 1).filter(hasMoved).length)
    const turn = frame(usual[kind] * pace)
    const seconds = frame(Math.max(card.seconds, voice > 0 ? before + voice + after : 0, turn + 0.2))
    const shot: TimedShot = {
      startSeconds: at,
      seconds,
      clipSeconds: seconds + turn,
      transition: { kind, seconds: turn },
      ...(voice > 0 ? { voiceAtSeconds: at + before } : {}),
    }
    at = frame(at + seconds)
    return shot
  })
  return {
    shots,
    creditAtSeconds: at,
    seconds: frame(at + creditSeconds),
    cuts: shots.slice(1).map((shot) => shot.startSeconds),
  }
}
