import { germanDreams } from './de.ts'
import { englishDreams } from './en.ts'
import { spanishDreams } from './es.ts'
import type { GoldDream } from './gold.ts'
import { japaneseDreams } from './ja.ts'
import { chineseDreams } from './zh.ts'

/** All gold dreams. */
export const goldDreams: GoldDream[] = [
  ...englishDreams,
  ...spanishDreams,
  ...germanDreams,
  ...japaneseDreams,
  ...chineseDreams,
]
