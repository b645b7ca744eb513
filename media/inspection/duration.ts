import { type Defect, defect, tenths } from './defect.ts'

const toleratedSeconds = 0.2

/** The film is not as long as it was planned. */
export const duration = (seconds: number, expected: number): Defect[] =>
  Math.abs(seconds - expected) <= toleratedSeconds
    ? []
    : [defect('duration', 'broken', { seconds: tenths(seconds), expected: tenths(expected) })]
