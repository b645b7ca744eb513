import type { Language } from '#core/story.ts'

/**
 * Discord's locales (documentation: Reference, Locales) of each of our languages. It has no Arabic: who speaks it has Discord
 * in another language. Traditional Chinese is nearest to the Chinese we have.
 */
const localesOf: Record<Language, readonly string[]> = {
  en: ['en-US', 'en-GB'],
  es: ['es-ES', 'es-419'],
  'pt-BR': ['pt-BR'],
  fr: ['fr'],
  de: ['de'],
  it: ['it'],
  pl: ['pl'],
  ru: ['ru'],
  tr: ['tr'],
  ar: [],
  ja: ['ja'],
  'zh-CN': ['zh-CN', 'zh-TW'],
}

/** Every locale that has one of our languages, with it. */
export const localized: readonly { locale: string; language: Language }[] = Object.entries(localesOf).flatMap(
  ([language, locales]) => locales.map((locale) => ({ locale, language: language as Language })),
)

/** What is known of somebody who speaks without saying their language: how they spoke last, else their server's language. */
export type Known = (user: string, guild?: string) => Promise<{ name?: string | undefined; language: Language }>

/** The language of somebody with this locale; English where we do not have theirs. */
export const languageOf = (locale: string | undefined): Language =>
  localized.find((each) => each.locale === locale)?.language ?? 'en'
