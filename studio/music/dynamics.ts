import type { Levels } from './mood-music.ts'
import { type Expression, type Section, type SectionName, sectionNames } from './score.ts'

/** How loud the piece is at the start and the end of each section, 0 to 1. */
const arc: Readonly<Record<SectionName, readonly [number, number]>> = {
  hook: [0.72, 0.78],
  build: [0.74, 0.9],
  turn: [0.8, 0.88],
  release: [0.97, 0.9],
  credit: [0.82, 0.52],
}
const stepSeconds = 0.1
/** A layer that enters swells in this long before its section. */
const entrySeconds = 0.8

export const levelIn = (levels: Levels, section: Section): number => levels[sectionNames.indexOf(section.name)] ?? 0

function sectionAt(sections: readonly Section[], seconds: number): Section | undefined {
  return sections.findLast((section) => section.startSeconds <= seconds) ?? sections[0]
}

/** How loud the piece is meant to be at a moment, 0 to 1. */
export function dynamicAt(sections: readonly Section[], seconds: number): number {
  const section = sectionAt(sections, seconds)
  if (!section) return 0.8
  const [from, to] = arc[section.name]
  const length = section.endSeconds - section.startSeconds
  const share = length > 0 ? Math.min(1, Math.max(0, (seconds - section.startSeconds) / length)) : 0
  return from + (to - from) * share
}

/** The velocity of a note of this strength, by the dynamic of the moment and the presence of its layer. */
export function velocityOf(base: number, dynamic: number, level: number): number {
  return Math.min(127, Math.max(1, Math.round(base * (0.55 + 0.45 * dynamic) * (0.75 + 0.25 * level))))
}

/** A layer's presence at a moment: its section's, with entries swelling in early and exits fading over a beat. */
function levelAt(sections: readonly Section[], levels: Levels, seconds: number): number {
  const now = sectionAt(sections, seconds)
  if (!now) return 0
  const level = levelIn(levels, now)
  const next = sections[sections.indexOf(now) + 1]
  const untilNext = next ? next.startSeconds - seconds : Number.POSITIVE_INFINITY
  if (!next || untilNext >= entrySeconds) return level
  const coming = levelIn(levels, next)
  return coming > level ? level + (coming - level) * (1 - untilNext / entrySeconds) : level
}

/** The expression curve of a layer, ten points a second; `breathSeconds` lets a pad swell and sink. */
export function expressionCurve(
  sections: readonly Section[],
  levels: Levels,
  seconds: number,
  breathSeconds?: number,
): Expression[] {
  const curve: Expression[] = []
  for (let step = 0; step * stepSeconds < seconds; step++) {
    const atSeconds = step * stepSeconds
    const level = levelAt(sections, levels, atSeconds)
    const breath = breathSeconds === undefined ? 1 : 1 - 0.12 * Math.cos((2 * Math.PI * atSeconds) / breathSeconds)
    const open = (0.62 + 0.38 * level) * (0.45 + 0.55 * dynamicAt(sections, atSeconds)) * breath
    const value = Math.min(127, Math.round(127 * open))
    if (curve.at(-1)?.value !== value) curve.push({ atSeconds, value })
  }
  return curve
}
