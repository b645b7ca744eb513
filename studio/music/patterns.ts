import type { Span } from './harmony.ts'

/** A note of a pattern, in beats from the start of its chord. */
export interface PatternNote {
  beat: number
  beats: number
  key: number
  /** Added to the velocity. */
  accent: number
  /** Played short, plucked or struck. */
  short?: boolean
  /** Seconds after its beat: the notes of a broken chord. */
  delaySeconds?: number
}

/** What a pattern plays with during one chord. */
export interface PatternGround {
  span: Span
  /** Chord tones within the layer's range, lowest first; never empty. */
  ladder: readonly number[]
  /** Three voices, led smoothly from chord to chord. */
  voices: readonly number[]
  /** The bass of this chord, its fifth above, and the bass of the chord that follows. */
  bass: number
  fifth: number
  nextBass: number
}

type Pattern = (ground: PatternGround) => PatternNote[]

/** A rung of the ladder; above the top it starts again an octave higher, or at the bottom if there is no room. */
const rung = (ladder: readonly number[], index: number): number => ladder[index % ladder.length] ?? ladder[0] ?? 60

const accentOn = (beat: number): number => (beat === 0 ? 7 : Number.isInteger(beat) ? 0 : -6)

/** One note every `step` beats, its rung given by the position; undefined is a rest. */
function run(ground: PatternGround, step: number, rungAt: (index: number) => number | undefined): PatternNote[] {
  const notes: PatternNote[] = []
  for (let index = 0; index * step < ground.span.beats - 1e-6; index++) {
    const at = rungAt(index)
    const beat = index * step
    if (at !== undefined) notes.push({ beat, beats: step, key: rung(ground.ladder, at), accent: accentOn(beat) })
  }
  return notes
}

/** The given keys at once, each a little after the one below. */
const chord = (beat: number, beats: number, keys: readonly number[], accent: number, spread: number, short = false) =>
  keys.map((key, index): PatternNote => ({ beat, beats, key, accent, short, delaySeconds: index * spread }))

const single = (beat: number, beats: number, key: number, accent = accentOn(beat), short = false): PatternNote => ({
  beat,
  beats,
  key,
  accent,
  short,
})

const upAndDown = [0, 1, 2, 3, 4, 3, 2, 1]
const wave = [0, 1, 2, 3, 4, 5, 4, 3, 2, 3, 4, 5, 6, 5, 4, 2]
const cell = [0, 2, 1, 3, 2]
const shortened = (notes: PatternNote[]): PatternNote[] => notes.map((note) => ({ ...note, short: true }))

/** A note that leads into the next bass: from below if it rises, from above if it falls. */
const approach = (from: number, to: number): number => (to === from ? to - 5 : to > from ? to - 1 : to + 2)

