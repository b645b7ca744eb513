import type { Thing } from '#core/story.ts'
import { inspect } from '#media/inspect.ts'
import type { Defect } from '#media/inspection/defect.ts'
import type { Encoding } from '#media/plans/encoding.ts'
import type { Warning } from '#models/film.ts'
import { partsOf, type Take } from '../storyboard-to-shots/rows.ts'
import type { Timeline } from '../storyboard-to-shots/timeline.ts'
import type { Tools } from '../tools.ts'
import type { Cut } from './cut.ts'
import { shotMoments } from './moments.ts'

/** Whether a shot shows the thing, as a picture, as its word or as its place; cards say what was wanted, pictures what was done. */
function isCovered(thing: Thing, take: Take): boolean {
  const painted = partsOf(take, 'picture').map((part) =>
    `${part.facts?.shown ?? ''} ${part.facts?.lettered ?? ''}`.split(' '),
  )
  if (take.board.story.cards.some(({ setting }) => setting === thing.id)) return true
  const wanted = take.board.story.cards.map((card) => [card.hero, card.companion, ...card.props])
  const said = painted.some((ids) => ids.some((id) => id !== '')) ? painted : wanted
  return said.some((ids) => ids.includes(thing.id))
}

/** Looks the cut film through: against its plan, its narration and the checklist of the dream. */
export async function inspectFilm(
  take: Take,
  times: Timeline,
  made: Cut,
  encoding: Encoding,
  tools: Tools,
): Promise<Defect[]> {
  const { story } = take.board
  const speech = partsOf(take, 'speech').map((part) => ({
    text: story.cards[part.index]?.beat ?? '',
    seconds: part.seconds ?? 0,
    language: story.language,
    unreadable: part.facts?.unreadable === true,
  }))
  const checklist = (take.dream.understanding?.things ?? [])
    .filter((thing) => thing.id !== 'me')
    .map((thing) => ({ word: thing.word, covered: isCovered(thing, take) }))
  return inspect(
    {
      file: made.master,
      seconds: made.seconds,
      encoding,
      captions: { file: made.ass },
      speech,
      checklist,
      shots: { moments: shotMoments(times), framesPerSecond: tools.profile.framesPerSecond },
    },
    { signal: tools.signal },
  )
}

/** What moderators should know: what screening noted, what could not be screened, what inspection found. */
export function warningsOf(take: Take, defects: readonly Defect[]): Warning[] {
  const safety = (take.dream.understanding?.safety ?? []).map((tell) => ({ tell, values: {} }))
  const found = defects.map(({ tell, values }) => ({ tell, values }))
  return [...safety, { tell: 'warning.notScreened', values: {} }, ...found]
}
