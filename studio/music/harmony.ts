import type { MoodMusic } from './mood-music.ts'
import { secondsAtBeat } from './plan.ts'
import type { Section } from './score.ts'
import { type Chord, type PitchClass, parseChord } from './theory.ts'

/** A chord and how long it stands. */
export interface Span {
  section: Section
  chord: Chord
  /** First beat, counted from the start of the section. */
  startBeat: number
  beats: number
  startSeconds: number
  endSeconds: number
  /** Which bar of its section, from 0. */
  bar: number
}

/** A bar's chords: too few bars keep the way in (or, before a cadence, the way out), too many go round first. */
function barsFor(bars: readonly string[], count: number, keepEnd: boolean): string[] {
  if (count <= bars.length) return keepEnd ? bars.slice(bars.length - count) : bars.slice(0, count)
  const extra = count - bars.length
  const round = bars.slice(0, 4)
  return [...Array.from({ length: extra }, (_, index) => round[index % round.length] ?? ''), ...bars]
}

/** Spreads the mood's chords over the sections, one bar each. */
export function harmonise(mood: MoodMusic, tonic: PitchClass, sections: readonly Section[]): Span[] {
  return sections.flatMap((section) => {
    if (section.name === 'credit') return finalSpan(mood, tonic, section)
    const count = Math.ceil(section.beats / mood.beatsPerBar)
    const bars = mood.harmony[section.name].split('|').map((bar) => bar.trim())
    const keepEnd = section.name === 'turn' || section.name === 'release'
    return barsFor(bars, count, keepEnd).flatMap((bar, barIndex) => {
      const symbols = bar.split(' ')
      const barStart = barIndex * mood.beatsPerBar
      const barBeats = Math.min(mood.beatsPerBar, section.beats - barStart)
      const beats = barBeats / symbols.length
      return symbols.map((symbol, index) =>
        spanOf(section, parseChord(symbol, tonic), barStart + index * beats, beats, barIndex),
      )
    })
  })
}

function spanOf(section: Section, chord: Chord, startBeat: number, beats: number, bar: number): Span {
  const startSeconds = secondsAtBeat(section, startBeat)
  return { section, chord, startBeat, beats, startSeconds, endSeconds: secondsAtBeat(section, startBeat + beats), bar }
}

/** The last chord rings for most of the credit. */
function finalSpan(mood: MoodMusic, tonic: PitchClass, section: Section): Span[] {
  if (section.beats <= 0) return []
  return [spanOf(section, parseChord(mood.harmony.final, tonic), 0, section.beats * 0.62, 0)]
}
