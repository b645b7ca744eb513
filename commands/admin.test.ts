import { beforeAll, expect, test } from 'vitest'
import { Budgets } from '#models/budget.ts'
import { Communities, type Community } from '#models/community.ts'
import { changeState, Dreams, dreamById } from '#models/dream.ts'
import { note, noteChanges } from '#models/event.ts'
import { newId } from '#models/id.ts'
import { Members } from '#models/member.ts'
import { Posts } from '#models/post.ts'
import { Reviews } from '#models/review.ts'
import { adminScene, does } from '#tests/admin.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { type Desk, openDesk } from '#tests/desk.ts'
import { aDream, aMember, inReview } from '#tests/records.ts'

useDatabase()
const folder = useFolder()
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(folder())
})

async function scene() {
  const office = adminScene(desk)
  await office.admin.call('help')
  const community = await office.now()
  return { ...office, community, dreamer: await aMember(community, 'Zebediah') }
}

test('an unfinished dream is dropped after a question; a finished one is not', async () => {
  const { admin, community, dreamer } = await scene()
  const dream = await aDream(community, dreamer, { state: 'failed' })
  const over = await aDream(community, dreamer, { state: 'posted' })
  const asked = (await admin.call('queue', { do: 'drop', dream: '1' })).said[0]
  expect(asked?.text).toContain('Drop dream 1?')
  expect((await dreamById(dream._id)).state).toBe('failed')
  expect((await admin.press(does(asked, 'yes'))).said[0]?.text).toBe('Dream 1 is dropped.')
  const dropped = await dreamById(dream._id)
  expect(dropped.changes.at(-1)).toMatchObject({ to: 'withdrawn', by: 'moderators', why: 'dropped' })
  expect(desk.queues.added).toContainEqual({ lane: 'light', job: { kind: 'advance', dream: dream._id } })
  for (const number of ['1', '2'])
    expect((await admin.call('queue', { do: 'drop', dream: number, sure: 'yes' })).said[0]?.text).toContain('finished')
  expect((await dreamById(over._id)).state).toBe('posted')
})

test('pausing and going on are buttons, and stand in the trail once each', async () => {
  const { admin, now, events } = await scene()
  await admin.press(does((await admin.call('queue')).said[0], 'pause'))
  await admin.call('queue', { do: 'pause' })
  expect((await now()).pausedAt).toBeInstanceOf(Date)
  await admin.press(does((await admin.call('queue')).said[0], 'resume'))
  expect((await now()).pausedAt).toBeUndefined()
  expect(await events()).toEqual(['making-paused', 'making-resumed'])
})

test('the numbers are what happened, and name nobody', async () => {
  const { admin, community, dreamer } = await scene()
  const empty = (await admin.call('stats')).said[0]?.text
  expect(empty).toContain('0 dreams in 7 days')
  expect(empty).toContain('Nothing is live yet')
  for (const [wait, outcome] of [
    [60, 'approved'],
    [300, 'approved'],
    [1200, 'rejected'],
  ] as const) {
    const { dream, review, film } = await inReview(community, dreamer)
    const filmed = { from: 'shot' as const, to: 'filmed' as const, by: 'pipeline' as const }
    const at = new Date(dream.createdAt.getTime() + wait * 1000)
    await Dreams.updateOne({ _id: dream._id }, { $set: { changes: [{ ...filmed, at }], state: 'posted' } })
    await Reviews.updateOne({ _id: review._id }, { $set: { outcome } })
    const post = { community: community._id, dream: dream._id, film: film._id, seal: film.seal, target: 'fake' }
    await Posts.create({ ...post, state: outcome === 'approved' ? 'live' : 'removed' })
  }
  await aDream(community, dreamer, { visibility: 'private', state: 'posted' })
  const old = await aDream(community, dreamer, { state: 'failed' })
  const tenDaysAgo = new Date(Date.now() - 10 * 86_400_000)
  await Dreams.collection.updateOne({ _id: old._id as never }, { $set: { createdAt: tenDaysAgo } })
  const today = new Date().toISOString()
  await Budgets.create({
    _id: `${community._id}:${today.slice(0, 7)}`,
    total: 3_500_000,
    days: { [today.slice(8, 10)]: 1_250_000 },
    members: {},
    films: {},
  })
  const text = (await admin.call('stats')).said[0]?.text ?? ''
  const [week = '', month = ''] = text.split('in 30 days:')
  expect(week).toContain('4 dreams in 7 days:')
  expect(week).toContain('· published: 3')
  expect(week).toContain('· for their dreamers alone: 1')
  expect(week).not.toContain('stopped by a fault')
  expect(month).toContain('· stopped by a fault: 1')
  expect(text).toContain('From telling to film: 5 minutes')
  expect(text).toContain('Approved: 67% of 3 films')
  expect(text).toContain('Live on Test network: 2')
  expect(text).toContain('Spent: $3.50 of $200.00 this month, $1.25 of $20.00 today')
  expect(text).not.toContain('Zebediah')
})

