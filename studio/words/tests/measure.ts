import type { Language } from '#core/story.ts'
import { understand } from '../understand.ts'
import { goldDreams } from './dreams.ts'
import type { GoldDream } from './gold.ts'

interface Share {
  precision: number
  recall: number
}

interface Measured {
  things: Share
  actions: Share
  settings: number
  mood: number
  language: number
  misses: string[]
  /** How many dreams were read. */
  dreams: number
}

class Count {
  right = 0
  wrong = 0
  missed = 0
  add(got: string[], wanted: string[]) {
    this.right += got.filter((id) => wanted.includes(id)).length
    this.wrong += got.filter((id) => !wanted.includes(id)).length
    this.missed += wanted.filter((id) => !got.includes(id)).length
  }
  share(): Share {
    return { precision: this.right / (this.right + this.wrong), recall: this.right / (this.right + this.missed) }
  }
}

/** How well the gold dreams are understood: those of one half or all, of one language or all. */
export function measure(half: GoldDream['half'] | 'all', language: Language | 'all'): Measured {
  const dreams = goldDreams.filter(
    (dream) => (half === 'all' || dream.half === half) && (language === 'all' || dream.language === language),
  )
  const things = new Count()
  const actions = new Count()
  const misses: string[] = []
  let [settings, mood, languages] = [0, 0, 0]
  for (const dream of dreams) {
    const got = understand(dream.telling)
    const ids = got.things.map(({ id }) => id)
    things.add(ids, dream.things)
    actions.add(got.actions, dream.actions)
    const settingRight = dream.settings.includes(got.settings[0] ?? '')
    const moodRight = dream.moods.includes(got.mood)
    settings += settingRight ? 1 : 0
    mood += moodRight ? 1 : 0
    languages += got.language === dream.language ? 1 : 0
    const differences = [
      ...dream.things.filter((id) => !ids.includes(id)).map((id) => `-${id}`),
      ...ids.filter((id) => !dream.things.includes(id)).map((id) => `+${id}`),
      ...dream.actions.filter((id) => !got.actions.includes(id)).map((id) => `-${id}()`),
      ...got.actions.filter((id) => !dream.actions.includes(id)).map((id) => `+${id}()`),
      ...(settingRight ? [] : [`setting ${got.settings[0]}`]),
      ...(moodRight ? [] : [`mood ${got.mood}`]),
    ]
    if (differences.length > 0) misses.push(`${dream.telling.slice(0, 60)}: ${differences.join(' ')}`)
  }
  return {
    things: things.share(),
    actions: actions.share(),
    settings: settings / dreams.length,
    mood: mood / dreams.length,
    language: languages / dreams.length,
    misses,
    dreams: dreams.length,
  }
}