const patterns = {
  sustain: ({ span, voices }) => chord(0, span.beats, voices, 0, 0),
  drone: ({ span, bass }) => [single(0, span.beats, bass)],
  'rising-eighths': (ground) => run(ground, 0.5, (index) => upAndDown[index % 8]),
  'sixteenth-wave': (ground) =>
    run(ground, 0.25, (index) => (index % 8 === 7 || index % 16 === 13 ? undefined : wave[index % 16])),
  'five-note-cell': (ground) => {
    const first = Math.round(ground.span.startBeat * 2)
    return run(ground, 0.5, (index) => (index % 8 === 3 || index % 8 === 7 ? undefined : cell[(first + index) % 5]))
  },
  'slow-pairs': (ground) => run(ground, 2, (index) => index * 2 + (ground.span.bar % 2)),
  'rising-sixteenths': (ground) => run(ground, 0.25, (index) => index % 8),
  nocturne: ({ span, bass, fifth, voices }) => {
    const [one = bass, two = bass, three = bass] = voices
    return [bass, fifth, one, two, three, two, one, two]
      .map((key, index) => single(index / 2, index === 0 ? span.beats : 1, key, index === 0 ? 6 : -4))
      .filter((note) => note.beat < span.beats)
  },
  'waltz-arpeggio': ({ span, bass, voices }) => {
    const [one = bass, two = bass, three = bass] = voices
    return [bass, one, two, three, two, one]
      .map((key, index) => single(index / 2, index === 0 ? span.beats : 1, key, index === 0 ? 6 : -4))
      .filter((note) => note.beat < span.beats)
  },
  waltz: ({ bass, voices }) => [
    single(0, 1, bass, 6),
    ...chord(1, 0.8, voices, -4, 0.014),
    ...chord(2, 0.8, voices, -7, 0.014),
  ],
  gallop: ({ span, ladder }) => {
    const notes: PatternNote[] = []
    for (let beat = 0; beat < span.beats; beat++) {
      const key = rung(ladder, beat % 4 === 3 ? 1 : 0)
      notes.push(single(beat, 0.5, key, beat % 2 === 0 ? 8 : 3, true), single(beat + 0.5, 0.25, key, -8, true))
      notes.push(single(beat + 0.75, 0.25, key, -5, true))
    }
    return notes
  },
  tresillo: (ground) =>
    run(ground, 0.5, () => 0).map((note) => {
      const strong = [0, 1.5, 3].includes(note.beat)
      const key = rung(ground.ladder, strong && note.beat > 0 ? 1 : 0)
      return { ...note, key, short: true, accent: strong ? 10 : -9 }
    }),
  bounce: (ground) => shortened(run(ground, 0.5, (index) => [0, 2, 4, 2][index % 4])),
  comping: ({ voices }) =>
    [0, 1.5, 2.5, 3].flatMap((beat) => chord(beat, beat === 0 ? 1.2 : 0.5, voices, accentOn(beat), 0.008)),
  pulse: ({ span, voices }) => {
    const outer = [voices[0] ?? 60, voices.at(-1) ?? 60]
    const inner = voices.slice(1, -1)
    const notes: PatternNote[] = []
    for (let index = 0; index / 2 < span.beats; index++)
      notes.push(...chord(index / 2, 0.5, index % 2 === 0 ? outer : inner, accentOn(index / 2), 0.006))
    return notes
  },
  offbeat: ({ span, voices }) => {
    const notes: PatternNote[] = []
    for (let beat = 0.5; beat < span.beats; beat++) notes.push(...chord(beat, 0.5, voices.slice(-2), -4, 0.006, true))
    return notes
  },
  stab: ({ voices }) => [...chord(1.5, 0.5, voices, 2, 0.006, true), ...chord(3, 0.5, voices, -4, 0.006, true)],
  sparse: ({ span, bass, voices }) => [
    ...chord(0, span.beats, [bass + 12, ...voices], 0, 0.028),
    single(2.5, 1.5, (voices.at(-1) ?? 60) + 12, -8),
  ],
  long: ({ span, bass }) => [single(0, span.beats, bass)],
  'root-and-fifth': ({ span, bass, fifth, nextBass }) => [
    single(0, 1.8, bass, 6),
    single(2, 1.4, fifth, -2),
    ...(span.beats >= 4 ? [single(3.5, 0.5, approach(bass, nextBass), -7)] : []),
  ],
  downbeat: ({ bass }) => [single(0, 1.5, bass, 5)],
  plucked: ({ bass, fifth }) => [single(0, 1.5, bass, 5), single(2.5, 1, fifth, -5)],
  walking: ({ span, bass, fifth, ladder, nextBass }) => {
    const third = ladder.find((key) => key > bass) ?? fifth
    const line = [bass, third, fifth, approach(fifth, nextBass)]
    return line.map((key, beat) => single(beat, 0.8, key, beat === 0 ? 5 : -3)).filter((note) => note.beat < span.beats)
  },
} satisfies Record<string, Pattern>

export type PatternName = keyof typeof patterns

/** The notes of a pattern during one chord, none reaching beyond it. */
export function playPattern(name: PatternName, ground: PatternGround): PatternNote[] {
  const pattern: Pattern = patterns[name]
  return pattern(ground)
    .filter((note) => note.beat < ground.span.beats - 1e-6)
    .map((note) => ({ ...note, beats: Math.min(note.beats, ground.span.beats - note.beat) }))
}
