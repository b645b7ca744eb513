import type { Storyboard } from '#core/story.ts'
import { translate } from '#locales/translate.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Dream } from '#models/dream.ts'

/** "Dreamt by …", as the member consented, in the film's language. */
export function creditOf(dream: Pick<Dream, 'visibility' | 'consent' | 'language'>): string {
  return dream.visibility === 'anonymous'
    ? translate(dream.language, { key: 'film.credit.anonymous' })
    : translate(dream.language, { key: 'film.credit', values: { name: dream.consent.shownAs } })
}

/** What made the film, in plain words; always shown. The built-in studio uses no model and says so. */
export function disclosureOf(dream: Pick<Dream, 'language'>, providers: readonly string[]): string {
  const studioAlone = providers.every((each) => each === 'studio')
  return translate(dream.language, { key: studioAlone ? 'film.disclosure.studio' : 'film.disclosure.models' })
}

/** The lines of the closing credit: who dreamt it, where, and what made the film. */
export async function creditLines(dream: Dream, story: Storyboard): Promise<string[]> {
  const community = await Communities.findById(dream.community).lean<Community>()
  const language = story.language
  return [
    dream.edits?.title ?? story.title,
    creditOf({ ...dream, language }),
    community?.name ?? '',
    translate(language, { key: 'film.madeWith' }),
  ].filter((line) => line !== '')
}
