import { moods, type Thing, type Understanding } from '#core/story.ts'
import type { Dream } from '#models/dream.ts'
import { makeNow } from '../make/make.ts'
import type { Tools } from '../tools.ts'

/** A word that the dreamer typed as a thing: what is known under it, or itself, to be lettered in the scene. */
async function thingFor(word: string, dream: Dream, before: Understanding, tools: Tools): Promise<Thing> {
  const known = before.things.find((thing) => thing.word.toLowerCase() === word.toLowerCase())
  if (known) return known
  const { data } = await makeNow('text', { task: 'understand', telling: word, language: before.language }, dream, tools)
  const found = 'understanding' in data ? data.understanding.things[0] : undefined
  return found ? { ...found, word } : { id: word.toLowerCase().replace(/\s+/g, '-'), word, kind: 'object', many: false }
}

/** A place that the dreamer typed as one of ours; undefined where none is meant. */
async function settingFor(
  word: string,
  dream: Dream,
  before: Understanding,
  tools: Tools,
): Promise<string | undefined> {
  if (before.settings.includes(word)) return word
  const { data } = await makeNow('text', { task: 'understand', telling: word, language: before.language }, dream, tools)
  return 'understanding' in data ? data.understanding.settings[0] : undefined
}

/** What was understood, with what the dreamer put right. */
export async function corrected(dream: Dream, understood: Understanding, tools: Tools): Promise<Understanding> {
  const { correction } = dream
  if (!correction) return understood
  const mood = moods.find((each) => each === correction.mood)
  const words = correction.things ?? []
  const things =
    words.length === 0
      ? understood.things
      : await Promise.all(words.map((word) => thingFor(word, dream, understood, tools)))
  const typed = (correction.settings ?? []).map((word) => settingFor(word, dream, understood, tools))
  const settings = (await Promise.all(typed)).filter((each) => each !== undefined)
  return {
    ...understood,
    things,
    ...(correction.title ? { title: correction.title } : {}),
    ...(mood ? { mood, moodTold: true, emotions: understood.emotions.map((each) => ({ ...each, mood })) } : {}),
    ...(settings.length > 0 ? { settings: [...new Set(settings)] } : {}),
  }
}
