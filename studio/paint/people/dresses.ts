import type { Age, Build, Cloth, Dress, Face, HairColour, HairKind, Person } from './who.ts'

export const cream: Cloth = { l: 0.88, c: 0.035, h: 75 }
export const black: Cloth = { l: 0.2, c: 0.02, h: 285 }
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
  wings?: Person['wings']
  tail?: Person['tail']
  hide?: Person['hide']
  bearing?: Person['bearing']
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
export const little: readonly Dress[] = [
  { kind: 'shorts', top: { hue: 60, tone: 0.72 }, bottom: 0.22, shoes: 0.12, pattern: 'stripes' },
  { kind: 'shorts', top: { hue: 150, tone: 0.55 }, bottom: { hue: 40, tone: 0.34 }, shoes: leather },
  { kind: 'trousers', top: { hue: 25, tone: 0.6 }, bottom: 0.24, shoes: cream, pattern: 'stripes' },
]
export const girlish: readonly Dress[] = [
  { kind: 'dress', top: { hue: 15, tone: 0.6 }, bottom: 0.3, shoes: 0.1, pattern: 'dots' },
  { kind: 'dress', top: { hue: 75, tone: 0.72 }, bottom: 0.3, shoes: leather },
  { kind: 'skirt', top: cream, bottom: { hue: 260, tone: 0.4 }, shoes: 0.1, pattern: 'stripes' },
]
