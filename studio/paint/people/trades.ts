import { black, cream, type Role } from './dresses.ts'
import type { Cloth } from './who.ts'

const white: Cloth = { l: 0.95, c: 0.012, h: 85 }

/** Those one knows by what they wear to work. */
export const trades: Record<string, Role> = {
  clown: {
    hair: ['afro'],
    colour: ['scarlet'],
    build: ['round', 'average'],
    hide: { l: 0.95, c: 0.012, h: 70 },
    dress: [
      {
        kind: 'pyjama',
        top: { l: 0.84, c: 0.15, h: 92 },
        bottom: { l: 0.55, c: 0.15, h: 255 },
        shoes: { l: 0.56, c: 0.2, h: 27 },
        tie: { l: 0.56, c: 0.2, h: 27 },
        pattern: 'dots',
        trims: ['ruff', 'pompoms'],
      },
    ],
    face: { mask: 'clown', brows: 'fine', shape: 'round' },
    stranger: true,
  },
  priest: {
    she: false,
    hair: ['balding', 'short'],
    colour: ['grey', 'brown'],
    build: ['average', 'stout'],
    dress: [{ kind: 'gown', top: { l: 0.22, c: 0.02, h: 285 }, bottom: 0.05, shoes: black, trims: ['cross'] }],
    face: { glasses: true },
    stranger: true,
  },
  nun: {
    she: true,
    hair: ['hijab'],
    dress: [
      {
        kind: 'gown',
        top: { l: 0.23, c: 0.02, h: 285 },
        bottom: 0.05,
        shoes: black,
        scarf: { l: 0.21, c: 0.02, h: 285 },
        trims: ['cross'],
        hat: { kind: 'wimple', colour: white },
      },
    ],
    face: { glasses: true },
    stranger: true,
  },
  dancer: {
    she: true,
    hair: ['bun'],
    build: ['slim'],
    dress: [
      {
        kind: 'tutu',
        top: { l: 0.86, c: 0.08, h: 0 },
        bottom: { l: 0.93, c: 0.025, h: 30 },
        shoes: { l: 0.74, c: 0.13, h: 5 },
      },
    ],
    face: { lips: true, eyes: 'closed' },
    bearing: 'ballet',
    stranger: true,
  },
  pirate: {
    she: false,
    hair: ['long'],
    colour: ['black', 'brown'],
    build: ['broad', 'average'],
    dress: [
      {
        kind: 'coat',
        top: { l: 0.46, c: 0.16, h: 25 },
        bottom: { l: 0.3, c: 0.04, h: 60 },
        shoes: black,
        stick: 'sword',
        hat: { kind: 'pirate', colour: { l: 0.21, c: 0.02, h: 285 } },
      },
    ],
    face: { mask: 'patch', beard: 'full', brows: 'thick' },
    stranger: true,
  },
  thief: {
    she: false,
    hair: ['short'],
    build: ['slim', 'average'],
    dress: [
      {
        kind: 'trousers',
        top: { l: 0.42, c: 0.015, h: 285 },
        bottom: black,
        shoes: black,
        pattern: 'stripes',
        trims: ['sack'],
        hat: { kind: 'beanie', colour: black },
      },
    ],
    face: { mask: 'domino', brows: 'none' },
    bearing: 'grim',
    stranger: true,
  },
  ninja: {
    hair: ['hijab'],
    build: ['slim', 'average'],
    dress: [
      {
        kind: 'pyjama',
        top: { l: 0.26, c: 0.025, h: 275 },
        bottom: { l: 0.24, c: 0.025, h: 275 },
        shoes: black,
        scarf: { l: 0.26, c: 0.025, h: 275 },
        stick: 'sword',
      },
    ],
    face: { mask: 'veiled', eyes: 'almond', brows: 'thick' },
    bearing: 'grim',
    stranger: true,
  },
  nurse: {
    she: true,
    hair: ['bun', 'bob'],
    dress: [
      {
        kind: 'dress',
        top: { l: 0.96, c: 0.012, h: 200 },
        bottom: 0.9,
        shoes: cream,
        apron: white,
        hat: { kind: 'nurse', colour: white },
      },
    ],
    face: { lips: true },
    stranger: true,
  },
  groom: {
    she: false,
    hair: ['short', 'tousled'],
    build: ['slim', 'average'],
    dress: [
      {
        kind: 'suit',
        top: black,
        bottom: black,
        shoes: black,
        tie: { l: 0.6, c: 0.02, h: 280 },
        trims: ['flower'],
        hat: { kind: 'top-hat', colour: black },
      },
    ],
    stranger: true,
  },
  cook: {
    hair: ['short', 'bun'],
    build: ['round', 'stout'],
    dress: [
      {
        kind: 'pyjama',
        top: white,
        bottom: { l: 0.4, c: 0.02, h: 260 },
        shoes: black,
        apron: white,
        hat: { kind: 'toque', colour: white },
      },
    ],
    face: { shape: 'round' },
    stranger: true,
  },
  astronaut: {
    hair: ['short', 'bob'],
    build: ['broad'],
    dress: [
      {
        kind: 'pyjama',
        top: { l: 0.93, c: 0.012, h: 230 },
        bottom: { l: 0.9, c: 0.012, h: 230 },
        shoes: { l: 0.6, c: 0.015, h: 250 },
        trims: ['star'],
        hat: { kind: 'bubble', colour: white },
      },
    ],
    face: { ears: 'none' },
    stranger: true,
  },
  firefighter: {
    hair: ['short', 'ponytail'],
    build: ['broad', 'average'],
    dress: [
      {
        kind: 'coat',
        top: { l: 0.42, c: 0.06, h: 70 },
        bottom: { l: 0.36, c: 0.05, h: 70 },
        shoes: black,
        pattern: 'stripes',
        hat: { kind: 'fire', colour: { l: 0.55, c: 0.2, h: 28 } },
      },
    ],
    stranger: true,
  },
  judge: {
    hair: ['curls'],
    colour: ['white'],
    build: ['average', 'stout'],
    dress: [{ kind: 'gown', top: { l: 0.22, c: 0.02, h: 285 }, bottom: 0.05, shoes: black, trims: ['bands'] }],
    face: { glasses: true, brows: 'thick' },
    bearing: 'grim',
    stranger: true,
  },
  farmer: {
    hair: ['short', 'bob'],
    build: ['broad', 'average', 'stout'],
    dress: [
      {
        kind: 'trousers',
        top: { l: 0.55, c: 0.17, h: 27 },
        bottom: { l: 0.46, c: 0.09, h: 255 },
        shoes: { l: 0.34, c: 0.05, h: 60 },
        apron: { l: 0.48, c: 0.09, h: 255 },
        stick: 'fork',
        hat: { kind: 'straw', colour: { l: 0.84, c: 0.11, h: 88 } },
      },
    ],
    stranger: true,
  },
  scientist: {
    hair: ['tousled', 'curls'],
    colour: ['white', 'grey'],
    build: ['slim', 'average'],
    dress: [
      {
        kind: 'coat',
        top: { l: 0.95, c: 0.012, h: 200 },
        bottom: { l: 0.36, c: 0.05, h: 260 },
        shoes: black,
        tie: { l: 0.7, c: 0.17, h: 135 },
        trims: ['flask'],
      },
    ],
    face: { glasses: true, brows: 'thick', shape: 'long' },
    stranger: true,
  },
  cowboy: {
    she: false,
    hair: ['short', 'tousled'],
    build: ['average', 'lanky', 'broad'],
    dress: [
      {
        kind: 'trousers',
        top: { l: 0.8, c: 0.07, h: 80 },
        bottom: { l: 0.44, c: 0.09, h: 255 },
        shoes: { l: 0.34, c: 0.07, h: 45 },
        scarf: { l: 0.55, c: 0.2, h: 27 },
        pattern: 'buttons',
        hat: { kind: 'cowboy', colour: { l: 0.46, c: 0.08, h: 55 } },
      },
    ],
    face: { beard: 'moustache', brows: 'thick' },
    stranger: true,
  },
}
