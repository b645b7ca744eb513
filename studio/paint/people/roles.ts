import { black, cream, heads, leather, plain, type Role, womanly } from './dresses.ts'
import { fabled } from './fabled.ts'
import { family, grandfather, grandmother } from './family.ts'
import { nightmares } from './nightmares.ts'
import { trades } from './trades.ts'

/** Everybody a dream can name, by our own words. */
export const roles: Record<string, Role> = {
  ...family,
  ...trades,
  ...fabled,
  ...nightmares,
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
    dress: [
      {
        kind: 'coat',
        top: { l: 0.96, c: 0.01, h: 200 },
        bottom: { hue: 200, tone: 0.4 },
        shoes: cream,
        trims: ['stethoscope'],
      },
    ],
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
    wings: 'feathers',
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
