import type { MotifFacts } from '../types.ts'
import { iconRows } from './icon-rows.ts'
import { ownRows } from './own-rows.ts'
import type { Row } from './rows.ts'

const factsOf = (rows: readonly Row[]): MotifFacts[] =>
  rows.flatMap(([facing, base, size, use, motion, ids]) =>
    ids.split(' ').map((id) => ({ id, facing, base, size, use, motion })),
  )

/** What is known of every motif that comes from the emoji set. */
export const iconFacts: readonly MotifFacts[] = factsOf(iconRows)

/** What is known of every motif drawn by hand. */
export const ownFacts: readonly MotifFacts[] = factsOf(ownRows)
