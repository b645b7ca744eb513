import { rgbToLch, turned } from '../colour.ts'
import { mix } from '../noise.ts'
import type { Brush, Lch } from '../types.ts'
import type { Material } from './piece.ts'
import type { Cloth, HairColour, Person } from './who.ts'

const skins: readonly Lch[] = [
  { l: 0.89, c: 0.05, h: 58 },
  { l: 0.83, c: 0.072, h: 56 },
  { l: 0.76, c: 0.088, h: 56 },
  { l: 0.66, c: 0.095, h: 53 },
  { l: 0.54, c: 0.09, h: 48 },
  { l: 0.43, c: 0.075, h: 45 },
]

const hairs: Record<HairColour, Lch> = {
  black: { l: 0.2, c: 0.022, h: 285 },
  brown: { l: 0.36, c: 0.07, h: 48 },
  chestnut: { l: 0.42, c: 0.095, h: 42 },
  red: { l: 0.58, c: 0.14, h: 48 },
  blond: { l: 0.8, c: 0.105, h: 82 },
  grey: { l: 0.72, c: 0.015, h: 260 },
  white: { l: 0.93, c: 0.02, h: 90 },
  scarlet: { l: 0.58, c: 0.2, h: 30 },
}

/** Two colours mixed through OKLab. */
function blend(one: Lch, other: Lch, share: number): Lch {
  const radians = Math.PI / 180
  const a = mix(one.c * Math.cos(one.h * radians), other.c * Math.cos(other.h * radians), share)
  const b = mix(one.c * Math.sin(one.h * radians), other.c * Math.sin(other.h * radians), share)
  return { l: mix(one.l, other.l, share), c: Math.hypot(a, b), h: (Math.atan2(b, a) / radians + 360) % 360 }
}

const toLch = (rgb: readonly [number, number, number]): Lch => rgbToLch(rgb[0], rgb[1], rgb[2])

function cloth(brush: Brush, colour: Cloth): Lch {
  if (colour === 'accent') return { ...brush.palette.accent, c: brush.palette.accent.c * 1.05 }
  if (typeof colour === 'number') return toLch(brush.palette.sky.rgb(colour))
  if ('tone' in colour) return toLch(brush.palette.pop(colour.hue, 0.13).rgb(colour.tone))
  return blend(colour, toLch(brush.palette.sky.rgb(colour.l)), 0.08)
}

export interface Wardrobe {
  colour(material: Material): Lch
  /** A colour made lighter (up to +.3) or darker, the way paper in this shot's light does. */
  shade(colour: Lch, material: Material, tone: number): Lch
  /** The ply shadow's colour. */
  shadow: Lch
}

/** Colours of all materials of a person in a shot; `silhouette` 0–1 drowns them in the shot's dark. */
export function wardrobe(person: Person, brush: Brush, silhouette: number): Wardrobe {
  const { dress } = person
  const ramp = (tone: number): Lch => toLch(brush.palette.sky.rgb(tone))
  const { hide } = person
  const skin = hide ?? skins[person.skin] ?? (skins[1] as Lch)
  const litSkin = blend({ ...skin, c: skin.c * 1.17 }, ramp(0.55), 0.05)
  const hood = person.hair.kind === 'hijab'
  const base: Record<Material, Lch> = {
    skin: litSkin,
    lips: hide ? { l: 0.54, c: 0.2, h: 27 } : { l: Math.max(0.36, skin.l - 0.2), c: 0.14, h: 24 },
    cheek: hide ? { ...hide, l: hide.l - 0.1 } : { l: mix(0.5, 0.7, skin.l), c: 0.165, h: 26 },
    hair: hood ? cloth(brush, dress.scarf ?? 'accent') : blend(hairs[person.hair.colour], ramp(0.4), 0.09),
    beard: blend(hairs[person.hair.colour], ramp(0.4), 0.09),
    top: cloth(brush, dress.top),
    bottom: cloth(brush, dress.bottom),
    shirt: blend({ l: 0.94, c: 0.015, h: 85 }, ramp(1), 0.4),
    socks: blend({ l: 0.93, c: 0.02, h: 85 }, ramp(0.95), 0.4),
    shoes: dress.shoes === 'bare' ? litSkin : cloth(brush, dress.shoes),
    scarf: cloth(brush, dress.scarf ?? 'accent'),
    shawl: cloth(brush, dress.shawl ?? 'accent'),
    cape: cloth(brush, dress.cape ?? 'accent'),
    apron: cloth(brush, dress.apron ?? 0.95),
    tie: cloth(brush, dress.tie ?? 'accent'),
    hat: cloth(brush, dress.hat?.colour ?? 0.2),
    white: blend({ l: 0.97, c: 0.012, h: 85 }, ramp(1), 0.3),
    ink: blend({ l: 0.2, c: 0.03, h: 290 }, ramp(0.04), 0.5),
    metal: { l: 0.85, c: 0.13, h: 88 },
    wood: blend({ l: 0.42, c: 0.07, h: 50 }, ramp(0.25), 0.45),
  }
  const accents = new Set<Material>()
  for (const material of ['top', 'bottom', 'scarf', 'shawl', 'cape', 'hat', 'tie'] as const) {
    if (dress[material as 'top'] === 'accent') accents.add(material)
  }
  const dusk = mix(1, 0.86, brush.darkness)
  const dark = ramp(0.08)
  return {
    colour(material) {
      const own = base[material]
      const dimmed = { ...own, l: own.l * dusk, c: own.c * mix(1, 0.94, brush.darkness) }
      if (silhouette <= 0) return dimmed
      return blend(dimmed, dark, silhouette * (accents.has(material) ? 0.4 : material === 'cheek' ? 0.9 : 0.84))
    },
    shade(colour, material, tone) {
      const own = tone * (1 - 0.75 * silhouette)
      const deep = material === 'skin' || material === 'cheek'
      const goal = deep ? (hide?.h ?? 30) : own > 0 ? 80 : 285
      return {
        l: Math.min(0.985, Math.max(0.06, colour.l + own)),
        c: colour.c * (own < 0 ? (deep ? 1 - own * 0.6 : 1) : 1 - own * 0.6),
        h: turned(colour.h, goal, Math.min(0.5, Math.abs(own) * (deep ? 1.1 : 0.35))),
      }
    },
    shadow: blend(ramp(0.03), rgbToLch(70, 24, 20), 0.4),
  }
}
