import { commands } from '#commands/index.ts'
import type { Language } from '#core/story.ts'
import { sentencesOf, spoken, translate } from '#locales/translate.ts'
import type { CommandView } from './view.ts'

/** The first language of an `Accept-Language` header that DreamBox speaks. */
export function languageOf(header: string | undefined): Language {
  for (const wish of (header ?? '').split(',')) {
    const tag = wish.split(';')[0]?.trim().toLowerCase() ?? ''
    const exact = spoken.find((each) => each.toLowerCase() === tag)
    const near = spoken.find((each) => each.split('-')[0]?.toLowerCase() === tag.split('-')[0])
    const found = exact ?? near
    if (found) return found
  }
  return 'en'
}

/** The page's own sentences, as ICU messages: the page knows the numbers and names in them. */
export const pageSentences = (language: Language): Record<string, string> => sentencesOf(language, ['page.', 'state.'])

/** What can be typed after a slash. */
export const commandViews = (language: Language): CommandView[] =>
  commands.map(({ name, allow, options }) => ({
    name,
    allow,
    about: translate(language, { key: `command.${name}.about` }),
    options: options.map((option) => ({
      name: option.name,
      about: translate(language, { key: `command.${name}.${option.name}` }),
      choices: (option.choices ?? []).map(({ value, label }) => ({
        value,
        label: translate(language, { key: label }),
      })),
    })),
  }))
