import { Fault } from '#core/fault.ts'
import { pick, seeded } from '#core/random.ts'
import type { Mood } from '#core/story.ts'
import { composeCues } from './cues.ts'
import { drumBar, finalStrokes, kitDecibels, kitProgram, type Stroke } from './drums.ts'
import { dynamicAt, expressionCurve, levelIn, velocityOf } from './dynamics.ts'
import { harmonise } from './harmony.ts'
import { humanise, timingDeviation } from './humanise.ts'
import {
  concertDrumBank,
  cueDecibels,
  highPassOf,
  programs,
  referenceLoudness,
  roleDecibels,
  vibratoOf,
} from './instruments.ts'
import type { Layer } from './mood-music.ts'
import { moodMusic } from './moods.ts'
import { makeMotif } from './motif.ts'
import { playLayer } from './parts.ts'
import { type Piece, randomFor } from './piece.ts'
import { planSections, secondsAtBeat } from './plan.ts'
import type { Channel, Note, Score, Section } from './score.ts'
import { namedPitch } from './theory.ts'

export interface ComposeAsk {
  mood: Mood
  seed: number | string
  /** Length of the film. */
  seconds: number
  /** Moments at which the shot changes. */
  cuts: readonly number[]
  /** When the closing credit appears. */
  creditAt: number
}

const kitVelocity = 60
const longestSeconds = 180

/** The skeleton of a piece: its key, its sections on the shot changes, its chords and its motif. */
export function sketch({ mood, seed, seconds, cuts, creditAt }: ComposeAsk): Piece {
  if (!(seconds > 0 && seconds <= longestSeconds))
    throw new Fault('music/length', `music for ${seconds} s cannot be composed; 0 to ${longestSeconds} s can`)
  const music = moodMusic[mood]
  const random = seeded(`${seed}/${mood}`)
  const tonic = namedPitch(pick(random, music.tonics))
  const motif = makeMotif(random, music)
  const sections = planSections(music, { seconds, cuts, creditAtSeconds: creditAt })
  return { music, tonic, sections, spans: harmonise(music, tonic, sections), motif, seed }
}

/** Composes a piece for a film: the same ask gives the same notes. */
export function compose(ask: ComposeAsk): Score {
  const { mood, seconds, cuts, creditAt } = ask
  const piece = sketch(ask)
  const layers = piece.music.layers.map((layer) => layerChannel(piece, layer, seconds))
  const channels = [...layers, ...rhythmAndCues(piece, cuts)].map((channel) => endingBy(channel, seconds))
  return {
    mood,
    seconds,
    creditAtSeconds: creditAt,
    sections: [...piece.sections],
    channels: channels.filter((channel) => channel.notes.length > 0),
  }
}

function layerChannel(piece: Piece, layer: Layer, seconds: number): Channel {
  const pad = layer.role === 'pad' || layer.role === 'secondPad'
  const barSeconds = (piece.music.beatsPerBar * 60) / (piece.sections[0]?.beatsPerMinute ?? 60)
  const volumeDecibels = layer.role === 'sparkle' ? 0 : 20 * Math.log10(layer.volume / 0.5)
  return {
    part: layer.role,
    drums: false,
    bank: layer.bank ?? 0,
    program: layer.program,
    vibrato: vibratoOf(layer.role, layer.program),
    targetLoudness: referenceLoudness + roleDecibels[layer.role] + volumeDecibels,
    pan: layer.pan,
    send: layer.send,
    highPassHertz: highPassOf(layer.role, layer.program),
    notes: playLayer(piece, layer),
    expression: expressionCurve(piece.sections, layer.levels, seconds, pad ? barSeconds * 2 : undefined),
  }
}

type CueName = keyof typeof cueDecibels
interface CueChannel {
  part: CueName
  bank?: number
  program: number
  pan?: number
  send: number
  notes: Note[]
  extraDecibels?: number
}

