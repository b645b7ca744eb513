import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Language, languages } from '#core/story.ts'
import { understand } from './understand.ts'

type Forms = Record<string, string>

/** What people dream of most, by our ids, and how each language says it: alone, many of it, after "in", "with" or "saw". */
const nouns = JSON.parse(readFileSync(new URL('tests/nouns.json', import.meta.url), 'utf8')) as Record<
  'meant' | Language,
  Forms
>

/** A sentence that any noun may stand in, whatever its gender and number. */
const sentences: Record<Language, string> = {
  en: 'I saw the * again.',
  es: 'Estaba con mi *.',
  'pt-BR': 'Estava com meu *.',
  fr: "J'étais avec mon *.",
  de: 'Ich sah die * wieder.',
  it: 'Ero con la mia *.',
  pl: 'Tam był * i ja.',
  ru: 'Там был * и я.',
  tr: 'Orada * vardı.',
  ar: 'كان هناك و* بعيد',
  ja: '夢で*を見た。',
  'zh-CN': '我梦见*。',
}

/** Words that mean two things each, or are cut two ways: Arabic has one word for bath and dove. */
const twofold: Partial<Record<Language, string>> = {
  es: 'rosa pollo novia llamas cura',
  'pt-BR': 'feira pé notas',
  fr: 'tour ballon billets bois',
  en: 'lift',
  tr: 'sel ayı_gördüm',
  ar: 'حمام_المدرسة سطح_البيت أسود_كبير ساق ساقي الحمام',
  ja: '金 鞄 はしご',
  'zh-CN': '船 老鼠 钟声 箱子',
}

test.each(languages)('%s: what people dream of most is understood in all its forms', (language) => {
  const left = new Set(twofold[language]?.split(' '))
  const missed = Object.entries(nouns[language]).flatMap(([noun, forms]) =>
    forms
      .split(' ')
      .filter((form) => !left.has(form))
      .filter((form) => {
        const { things, settings, weather } = understand(sentences[language].replace('*', form.replaceAll('_', ' ')), {
          language,
        })
        const got = [...things.map(({ id }) => id), ...settings, weather]
        return !nouns.meant[noun]?.split(' ').some((id) => got.includes(id))
      }),
  )
  expect(missed).toEqual([])
  expect(Object.keys(nouns[language])).toHaveLength(Object.keys(nouns.meant).length)
})
