import { iconFacts, ownFacts } from './facts.ts'

/** Every noun that can be shown, by id: emoji names where the shape is an icon's, own names where it is drawn by hand. */
export const vocabulary: readonly string[] = [...ownFacts, ...iconFacts].map((facts) => facts.id)
