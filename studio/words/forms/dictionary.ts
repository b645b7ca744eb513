import { readFileSync } from 'node:fs'
import { foldAccents, keyOf } from '../normalise.ts'

/** The first forms of a word in a language whose forms were written down when the tables were built. */
export interface FormDictionary {
  firstForms(key: string): readonly string[]
}

const dictionaries = new Map<string, FormDictionary>()

/** The forms of `data/<tag>-forms.json`, read once; a word typed without accents finds its first forms without any. */
export function formDictionary(tag: 'pl' | 'ru'): FormDictionary {
  const known = dictionaries.get(tag)
  if (known !== undefined) return known
  const written = JSON.parse(readFileSync(new URL(`../data/${tag}-forms.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >
  const exact = new Map<string, string[]>()
  const plain = new Map<string, string[]>()
  const add = (to: Map<string, string[]>, form: string, first: string) => {
    const all = to.get(form)
    if (all === undefined) to.set(form, [first])
    else if (!all.includes(first)) all.push(first)
  }
  for (const [word, forms] of Object.entries(written)) {
    const first = keyOf(word, tag)
    add(exact, first, first)
    for (const form of forms.split(' ')) {
      const key = keyOf(form, tag)
      add(exact, key, first)
      if (tag === 'pl') add(foldAccents(key) === key ? exact : plain, foldAccents(key), foldAccents(first))
    }
  }
  const dictionary: FormDictionary = { firstForms: (key) => exact.get(key) ?? plain.get(key) ?? [] }
  dictionaries.set(tag, dictionary)
  return dictionary
}
