import type { Loudness } from '../loudness.ts'
import { type Defect, defect, tenths } from './defect.ts'

/** dBTP that no film may pass; above 0 it is heard as crackle. */
const highestPeak = -1

/** Peaks reach so high that players distort them. */
export const clipping = ({ truePeak }: Loudness): Defect[] =>
  truePeak === undefined || truePeak <= highestPeak
    ? []
    : [defect('clipping', truePeak > 0 ? 'broken' : 'poor', { peak: tenths(truePeak) })]