test('the trail says in words who did what, and names no dreamer who is not in the credit', async () => {
  const { admin, community, dreamer } = await scene()
  expect((await admin.call('audit')).said[0]?.text).toContain('Nothing has happened yet')
  const anonymous = await aDream(community, dreamer, { visibility: 'anonymous' })
  const open = await aDream(community, dreamer, { visibility: 'public' })
  for (const dream of [anonymous, open])
    await noteChanges(await changeState(dream, 'withdrawn', 'member', { who: dreamer._id }))
  const failed = await aDream(community, dreamer)
  await noteChanges(await changeState(failed, 'failed', 'pipeline', { why: 'some/code' }))
  await admin.call('queue', { do: 'pause' })
  const text = (await admin.call('audit')).said[0]?.text ?? ''
  const lines = text.split('\n')
  expect(lines[0]).toContain('page 1 of 1')
  expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d · Adi paused the making of films$/)
  expect(text).toContain('Dream 1: withdrawn – its dreamer')
  expect(text).toContain('Dream 2: withdrawn – Zebediah')
  expect(text).toContain('Dream 3: stopped by a fault – DreamBox')
  expect(text).not.toContain('some/code')
  const ofOne = (await admin.call('audit', { dream: '1' })).said[0]?.text ?? ''
  expect(ofOne).not.toContain('Zebediah')
  expect(ofOne.split('\n')).toHaveLength(2)
  const aloud = desk.chat.person('Adi', 'admin', community.remote, { seenBy: 'everybody' })
  expect((await aloud.call('audit')).said[0]?.text).toContain('in the review chat')
})

test('the trail turns its pages', async () => {
  const { admin, community } = await scene()
  for (let count = 0; count < 23; count += 1)
    await note({ key: newId(), community: community._id, what: 'served', by: 'admin', details: {}, at: new Date() })
  const first = (await admin.call('audit')).said[0]
  expect(first?.text).toContain('page 1 of 3')
  expect(first?.buttons.flat().map(({ label }) => label)).toEqual(['Older'])
  const second = (await admin.press(first?.buttons.flat()[0])).said[0]
  expect(second).toMatchObject({ inPlace: true, text: expect.stringContaining('page 2 of 3') })
  expect(second?.buttons.flat()).toHaveLength(2)
  for (const page of ['0', '-1', 'x', '99'])
    expect((await admin.call('audit', { page })).said[0]?.text).toContain('of 3')
})

test('a private film is not published but yours, and dreams of all linked names are one’s own', async () => {
  const { place, community } = await scene()
  const [here, there] = [desk.chat.person('Ada', 'member', place), desk.chat.person('Ada 2', 'member', `${place}-2`)]
  await here.call('help')
  await there.call('help')
  const members = await Members.find({ name: { $in: ['Ada', 'Ada 2'] }, community: { $exists: true } }).lean()
  const [ada, other] = [
    members.find((each) => each.community === community._id && each.name === 'Ada'),
    members.find((each) => each.community !== community._id && each.name === 'Ada 2'),
  ]
  const second = await Communities.findById(other?.community).lean<Community>()
  if (!ada || !other || !second) throw new Error('no members')
  await Members.updateMany({ _id: { $in: [ada._id, other._id] } }, { $set: { person: newId() } })
  await aDream(community, ada, { visibility: 'private', state: 'posted', telling: 'A quiet house.' })
  await aDream(second, other, { state: 'shot', telling: 'A loud river.' })
  const journal = (await here.call('journal')).said[0]?.text ?? ''
  expect(journal).toContain('1. A quiet house. – yours')
  expect(journal).toContain(`1. A loud river. – being cut (${second.name})`)
  expect((await here.call('status', { dream: '1' })).said[0]?.text).toContain('yours')
  expect((await there.call('status', { dream: '1' })).said[0]?.text).toContain('being cut')
  expect((await here.call('status')).said[0]?.text).toContain('being cut')
  const aloud = desk.chat.person('Ada', 'member', place, { seenBy: 'everybody' })
  for (const command of ['journal', 'status']) {
    const { said } = await aloud.call(command)
    expect(said[0]?.text).not.toContain('house')
    expect(said[0]?.links).toEqual([{ label: 'Go on in private', start: `do_${command}` }])
  }
})
