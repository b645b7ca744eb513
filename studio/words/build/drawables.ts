import type { Thing } from '#core/story.ts'
import { aliases } from './aliases.ts'
import { type Emoji, loadEmojis, loadIconNames } from './sources.ts'

/** An emoji that can stand in a picture, under our own id. */
export interface Drawable {
  emoji: string
  id: string
  kind: Thing['kind']
  subgroup: string
}

const droppedGroups = new Set(['component', 'symbols', 'flags', 'smileys-emotion'])
const keptFaces = new Set(['face-costume'])
const droppedSubgroups = new Set([
  ...['hand-fingers-open', 'hand-fingers-partial', 'hand-single-finger', 'hand-fingers-closed', 'hands', 'hand-prop'],
  ...['person-gesture', 'person-activity', 'person-sport', 'person-resting', 'family', 'person-symbol', 'time'],
  ...['award-medal', 'warning', 'place-map'],
])
const keptAnyway = new Set([
  ...['hourglass-done', 'watch', 'alarm-clock', 'mantelpiece-clock', 'stopwatch', 'skull', 'compass', 'world-map'],
  ...['triangular-flag', 'trophy', 'globe-showing-europe-africa'],
])
const droppedIds = new Set([
  ...['spade-suit', 'heart-suit', 'diamond-suit', 'club-suit', 'mahjong-red-dragon', 'joker', 'flower-playing-cards'],
  ...[
    'pile-of-poo',
    'person',
    'blond-hair',
    'curly-hair',
    'red-hair',
    'white-hair',
    'breast-feeding',
    'feeding-baby',
    'ear-with-hearing-aid',
    'chart-increasing',
    'chart-decreasing',
    'bar-chart',
    'currency-exchange',
    'horizontal-traffic-light',
  ],
  ...['vertical-traffic-light', 'cyclone', 'hot-springs', 'barber-pole', 'stop-sign', 'construction', 'clown-face'],
  ...['foggy', 'sunset', 'sunrise', 'sunrise-over-mountains', 'cityscape-at-dusk', 'night-with-stars', 'wind-face'],
  ...['umbrella-with-rain-drops', 'heart-decoration', 'speech-balloon', 'mans-shoe-2', 'love-letter', 'santa-claus'],
  ...['mrs-claus', 'mx-claus', 'pine-decoration', 'moon-viewing-ceremony', 'muted-speaker'],
  ...['speaker-low-volume', 'speaker-medium-volume', 'speaker-high-volume', 'bell-with-slash', 'musical-score'],
  ...['musical-note', 'musical-notes', 'heart-on-fire', 'mending-heart', 'sparkles', 'roll-of-paper'],
])

const subgroupKinds: [RegExp, Thing['kind']][] = [
  [/^animal/, 'animal'],
  [/^(plant|sky|place-geographic)/, 'nature'],
  [/^(food|drink)/, 'food'],
  [/^person/, 'person'],
  [/^place/, 'place'],
  [/^transport/, 'vehicle'],
  [/^body/, 'body'],
]
const kindExceptions: Record<string, Thing['kind']> = {
  ...{
    ghost: 'person',
    alien: 'person',
    robot: 'person',
    ogre: 'person',
    monster: 'person',
    skull: 'body',
    goblin: 'person',
  },
  ...{
    umbrella: 'object',
    fire: 'nature',
    'convenience-store': 'place',
    hotel: 'place',
    volcano: 'nature',
    anchor: 'object',
    beach: 'place',
    island: 'place',
    'water-wave': 'nature',
    rock: 'nature',
    wood: 'nature',
    brick: 'object',
    'desert-island': 'place',
    tent: 'object',
    'building-construction': 'place',
  },
}

/** The icon's name as one of our ids: without gender, counted up for none. */
function idOf(iconName: string): string {
  const plain = iconName.replace(/^(?:person|man|woman)-(?=.)/, '')
  return aliases[iconName] ?? aliases[plain] ?? (/^(?:old-|person$)/.test(iconName) ? iconName : plain)
}

const isDropped = (one: Emoji, iconName: string): boolean => {
  if (keptAnyway.has(iconName)) return false
  if (one.group === 'smileys-emotion') return !keptFaces.has(one.subgroup) || droppedIds.has(iconName)
  return droppedGroups.has(one.group) || droppedSubgroups.has(one.subgroup) || droppedIds.has(iconName)
}

/** Everything of the emoji world that a film can show. */
export function loadDrawables(): Drawable[] {
  const icons = loadIconNames()
  return loadEmojis().flatMap((one) => {
    const iconName = icons[one.hexcode.toLowerCase().replaceAll('-fe0f', '')]
    if (iconName === undefined || isDropped(one, iconName)) return []
    const id = idOf(iconName)
    if (droppedIds.has(id)) return []
    const kind = kindExceptions[id] ?? subgroupKinds.find(([pattern]) => pattern.test(one.subgroup))?.[1] ?? 'object'
    return [{ emoji: one.emoji, id, kind, subgroup: one.subgroup }]
  })
}
