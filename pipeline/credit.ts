import type { Language } from '#core/story.ts'
import { translate } from '#locales/translate.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Dream } from '#models/dream.ts'
import type { CreditCard } from '#providers/provider.ts'

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

/** The closing credit: who dreamt it, where it was told, and what made the film. */
export async function creditCard(dream: Dream, language: Language): Promise<CreditCard> {
  const community = await Communities.findById(dream.community).lean<Community>()
  const lines = [translate(language, { key: 'film.madeWith' })]
  return { credit: creditOf({ ...dream, language }), lines, ...(community ? { community: community.name } : {}) }
}
