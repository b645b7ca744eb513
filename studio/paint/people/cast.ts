import { pick, type Random, seeded } from '#core/random.ts'
import { cream, heads, leather, plain, womanly } from './dresses.ts'
import { roles } from './roles.ts'
import type { Cloth, Dress, Face, HairColour, Person } from './who.ts'

type Seed = number | string

const coloursBySkin: readonly (readonly HairColour[])[] = [
  ['blond', 'red', 'brown', 'chestnut', 'black'],
  ['brown', 'black', 'chestnut', 'blond'],
  ['black', 'brown', 'chestnut'],
  ['black', 'black', 'brown'],
  ['black', 'black', 'brown'],
  ['black'],
]

const skinOf = (random: Random): Person['skin'] => pick(random, [0, 1, 1, 2, 2, 3, 3, 4, 4, 5] as const)

/** A family shares its skin, give or take a shade. */
const familySkin = (seed: Seed, random: Random): Person['skin'] => {
  const base = skinOf(seeded(`dreamer skin ${seed}`))
  const step = pick(random, [0, 0, 0, 1, -1] as const)
  return Math.min(5, Math.max(0, base + step)) as Person['skin']
}

function faceOf(random: Random, she: boolean): Face {
  return {
    shape: pick(
      random,
      she ? (['oval', 'round', 'heart', 'oval'] as const) : (['oval', 'long', 'square', 'round'] as const),
    ),
    nose: pick(
      random,
      she
        ? (['button', 'snub', 'straight', 'straight'] as const)
        : (['straight', 'large', 'straight', 'snub'] as const),
    ),
    eyes: pick(random, ['dots', 'almond', 'dots'] as const),
    brows: she ? 'fine' : 'thick',
    freckles: random() < 0.2,
    lips: she && random() < 0.6,
  }
}

/** One garment of a dreamer carries the film's accent; this is which one. */
const dreamerDresses: readonly ((she: boolean) => Dress)[] = [
  (she) => ({
    kind: she ? 'skirt' : 'trousers',
    top: cream,
    bottom: 0.2,
    shoes: leather,
    scarf: 'accent',
    pattern: 'knit',
  }),
  () => ({ kind: 'coat', top: 'accent', bottom: 0.16, shoes: 0.08 }),
  (she) => ({ kind: she ? 'dress' : 'trousers', top: 'accent', bottom: 0.24, shoes: leather }),
  () => ({ kind: 'trousers', top: cream, bottom: 0.26, shoes: 0.1, scarf: 'accent', pattern: 'stripes' }),
  (she) => ({
    kind: she ? 'dress' : 'pyjama',
    top: she ? cream : 'accent',
    bottom: 'accent',
    shoes: 'bare',
    scarf: 'accent',
  }),
  () => ({ kind: 'trousers', top: 'accent', bottom: 0.18, shoes: cream, pattern: 'knit' }),
  () => ({ kind: 'pyjama', top: 'accent', bottom: 'accent', shoes: 'bare' }),
  () => ({
    ...{ kind: 'coat', top: 0.24, bottom: 0.14, shoes: leather },
    ...{ scarf: 'accent', hat: { kind: 'beanie', colour: 'accent' } },
  }),
]

/** The one who dreams: the same person in every shot of a film, known by one garment in the film's accent colour. */
export function dreamer(seed: Seed): Person {
  const random = seeded(`dreamer ${seed}`)
  const she = random() < 0.55
  const skin = skinOf(seeded(`dreamer skin ${seed}`))
  return {
    age: 'adult',
    build: pick(random, ['average', 'average', 'slim', 'broad', 'pear', 'lanky'] as const),
    skin,
    hair: { kind: pick(random, she ? heads.she : heads.he), colour: pick(random, coloursBySkin[skin] ?? ['black']) },
    dress: pick(random, dreamerDresses)(she),
    face: { ...faceOf(random, she), eyes: pick(random, ['dots', 'almond'] as const) },
  }
}

/** Colours for a crowd: near the shot's own ramp, with a few warm ones. */
const quiet: readonly Cloth[] = [
  0.16,
  0.26,
  0.36,
  0.48,
  0.62,
  0.76,
  0.9,
  cream,
  { hue: 25, tone: 0.5 },
  { hue: 60, tone: 0.56 },
]

/** Every person a dream can name. */
export const people: readonly string[] = Object.keys(roles)

/** Somebody of the dream by what they are called; the same seed gives the same person. Unknown names give none. */
export function kin(id: string, seed: Seed): Person | undefined {
  const role = roles[id]
  if (!role) return undefined
  const random = seeded(`${id} ${seed}`)
  const she = role.she ?? (role.face?.beard ? false : random() < 0.5)
  const skin = role.skin ?? (role.stranger ? skinOf(random) : familySkin(seed, random))
  const person: Person = {
    age: role.age ?? 'adult',
    build: pick(random, role.build ?? ['average']),
    skin,
    hair: {
      kind: pick(random, role.hair ?? heads[she ? 'she' : 'he']),
      colour: pick(random, role.colour ?? coloursBySkin[skin] ?? ['black']),
    },
    dress: pick(random, role.dress ?? (she ? womanly : plain)),
    face: { ...faceOf(random, she), ...role.face },
  }
  if (role.anyColour) {
    const top = pick(random, quiet)
    const pattern = pick(random, ['none', 'none', 'stripes', 'knit', 'buttons'] as const)
    const { pattern: _own, ...cut } = person.dress
    person.dress = {
      ...cut,
      top,
      bottom: pick(random, [0.14, 0.2, 0.28, leather]),
      ...(pattern === 'none' ? {} : { pattern }),
    }
  }
  if (role.wings) person.wings = role.wings
  if (role.tail) person.tail = role.tail
  if (role.hide) person.hide = role.hide
  if (role.bearing) person.bearing = role.bearing
  if (role.ghost) person.ghost = true
  return person
}
