import { expect, test } from 'vitest'
import { type Tell, Tells } from '#models/tell.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { aCommunity, aDream, aMember } from '#tests/records.ts'
import { openTestTools } from '#tests/tools.ts'
import { roughly, tellPlaces } from './places.ts'

useDatabase()
const folder = useFolder()

test('whoever waits hears how many are before them; whoever is being painted does not', async () => {
  const tools = await openTestTools(folder())
  const community = await aCommunity()
  const member = await aMember(community)
  const waiting = { state: 'storyboarded' as const }
  const progress = (share: number) => ({ stage: 'storyboarded', share, startedAt: new Date() })
  await aDream(community, member, { ...waiting, progress: progress(0.4) })
  await aDream(community, member, { ...waiting, progress: progress(0.2) })
  await aDream(community, member, { state: 'posted' })
  const last = await aDream(community, member, waiting)
  await tellPlaces(tools)
  await tellPlaces(tools)
  const tells = await Tells.find({ 'message.progress': 0 }).lean<Tell[]>()
  expect(tells).toHaveLength(1)
  expect(tells[0]).toMatchObject({ dream: last._id, revision: 1, message: { lines: [{ values: { ahead: 2 } }] } })
})

test('a far place is told roughly', () => {
  expect([3, 9, 12, 48, 133].map(roughly)).toEqual([3, 9, 10, 50, 135])
})
