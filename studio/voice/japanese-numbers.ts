import type { Rule } from './spoken.ts'

const digits = '〇一二三四五六七八九'
const tens = ['', '十', '百', '千']
const myriads = ['', '万', '億', '兆']

/** A whole number as the dictionary knows numbers: 1234 is 千二百三十四. */
function inKanji(written: string): string {
  const whole = written.replace(/^0+(?=\d)/, '')
  if (whole === '0') return 'ゼロ'
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= 4) groups.unshift(whole.slice(Math.max(0, end - 4), end))
  return groups
    .map((group, index) => {
      const words = [...group].map((digit, place) => {
        const power = group.length - 1 - place
        if (digit === '0') return ''
        return (digit === '1' && power > 0 ? '' : (digits[Number(digit)] ?? '')) + (tens[power] ?? '')
      })
      const said = words.join('')
      return said === '' ? '' : said + (myriads[groups.length - 1 - index] ?? '')
    })
    .join('')
}

/** Counters whose sound and whose number's sound change where they meet: after three, and after one, six, eight, ten. */
const counters: Record<string, { plain: string; three: string; short: string }> = {
  匹: { plain: 'ひき', three: 'びき', short: 'ぴき' },
  本: { plain: 'ほん', three: 'ぼん', short: 'ぽん' },
  杯: { plain: 'はい', three: 'ばい', short: 'ぱい' },
  分: { plain: 'ふん', three: 'ぷん', short: 'ぷん' },
}
const shortened: Record<string, string> = { 一: 'いっ', 六: 'ろっ', 八: 'はっ', 十: 'じゅっ' }

/** Digits into kanji, and the counters of small numbers into the sounds they make together. */
export const japaneseNumbers: readonly Rule[] = [
  {
    pattern: /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,16})(?:\.(\d+))?/gu,
    say: (_, whole = '', fraction = '') =>
      inKanji(whole.replaceAll(',', '')) +
      (fraction === '' ? '' : `点${[...fraction].map((digit) => digits[Number(digit)]).join('')}`),
  },
  {
    pattern: /([一三六八十])(匹|本|杯|分)(?![\p{Script=Han}])/gu,
    say: (_, digit = '', counter = '') => {
      const sound = counters[counter]
      if (!sound) return undefined
      return digit === '三' ? `さん${sound.three}` : `${shortened[digit] ?? digit}${sound.short}`
    },
  },
  {
    pattern: /([一六八十])(個|頭)(?![\p{Script=Han}])/gu,
    say: (_, digit = '', counter = '') => (shortened[digit] ?? digit) + (counter === '個' ? 'こ' : 'とう'),
  },
]
