import type { Warning } from '#models/film.ts'
import type { Take } from '../storyboard-to-shots/rows.ts'
import type { Tools } from '../tools.ts'
import type { Cut } from './cut.ts'

/** What a moderator should know: what screening noted, and what inspection found. */
export async function warningsFor(take: Take, _made: Cut, _tools: Tools): Promise<Warning[]> {
  const safety = take.dream.understanding?.safety ?? []
  return [...safety.map((tell) => ({ tell, values: {} })), { tell: 'warning.notScreened', values: {} }]
}
