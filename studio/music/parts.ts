import { dynamicAt, levelIn, velocityOf } from './dynamics.ts'
import type { Span } from './harmony.ts'
import { humanise, timingDeviation } from './humanise.ts'
import { composeMelody, type MelodyNote } from './melody.ts'
import type { KeyRange, Layer, LayerRole } from './mood-music.ts'
import { type PatternGround, type PatternName, playPattern } from './patterns.ts'
import { type Piece, randomFor } from './piece.ts'
import { secondsAtBeat } from './plan.ts'
import type { Note, Section } from './score.ts'
import { tieChords } from './sustain.ts'
import { keysWithin, nearestKey, pitchClass } from './theory.ts'
import { leadVoices } from './voice-leading.ts'

const defaultRange: Readonly<Record<LayerRole, KeyRange>> = {
  melody: [67, 84],
  secondMelody: [67, 84],
  keys: [55, 74],
  ostinato: [55, 76],
  pad: [53, 74],
  secondPad: [55, 74],
  bass: [34, 45],
  arpeggio: [60, 81],
  secondArpeggio: [55, 79],
  drone: [34, 45],
  counter: [53, 69],
  sparkle: [79, 96],
}
/** Celli end at C; basses go lower, but a telephone does not. */
const bassRangeOf = (layer: Layer): KeyRange => (layer.bank === 40 ? [36, 47] : defaultRange.bass)
const baseVelocity: Readonly<Partial<Record<LayerRole, number>>> = {
  melody: 92,
  secondMelody: 88,
  pad: 74,
  sparkle: 66,
}
const legatoSeconds = 0.05
/** Slow strings and choirs speak late, so they start early. */
const slowPrograms = [44, 49, 50, 52, 53, 92]

const strength = (piece: Piece, layer: Layer, section: Section, seconds: number, accent: number): number =>
  velocityOf(
    (baseVelocity[layer.role] ?? 80) + accent,
    dynamicAt(piece.sections, seconds),
    levelIn(layer.levels, section),
  )

/** The chords during which a layer is heard. */
const heardSpans = (piece: Piece, layer: Layer): Span[] =>
  piece.spans.filter((span) => levelIn(layer.levels, span.section) > 0)

function voiceCount(layer: Layer, [low, high]: KeyRange): number {
  if (layer.role === 'keys' || layer.role === 'ostinato') return 3
  if (high - low <= 14) return 2
  return high - low < 18 ? 3 : 4
}

/** What each chord offers a layer: the ladder of its tones, smoothly led voices, the bass. */
function groundsOf(piece: Piece, layer: Layer): PatternGround[] {
  const spans = heardSpans(piece, layer)
  const range = layer.range ?? defaultRange[layer.role]
  const [lowest, highest] = bassRangeOf(layer)
  const bassKey = (pitch: number): number => keysWithin(lowest, highest, [pitch])[0] ?? lowest
  let voices: number[] | undefined
  return spans.map((span, index) => {
    voices = leadVoices(span.chord, voiceCount(layer, range), range, voices)
    const bass = bassKey(span.chord.bass)
    const fifth = span.chord.tones.find((tone) => [6, 7].includes(pitchClass(tone - span.chord.bass)))
    const next = spans[index + 1]
    return {
      span,
      ladder: keysWithin(range[0], range[1], span.chord.tones),
      voices,
      bass,
      fifth: bassKey(fifth ?? span.chord.root),
      nextBass: bassKey((next ?? span).chord.bass),
    }
  })
}

function sustained(piece: Piece, layer: Layer): Note[] {
  const lead = slowPrograms.includes(layer.program) ? 0.14 : 0.05
  const chords = groundsOf(piece, layer).map(({ span, voices, bass }) => {
    const drone = keysWithin(...bassRangeOf(layer), [piece.tonic])[0] ?? bass
    const keys = layer.pattern === 'drone' ? [drone] : layer.pattern === 'long' ? [bass] : voices
    return { span, keys, velocity: strength(piece, layer, span.section, span.startSeconds, 0) }
  })
  return tieChords(chords, lead)
}

const swingAt = (piece: Piece, beat: number): number =>
  Math.abs((beat % 1) - 0.5) < 0.01 ? (piece.music.swingBeats ?? 0) : 0

/** A pattern chord by chord; on the last chord it gives way to one broken chord. */
function patterned(piece: Piece, layer: Layer, pattern: PatternName): Note[] {
  return groundsOf(piece, layer).flatMap((ground) => {
    const { span } = ground
    const final = span.section.name === 'credit'
    const low = layer.role === 'bass'
    const notes = playPattern(final ? (low ? 'long' : 'sustain') : pattern, ground)
    return notes.map((note, index) => {
      const at = (beat: number) => secondsAtBeat(span.section, span.startBeat + beat + swingAt(piece, beat))
      const startSeconds = at(note.beat) + (note.delaySeconds ?? 0) + (final && !low ? index * 0.024 : 0)
      const fullSeconds = at(note.beat + note.beats) - at(note.beat)
      return {
        startSeconds,
        endSeconds: startSeconds + (note.short ? fullSeconds * 0.5 : fullSeconds + 0.04),
        key: note.key + (layer.transpose ?? 0),
        velocity: strength(piece, layer, span.section, startSeconds, note.accent),
      }
    })
  })
}

