import type { Age, Build, Cloth, Dress, Face, HairColour, HairKind, Person } from './who.ts'

export const cream: Cloth = { l: 0.88, c: 0.035, h: 75 }
const black: Cloth = { l: 0.2, c: 0.02, h: 285 }
export const leather: Cloth = { l: 0.36, c: 0.06, h: 45 }

/** Hair to choose from where a role does not say. */
export const heads = {
  she: ['bob', 'long', 'bun', 'braid', 'ponytail', 'curls', 'afro'],
  he: ['short', 'tousled', 'curls', 'short', 'tousled', 'afro'],
} as const satisfies Record<string, readonly HairKind[]>

/** What a role leaves open is chosen by the seed. */
export interface Role {
  age?: Age
  she?: boolean
  build?: readonly Build[]
  hair?: readonly HairKind[]
  colour?: readonly HairColour[]
  /** Everyday dress for a woman or a man when absent. */
  dress?: readonly Dress[]
  face?: Partial<Face>
  /** Not of the family: a skin of their own. */
  stranger?: boolean
  skin?: Person['skin']
  wings?: boolean
  ghost?: boolean
  /** Dress of any quiet colour, so that a crowd is not in uniform. */
  anyColour?: boolean
}

export const plain: readonly Dress[] = [
  { kind: 'trousers', top: { hue: 30, tone: 0.62 }, bottom: 0.2, shoes: 0.1, pattern: 'knit' },
  { kind: 'trousers', top: 0.72, bottom: 0.24, shoes: leather, pattern: 'stripes' },
  { kind: 'trousers', top: { hue: 200, tone: 0.5 }, bottom: 0.16, shoes: black },
  { kind: 'coat', top: { hue: 60, tone: 0.5 }, bottom: 0.2, shoes: leather },
]
export const womanly: readonly Dress[] = [
  { kind: 'dress', top: { hue: 20, tone: 0.56 }, bottom: 0.3, shoes: leather },
  { kind: 'skirt', top: cream, bottom: { hue: 350, tone: 0.42 }, shoes: 0.1 },
  { kind: 'dress', top: { hue: 160, tone: 0.44 }, bottom: 0.3, shoes: 0.12, pattern: 'dots' },
  { kind: 'coat', top: { hue: 320, tone: 0.4 }, bottom: 0.2, shoes: 0.1 },
]
const little: readonly Dress[] = [
  { kind: 'shorts', top: { hue: 60, tone: 0.72 }, bottom: 0.22, shoes: 0.12, pattern: 'stripes' },
  { kind: 'shorts', top: { hue: 150, tone: 0.55 }, bottom: { hue: 40, tone: 0.34 }, shoes: leather },
  { kind: 'trousers', top: { hue: 25, tone: 0.6 }, bottom: 0.24, shoes: cream, pattern: 'stripes' },
]
const girlish: readonly Dress[] = [
  { kind: 'dress', top: { hue: 15, tone: 0.6 }, bottom: 0.3, shoes: 0.1, pattern: 'dots' },
  { kind: 'dress', top: { hue: 75, tone: 0.72 }, bottom: 0.3, shoes: leather },
  { kind: 'skirt', top: cream, bottom: { hue: 260, tone: 0.4 }, shoes: 0.1, pattern: 'stripes' },
]

const grandmother: Role = {
  ...{
    age: 'elder',
    she: true,
    build: ['pear', 'average', 'stout'],
    hair: ['bun', 'bun', 'curls'],
    colour: ['white', 'grey'],
  },
  dress: [
    { kind: 'skirt', top: cream, bottom: 0.22, shoes: 0.1, shawl: { hue: 25, tone: 0.6 } },
    { kind: 'dress', top: { hue: 330, tone: 0.45 }, bottom: 0.2, shoes: leather, apron: cream, pattern: 'dots' },
    { kind: 'dress', top: { hue: 240, tone: 0.45 }, bottom: 0.2, shoes: 0.1, shawl: cream },
  ],
  face: { glasses: true, eyes: 'closed', shape: 'round', brows: 'none' },
}
const grandfather: Role = {
  ...{
    age: 'elder',
    build: ['average', 'stout', 'lanky'],
    hair: ['balding', 'balding', 'short'],
    colour: ['white', 'grey'],
  },
  dress: [
    {
      kind: 'coat',
      stick: true,
      top: { hue: 60, tone: 0.42 },
      bottom: 0.2,
      shoes: leather,
      scarf: { hue: 25, tone: 0.6 },
      hat: { kind: 'flat-cap', colour: 0.3 },
    },
    { kind: 'trousers', top: { hue: 150, tone: 0.42 }, bottom: leather, shoes: 0.1, pattern: 'knit' },
    {
      kind: 'suit',
      stick: true,
      top: { hue: 50, tone: 0.38 },
      bottom: { hue: 50, tone: 0.34 },
      shoes: black,
      tie: { hue: 20, tone: 0.5 },
    },
  ],
  face: { glasses: true, beard: 'full', eyes: 'dots', nose: 'large' },
}

