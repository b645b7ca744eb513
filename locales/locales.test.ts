import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { looks as offered } from '#commands/dream/wishes.ts'
import { languages } from '#core/story.ts'
import { families, keysSaid, templatesSaid } from '#tests/sentences.ts'
import { translate } from './translate.ts'

const sentences = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8'))
const english = sentences('en')
const roots = new Set(Object.keys(english).map((key) => key.split('.')[0] ?? ''))
const written = readdirSync(new URL('.', import.meta.url)).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? [])

/** How the parser marks plain text: it names its kinds of parts by numbers. */
const literal = 0

const expanded = Object.entries(families).flatMap(([start, ends]) => ends.map((end) => `${start}${end}`))

test('every key that the code says has a sentence', () => {
  const missing = [...keysSaid(roots)].filter(([key]) => !(key in english)).map(([key, path]) => `${key} in ${path}`)
  expect(missing).toEqual([])
})

test('every key that the code puts together has a sentence', () => {
  const unknown = [...templatesSaid(roots)].filter(([start]) => !(start in families))
  expect(unknown, 'templates that the test does not know').toEqual([])
  expect(expanded.filter((key) => !(key in english))).toEqual([])
})

test('no sentence is kept that nobody says', () => {
  const said = new Set([...keysSaid(roots).keys(), ...expanded])
  expect(Object.keys(english).filter((key) => !said.has(key))).toEqual([])
})

/** What a message is filled with; the words of its choices and plurals may differ from tongue to tongue. */
const namesIn = (parts: ReturnType<IntlMessageFormat['getAst']>): string[] =>
  parts.flatMap((part) => {
    const named = 'value' in part && part.type !== literal ? [part.value] : []
    return 'options' in part ? [...named, ...Object.values(part.options).flatMap(({ value }) => namesIn(value))] : named
  })

test.each(written)('every sentence in %s is a message that can be formatted', (language) => {
  const broken = Object.entries(sentences(language)).filter(([, message]) => {
    try {
      return !new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
    } catch {
      return true
    }
  })
  expect(broken).toEqual([])
  expect(languages).toContain(language)
})

test.each(written)('%s has English keys and their values, no others', (language) => {
  const valuesOf = (message: string) =>
    [...new Set(namesIn(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst()))].sort()
  for (const [key, message] of Object.entries(sentences(language))) {
    expect(english, `${language}: ${key}`).toHaveProperty([key])
    expect(valuesOf(message), `${language}: ${key}`).toEqual(valuesOf(english[key] ?? ''))
  }
})

test('the looks that can be wished for are those that can be painted', () => {
  expect(new Set(offered)).toEqual(new Set(families['look.']))
})

test('values are put in as they are: no tag, no message within a message', () => {
  const hostile = '{x, plural, one {#}} <b>&</b> \u202e'
  const shown = translate('en', {
    key: 'tell.card',
    values: { index: 1, setting: { key: 'setting.sea' }, beat: hostile },
  })
  expect(shown).toContain(hostile)
  expect(shown).toContain('sea')
})

test('a key without a sentence is a mistake that shows', () => {
  expect(() => translate('en', { key: 'no.such' })).toThrow(RangeError)
})
