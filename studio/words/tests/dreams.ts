import { arabicDreams } from './ar.ts'
import { germanDreams } from './de.ts'
import { englishDreams } from './en.ts'
import { spanishDreams } from './es.ts'
import { frenchDreams } from './fr.ts'
import type { GoldDream } from './gold.ts'
import { italianDreams } from './it.ts'
import { japaneseDreams } from './ja.ts'
import { polishDreams } from './pl.ts'
import { portugueseDreams } from './pt.ts'
import { russianDreams } from './ru.ts'
import { turkishDreams } from './tr.ts'
import { chineseDreams } from './zh.ts'

/** All gold dreams. */
export const goldDreams: GoldDream[] = [
  ...englishDreams,
  ...spanishDreams,
  ...portugueseDreams,
  ...frenchDreams,
  ...germanDreams,
  ...italianDreams,
  ...arabicDreams,
  ...japaneseDreams,
  ...chineseDreams,
  ...polishDreams,
  ...russianDreams,
  ...turkishDreams,
]
