import { beforeAll, expect, test } from 'vitest'
import type { Understanding } from '#core/story.ts'
import type { Correction } from '#models/dream.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { aCommunity, aDream, aMember } from '#tests/records.ts'
import { openTestTools } from '#tests/tools.ts'
import { makeNow } from '../make/make.ts'
import type { Tools } from '../tools.ts'
import { corrected } from './correct.ts'

useDatabase()
const folder = useFolder()
let tools: Tools
beforeAll(async () => {
  tools = await openTestTools(folder())
})

/** What the studio understands, put right by its dreamer. */
async function put(correction: Correction): Promise<{ before: Understanding; after: Understanding }> {
  const community = await aCommunity()
  const dream = await aDream(community, await aMember(community), { correction })
  const ask = { task: 'understand' as const, telling: dream.telling, language: 'en' as const }
  const { data } = await makeNow('text', ask, dream, tools)
  if (!('understanding' in data)) throw new Error('not understood')
  return { before: data.understanding, after: await corrected(dream, data.understanding, tools) }
}

test('title and mood are the dreamer’s, along the whole telling', async () => {
  const { after } = await put({ title: 'The whale', mood: 'tender' })
  expect(after).toMatchObject({ title: 'The whale', mood: 'tender', moodTold: true })
  expect(new Set(after.emotions.map((each) => each.mood)).size).toBeLessThanOrEqual(1)
})

test('things are looked up, and what nobody knows is kept to be lettered', async () => {
  const { after } = await put({ things: ['whale', 'lighthouse', 'Flumpermatic'] })
  expect(after.things.map((thing) => thing.word)).toEqual(['whale', 'lighthouse', 'Flumpermatic'])
  expect(after.things.map((thing) => thing.id)).toEqual(['whale', 'lighthouse', 'flumpermatic'])
})

test('places are always places that can be painted, whatever is typed', async () => {
  expect((await put({ settings: ['the ocean', 'forest', 'forest'] })).after.settings).toEqual(['sea', 'forest'])
  const { before, after } = await put({ settings: ['Flumpermatic'] })
  expect(after.settings).toEqual(before.settings)
})