function cueChannel({ part, bank = 0, program, pan = 0, send, notes, extraDecibels = 0 }: CueChannel): Channel {
  return {
    part,
    drums: part === 'drums' || part === 'cymbals',
    bank,
    program,
    vibrato: 0,
    targetLoudness: referenceLoudness + cueDecibels[part] + extraDecibels,
    pan,
    send,
    highPassHertz: highPassOf(part, program),
    notes: notes.sort((a, b) => a.startSeconds - b.startSeconds),
    expression: [],
  }
}

/** The strokes of the mood's kit, bar by bar, and on the last chord. */
function percussion(piece: Piece): { kit: Note[]; deep: Note[] } {
  const parts: { kit: Note[]; deep: Note[] } = { kit: [], deep: [] }
  const { percussion: own, beatsPerBar } = piece.music
  if (!own) return parts
  const random = randomFor(piece, 'percussion')
  const add = (section: Section, barStart: number, strokes: readonly Stroke[]) => {
    const level = levelIn(own.levels, section)
    if (level === 0) return
    for (const { beat, key, strength, deep } of strokes) {
      const startSeconds = secondsAtBeat(section, barStart + beat)
      const base = kitVelocity * strength * (deep ? 1.5 : 1)
      const velocity = velocityOf(base, dynamicAt(piece.sections, startSeconds), level)
      const note = humanise(
        random,
        { startSeconds, endSeconds: startSeconds + 0.4, key, velocity },
        timingDeviation.drums,
      )
      parts[deep ? 'deep' : 'kit'].push(note)
    }
  }
  for (const section of piece.sections) {
    if (section.name === 'credit') add(section, 0, finalStrokes(own.kit))
    for (let bar = 0; section.name !== 'credit' && bar * beatsPerBar < section.beats; bar++) {
      const beats = Math.min(beatsPerBar, section.beats - bar * beatsPerBar)
      add(section, bar * beatsPerBar, drumBar(own.kit, { beats, bar, section: section.name }))
    }
  }
  return parts
}

/** A roll is meant to be noticed, a swell hardly. */
const rollDecibels = (piece: Piece): number => (piece.music.cues.includes('cymbal-roll') ? 3 : 0)

function rhythmAndCues(piece: Piece, cuts: readonly number[]): Channel[] {
  const cues = composeCues(piece, cuts)
  const { kit, deep } = percussion(piece)
  const own = piece.music.percussion
  const place = own ? { send: own.send, pan: own.pan } : { send: 0.4 }
  const deepDecibels = 20 * Math.log10((own?.volume ?? 0.5) / 0.5)
  return [
    cueChannel({ part: 'taiko', program: programs.taiko, notes: deep, extraDecibels: deepDecibels, ...place }),
    cueChannel({
      part: 'drums',
      program: kitProgram(own?.kit),
      notes: kit,
      extraDecibels: kitDecibels(own?.kit),
      ...place,
    }),
    cueChannel({ part: 'cymbals', program: 0, send: 0.4, notes: cues.cymbals, extraDecibels: rollDecibels(piece) }),
    cueChannel({ part: 'boom', bank: concertDrumBank, program: programs.taiko, send: 0.4, notes: cues.boom }),
    cueChannel({ part: 'glissando', program: programs.harp, pan: -0.3, send: 0.5, notes: cues.glissando }),
    cueChannel({ part: 'reverseCymbal', program: programs.reverseCymbal, send: 0.5, notes: cues.reverseCymbal }),
    cueChannel({ part: 'bell', program: programs.celesta, pan: 0.3, send: 0.55, notes: cues.bell }),
  ]
}

/** Nothing starts before the film or reaches beyond its end. */
function endingBy(channel: Channel, seconds: number): Channel {
  const notes = channel.notes
    .filter((note) => note.startSeconds >= 0 && note.startSeconds < seconds - 0.02)
    .map((note) => ({ ...note, endSeconds: Math.min(note.endSeconds, seconds) }))
  return { ...channel, notes }
}
