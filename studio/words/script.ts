import type { Language } from '#core/story.ts'

/** Languages written without spaces between words. */
export const isUnspaced = (language: Language): boolean => language === 'ja' || language === 'zh-CN'
