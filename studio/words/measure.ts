import { understoodLanguages } from './languages/all.ts'
import { halves } from './tests/gold.ts'
import { measure } from './tests/measure.ts'

/**
 * Prints how well the gold dreams are understood: `node studio/words/measure.ts [seen|kept|fresh|late|last] [language…] [all]`;
 * `… table` prints the tables of `docs/words.md`.
 */
const wants = (word: string) => process.argv.includes(word)
const percent = (share: number) => (Number.isNaN(share) ? '–' : `${Math.round(share * 100)}`)

function line(half: Parameters<typeof measure>[0], language: Parameters<typeof measure>[1]): string[] {
  const { things, actions, settings, mood, dreams } = measure(half, language)
  return [
    dreams,
    ...[things.precision, things.recall, actions.precision, actions.recall, settings, mood].map(percent),
  ].map(String)
}

if (wants('table')) {
  const head = 'dreams | things P | things R | actions P | actions R | first place | mood'
  const row = (name: string, cells: readonly string[]) => console.log(`| ${[name, ...cells].join(' | ')} |`)
  const begin = (what: string) => console.log(`\n| ${what} | ${head} |\n|---|${'---:|'.repeat(7)}`)
  begin('language')
  for (const language of understoodLanguages) row(language, line('all', language))
  row('all', line('all', 'all'))
  begin('set')
  for (const half of halves) row(half, line(half, 'all'))
} else {
  const half = halves.find(wants) ?? 'seen'
  const asked = understoodLanguages.filter(wants)
  for (const language of asked.length > 0 ? asked : understoodLanguages) {
    const [dreams, thingsP, thingsR, actionsP, actionsR, settings, mood] = line(half, language)
    console.log(
      `${language} ${half} (${dreams}): things P ${thingsP} R ${thingsR}`,
      `actions P ${actionsP} R ${actionsR} setting ${settings} mood ${mood}`,
    )
    if (wants('all')) for (const miss of measure(half, language).misses) console.log(`   ${miss}`)
  }
}
