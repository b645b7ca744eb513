import { between, pick, type Random, seeded } from '#core/random.ts'
import { moods, type Storyboard, shotSizes, times, weathers } from '#core/story.ts'
import { kindOf } from '#studio/words/tables.ts'
import { looks } from '../looks/looks.ts'
import { moodColours } from '../moods.ts'
import { motifById, motifIds } from '../motifs/motifs.ts'
import { people } from '../people/person.ts'
import { settings } from '../settings/settings.ts'
import { type Cast, dreamer, type ShotSpec } from './spec.ts'

/** Contact sheets are made of these: chance shots over everything that can be asked for. */
export function chanceShot(seed: number): ShotSpec {
  const random = seeded(`chance ${seed}`)
  const [hero, companion] = [castBy(random), random() < 0.5 ? dreamer : castBy(random)]
  const size = pick(random, [...shotSizes, 'wide', 'wide', 'close'] as const)
  const meFirst = size === 'tiny' || (companion.id === 'me' && random() < 0.35)
  const roles = meFirst ? { hero: companion, companion: hero } : { hero, companion }
  const mood = pick(random, moods)
  const shot: ShotSpec = {
    index: 1,
    language: 'en',
    setting: pick(random, settings).id,
    layout: Math.floor(random() * 3),
    time: pick(random, times),
    weather: random() < 0.6 ? 'clear' : pick(random, weathers),
    mood,
    accent: moodColours[mood].accent,
    look: random() < 0.55 ? 'lantern' : pick(random, looks).id,
    ...roles,
    props: random() < 0.4 ? [castBy(random)] : [],
    size: size === 'detail' && roles.hero.kind === 'person' ? 'close' : size,
    angle: pick(random, ['eye', 'low', 'high'] as const),
    role: pick(random, ['place', 'arrive', 'meet', 'turn', 'end'] as const),
    camera: 'push',
    direction: 'right',
    heroSide: roles.hero.id === 'me' ? 'left' : 'right',
    lightSide: random() < 0.7 ? 'right' : 'left',
    arc: between(random, 0, 1),
    seed: seed * 31 + 5,
    filmSeed: seed,
  }
  if (shot.size === 'detail' || (shot.size === 'close' && random() < 0.5)) delete shot.companion
  return shot
}

const usable = motifIds.filter((id) => motifById(id)?.use === 'hero')

function castBy(random: Random): Cast {
  if (random() < 0.18) {
    const id = pick(random, people)
    return { id, word: id, kind: 'person', many: false }
  }
  const id = pick(random, usable)
  return { id, word: id, kind: kindOf(id), many: random() < 0.08 }
}

const cardOf = (change: Partial<Storyboard['cards'][number]>): Storyboard['cards'][number] => ({
  beat: '',
  prompt: '',
  role: 'place',
  setting: 'sea',
  time: 'night',
  weather: 'clear',
  mood: 'wondrous',
  hero: 'me',
  props: [],
  size: 'wide',
  angle: 'eye',
  camera: 'push',
  seconds: 4,
  ...change,
})

const thing = (id: string, kind: Cast['kind'], many = false): Storyboard['things'][number] => ({
  id,
  word: id,
  kind,
  many,
})

/** Two whole films to look at: one of things, one of people. */
export const sampleFilms: readonly Storyboard[] = [
  {
    language: 'en',
    title: 'The Whale above the Desert',
    hook: '',
    mood: 'wondrous',
    things: [
      thing('whale', 'animal'),
      thing('house', 'place'),
      thing('grandmother', 'person'),
      thing('key', 'object', true),
      thing('door', 'object'),
    ],
    cards: [
      cardOf({ setting: 'desert', hero: 'house', role: 'place', action: 'walk', time: 'dusk' }),
      cardOf({ setting: 'desert', hero: 'whale', role: 'meet', size: 'tiny', angle: 'low', time: 'dusk' }),
      cardOf({ setting: 'desert', hero: 'whale', role: 'thing', size: 'detail' }),
      cardOf({ setting: 'sky', hero: 'me', companion: 'whale', role: 'rise', action: 'fly', angle: 'low' }),
      cardOf({ setting: 'room', hero: 'grandmother', role: 'arrive', size: 'close', mood: 'tender', props: ['door'] }),
      cardOf({ setting: 'room', hero: 'me', role: 'thing', props: ['key'], mood: 'tender' }),
      cardOf({ setting: 'sea', hero: 'me', companion: 'grandmother', role: 'end', mood: 'hopeful', angle: 'high' }),
    ],
    hashtags: [],
  },
  {
    language: 'en',
    title: 'Late for the Last Train',
    hook: '',
    mood: 'anxious',
    things: [
      thing('locomotive', 'vehicle'),
      thing('wolf', 'animal'),
      thing('teacher', 'person'),
      thing('alarm-clock', 'object', true),
      thing('zorb', 'object'),
    ],
    cards: [
      cardOf({ setting: 'city', hero: 'me', role: 'place', action: 'run', mood: 'anxious' }),
      cardOf({ setting: 'station', hero: 'locomotive', role: 'arrive', angle: 'low', mood: 'anxious' }),
      cardOf({ setting: 'station', hero: 'alarm-clock', role: 'thing', size: 'close', mood: 'anxious' }),
      cardOf({ setting: 'school', hero: 'teacher', role: 'meet', mood: 'eerie' }),
      cardOf({ setting: 'forest', hero: 'wolf', role: 'turn', angle: 'low', mood: 'eerie', weather: 'fog' }),
      cardOf({ setting: 'cave', hero: 'zorb', role: 'thing', size: 'close', mood: 'mysterious' }),
      cardOf({ setting: 'garden', hero: 'me', companion: 'wolf', role: 'end', mood: 'hopeful', time: 'dawn' }),
    ],
    hashtags: [],
  },
]
