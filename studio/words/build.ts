import { writeFileSync } from 'node:fs'
import { languages } from '#core/story.ts'
import { loadDrawables } from './build/drawables.ts'
import { loadAnnotations, loadWordNet } from './build/sources.ts'
import { buildTable } from './build/table.ts'
import { unseenWords } from './build/unseen.ts'
import { wordForms } from './build/word-forms.ts'
import { languageWords } from './languages/all.ts'

/**
 * Turns open data (CLDR, emojibase, WordNet, the names of the noto icons) into the small tables of `data/`.
 * Run it after one of those packages changed: `node studio/words/build.ts [language…]`.
 */
const asked = process.argv.slice(2)
const wanted = languages.filter((one) => asked.length === 0 || asked.includes(one))
const dataFolder = new URL('data/', import.meta.url)

const lines = (entries: [string, unknown][]): string =>
  `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')}\n}\n`

const drawables = loadDrawables()
const english = loadAnnotations('en')
const wordNet = loadWordNet()
const kinds = new Map(drawables.map(({ id, kind }) => [id, kind]))
writeFileSync(new URL('kinds.json', dataFolder), lines([...kinds].sort(([one], [other]) => (one < other ? -1 : 1))))
writeFileSync(new URL('emojis.json', dataFolder), lines(drawables.map(({ emoji, id }) => [emoji, id])))
if (wanted.includes('en')) writeFileSync(new URL('en-unseen.txt', dataFolder), `${unseenWords(wordNet).join('\n')}\n`)
for (const language of wanted) {
  const table = buildTable({ language, drawables, annotations: loadAnnotations(language), english, wordNet })
  writeFileSync(new URL(`${language}.json`, dataFolder), lines(Object.entries(table)))
  if (language === 'pl' || language === 'ru') {
    const forms = wordForms(language, languageWords(language), table)
    writeFileSync(new URL(`${language}-forms.json`, dataFolder), lines(Object.entries(forms)))
  }
  console.log(`${language} ${Object.keys(table).length} words`)
}
