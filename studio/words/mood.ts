import type { Mood } from '#core/story.ts'
import { moods } from '#core/story.ts'
import { phrases } from './lexicon.ts'
import type { Found, Reading } from './match.ts'

/** What a dream is when nothing in it speaks of a mood: most are. */
const usualMood: Mood = 'wondrous'
const usualWeight = 1
const toldWeight = 3
const negationReach = 3

type Weights = Partial<Record<Mood, number>>

/** Things, actions, hours and weather that only hint at a mood. */
const hints: Record<string, Weights> = {
  ...{
    chase: { anxious: 1.6 },
    fall: { anxious: 0.6 },
    search: { anxious: 0.5 },
    lose: { anxious: 0.6, melancholy: 0.5 },
  },
  ...{ follow: { mysterious: 0.4 }, run: { anxious: 0.4 }, hold: { tender: 0.3 } },
  ...{ hide: { anxious: 0.8 }, shout: { anxious: 0.8 }, fight: { epic: 0.9, anxious: 0.5 }, die: { melancholy: 1 } },
  ...{ cry: { melancholy: 1.4 }, laugh: { joyful: 1.1, playful: 0.6 }, dance: { joyful: 1.1, playful: 0.4 } },
  ...{ sing: { wondrous: 0.5, joyful: 0.3 }, fly: { wondrous: 0.9 }, float: { calm: 0.6 }, hug: { tender: 1.3 } },
  ...{ kiss: { tender: 1.3 }, sleep: { calm: 0.4 }, burn: { anxious: 0.7 }, break: { anxious: 0.4 } },
  ...{
    play: { playful: 0.4, joyful: 0.3 },
    shine: { wondrous: 0.5 },
    give: { tender: 0.4 },
    transform: { wondrous: 0.3, playful: 0.3 },
  },
  ...{
    tooth: { anxious: 1.2 },
    ghost: { eerie: 1 },
    skull: { eerie: 1 },
    ogre: { anxious: 0.7 },
    vampire: { eerie: 0.9 },
  },
  ...{
    zombie: { anxious: 1 },
    spider: { anxious: 0.5, eerie: 0.3 },
    snake: { anxious: 0.6 },
    stranger: { mysterious: 0.8 },
  },
  ...{
    grandmother: { nostalgic: 0.6, tender: 0.5 },
    grandfather: { nostalgic: 0.7, tender: 0.3 },
    baby: { tender: 0.7 },
    mother: { tender: 0.4 },
    hand: { tender: 0.4 },
  },
  ...{ ex: { melancholy: 0.7 }, dragon: { epic: 0.6 }, castle: { epic: 0.3 }, key: { mysterious: 0.6 } },
  ...{
    labyrinth: { mysterious: 0.8 },
    headstone: { melancholy: 0.8 },
    coffin: { melancholy: 0.9 },
    unicorn: { wondrous: 0.6 },
  },
  ...{
    butterfly: { joyful: 0.3, wondrous: 0.3 },
    robot: { playful: 0.3 },
    balloon: { playful: 0.5 },
    bomb: { anxious: 0.9 },
    'water-wave': { anxious: 0.7 },
    candle: { mysterious: 0.3 },
  },
  ...{
    gun: { anxious: 1.1 },
    'drop-of-blood': { anxious: 0.7, eerie: 0.4 },
    shark: { anxious: 0.9 },
    crocodile: { anxious: 0.6 },
    tornado: { anxious: 1 },
    fire: { anxious: 0.5 },
    cockroach: { anxious: 0.7 },
    ant: { anxious: 0.4 },
    rat: { anxious: 0.5 },
    'classical-building': { anxious: 0.7 },
    bat: { eerie: 0.6 },
    'black-bird': { eerie: 0.4, anxious: 0.4 },
    owl: { mysterious: 0.6 },
    soldier: { epic: 0.4, anxious: 0.5 },
  },
  ...{
    night: { mysterious: 0.4 },
    fog: { mysterious: 0.8 },
    snow: { calm: 0.3, wondrous: 0.2 },
    rain: { melancholy: 0.3 },
  },
  ...{ dawn: { hopeful: 0.6 }, dusk: { nostalgic: 0.4 } },
}

/** A negated feeling becomes its opposite: who is not afraid is calm. */
const opposite: Partial<Record<Mood, Mood>> = { anxious: 'calm', eerie: 'calm', joyful: 'melancholy', calm: 'anxious' }

interface Cue {
  position: number
  weights: Weights
  told: boolean
}

export interface Feeling {
  mood: Mood
  moodTold: boolean
  emotions: { at: number; mood: Mood }[]
}

function isNegated(one: Found, reading: Reading, negations: Set<string>): boolean {
  const clause = reading.tokens[one.from]?.clause
  return reading.tokens
    .slice(Math.max(0, one.from - negationReach), one.from)
    .some((token) => token.clause === clause && negations.has(token.key))
}

function cuesOf(reading: Reading): Cue[] {
  const negations = new Set(phrases(reading.words.negations).map((parts) => parts.join(' ')))
  return reading.found.flatMap((one): Cue[] => {
    if (one.kind === 'mood') {
      const told = moods.find((mood) => mood === one.id) ?? usualMood
      const holdsNegation = reading.tokens.slice(one.from, one.to).some(({ key }) => negations.has(key))
      const mood = !holdsNegation && isNegated(one, reading, negations) ? opposite[told] : told
      return mood === undefined ? [] : [{ position: one.from, weights: { [mood]: toldWeight }, told: true }]
    }
    const weights = hints[one.id]
    return weights === undefined ? [] : [{ position: one.from, weights, told: false }]
  })
}

/** The strongest mood of some cues; early cues win ties. */
function blend(cues: readonly Cue[], start: Weights): { mood: Mood; weight: number } {
  const sums = new Map<Mood, number>()
  const add = (weights: Weights) => {
    for (const mood of moods) {
      const weight = weights[mood]
      if (weight !== undefined) sums.set(mood, (sums.get(mood) ?? 0) + weight)
    }
  }
  add(start)
  for (const cue of cues) add(cue.weights)
  const [best] = [...sums].sort(([, one], [, other]) => other - one)
  return best === undefined ? { mood: usualMood, weight: 0 } : { mood: best[0], weight: best[1] }
}

/** The mood of a telling, whether its words told it, and how it changes from sentence to sentence. */
export function feelingOf(reading: Reading): Feeling {
  const cues = cuesOf(reading)
  const { mood } = blend(cues, { [usualMood]: usualWeight })
  const starts = reading.tokens.flatMap((token, index) => (token.sentenceStart ? [index] : []))
  const emotions = starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? reading.tokens.length
    const here = blend(
      cues.filter(({ position }) => position >= start && position < end),
      {},
    )
    if (here.weight < usualWeight) return []
    return [{ at: Math.round(((start + end) / 2 / reading.tokens.length) * 100) / 100, mood: here.mood }]
  })
  return {
    mood,
    moodTold: cues.some(({ told }) => told),
    emotions: emotions.length > 0 ? emotions : [{ at: 0, mood }],
  }
}