/** Everybody a dream can name, by our own words. */
export const roles: Record<string, Role> = {
  grandmother,
  grandfather,
  mother: {
    she: true,
    hair: ['long', 'bun', 'ponytail', 'bob', 'braid'],
    build: ['average', 'pear', 'slim'],
    dress: womanly,
    face: { lips: true },
  },
  father: {
    she: false,
    hair: ['short', 'short', 'balding'],
    build: ['average', 'broad', 'round'],
    dress: plain,
    face: { beard: 'full', brows: 'thick' },
  },
  child: { age: 'child', hair: ['tousled', 'bob', 'short', 'curls'], dress: little },
  baby: {
    age: 'toddler',
    hair: ['bald', 'tousled', 'curls'],
    dress: [
      { kind: 'pyjama', top: 0.86, bottom: 0.86, shoes: 0.9 },
      { kind: 'pyjama', top: { hue: 80, tone: 0.8 }, bottom: { hue: 80, tone: 0.8 }, shoes: cream },
    ],
    face: { shape: 'round', nose: 'button', brows: 'none', eyes: 'dots' },
  },
  boy: { age: 'child', hair: ['tousled', 'short', 'tousled', 'curls'], dress: little },
  girl: { age: 'child', she: true, hair: ['pigtails', 'bob', 'braid', 'pigtails', 'afro'], dress: girlish },
  brother: {
    she: false,
    age: 'teen',
    hair: ['tousled', 'short', 'curls'],
    build: ['slim', 'lanky', 'average'],
    dress: plain,
  },
  sister: {
    age: 'teen',
    she: true,
    hair: ['ponytail', 'long', 'braid', 'bob'],
    build: ['slim', 'average'],
    dress: womanly,
  },
  friend: {
    hair: ['curls', 'afro', 'tousled', 'bob'],
    dress: [
      {
        kind: 'trousers',
        top: { hue: 75, tone: 0.72 },
        bottom: 0.26,
        shoes: cream,
        pattern: 'stripes',
        hat: { kind: 'beanie', colour: { hue: 25, tone: 0.58 } },
      },
      ...plain,
    ],
    stranger: true,
  },
  boss: {
    she: false,
    hair: ['balding', 'short'],
    build: ['stout', 'broad'],
    dress: [{ kind: 'suit', top: black, bottom: black, shoes: black, tie: 'accent' }],
    face: { brows: 'thick', beard: 'moustache', shape: 'square' },
    stranger: true,
  },
  teacher: {
    she: true,
    hair: ['bun', 'bob'],
    colour: ['grey', 'brown'],
    build: ['slim', 'lanky'],
    dress: [{ kind: 'skirt', top: { hue: 150, tone: 0.42 }, bottom: 0.2, shoes: black, pattern: 'buttons' }],
    face: { glasses: true, shape: 'long', brows: 'thick' },
    stranger: true,
  },
  doctor: {
    hair: ['short', 'ponytail', 'balding'],
    dress: [{ kind: 'coat', top: { l: 0.96, c: 0.01, h: 200 }, bottom: { hue: 200, tone: 0.4 }, shoes: cream }],
    face: { glasses: true },
    stranger: true,
  },
  stranger: {
    she: false,
    hair: ['short'],
    build: ['lanky'],
    dress: [{ kind: 'coat', top: 0.1, bottom: 0.06, shoes: 0.04, hat: { kind: 'bowler', colour: 0.06 }, scarf: 0.3 }],
    face: { shape: 'long', eyes: 'dots', nose: 'large' },
    stranger: true,
  },
  bride: {
    she: true,
    hair: ['bun', 'long', 'braid'],
    build: ['slim', 'average'],
    dress: [
      {
        kind: 'gown',
        top: { l: 0.97, c: 0.012, h: 85 },
        bottom: 0.95,
        shoes: cream,
        hat: { kind: 'veil', colour: cream },
      },
    ],
    face: { lips: true, eyes: 'closed' },
  },
  king: {
    she: false,
    hair: ['long'],
    colour: ['grey', 'white', 'chestnut'],
    build: ['broad', 'stout'],
    dress: [
      {
        kind: 'robe',
        top: { hue: 25, tone: 0.42 },
        bottom: 0.3,
        shoes: leather,
        cape: { hue: 300, tone: 0.34 },
        hat: { kind: 'crown', colour: 0.8 },
      },
    ],
    face: { beard: 'full', brows: 'thick' },
    stranger: true,
  },
  queen: {
    she: true,
    hair: ['long', 'bun'],
    build: ['slim', 'average'],
    dress: [
      {
        kind: 'gown',
        top: { hue: 320, tone: 0.44 },
        bottom: 0.3,
        shoes: leather,
        cape: { hue: 25, tone: 0.46 },
        hat: { kind: 'crown', colour: 0.8 },
      },
    ],
    face: { lips: true, shape: 'heart' },
    stranger: true,
  },
  soldier: {
    she: false,
    hair: ['short'],
    build: ['broad', 'average'],
    dress: [
      {
        kind: 'trousers',
        top: { l: 0.46, c: 0.06, h: 125 },
        bottom: { l: 0.4, c: 0.05, h: 120 },
        shoes: black,
        pattern: 'buttons',
        hat: { kind: 'helmet', colour: { l: 0.42, c: 0.06, h: 125 } },
      },
    ],
    face: { shape: 'square', brows: 'thick' },
    stranger: true,
  },
  'police-officer': {
    hair: ['short', 'ponytail'],
    build: ['average', 'broad'],
    dress: [
      {
        kind: 'suit',
        top: { l: 0.32, c: 0.07, h: 262 },
        bottom: { l: 0.28, c: 0.06, h: 262 },
        shoes: black,
        tie: black,
        hat: { kind: 'police', colour: { l: 0.3, c: 0.07, h: 262 } },
      },
    ],
    face: { brows: 'thick' },
    stranger: true,
  },
  'crowd-member': {
    anyColour: true,
    build: ['average', 'slim', 'broad', 'round', 'pear', 'stout', 'lanky'],
    stranger: true,
  },
  ex: {
    hair: ['tousled', 'long'],
    build: ['slim', 'average'],
    dress: [{ kind: 'coat', top: 0.18, bottom: 0.12, shoes: 0.06, scarf: 0.62 }],
    stranger: true,
  },
  neighbour: {
    hair: ['curls', 'balding', 'bob'],
    build: ['round', 'stout', 'pear'],
    dress: [
      { kind: 'robe', top: { hue: 190, tone: 0.55 }, bottom: 0.4, shoes: cream },
      {
        kind: 'trousers',
        top: { hue: 60, tone: 0.7 },
        bottom: leather,
        shoes: 0.2,
        pattern: 'stripes',
        hat: { kind: 'straw', colour: { hue: 80, tone: 0.75 } },
      },
    ],
    stranger: true,
  },
  woman: { she: true, hair: heads.she, build: ['average', 'slim', 'pear', 'round'], dress: womanly, stranger: true },
  man: { she: false, hair: heads.he, build: ['average', 'broad', 'lanky', 'round'], dress: plain, stranger: true },
  'old-man': { ...grandfather, hair: ['balding', 'short', 'bald'], stranger: true },
  'old-woman': { ...grandmother, hair: ['bun', 'hijab', 'curls', 'bob'], stranger: true },
  angel: {
    she: true,
    hair: ['curls', 'long'],
    colour: ['blond', 'white'],
    dress: [
      {
        kind: 'gown',
        top: { l: 0.95, c: 0.02, h: 90 },
        bottom: 0.95,
        shoes: 'bare',
        hat: { kind: 'halo', colour: 0.9 },
      },
    ],
    face: { eyes: 'closed' },
    wings: true,
    stranger: true,
  },
  'ghost-person': {
    hair: ['long'],
    colour: ['white'],
    skin: 0,
    dress: [{ kind: 'gown', top: { l: 0.93, c: 0.02, h: 220 }, bottom: 0.9, shoes: 'bare' }],
    face: { eyes: 'closed', brows: 'none' },
    ghost: true,
    stranger: true,
  },
}
