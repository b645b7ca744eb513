import { Fault } from '#core/fault.ts'

/** A note without its octave: 0 is C, 11 is B. */
export type PitchClass = number

const modes = {
  ionian: [0, 2, 4, 5, 7, 9, 11],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  aeolian: [0, 2, 3, 5, 7, 8, 10],
  harmonic: [0, 2, 3, 5, 7, 8, 11],
} as const
export type ModeName = keyof typeof modes

const majorDegrees = [0, 2, 4, 5, 7, 9, 11]
const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
const noteNames = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B']
const sharps: Record<string, string> = { 'C#': 'Db', 'D#': 'Eb', 'F#': 'Gb', 'G#': 'Ab', 'A#': 'Bb' }

export const pitchClass = (semitones: number): PitchClass => ((semitones % 12) + 12) % 12

/** The pitch class of a name such as `Eb` or `F#`. */
export function namedPitch(name: string): PitchClass {
  const index = noteNames.indexOf(sharps[name] ?? name)
  if (index < 0) throw new Fault('music/note', `"${name}" is not the name of a note`)
  return index
}

/** A chord in a key, as pitch classes. */
export interface Chord {
  symbol: string
  root: PitchClass
  bass: PitchClass
  /** What tells major from minor; missing in suspended and open chords. */
  third: PitchClass | undefined
  /** Root first, then upwards by thirds, then the added tones. */
  tones: readonly PitchClass[]
}

/** Semitones above the root that each suffix adds. */
const additions: Record<string, readonly number[]> = {
  maj7: [11],
  add9: [2],
  sus4: [5],
  sus2: [2],
  '#11': [6],
  b9: [1],
  '7': [10],
  '6': [9],
  '9': [10, 2],
  '5': [],
  o: [],
  o7: [9],
  h: [10],
}
const withoutThird = ['sus4', 'sus2', '5']
const diminished = ['o', 'o7', 'h']

function intervalsOf(minor: boolean, suffix: string): { intervals: number[]; third: number | undefined } {
  const parts: string[] = []
  for (let rest = suffix; rest !== ''; ) {
    const part = /^(maj7|add9|sus4|sus2|#11|b9|o7|o|h|7|6|9|5)/.exec(rest)?.[0]
    if (part === undefined) throw new Fault('music/chord', `the chord suffix "${suffix}" is not known`)
    parts.push(part)
    rest = rest.slice(part.length)
  }
  const isDiminished = parts.some((part) => diminished.includes(part))
  const ownThird = minor || isDiminished ? 3 : 4
  const third = parts.some((part) => withoutThird.includes(part)) ? undefined : ownThird
  const added = parts.flatMap((part) => additions[part] ?? [])
  return { intervals: [0, ...(third === undefined ? [] : [third]), isDiminished ? 6 : 7, ...added], third }
}

/** A degree such as `5`, `b3` or `#4` in semitones above the tonic, by the major scale. */
function degreeSemitones(accidental: string, degree: number): number {
  return (majorDegrees[degree - 1] ?? 0) + (accidental === 'b' ? -1 : accidental === '#' ? 1 : 0)
}

/** Reads a roman numeral such as `bVImaj7/1`: degrees count from the major scale, `/n` names the bass. */
export function parseChord(symbol: string, tonic: PitchClass): Chord {
  const parts = /^([b#]?)(VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)(.*?)(?:\/([b#]?)([1-7]))?$/.exec(symbol)
  if (!parts) throw new Fault('music/chord', `"${symbol}" is not a chord`)
  const [, accidental = '', numeral = '', suffix = '', bassAccidental = '', bassDegree] = parts
  const minor = numeral === numeral.toLowerCase()
  const root = tonic + degreeSemitones(accidental, numerals.indexOf(numeral.toUpperCase()) + 1)
  const { intervals, third } = intervalsOf(minor, suffix)
  const bass = bassDegree === undefined ? root : tonic + degreeSemitones(bassAccidental, Number(bassDegree))
  return {
    symbol,
    root: pitchClass(root),
    bass: pitchClass(bass),
    third: third === undefined ? undefined : pitchClass(root + third),
    tones: intervals.map((interval) => pitchClass(root + interval)),
  }
}

/** The scale to play over a chord: the mode's, with its tones bent to the chord where they would rub. */
export function scaleOver(chord: Chord, mode: ModeName, tonic: PitchClass): PitchClass[] {
  const scale = new Set<number>(modes[mode].map((interval) => pitchClass(tonic + interval)))
  for (const tone of chord.tones) {
    if (scale.has(tone)) continue
    for (const neighbour of [pitchClass(tone + 1), pitchClass(tone - 1)])
      if (!chord.tones.includes(neighbour)) scale.delete(neighbour)
    scale.add(tone)
  }
  return [...scale].sort((a, b) => a - b)
}

/** Every key of a range whose pitch class is listed, lowest first. */
export function keysWithin(low: number, high: number, classes: readonly PitchClass[]): number[] {
  const keys: number[] = []
  for (let key = low; key <= high; key++) if (classes.includes(pitchClass(key))) keys.push(key)
  return keys
}

/** The key of a list that lies nearest; the lower one of two equally near. */
export function nearestKey(key: number, keys: readonly number[]): number {
  let best = keys[0] ?? key
  for (const candidate of keys) if (Math.abs(candidate - key) < Math.abs(best - key)) best = candidate
  return best
}
