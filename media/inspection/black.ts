import { type Defect, defect, type Stretch, stretchValues } from './defect.ts'

/** Nothing is seen for a while. */
export const black = (stretches: readonly Stretch[]): Defect[] =>
  stretches.map((stretch) =>
    defect('black', stretch.to - stretch.from >= 1 ? 'broken' : 'poor', stretchValues(stretch)),
  )
