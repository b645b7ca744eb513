import type { Material } from './piece.ts'
import type { Person } from './who.ts'

/** How a dress is cut: what the painters of limbs and torso need to know. */
export interface Outfit {
  sleeve: 'long' | 'short' | 'wide' | 'none'
  sleeveMaterial: Material
  legs: 'bare' | 'socks' | 'trousers' | 'loose' | 'shorts' | 'wrapped'
  legMaterial: Material
  /** Length as a share of the leg and half width of the hem in head heights. */
  skirt?: {
    length: number
    flare: number
    pleats: number
    material: Material
    trim: boolean
    open?: boolean
    close?: boolean
  }
  /** Where the top ends on the spine, how much wider than the body it is cut. */
  top: { hem: number; grow: number; material: Material }
  collar: 'round' | 'high' | 'lapels' | 'shirt' | 'none'
  buttons: boolean
  /** A sash or belt at the waist. */
  belt?: boolean
  bareFeet: boolean
  /** Sits on the ground with drawn-up knees. */
  curled?: boolean
}

export type Seat = 'standing' | 'seated' | 'curled'

/** The outfit for how somebody sits: skirts lie close on a chair, and wrap the thighs of who curls up. */
export function outfitOf(person: Person, seat: Seat): Outfit {
  const outfit = standingOutfit(person, seat !== 'standing')
  const { skirt, legs } = outfit
  if (seat === 'standing') return outfit
  if (seat === 'curled' && !skirt) return { ...outfit, curled: true, top: { ...outfit.top, hem: -0.02 } }
  if (!skirt) return outfit
  if (seat === 'seated')
    return { ...outfit, skirt: { ...skirt, flare: Math.min(skirt.flare, 0.38), trim: false, close: true } }
  const { skirt: _loose, ...rest } = { ...outfit, curled: true, top: { ...outfit.top, hem: -0.02 } }
  const covered = legs === 'trousers' || legs === 'loose'
  return covered ? rest : { ...rest, legs: 'wrapped', legMaterial: skirt.material }
}

function standingOutfit(person: Person, seated: boolean): Outfit {
  const { dress, age } = person
  const small = age === 'child' || age === 'toddler'
  const bareFeet = dress.shoes === 'bare' || person.ghost === true
  const common = { bareFeet, buttons: dress.pattern === 'buttons', sleeveMaterial: 'top', legMaterial: 'skin' } as const
  const under = small && !bareFeet ? 'socks' : 'bare'
  const top = (hem: number, grow: number, material: Material = 'top') => ({ hem, grow, material })
  switch (dress.kind) {
    case 'dress':
      return {
        ...common,
        ...{ sleeve: small ? 'short' : 'long', legs: under, collar: 'round', top: top(0.2, 1.02) },
        belt: true,
        skirt: { length: small ? 0.58 : 0.66, flare: small ? 0.5 : 0.56, pleats: 5, material: 'top', trim: true },
      }
    case 'gown':
      return {
        ...common,
        ...{ sleeve: 'wide', legs: 'bare', collar: 'none', top: top(0.22, 1.02) },
        belt: true,
        skirt: { length: 0.95, flare: 0.74, pleats: 6, material: 'top', trim: true },
      }
    case 'skirt':
      return {
        ...common,
        ...{ sleeve: 'long', legs: under, collar: 'high', top: top(0.02, 1.05) },
        skirt: {
          ...{ length: small ? 0.46 : 0.56, flare: small ? 0.44 : 0.48, pleats: 7 },
          ...{ material: 'bottom', trim: false },
        },
      }
    case 'robe':
      return {
        ...common,
        ...{ sleeve: 'wide', legs: 'bare', collar: 'lapels', top: top(0.16, 1.08) },
        skirt: { length: 0.92, flare: 0.52, pleats: 2, material: 'top', trim: false, open: true },
        belt: true,
      }
    case 'coat':
      return {
        ...common,
        ...{ sleeve: 'long', legs: 'trousers', legMaterial: 'bottom', collar: 'lapels', top: top(0.1, 1.1) },
        buttons: true,
        skirt: {
          ...{ length: seated ? 0.32 : 0.5, flare: seated ? 0.36 : 0.45, pleats: 0 },
          ...{ material: 'top', trim: false, open: true },
        },
      }
    case 'suit':
      return {
        ...common,
        ...{ sleeve: 'long', legs: 'trousers', legMaterial: 'bottom', collar: 'shirt', top: top(-0.1, 1.07) },
        buttons: true,
      }
    case 'shorts':
      return {
        ...common,
        ...{ sleeve: 'short', legs: 'shorts', legMaterial: 'bottom', collar: 'round', top: top(-0.06, 1.05) },
      }
    case 'pyjama':
      return {
        ...common,
        ...{ sleeve: 'long', legs: 'loose', legMaterial: 'bottom', collar: 'lapels', top: top(-0.12, 1.12) },
        buttons: true,
      }
    case 'tutu':
      return {
        ...common,
        ...{ sleeve: 'none', legs: 'trousers', legMaterial: 'bottom', collar: 'none', top: top(0.16, 1.02) },
        skirt: { length: 0.2, flare: 0.98, pleats: 9, material: 'top', trim: true },
      }
    case 'tabard':
      return {
        ...common,
        ...{ sleeve: 'long', sleeveMaterial: 'bottom', legs: 'trousers', legMaterial: 'bottom', collar: 'none' },
        ...{ top: top(0.16, 1.06), belt: true },
        skirt: { length: seated ? 0.3 : 0.46, flare: 0.46, pleats: 3, material: 'top', trim: false },
      }
    case 'bare':
      return {
        ...common,
        ...{ sleeve: 'none', legs: 'shorts', legMaterial: 'bottom', collar: 'none', top: top(0.02, 1, 'skin') },
      }
    case 'trousers':
      return {
        ...common,
        ...{ sleeve: 'long', legs: 'trousers', legMaterial: 'bottom', collar: 'high', top: top(-0.06, 1.05) },
      }
  }
}
