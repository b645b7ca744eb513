import { z } from 'zod'
import { tellStory } from '#studio/words/storyboard.ts'
import { understand } from '#studio/words/understand.ts'
import type { Provider } from '../provider.ts'

/** Understands by open word tables and tells by rules: no model, the same answer every time. */
export const studioText: Provider<'text'> = {
  id: 'studio',
  kind: 'text',
  version: '1',
  settings: z.object({}),
  limits: { maxCharacters: 4000 },
  price: () => 0,
  async start(ask) {
    if (ask.task === 'understand') {
      const understanding = understand(ask.telling, ask.language ? { language: ask.language } : {})
      return { done: { data: { understanding }, files: {} } }
    }
    const { telling, understanding, seconds, seed } = ask
    return {
      done: {
        data: { storyboard: tellStory(telling, understanding, { seconds, seed }) },
        files: {},
      },
    }
  },
}
