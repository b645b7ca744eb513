import { expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { aCommunity, aDream, aMember } from '#tests/records.ts'
import { changeState, type Dream, Dreams, dreamById } from './dream.ts'
import { Events, noteChanges } from './event.ts'
import { dreamStates, mayChange } from './states.ts'

useDatabase()

const fresh = async (): Promise<Dream> => {
  const community = await aCommunity()
  return aDream(community, await aMember(community))
}

test('of many who change a dream at the same moment one is first, the others find it moved', async () => {
  const dream = await fresh()
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => changeState(dream, 'accepted', 'pipeline', { dueAt: null })),
  )
  const won = tries.filter((each) => each.status === 'fulfilled')
  const lost = tries.filter((each) => each.status === 'rejected')
  expect(won).toHaveLength(1)
  for (const { reason } of lost) expect(reason).toMatchObject({ code: 'models/dream-moved', tell: 'fault.dreamMoved' })
  const now = await dreamById(dream._id)
  expect(now).toMatchObject({ state: 'accepted', version: 1, announceOwed: true })
  expect(now.changes).toMatchObject([{ from: 'told', to: 'accepted', by: 'pipeline' }])
})

test('a forbidden change writes nothing', async () => {
  const dream = await fresh()
  await expect(changeState(dream, 'posted', 'pipeline')).rejects.toMatchObject({ code: 'models/forbidden-change' })
  expect(await dreamById(dream._id)).toMatchObject({ state: 'told', version: 0, changes: [] })
})

test('withdrawal wins from every state that it may leave', async () => {
  const community = await aCommunity()
  const member = await aMember(community)
  for (const state of dreamStates.filter((each) => mayChange(each, 'withdrawn', 'member'))) {
    const dream = await aDream(community, member, { state })
    const stale = await dreamById(dream._id)
    const withdrawn = await changeState(dream, 'withdrawn', 'member', { who: member._id, dueAt: new Date() })
    expect(withdrawn.state).toBe('withdrawn')
    for (const next of dreamStates.filter((each) => mayChange(state, each, 'pipeline'))) {
      await expect(changeState(stale, next, 'pipeline')).rejects.toMatchObject({ code: 'models/dream-moved' })
    }
  }
})

test('fields of a change are set and removed in the same write', async () => {
  const dream = await fresh()
  const changed = await changeState(dream, 'failed', 'pipeline', {
    failedIn: 'told',
    dueAt: null,
    why: 'studio/broken',
  })
  expect(changed).toMatchObject({ failedIn: 'told', dueAt: null })
  const retried = await changeState(changed, 'told', 'admin', { failedIn: undefined, dueAt: new Date() })
  expect(retried.failedIn).toBeUndefined()
  expect((await Dreams.findById(dream._id).lean<Dream>())?.failedIn).toBeUndefined()
})

test('the audit trail has every change once, however often it is written', async () => {
  const dream = await fresh()
  const accepted = await changeState(dream, 'accepted', 'pipeline')
  await noteChanges(accepted)
  const next = await changeState(accepted, 'storyboarded', 'pipeline')
  await Promise.all([noteChanges(next), noteChanges(next), noteChanges(next)])
  const events = await Events.find({ dream: dream._id }).sort({ at: 1 })
  expect(events.map((event) => event.what)).toEqual(['dream accepted', 'dream storyboarded'])
  expect((await dreamById(dream._id)).announceOwed).toBe(false)
})

test('noting old changes does not swallow an announcement that came since', async () => {
  const dream = await fresh()
  const accepted = await changeState(dream, 'accepted', 'pipeline')
  await changeState(accepted, 'storyboarded', 'pipeline')
  await noteChanges(accepted)
  expect((await dreamById(dream._id)).announceOwed).toBe(true)
})
