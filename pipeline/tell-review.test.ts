import { expect, test } from 'vitest'
import { translate } from '#locales/translate.ts'
import { Accounts } from '#models/account.ts'
import { type Community, usualReview } from '#models/community.ts'
import { changeState, type Dream, Dreams, dreamById } from '#models/dream.ts'
import { newId } from '#models/id.ts'
import { Members } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { type Ballot, castVote, closeReview, stopDuringHold } from '#models/vote.ts'
import { useDatabase } from '#tests/database.ts'
import { openFakeQueues } from '#tests/fakes/queues.ts'
import { aCommunity, aMember, inReview } from '#tests/records.ts'
import { announce } from './announce.ts'
import type { Tools } from './tools.ts'

useDatabase()

const queues = openFakeQueues()
const tools = { queues } as unknown as Tools

async function scene(set: Partial<Community> = {}, told: Partial<Dream> = {}) {
  const community = await aCommunity({ review: { ...usualReview, approvalsNeeded: 2 }, ...set })
  const dreamer = await aMember(community, 'Ada')
  const [mo, mia] = [await aMember(community, 'Mo', 'moderator'), await aMember(community, 'Mia', 'moderator')]
  const { dream, film } = await inReview(community, dreamer, told)
  const now = () => dreamById(dream._id)
  const vote = async (who: typeof mo, ballot: Ballot) => castVote(await now(), film._id, who._id, ballot, community)
  const approve = (who: typeof mo) => vote(who, { verdict: 'approve', via: 'button' })
  /** The preview as it stands after everything that happened was told. */
  const shown = async () => {
    await announce(await now(), tools)
    const tell = await Tells.findOne({ key: `${dream._id}:review:${film._id}:moderators` }).lean<Tell>()
    if (!tell) throw new Error('no preview')
    const { message, revision } = tell
    const does = (message.buttons ?? []).flat().map((button) => button.options.do)
    return { message, revision, does, text: message.lines.map((line) => translate('en', line)).join('\n') }
  }
  return { community, dreamer, mo, mia, dream, film, now, vote, approve, shown }
}

const all = ['approve', 'reject', 'retake', 'edit']

test('a preview shows the votes so far, and the same is not told twice', async () => {
  const { mo, approve, shown } = await scene()
  const first = await shown()
  expect(first.text).toContain('No votes yet; 2 approvals are needed.')
  expect(first.does).toEqual(all)
  expect(first.message.reactions).toEqual(['👍', '👎'])
  expect((await shown()).revision).toBe(first.revision)
  expect(await approve(mo)).toBe('open')
  const voted = await shown()
  expect(voted.text).toContain('1 of 2 approvals: Mo 👍')
  expect(voted.does).toEqual(all)
  expect(voted.revision).toBe(first.revision + 1)
})

test('a vote that comes while the one before is told is not forgotten', async () => {
  const { mo, mia, now, approve, shown } = await scene({ review: { ...usualReview, approvalsNeeded: 3 } })
  await shown()
  await approve(mo)
  const meanwhile = { ...queues, add: async () => void (await approve(mia)) }
  await announce(await now(), { queues: meanwhile } as unknown as Tools)
  expect((await now()).announceOwed).toBe(true)
  expect((await shown()).text).toContain('2 of 3 approvals: Mo 👍, Mia 👍')
  expect((await now()).announceOwed).toBe(false)
})

test('an approved film shows by whom, and can be stopped only while it is held', async () => {
  const { mo, mia, now, approve, shown } = await scene()
  await approve(mo)
  await approve(mia)
  const held = await shown()
  expect(held.text).toContain('Approved by Mo, Mia. It goes out in a moment')
  expect(held.does).toEqual(['stop'])
  expect(held.message.reactions ?? []).toEqual([])
  await changeState(await now(), 'posting', 'pipeline')
  const posting = await shown()
  expect(posting.text).toContain('Approved by Mo, Mia.')
  expect(posting.text).not.toContain('stopped')
  expect(posting.does).toEqual([])
})

