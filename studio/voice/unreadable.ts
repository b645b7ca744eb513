import type { Language } from '#core/story.ts'

/** So much of the phonemes may be of another language: loan words are read by their own rules and sound right. */
const tolerated = 0.25

/**
 * Whether the voice could not read the text. It marks what it reads by another language's rules, as in
 * `(en)_tʃ_ˈaɪ_n_iː_z_(ja)`, and it falls back to English letter names for scripts it does not know.
 */
export function unreadable(phonemes: string, language: Language): boolean {
  const own = language === 'zh-CN' ? 'cmn' : language.slice(0, 2)
  let foreign = 0
  let all = 0
  let current = own
  for (const part of phonemes.split(/\(([a-z]{2,3}(?:-[a-z-]+)?)\)/u).entries()) {
    const [index, text] = part
    if (index % 2 === 1) current = text.slice(0, own.length)
    else {
      const count = text.match(/\p{L}+/gu)?.length ?? 0
      all += count
      if (current !== own) foreign += count
    }
  }
  return all === 0 || foreign / all > tolerated
}
