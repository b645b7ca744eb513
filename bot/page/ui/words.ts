import { IntlMessageFormat } from 'intl-messageformat'

let language = 'en'
let sentences: Record<string, string> = {}

/** Takes the sentences the server sent; nothing is shown before. */
export function speak(tongue: string, said: Record<string, string>): void {
  language = tongue
  sentences = said
  document.documentElement.lang = tongue
  document.documentElement.dir = tongue === 'ar' ? 'rtl' : 'ltr'
}

/** One of the page's sentences. */
export const say = (key: string, values: Record<string, string | number> = {}): string =>
  String(new IntlMessageFormat(sentences[key] ?? key, language, undefined, { ignoreTag: true }).format(values))

/** A day in the person's way of writing it. @param day YYYY-MM-DD */
export const dayShown = (day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