test('a film that was stopped during the hold asks again, and says who stopped it', async () => {
  const { mo, mia, now, approve, shown } = await scene()
  await approve(mo)
  await approve(mia)
  await stopDuringHold(await now(), mia._id)
  const { text, does } = await shown()
  expect(text).toContain('Mia stopped it')
  expect(text).toContain('No votes yet')
  expect(does).toEqual(all)
})

test('a rejected film shows by whom and why', async () => {
  const { mo, vote, shown } = await scene()
  await vote(mo, { verdict: 'reject', via: 'button', reason: 'quality' })
  const { text, does, message } = await shown()
  expect(text).toContain('Rejected by Mo: Not good enough yet')
  expect([does, message.reactions ?? []]).toEqual([[], []])
})

test.each([
  ['retaken', 'accepted', 'Mia asked for another take.'],
  ['edited', 'filmed', 'Mia changed the words'],
] as const)('the preview of a film that was %s offers nothing more', async (outcome, state, words) => {
  const { mia, now, shown } = await scene()
  await shown()
  await closeReview(await now(), outcome, mia._id)
  await changeState(await now(), state, 'moderators', { who: mia._id, film: undefined, review: undefined })
  const { text, does } = await shown()
  expect(text).toContain(words)
  expect(does).toEqual([])
})

test('nothing of a dream that was taken back is shown any more', async () => {
  const { now, dreamer, shown } = await scene()
  expect((await shown()).text).toContain('whale sang')
  await changeState(await now(), 'withdrawn', 'member', { who: dreamer._id })
  const { text, message } = await shown()
  expect(text).toMatch(/^Dream \d+ is withdrawn by its dreamer\.$/)
  expect(message.attachments ?? []).toEqual([])
})

test('what the moderators took down says who did', async () => {
  const { now, mo, shown } = await scene()
  await changeState(await now(), 'withdrawn', 'moderators', { who: mo._id, why: 'reason.unsafe' })
  expect((await shown()).text).toMatch(/^Dream \d+ is taken down by Mo\.$/)
})

test('an anonymous dreamer is named nowhere on the preview', async () => {
  const { now, dreamer, shown } = await scene({}, { visibility: 'anonymous' })
  await Members.updateOne({ _id: dreamer._id }, { $set: { name: 'Zebediah' } })
  await Dreams.updateOne({ _id: (await now())._id }, { $set: { 'consent.shownAs': 'Zebediah' } })
  expect(JSON.stringify((await shown()).message)).not.toContain('Zebediah')
  expect((await shown()).text).toContain('a dreamer')
})

test('a telling in another language says which, and gives what was understood', async () => {
  const understanding = {
    language: 'de' as const,
    title: 'Der Wal',
    settings: ['sea'],
    things: [{ id: 'polar-bear', word: 'Eisbär', kind: 'animal' as const, many: false }],
    actions: ['sing'],
    mood: 'calm' as const,
    moodTold: true,
    emotions: [],
    symbols: [],
    visualPotential: 1,
    safety: [],
  }
  const { shown } = await scene({ language: 'en' }, { language: 'de', understanding })
  const { text, message } = await shown()
  expect(text).toContain('told in German')
  const chips = (message.chips ?? []).map((chip) => translate('en', chip))
  expect(chips).toEqual(['polar bear (Eisbär)', 'sea', 'sing', 'mood: calm'])
  const same = await scene({ language: 'de' }, { language: 'de', understanding })
  expect((await same.shown()).message.chips).toEqual([])
})

test('it says where the film goes: the target, and the account there', async () => {
  const { community, shown } = await scene()
  await Accounts.create({ community: community._id, publisher: 'fake', remote: newId(), name: '#films' })
  expect((await shown()).text).toContain('Goes to: Test network (#films)')
})
