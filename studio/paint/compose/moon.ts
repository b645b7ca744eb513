import type { Card } from '#core/story.ts'
import { canHaveSky } from './open-air.ts'
import type { ShotSpec } from './spec.ts'

const moons = new Set(['moon', 'full-moon', 'crescent-moon', 'new-moon', 'first-quarter-moon-face', 'full-moon-face'])

/**
 * The moon of a dream is the one in the sky, with a face; nobody wants a second one standing on the ground. Where no
 * window shows a sky it is a thing like any other.
 */
export function moonFaceOf(card: Card): ShotSpec['moonFace'] | undefined {
  const seen = [card.hero, card.companion ?? '', ...card.props].some((id) => moons.has(id))
  if (!seen || !canHaveSky(card.setting)) return undefined
  return card.action === 'sing' || card.action === 'speak' ? 'singing' : 'asleep'
}

/**
 * The card without the moon among its cast. The dreamer looks at it instead, doing what they did before: what the moon does
 * only it does.
 */
export function withoutMoon(card: Card, before?: string): Card {
  if (!canHaveSky(card.setting)) return card
  const { companion, action: told, ...rest } = card
  const action = moons.has(card.hero) ? before : told
  const props = card.props.filter((id) => !moons.has(id))
  const company = companion === undefined || moons.has(companion) ? undefined : companion
  const hero = moons.has(card.hero) ? 'me' : card.hero
  const left = { ...rest, hero, props, ...(action === undefined ? {} : { action }) }
  return company === undefined || company === hero ? left : { ...left, companion: company }
}

/** There is no moon at noon. */
export const darkened = (time: Card['time']): Card['time'] => (time === 'noon' ? 'dusk' : time)
