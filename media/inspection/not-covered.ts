import { type Defect, defect } from './defect.ts'

/** A thing of the dream, and whether a shot shows it. */
export interface ChecklistEntry {
  word: string
  covered: boolean
}

/** Something that was told is nowhere to be seen. */
export const notCovered = (checklist: readonly ChecklistEntry[]): Defect[] =>
  checklist.filter((entry) => !entry.covered).map(({ word }) => defect('not-covered', 'poor', { word }))
