import { type Random, seeded } from '#core/random.ts'
import { speakingSeconds, wishedSeconds } from '#core/spoken.ts'
import type { Card, Language, Mood, Storyboard, Thing, Understanding } from '#core/story.ts'
import { isToldByMe, type Scenery, sceneriesOf } from './acting.ts'
import { colourOf } from './colours.ts'
import { firstTime, firstWeather, toldSky } from './daylight.ts'
import { isOurs } from './ids.ts'
import { type Reading, readTelling } from './match.ts'
import { beatsOf } from './narration.ts'
import { cleanTelling } from './normalise.ts'
import { promptOf } from './prompt.ts'
import { cameraFor, roleLooks, rolesFor } from './roles.ts'
import { isUnspaced } from './script.ts'
import { settingsOf } from './settings.ts'
import { isOpen, withLeftThings, withSilentShots } from './silent.ts'
import { shareSeconds } from './timing.ts'
import { tokenise } from './tokens.ts'

export interface StoryWish {
  /** Length of the film; what the telling asks for when absent (25 to 60). */
  seconds?: number
  seed: number
  /** Short tellings are shown in at least as many shots; by the length of the film when absent (5 to 8). */
  minCards?: number
}

const fewestCards = 5
const mostCards = 8
const secondsPerCard = 4.2
const longestHook = 70
const longestUnspacedHook = 30

const dreamer: Thing = { id: 'me', word: '', kind: 'person', many: false }

/** Where a dream plays that names no place. */
const usualSetting: Record<Mood, string> = {
  calm: 'garden',
  joyful: 'garden',
  eerie: 'forest',
  melancholy: 'room',
  epic: 'desert',
  tender: 'room',
  anxious: 'city',
  wondrous: 'sky',
  nostalgic: 'room',
  playful: 'garden',
  mysterious: 'forest',
  hopeful: 'sea',
}

/** A telling as shots: narrated in the dreamer's own words, each thing of the dream in at least one of them. */
export function tellStory(telling: string, understanding: Understanding, wish: StoryWish): Storyboard {
  const reading = readTelling(cleanTelling(telling), understanding.language)
  const seconds = wish.seconds ?? wishedSeconds(reading.text, reading.language)
  const minCards = wish.minCards ?? cardsFor(seconds)
  const me = isToldByMe(reading) || understanding.things.length === 0
  const isAlive = ({ kind }: Thing) => kind === 'person' || kind === 'animal'
  const lead = me ? 'me' : ((understanding.things.find(isAlive) ?? understanding.things[0])?.id ?? 'me')
  const spoken = sceneriesOf(reading, beatsOf(reading, { seconds, minCards }), understanding)
  const elsewhere = isPlaceless(reading, understanding) ? elsewhereOf(understanding) : undefined
  const seen = withSilentShots(spoken, understanding, { least: minCards, lead, elsewhere })
  const scenes = withLeftThings(seen, understanding)
  const cards = distinct(cardsOf(scenes, understanding, lead, seeded(`story ${wish.seed}`)))
  const lengths = shareSeconds(
    cards.map(({ beat }) => speakingSeconds(beat, reading.language)),
    seconds,
    cards.map(({ beat }, index) => isOpen(beat) && (cards[index + 1]?.beat ?? '') !== ''),
  )
  const placeColours = Object.fromEntries(
    reading.found.flatMap((one): [string, string][] => {
      const colour = one.kind === 'setting' ? colourOf(one, reading) : undefined
      return colour === undefined ? [] : [[one.id, colour]]
    }),
  )
  const shown = new Set(cards.flatMap(({ hero, companion, props }) => [hero, companion, ...props]))
  const things = [...(shown.has('me') ? [dreamer] : []), ...understanding.things.filter(({ id }) => shown.has(id))]
  return {
    language: understanding.language,
    title: understanding.title,
    hook: hookOf(cards.find(({ beat }) => beat !== '')?.beat ?? understanding.title, understanding.language),
    mood: understanding.mood,
    things,
    cards: cards.map((card, index) => ({
      ...card,
      prompt: promptOf(card, things, placeColours),
      seconds: lengths[index] ?? 1,
    })),
    hashtags: hashtagsOf(understanding),
  }
}

/** True where neither the telling nor the dreamer's correction says where it is. */
function isPlaceless(reading: Reading, { settings }: Understanding): boolean {
  const isTold = reading.found.some(({ kind }) => kind === 'setting')
  return !isTold && settings.length < 2 && settings[0] === settingsOf(reading)[0]
}

/** A second place for a dream that names none: one room would be seen six times. */
function elsewhereOf({ settings, mood }: Understanding): string {
  const [home = usualSetting[mood]] = settings
  return [usualSetting[mood], 'sky', 'garden'].find((place) => place !== home) ?? 'sky'
}

/** No picture stays long enough to be tired of. */
const cardsFor = (seconds: number): number =>
  Math.min(mostCards, Math.max(fewestCards, Math.ceil(seconds / secondsPerCard)))

type Sketch = Omit<Card, 'prompt' | 'seconds'> & { seconds: number }

