import type { Language, Mood } from '#core/story.ts'

export const halves = ['seen', 'kept', 'fresh', 'late', 'last'] as const
type Half = (typeof halves)[number]

/**
 * A telling with what a reader finds in it, written before the matcher was tuned. "Kept" dreams were not looked at while
 * tuning; "fresh" ones were written after all lists, and first run when they were done; "late" ones after those, with what the
 * words were known to misread in mind; "last" ones when words that nobody has drawn, stuffs and places were read.
 */
export interface GoldDream {
  language: Language
  half: Half
  telling: string
  things: string[]
  /** Any of these is a right first setting. */
  settings: string[]
  actions: string[]
  /** Any of these is a right mood. */
  moods: Mood[]
}

type Row = [half: Half, telling: string, things: string, settings: string, actions: string, moods: string]

const words = (text: string): string[] => text.split(' ').filter(Boolean)

/** Rows as dreams. */
export const dreamsOf = (language: Language, rows: Row[]): GoldDream[] =>
  rows.map(([half, telling, things, settings, actions, moods]) => ({
    language,
    half,
    telling,
    things: words(things),
    settings: words(settings),
    actions: words(actions),
    moods: words(moods) as Mood[],
  }))
