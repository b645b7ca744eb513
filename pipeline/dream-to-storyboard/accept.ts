import { Fault } from '#core/fault.ts'
import { type Mood, moods, type Understanding } from '#core/story.ts'
import { changeState, type Dream } from '#models/dream.ts'
import { makeNow } from '../make/make.ts'
import type { Stage } from '../stage.ts'
import type { Tools } from '../tools.ts'
import { scrub } from './scrub.ts'

const moodOf = (wish?: string): Mood | undefined => moods.find((each) => each === wish)

async function understand(dream: Dream, telling: string, tools: Tools): Promise<Understanding> {
  const mood = moodOf(dream.wishes.mood)
  const { language } = dream.wishes
  const ask = { task: 'understand' as const, telling, ...(language ? { language } : {}), ...(mood ? { mood } : {}) }
  const { data } = await makeNow('text', ask, dream, tools)
  if (!('understanding' in data)) throw new Fault('dream/no-understanding', 'a provider answered another question')
  return mood ? { ...data.understanding, mood, moodTold: true } : data.understanding
}

/** told → accepted: scrubbed, screened, understood; the dreamer is shown what was understood and may correct it. */
export const accept: Stage = {
  from: 'told',
  lane: 'light',
  async run(dream, tools) {
    const telling = scrub(dream.telling)
    const understanding = await understand(dream, telling, tools)
    if (understanding.safety.includes('safety.self-harm')) {
      await changeState(dream, 'refused', 'pipeline', { dueAt: null, why: 'screening.selfHarm' })
      return 'done'
    }
    const confirmBy = dream.confirmBy ?? new Date(Date.now() + tools.profile.confirmSeconds * 1000)
    await changeState(dream, 'accepted', 'pipeline', {
      telling,
      understanding,
      language: understanding.language,
      confirmBy,
      dueAt: confirmBy,
    })
    return 'done'
  },
}
