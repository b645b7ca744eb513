import { germanDreams } from './de.ts'
import { englishDreams } from './en.ts'
import { spanishDreams } from './es.ts'
import type { GoldDream } from './gold.ts'

/** All gold dreams. */
export const goldDreams: GoldDream[] = [...englishDreams, ...spanishDreams, ...germanDreams]
