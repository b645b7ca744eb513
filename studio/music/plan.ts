import { Fault } from '#core/fault.ts'
import type { MoodMusic } from './mood-music.ts'
import type { Section, SectionName } from './score.ts'

/** The piece as sections: which there are, where their borders lie ideally as shares of the time up to the credit. */
interface Form {
  names: readonly SectionName[]
  borders: readonly number[]
  /** What leaving sections out costs. */
  cost: number
}
const forms: readonly Form[] = [
  { names: ['hook', 'build', 'turn', 'release'], borders: [0.18, 0.48, 0.7], cost: 0 },
  { names: ['hook', 'build', 'release'], borders: [0.22, 0.64], cost: 0.35 },
  { names: ['build', 'release'], borders: [0.5], cost: 0.7 },
  { names: ['release'], borders: [], cost: 1.05 },
]
/** What a border costs that lies on no shot change: much where shots would do, little in a film with too few. */
const offShotCost = { enoughShots: 0.5, tooFewShots: 0.16 }
const freeShifts = [-0.03, 0, 0.03]
/** How many shot changes are tried for each border. */
const shotsPerBorder = 6
const shortestSectionSeconds = 0.3
/** A tempo may leave the mood's range by this factor before it costs more. */
const tempoTolerance = 1.04

interface Border {
  seconds: number
  cost: number
}
interface Candidate {
  cost: number
  form: Form
  edges: number[]
  beats: number[]
}

/** How many beats a section of this length gets near a tempo, and how much it strains tempo and metre. */
function fitBeats(rawBeats: number, beatsPerBar: number): { beats: number; cost: number } {
  let best = { beats: 1, cost: Number.POSITIVE_INFINITY }
  for (let beats = Math.max(1, Math.floor(rawBeats) - 2); beats <= Math.ceil(rawBeats) + 2; beats++) {
    const over = beats % beatsPerBar
    if (over === 1 && beats > 1) continue
    const metre = over === 0 ? 0 : over * 2 === beatsPerBar ? 0.05 : 0.11
    const cost = (Math.log(beats / rawBeats) / 0.05) ** 2 * 0.08 + metre
    if (cost < best.cost) best = { beats, cost }
  }
  return best
}

/** Every way to take one border for each place, in order and far enough apart. */
function* choices(places: readonly (readonly Border[])[], after = 0): Generator<Border[]> {
  const [first, ...others] = places
  if (!first) yield []
  for (const border of first ?? [])
    if (border.seconds >= after + shortestSectionSeconds)
      for (const rest of choices(others, border.seconds)) yield [border, ...rest]
}

/** What a tempo outside the mood's range costs. */
function tempoCost(tempo: number, [slowest, fastest]: MoodMusic['tempo']): number {
  const outside = Math.max(slowest / tempoTolerance / tempo, tempo / (fastest * tempoTolerance), 1)
  return (Math.log(outside) / 0.06) ** 2 * 0.1
}

function consider(form: Form, chosen: readonly Border[], tempo: number, creditAt: number, mood: MoodMusic): Candidate {
  const { beatsPerBar } = mood
  const edges = [0, ...chosen.map((border) => border.seconds), creditAt]
  let cost = form.cost
  chosen.forEach((border, index) => {
    cost += ((border.seconds / creditAt - (form.borders[index] ?? 0)) / 0.1) ** 2 * 0.05 + border.cost
  })
  const beats: number[] = []
  const tempi: number[] = []
  for (let index = 0; index + 1 < edges.length; index++) {
    const length = (edges[index + 1] ?? 0) - (edges[index] ?? 0)
    const fit = fitBeats((length * tempo) / 60, beatsPerBar)
    cost += fit.cost + (fit.beats < beatsPerBar ? 0.3 : 0)
    beats.push(fit.beats)
    tempi.push((fit.beats * 60) / length)
    cost += tempoCost((fit.beats * 60) / length, mood.tempo)
  }
  const spread = Math.max(...tempi) / Math.min(...tempi) - 1
  return { cost: cost + (spread / 0.1) ** 2 * 0.08, form, edges, beats }
}

/** For each ideal border the shot changes nearest to it, and places of its own near by, at a price. */
function bordersOf(form: Form, cuts: readonly number[], creditAt: number): Border[][] {
  const usable = cuts.filter((cut) => cut >= shortestSectionSeconds && cut <= creditAt - shortestSectionSeconds)
  const few = usable.length < form.borders.length
  const cost = few ? offShotCost.tooFewShots : offShotCost.enoughShots
  return form.borders.map((share) => {
    const near = usable.toSorted((a, b) => Math.abs(a - share * creditAt) - Math.abs(b - share * creditAt))
    const onShots = near.slice(0, shotsPerBorder).map((seconds) => ({ seconds, cost: 0 }))
    const free = (few ? freeShifts : [0]).map((shift) => ({ seconds: (share + shift) * creditAt, cost }))
    return [...onShots, ...free]
  })
}

export interface PlanAsk {
  seconds: number
  /** Moments at which the shot changes. */
  cuts: readonly number[]
  /** When the closing credit appears; the last chord is struck there. */
  creditAtSeconds: number
}

/** Lays sections on the shot changes and gives each its own exact tempo, so that borders fall on a beat and a cut. */
export function planSections(mood: MoodMusic, { seconds, cuts, creditAtSeconds }: PlanAsk): Section[] {
  if (!(creditAtSeconds > 0 && creditAtSeconds <= seconds && Number.isFinite(seconds)))
    throw new Fault('music/plan', `a credit at ${creditAtSeconds} s does not fit a film of ${seconds} s`)
  const [slowest, fastest] = mood.tempo
  let best: Candidate | undefined
  for (const form of forms) {
    for (const chosen of choices(bordersOf(form, cuts, creditAtSeconds))) {
      for (let tempo = slowest; tempo <= fastest; tempo += 0.5) {
        const candidate = consider(form, chosen, tempo, creditAtSeconds, mood)
        if (!best || candidate.cost < best.cost) best = candidate
      }
    }
  }
  if (!best) throw new Fault('music/plan', 'no tempo fits this film')
  return sectionsOf(best, creditAtSeconds, seconds)
}

function sectionsOf({ form, edges, beats }: Candidate, creditAt: number, seconds: number): Section[] {
  const sections = form.names.map((name, index): Section => {
    const startSeconds = edges[index] ?? 0
    const endSeconds = edges[index + 1] ?? creditAt
    const count = beats[index] ?? 1
    return { name, startSeconds, endSeconds, beats: count, beatsPerMinute: (count * 60) / (endSeconds - startSeconds) }
  })
  const beatsPerMinute = sections.at(-1)?.beatsPerMinute ?? 60
  const length = seconds - creditAt
  sections.push({
    name: 'credit',
    startSeconds: creditAt,
    endSeconds: seconds,
    beats: (length * beatsPerMinute) / 60,
    beatsPerMinute,
  })
  return sections
}

/** The moment of a beat: time bends a little within a section, and slows down into the credit. */
export function secondsAtBeat(section: Section, beat: number): number {
  if (section.beats <= 0) return section.startSeconds
  const share = beat / section.beats
  const bend = section.name === 'release' ? 0.07 : section.name === 'credit' ? 0 : 0.015
  const length = section.endSeconds - section.startSeconds
  if (share <= 0 || share >= 1) return section.startSeconds + share * length
  return section.startSeconds + length * (share + bend * share * (share - 1))
}
