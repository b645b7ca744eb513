import { between, seeded } from '#core/random.ts'
import type { Card, Storyboard } from '#core/story.ts'
import { filmAccent } from './accent.ts'
import { bondOf } from './bonds.ts'
import { lightsOf } from './drift.ts'
import { darkened, moonFaceOf, withoutMoon } from './moon.ts'
import { castOf } from './roles.ts'
import type { Cast, ShotSpec, Side } from './spec.ts'

export interface FilmWish {
  seed: number
  /** Id of a look. */
  look: string
  /** Words to letter instead of those of the storyboard's things, by thing id. */
  words?: Record<string, string>
}

const sizes = ['wide', 'close', 'detail', 'tiny'] as const
const angles = ['eye', 'low', 'high'] as const
const layoutsPerSetting = 3
const mostShoulders = 2

interface Choice {
  size: Card['size']
  angle: Card['angle']
  layout: number
}

/**
 * Orders a whole film: who stands where, from how near, from which side. The dreamer stands left and moves right all
 * film long, the light stays on one side, and no shot repeats the one before it.
 */
export function planFilm(storyboard: Storyboard, wish: FilmWish): ShotSpec[] {
  const random = seeded(`film ${wish.seed}`)
  const lightSide: Side = random() < 0.7 ? 'right' : 'left'
  const firstLayout = Math.floor(random() * layoutsPerSetting)
  const chosen: { choice: Choice; key: string; setting: string }[] = []
  const lights = lightsOf(storyboard.cards)
  const accent = filmAccent(storyboard.mood, lights)
  let shoulders = 0
  let lasting: string | undefined
  return storyboard.cards.map((told, index) => {
    const light = lights[index] ?? told
    const moonFace = moonFaceOf(told)
    const card = withoutMoon(told, lasting)
    if (card.hero === 'me' && card.action !== undefined)
      lasting = lastingActions.has(card.action) ? card.action : undefined
    const roles = castOf(card, storyboard, wish.words ?? {})
    const choice = choose(card, roles, chosen, firstLayout, random)
    const pursuit = pursuits.has(card.action ?? '') && roles.companion !== undefined
    const inOrder = choice.size === 'tiny' ? smallFirst(roles) : roles
    chosen.push({ choice, key: keyOf(card, choice, inOrder.hero), setting: card.setting })
    const shot: ShotSpec = {
      index,
      language: storyboard.language,
      // A told moon is seen from where there is a sky.
      setting: moonFace === undefined ? placeOf(card.setting, storyboard) : card.setting,
      time: moonFace === undefined ? light.time : darkened(light.time),
      weather: card.weather,
      mood: light.mood,
      accent,
      look: wish.look,
      role: card.role,
      camera: card.camera,
      ...inOrder,
      ...choice,
      direction: 'right',
      heroSide: pursuit ? other(sideOf(inOrder)) : sideOf(inOrder),
      lightSide,
      arc: storyboard.cards.length === 1 ? 0.5 : index / (storyboard.cards.length - 1),
      seed: Math.floor(seeded(`shot ${wish.seed} ${index}`)() * 2 ** 31),
      filmSeed: wish.seed,
    }
    if (card.action !== undefined) shot.action = card.action
    if (pursuit) shot.pursuit = true
    if (moonFace !== undefined) shot.moonFace = moonFace
    if ([shot.hero, shot.companion, ...shot.props].some((cast) => cast?.id === 'sun')) shot.ownSun = true
    if (shoulders < mostShoulders && overShoulder(shot, index, random)) {
      shot.view = 'shoulder'
      shoulders++
    }
    return shot
  })
}

/** Houses of other faiths; a dream that tells of one beside a church may play in either. */
const otherFaiths = ['mosque', 'synagogue', 'hindu-temple', 'shinto-shrine']

/** The temple of a dream that tells of a church is that church. */
function placeOf(setting: string, { things }: Storyboard): string {
  const tells = (ids: readonly string[]) => things.some(({ id }) => ids.includes(id))
  return setting === 'temple' && tells(['church', 'wedding']) && !tells(otherFaiths) ? 'church' : setting
}

/** Now and then what the dreamer meets is seen over their shoulder; never twice in a row. */
function overShoulder(shot: ShotSpec, index: number, random: () => number): boolean {
  const fits =
    shot.companion?.id === 'me' &&
    // A back that near would hide whatever else there is to see.
    shot.props.length === 0 &&
    !shot.pursuit &&
    bondOf(shot) === undefined &&
    (shot.size === 'wide' || shot.size === 'close')
  return fits && index % 2 === 1 && random() < 0.6
}

