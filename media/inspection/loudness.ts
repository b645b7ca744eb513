import type { Loudness } from '../loudness.ts'
import { targetLufs } from '../sound.ts'
import { type Defect, defect, tenths } from './defect.ts'

const toleratedLu = 1

/** The film is louder or softer than others in a feed. Silence is told by `silence`. */
export const loudness = ({ integrated }: Loudness): Defect[] =>
  !Number.isFinite(integrated) || Math.abs(integrated - targetLufs) <= toleratedLu
    ? []
    : [defect('loudness', 'poor', { loudness: tenths(integrated), wanted: targetLufs })]
