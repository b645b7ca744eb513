import { black, cream, girlish, leather, little, plain, type Role, womanly } from './dresses.ts'

export const grandmother: Role = {
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
export const grandfather: Role = {
  ...{
    age: 'elder',
    build: ['average', 'stout', 'lanky'],
    hair: ['balding', 'balding', 'short'],
    colour: ['white', 'grey'],
  },
  dress: [
    {
      kind: 'coat',
      stick: 'cane',
      top: { hue: 60, tone: 0.42 },
      bottom: 0.2,
      shoes: leather,
      scarf: { hue: 25, tone: 0.6 },
      hat: { kind: 'flat-cap', colour: 0.3 },
    },
    { kind: 'trousers', top: { hue: 150, tone: 0.42 }, bottom: leather, shoes: 0.1, pattern: 'knit' },
    {
      kind: 'suit',
      stick: 'cane',
      top: { hue: 50, tone: 0.38 },
      bottom: { hue: 50, tone: 0.34 },
      shoes: black,
      tie: { hue: 20, tone: 0.5 },
    },
  ],
  face: { glasses: true, beard: 'full', eyes: 'dots', nose: 'large' },
}

/** Who belongs to the dreamer's family. */
export const family: Record<string, Role> = {
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
}
