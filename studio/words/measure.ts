import { understoodLanguages } from './languages/all.ts'
import { halves } from './tests/gold.ts'
import { measure } from './tests/measure.ts'

/** Prints how well the gold dreams are understood: `node studio/words/measure.ts [seen|kept|fresh|late] [all]`. */
const half = halves.find((one) => process.argv.includes(one)) ?? 'seen'
const asked = understoodLanguages.filter((one) => process.argv.includes(one))
for (const language of asked.length > 0 ? asked : understoodLanguages) {
  const result = measure(half, language)
  const percent = (share: number) => `${Math.round(share * 100)}`.padStart(4)
  console.log(
    `${language} ${half}: things P${percent(result.things.precision)} R${percent(result.things.recall)}`,
    `actions P${percent(result.actions.precision)} R${percent(result.actions.recall)}`,
    `setting${percent(result.settings)} mood${percent(result.mood)} language${percent(result.language)}`,
  )
  if (process.argv.includes('all')) for (const line of result.misses) console.log(`   ${line}`)
}
