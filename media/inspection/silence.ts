import { type Defect, defect, type Stretch, stretchValues } from './defect.ts'

/** Nothing is heard for a while, or at all. */
export const silence = (stretches: readonly Stretch[], filmSeconds: number): Defect[] =>
  stretches.map((quiet) => {
    const isAll = quiet.to - quiet.from > filmSeconds * 0.9
    return defect('silence', isAll ? 'broken' : 'poor', stretchValues(quiet))
  })
