import { type Random, seeded } from '#core/random.ts'
import { type Piece, spanAt } from './piece.ts'
import type { Note, Section } from './score.ts'
import { keysWithin, pitchClass, scaleOver } from './theory.ts'

/** What marks a border between two sections. */
export type CueKind = 'swell' | 'cymbal-roll' | 'reverse-cymbal' | 'boom' | 'glissando' | 'chimes' | 'bell'

/** The notes the cues add, by the instrument that plays them. */
export interface CueNotes {
  cymbals: Note[]
  reverseCymbal: Note[]
  boom: Note[]
  glissando: Note[]
  bell: Note[]
}

const cymbals = [49, 57] as const
const bellTree = 84
const rollStepSeconds = 0.055
const glissandoSeconds = 0.62
const reverseSeconds = 1.15

/** A roll on the cymbals that grows towards a moment. */
function roll(untilSeconds: number, lengthSeconds: number, strength: number): Note[] {
  const strokes = Math.floor(lengthSeconds / rollStepSeconds)
  return Array.from({ length: strokes }, (_, index) => {
    const share = index / strokes
    const startSeconds = untilSeconds - lengthSeconds + index * rollStepSeconds
    const velocity = Math.round(6 + strength * share ** 2)
    return { startSeconds, endSeconds: startSeconds + 0.5, key: cymbals[index % 2] ?? 49, velocity }
  })
}

/** A harp run that arrives with the chord to come, on its tones and those of the scale that do not rub against them. */
function glissando(piece: Piece, section: Section): Note[] {
  const span = spanAt(piece, section, 0)
  if (!span) return []
  const { tones } = span.chord
  const rubs = (pitch: number) => tones.some((tone) => [1, 11].includes(pitchClass(pitch - tone)))
  const tuning = scaleOver(span.chord, piece.music.mode, piece.tonic).filter(
    (pitch) => tones.includes(pitch) || !rubs(pitch),
  )
  const keys = keysWithin(60, 91, tuning)
  const start = section.startSeconds - glissandoSeconds
  return keys.map((key, index) => {
    const share = index / keys.length
    const startSeconds = start + glissandoSeconds * share ** 0.9
    const length = index === keys.length - 1 ? 1.2 : 0.35
    return { startSeconds, endSeconds: startSeconds + length, key, velocity: Math.round(40 + 30 * share) }
  })
}

function bellNotes(piece: Piece, section: Section): Note[] {
  const span = spanAt(piece, section, 0)
  if (!span) return []
  return keysWithin(79, 91, [span.chord.root]).map((key) => ({
    startSeconds: section.startSeconds,
    endSeconds: section.startSeconds + 2,
    key,
    velocity: 62,
  }))
}

function addCue(notes: CueNotes, kind: CueKind, piece: Piece, section: Section, previousSeconds: number): void {
  const at = section.startSeconds
  const fits = (seconds: number) => Math.min(seconds, previousSeconds * 0.6)
  if (kind === 'swell') notes.cymbals.push(...roll(at, fits(1.2), 16))
  if (kind === 'cymbal-roll') notes.cymbals.push(...roll(at, fits(1.7), 34))
  if (kind === 'reverse-cymbal' && previousSeconds > reverseSeconds)
    notes.reverseCymbal.push({ startSeconds: at - reverseSeconds, endSeconds: at, key: 60, velocity: 70 })
  if (kind === 'boom') notes.boom.push({ startSeconds: at, endSeconds: at + 3, key: 38, velocity: 84 })
  if (kind === 'glissando' && previousSeconds > glissandoSeconds * 2) notes.glissando.push(...glissando(piece, section))
  if (kind === 'chimes') notes.cymbals.push({ startSeconds: at, endSeconds: at + 3, key: bellTree, velocity: 50 })
  if (kind === 'bell') notes.bell.push(...bellNotes(piece, section))
}

/** The shot changes that are no border get, more often than not, one soft note of the chord. */
function shotColours(random: Random, piece: Piece, cuts: readonly number[]): Note[] {
  return cuts.flatMap((cut) => {
    const section = piece.sections.find((one) => one.startSeconds < cut - 0.05 && cut < one.endSeconds - 0.05)
    const coloured = random() < 0.6
    const choice = random()
    if (!section || section.name === 'credit' || !coloured) return []
    const span = piece.spans.findLast((one) => one.startSeconds <= cut)
    const keys = keysWithin(76, 88, span?.chord.tones ?? [])
    const key = keys[Math.floor(choice * keys.length)]
    return key === undefined ? [] : [{ startSeconds: cut, endSeconds: cut + 1.5, key, velocity: 50 }]
  })
}

/** A mood with one cue alone leaves the turn unmarked, or it would wear out. */
function kindsInto(section: Section, cues: readonly CueKind[], border: number): readonly CueKind[] {
  if (section.name === 'release') return cues
  if (section.name === 'turn' && cues.length === 1) return []
  const start = border % cues.length
  return cues.slice(start, start + 1)
}

/** Everything that marks borders and shots. The way into the release is marked with all the mood's cues at once. */
export function composeCues(piece: Piece, cuts: readonly number[]): CueNotes {
  const notes: CueNotes = { cymbals: [], reverseCymbal: [], boom: [], glissando: [], bell: [] }
  const { cues } = piece.music
  for (const [index, section] of piece.sections.entries()) {
    const previous = piece.sections[index - 1]
    if (!previous) continue
    for (const kind of kindsInto(section, cues, index - 1))
      addCue(notes, kind, piece, section, previous.endSeconds - previous.startSeconds)
  }
  notes.bell.push(...shotColours(seeded(`${piece.seed}/shots`), piece, cuts))
  return notes
}
