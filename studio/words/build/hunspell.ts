import { readFileSync } from 'node:fs'

/** One ending a word of a flag may take: what falls away, what is put there, and what the word must end in. */
interface Ending {
  strip: string
  add: string
  fits: RegExp
}

/** A spelling dictionary read as a grammar: which forms a word has. */
export interface Inflector {
  /** Every form of a word as it stands in the dictionary; empty where the dictionary lacks it. */
  formsOf(word: string): string[]
}

const endingPattern = /^SFX (\S) +(\S+) +([^\s/]+)\S* +(\S+)/u

function loadEndings(text: string): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>()
  for (const line of text.split('\n')) {
    const [, flag, strip, add, condition] = endingPattern.exec(line) ?? []
    if (flag === undefined || strip === undefined || add === undefined || condition === undefined) continue
    const ending = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      fits: new RegExp(`${condition}$`, 'u'),
    }
    endings.set(flag, [...(endings.get(flag) ?? []), ending])
  }
  return endings
}

const dictionaries = { pl: import.meta.resolve('dictionary-pl'), ru: import.meta.resolve('dictionary-ru') }

/** Reads the Hunspell dictionary of a language. Prefixes are left out: they make other words. */
export function loadInflector(language: keyof typeof dictionaries): Inflector {
  const read = (name: string): string => readFileSync(new URL(name, dictionaries[language]), 'utf8')
  const endings = loadEndings(read('index.aff'))
  const flags = new Map<string, string>()
  for (const line of read('index.dic').split('\n')) {
    const [word = '', flag = ''] = line.split('/')
    flags.set(word, (flags.get(word) ?? '') + flag)
  }
  const inflected = (word: string, { strip, add, fits }: Ending): string[] =>
    fits.test(word) && word.endsWith(strip) ? [word.slice(0, word.length - strip.length) + add] : []
  return {
    formsOf(word) {
      const own = flags.get(word)
      if (own === undefined) return []
      const made = [...own].flatMap((flag) => (endings.get(flag) ?? []).flatMap((ending) => inflected(word, ending)))
      return [...new Set([word, ...made])]
    },
  }
}
