import { type Defect, defect, type Stretch, stretchValues } from './defect.ts'

/** Nothing moves for a while. What is black anyway is told by `black`. */
export const frozen = (stretches: readonly Stretch[], blackStretches: readonly Stretch[]): Defect[] =>
  stretches
    .filter((still) => !blackStretches.some((dark) => dark.from <= still.from + 0.5 && dark.to >= still.to - 0.5))
    .map((still) => defect('frozen', 'poor', stretchValues(still)))