const lineRange = (piece: Piece, transpose = 0): KeyRange => [
  piece.music.melody.range[0] + transpose,
  piece.music.melody.range[1] + transpose,
]

/** The melody where this layer has it, and its last step home on the closing chord. */
function melodic(piece: Piece, layer: Layer): Note[] {
  const line = composeMelody(piece, lineRange(piece, layer.transpose))
  const heard = line.filter((note) => levelIn(layer.levels, note.section) > 0)
  const notes = heard.map((note): Note => {
    const startSeconds = secondsAtBeat(note.section, note.beat)
    const swell = 8 * Math.sin(Math.PI * note.phrase) + (note.strong ? 4 : -3)
    return {
      startSeconds,
      endSeconds: secondsAtBeat(note.section, note.beat + note.beats) + legatoSeconds,
      key: note.key,
      velocity: strength(piece, layer, note.section, startSeconds, swell),
    }
  })
  const credit = piece.sections.at(-1)
  const last = heard.at(-1)
  if (!credit || last?.section.name !== 'release' || credit.beats <= 0) return notes
  const home = nearestKey(last.key, keysWithin(last.key - 8, last.key + 8, [piece.tonic]))
  const length = (credit.endSeconds - credit.startSeconds) * 0.5
  const velocity = strength(piece, layer, last.section, credit.startSeconds, -6)
  return [
    ...notes,
    { startSeconds: credit.startSeconds, endSeconds: credit.startSeconds + length, key: home, velocity },
  ]
}

/** A second, slow voice on the thirds and sevenths, moving as little as it can. */
function counterpoint(piece: Piece, layer: Layer): Note[] {
  const range = layer.range ?? defaultRange.counter
  let previous = Math.round((range[0] + range[1]) / 2)
  const chords = heardSpans(piece, layer).map((span) => {
    const { chord } = span
    const guides = [chord.third ?? chord.root, ...chord.tones.slice(3)]
    previous = nearestKey(previous, keysWithin(range[0], range[1], guides))
    return { span, keys: [previous], velocity: strength(piece, layer, span.section, span.startSeconds, 0) }
  })
  return tieChords(chords, 0.05)
}

/** A glint on the ends of phrases and, where no melody plays, on every other bar. */
function sparkling(piece: Piece, layer: Layer): Note[] {
  const sung = piece.music.layers.filter((other) => other.pattern === 'melody')
  const hasMelody = (section: Section) => sung.some((other) => levelIn(other.levels, section) > 0)
  const line: MelodyNote[] = composeMelody(piece, lineRange(piece)).filter((note) => note.ends && note.strong)
  const range = defaultRange.sparkle
  return heardSpans(piece, layer).flatMap((span) => {
    const { section } = span
    const doubled = line.filter(
      (note) => note.section === section && note.beat >= span.startBeat && note.beat < span.startBeat + span.beats,
    )
    const free = hasMelody(section) || span.bar % 2 === 1 ? [] : [{ beat: span.startBeat, key: span.chord.root }]
    return [...(hasMelody(section) ? doubled : []), ...free].map((note) => {
      const startSeconds = secondsAtBeat(section, note.beat)
      const key = keysWithin(range[0], range[0] + 11, [pitchClass(note.key)])[0] ?? range[0]
      const velocity = strength(piece, layer, section, startSeconds, 0)
      return { startSeconds, endSeconds: startSeconds + 1.6, key, velocity }
    })
  })
}

function write(piece: Piece, layer: Layer): { notes: Note[]; timing: number } {
  const { pattern } = layer
  if (pattern === 'melody') return { notes: melodic(piece, layer), timing: timingDeviation.melody }
  if (pattern === 'counter') return { notes: counterpoint(piece, layer), timing: timingDeviation.pad }
  if (pattern === 'sparkle') return { notes: sparkling(piece, layer), timing: timingDeviation.plucked }
  if (pattern === 'sustain' || pattern === 'drone' || pattern === 'long')
    return { notes: sustained(piece, layer), timing: timingDeviation.pad }
  return { notes: patterned(piece, layer, pattern), timing: timingDeviation.plucked }
}

/** The notes of one layer, as a player would play them. */
export function playLayer(piece: Piece, layer: Layer): Note[] {
  const { notes, timing } = write(piece, layer)
  const random = randomFor(piece, `${layer.role}/${layer.program}`)
  return notes.map((note) => humanise(random, note, timing)).sort((a, b) => a.startSeconds - b.startSeconds)
}
