import { Fault } from '#core/fault.ts'
import { type Dream, dreamById } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import type { Call } from '../command.ts'

/** A film and its dream, both of the community in which the call was made. */
export interface Case {
  dream: Dream
  film: Film
}

/** The film a button or reaction is about. @throws Fault `review/no-film` */
export async function caseOf(call: Call): Promise<Case> {
  const film = await Films.findById(call.options.film ?? '').lean<Film>()
  if (film?.community !== call.community._id)
    throw new Fault('review/no-film', 'no such film here', { tell: 'fault.reviewOver' })
  return { film, dream: await dreamById(film.dream) }
}

/** As `caseOf`, for changes of the film: a button under an earlier film must not change the newest. */
export async function currentCase(call: Call): Promise<Case> {
  const found = await caseOf(call)
  if (found.dream.film !== found.film._id || found.dream.state !== 'in-review')
    throw new Fault('review/over', 'this film is no longer under review', { tell: 'fault.reviewOver' })
  return found
}
