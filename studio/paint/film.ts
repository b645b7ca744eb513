/**
 * The paint room's door: a storyboard becomes shots (`planFilm`, plain JSON), shots are settled so that no two look
 * alike (`settleFilm`), and each is painted and drawn frame by frame, on any thread.
 */

export { type CreditText, creditScene, type TitleText, titleScene } from './compose/cards.ts'
export { planFilm } from './compose/grammar.ts'
export { paintShot } from './compose/paint-shot.ts'
export { freeScene } from './compose/release.ts'
export { settleFilm } from './compose/settle.ts'
export type { ShotSpec } from './compose/spec.ts'
export { drawFrame } from './frame.ts'
