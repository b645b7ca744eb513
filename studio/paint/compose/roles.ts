import type { Card, Storyboard } from '#core/story.ts'
import { type Cast, dreamer } from './spec.ts'

/** Who is seen in a shot: the card's own cast, and the dreamer wherever there is room for them. */
export function castOf(
  card: Card,
  storyboard: Storyboard,
  words: Record<string, string>,
): { hero: Cast; companion?: Cast; props: Cast[] } {
  const find = (id: string): Cast => castById(id, storyboard, words)
  const hero = find(card.hero)
  const named = card.companion === undefined || card.companion === card.hero ? undefined : find(card.companion)
  const props = [...new Set(card.props)].filter((id) => id !== card.hero && id !== card.companion && id !== 'me')
  const companion = named ?? guest(card, hero, storyboard)
  return companion === undefined
    ? { hero, props: props.map(find) }
    : { hero, companion, props: props.filter((id) => id !== companion.id).map(find) }
}

/** Seen from afar, a thing has the dreamer before it; a lone dreamer meets whatever the card lists first. */
function guest(card: Card, hero: Cast, storyboard: Storyboard): Cast | undefined {
  if (hero.id !== 'me') return card.size === 'detail' ? undefined : dreamer
  const first = card.props.find((id) => id !== 'me')
  return first === undefined || card.size === 'close' ? undefined : castById(first, storyboard, {})
}

/** What is known by its colour, unless the dream says otherwise. */
const byNature: Readonly<Record<string, string>> = {
  'black-bird': 'black',
  'black-cat': 'black',
  gorilla: 'black',
  bat: 'black',
  sun: 'yellow',
}

function castById(id: string, storyboard: Storyboard, words: Record<string, string>): Cast {
  if (id === 'me') return dreamer
  const thing = storyboard.things.find((one) => one.id === id)
  const word = words[id] ?? thing?.word ?? id
  const cast: Cast = { id, word, kind: thing?.kind ?? 'object', many: thing?.many ?? false }
  const colour = thing?.colour ?? byNature[id]
  return colour === undefined ? cast : { ...cast, colour }
}