function cardsOf(scenes: readonly Scenery[], understanding: Understanding, lead: string, random: Random): Sketch[] {
  const [home = usualSetting[understanding.mood]] = understanding.settings
  let sky = { time: firstTime(understanding, random), weather: firstWeather(understanding) }
  let [setting, mood]: [string, Mood] = [home, understanding.mood]
  let camera: Card['camera'] | undefined
  const settled = scenes.map((scene) => {
    const before = { setting, mood }
    const isTold = scene.beat.text !== ''
    if (scene.setting !== undefined && isTold) setting = scene.setting
    mood = moodAt(scene.at, understanding)
    sky = { ...sky, ...toldSky(scene, understanding) }
    const here = scene.setting !== undefined && !isTold ? scene.setting : setting
    return {
      scene,
      setting: here,
      mood,
      ...sky,
      isNewSetting: before.setting !== here,
      isNewMood: before.mood !== mood,
    }
  })
  const roles = rolesFor(
    settled.map(({ scene, isNewSetting, isNewMood }) => ({
      hasThing: (scene.hero ?? lead) !== 'me',
      hasMe: scene.hero === 'me' || scene.companion === 'me',
      hasCompanion: scene.companion !== undefined,
      isNewSetting,
      isNewMood,
      isSilent: scene.beat.text === '',
    })),
  )
  return settled.map(({ scene, isNewSetting: _, isNewMood: __, ...place }, index) => {
    const role = roles[index] ?? 'end'
    const { size, angle } = roleLooks[role]
    camera = cameraFor(role, camera, random)
    const hero = scene.hero ?? lead
    // A school stands in no school.
    const isPlace = (id: string) => id === place.setting
    const companion = scene.companion === hero || isPlace(scene.companion ?? '') ? undefined : scene.companion
    const props = scene.props.filter((id) => id !== hero && id !== companion && !isPlace(id))
    return {
      beat: scene.beat.text,
      role,
      ...place,
      hero,
      ...(companion === undefined ? {} : { companion }),
      props,
      ...(scene.action === undefined ? {} : { action: scene.action }),
      size,
      angle,
      camera,
      seconds: 1,
    }
  })
}

/** The mood told nearest before a moment of the telling; the film's own mood where nothing was told. */
function moodAt(at: number, understanding: Understanding): Mood {
  const [nearest] = understanding.emotions.toSorted((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at))
  return nearest !== undefined && Math.abs(nearest.at - at) < 0.25 ? nearest.mood : understanding.mood
}

const keyOf = ({ hero, companion, setting, size, angle }: Sketch): string =>
  [hero, companion, setting, size, angle].join(' ')

/** No two shots alike: one that repeats another is seen from another height, then from nearer or farther. */
function distinct(cards: readonly Sketch[]): Sketch[] {
  const used = new Set<string>()
  return cards.map((card) => {
    const sizes: Card['size'][] = [card.size, 'wide', 'close']
    const ways = sizes.flatMap((size) =>
      ([card.angle, 'low', 'eye', 'high'] as const).map((angle) => ({ ...card, size, angle })),
    )
    const way = ways.find((one) => !used.has(keyOf(one))) ?? card
    used.add(keyOf(way))
    return way
  })
}

/** The last place before `most` where a word ends. */
function wordEnd(sentence: string, most: number, language: Language): number {
  if (!isUnspaced(language)) return sentence.lastIndexOf(' ', most)
  return tokenise(sentence, language).findLast(({ end }) => end <= most)?.end ?? 0
}

/** The first sentence, cut at a comma or a word where it is too long to be read at a glance. */
function hookOf(beat: string, language: Language): string {
  const [sentence = beat] = beat.split(/(?<=[.!?…؟])\s|(?<=[。！？])/u)
  const longest = isUnspaced(language) ? longestUnspacedHook : longestHook
  if (sentence.length <= longest) return sentence.replace(/[,;:،؛、，；：–—]$/u, '…')
  const cut = Math.max(...[', ', '، ', '，', '、'].map((mark) => sentence.lastIndexOf(mark, longest)))
  const end = cut > longest / 4 ? cut : wordEnd(sentence, longest, language)
  return `${sentence.slice(0, end > 0 ? end : longest)}…`
}

function hashtagsOf({ things, settings, mood }: Understanding): string[] {
  const words = [
    'dream',
    'dreambox',
    ...things
      .map(({ id }) => id)
      .filter(isOurs)
      .slice(0, 3),
    ...settings.slice(0, 1),
    `${mood}dream`,
  ]
  return [...new Set(words.map((word) => `#${word.replaceAll('-', '')}`))]
}

/** Ids of things of the dream that no shot shows or plays in: the checklist is done when it is empty. */
export function uncovered(storyboard: Storyboard, understanding: Understanding): string[] {
  const seen = new Set(
    storyboard.cards.flatMap(({ hero, companion, props, setting }) => [hero, companion, ...props, setting]),
  )
  return understanding.things.map(({ id }) => id).filter((id) => !seen.has(id))
}