interface Roles {
  hero: Cast
  companion?: Cast
  props: Cast[]
}

const isSomebody = ({ kind }: Cast): boolean => kind === 'person' || kind === 'animal'

const large = new Set<Cast['kind']>(['place', 'vehicle', 'nature', 'animal'])

/** The dreamer may stand before a key as high as a tower; a bear before its own cup only looks like a mistake. */
const isHugeBeside = ({ hero, companion }: Roles): boolean =>
  hero.id === 'me' || (isSomebody(hero) && companion !== undefined && large.has(companion.kind))

/** Before something huge the small one is the hero: the dreamer, or whoever the card did not make its hero. */
function smallFirst(roles: Roles): Roles {
  if (roles.companion === undefined || roles.hero.id === 'me' || !isSomebody(roles.companion)) return roles
  return { ...roles, hero: roles.companion, companion: roles.hero }
}

/** The dreamer and what carries them stand left and look right; whoever they meet stands right. */
function sideOf(roles: Roles): Side {
  return roles.hero.id === 'me' ? 'left' : 'right'
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** What somebody goes on doing while something else is told. */
const lastingActions = new Set(['fly', 'float', 'swim', 'sail', 'fall'])

/** Actions of which one is before and one behind. */
const pursuits = new Set(['chase', 'flee', 'escape', 'follow', 'hunt'])

const keyOf = (card: Card, choice: Choice, hero: Cast): string =>
  [card.setting, choice.layout, choice.size, choice.angle, hero.id].join(' ')

function choose(
  card: Card,
  roles: Roles,
  earlier: { choice: Choice; key: string; setting: string }[],
  firstLayout: number,
  random: () => number,
): Choice {
  const previous = earlier.at(-1)
  const usedHere = earlier.filter((shot) => shot.setting === card.setting)
  const nextLayout = (firstLayout + usedHere.length) % layoutsPerSetting
  const keys = new Set(earlier.map((shot) => shot.key))
  let best: { choice: Choice; cost: number } | undefined
  for (const size of sizes) {
    for (const angle of angles) {
      for (let layout = 0; layout < layoutsPerSetting; layout++) {
        const choice = { size, angle, layout }
        const cost =
          sizeCost(card, roles, size) +
          (angle === card.angle ? 0 : 1) +
          (layout === nextLayout ? 0 : 0.6) +
          (previous !== undefined && sameFrame(previous.choice, choice) ? 100 : 0) +
          (previous?.setting === card.setting && previous.choice.layout === layout ? 4 : 0) +
          (keys.has(keyOf(card, choice, roles.hero)) ? 50 : 0) +
          (earlier.slice(-2).filter((shot) => shot.choice.size === size).length === 2 ? 2 : 0) +
          between(random, 0, 0.3)
        if (best === undefined || cost < best.cost) best = { choice, cost }
      }
    }
  }
  if (best === undefined) throw new RangeError('a shot has no size to choose from')
  return best.choice
}

const sameFrame = (one: Choice, other: Choice): boolean =>
  one.size === other.size && one.angle === other.angle && one.layout === other.layout

const cardActs = ({ action, setting }: Card): { action?: string; setting: string } =>
  action === undefined ? { setting } : { action, setting }

/** How far a size is from what the card asks for, and whether its cast allows it at all. */
function sizeCost(card: Card, roles: Roles, size: Card['size']): number {
  const alone = roles.companion === undefined
  const people = roles.hero.kind === 'person' && roles.companion?.kind === 'person'
  // A person twice as tall as a house means something else than a whale that size.
  if (size === 'tiny' && (alone || people || !isHugeBeside(smallFirst(roles)))) return 1000
  if (size === 'detail' && roles.hero.kind === 'person') return 1000
  // Of a panda's bicycle nothing would be seen beside its head.
  if (size === 'detail' && roles.companion !== undefined && roles.companion.id !== 'me') return 500
  // Who rides or holds something is seen whole.
  if ((size === 'tiny' || size === 'detail') && bondOf({ ...roles, ...cardActs(card) }) !== undefined) return 500
  if (size === card.size) return 0
  if (card.size === 'detail' && size === 'close') return 1
  if (card.size === 'tiny') return size === 'wide' ? 1 : 6
  if (size === 'tiny') return 7
  return size === 'detail' ? 8 : 3
}
