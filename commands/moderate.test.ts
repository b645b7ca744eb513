import { beforeAll, expect, test } from 'vitest'
import { Communities, type Community } from '#models/community.ts'
import { Dreams, dreamById } from '#models/dream.ts'
import { Events } from '#models/event.ts'
import { newId } from '#models/id.ts'
import { Members } from '#models/member.ts'
import { Posts } from '#models/post.ts'
import { Reviews } from '#models/review.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { adminScene, does } from '#tests/admin.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { type Desk, openDesk } from '#tests/desk.ts'
import { aDream, aMember, inReview } from '#tests/records.ts'

useDatabase()
const folder = useFolder()
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(folder())
  desk.chat.platform.link = (ref) => `https://chat.invalid/${ref.message}`
})

async function scene() {
  const office = adminScene(desk)
  const mo = desk.chat.person('Mo', 'moderator', office.place)
  await mo.call('help')
  const reviewPlace = { platform: 'test', chat: `${office.place}/review` }
  const community = await Communities.findOneAndUpdate(
    { remote: office.place },
    { $set: { reviewPlace } },
    { returnDocument: 'after' },
  ).lean<Community>()
  if (!community) throw new Error('no community')
  return { ...office, mo, community, dreamer: await aMember(community) }
}
const hinted = (dream: { _id: string }) =>
  desk.queues.added.filter(({ job }) => job.kind === 'advance' && job.dream === dream._id).length

test('what waits is listed with its age, its votes and the way to it', async () => {
  const { mo, community, dreamer } = await scene()
  expect((await mo.call('review')).said[0]?.text).toContain('Nothing waits')
  const first = await inReview(community, dreamer)
  const second = await inReview(community, dreamer)
  // Around mongoose, which never changes when something was made.
  const threeHoursAgo = new Date(Date.now() - 3 * 3_600_000)
  await Reviews.collection.updateOne({ _id: first.review._id as never }, { $set: { createdAt: threeHoursAgo } })
  const voter = await aMember(community, 'Mia', 'moderator')
  await Reviews.updateOne(
    { _id: second.review._id },
    { $set: { votes: [{ member: voter._id, verdict: 'approve', at: new Date() }] } },
  )
  await Tells.create({
    key: `${first.dream._id}:review:${first.film._id}:moderators`,
    community: community._id,
    audience: { to: 'moderators' },
    place: { platform: 'test', chat: 'review' },
    message: { lines: [] },
    dueAt: new Date(),
    ref: { platform: 'test', chat: 'review', message: '77' },
  })
  const list = (await mo.call('review')).said[0]
  expect(list?.text).toMatch(
    /2 films wait for review:\nDream 1: “The singing whale”, for 3 hours, no votes yet\nDream 2: .*, Mia 👍/,
  )
  expect(list?.links).toEqual([{ label: 'Dream 1', url: 'https://chat.invalid/77' }])
})

test('in a group it is not said what waits, except in the review chat', async () => {
  const { place, community, dreamer } = await scene()
  await inReview(community, dreamer)
  const aloud = desk.chat.person('Mo', 'moderator', place, { seenBy: 'everybody' })
  expect((await aloud.call('review')).said[0]?.text).toContain('in the review chat')
  await Communities.updateOne({ _id: community._id }, { $set: { reviewPlace: aloud.place } })
  expect((await aloud.call('review')).said[0]?.text).toContain('1 film waits')
})

test('what is live is taken down for a reason, after a question', async () => {
  const { mo, community, dreamer } = await scene()
  const { dream, film } = await inReview(community, dreamer)
  expect((await mo.call('takedown', { dream: '1' })).said[0]?.text).toContain('Nothing of that dream has gone out')
  await Dreams.updateOne({ _id: dream._id }, { $set: { state: 'posted' } })
  await Posts.create({
    community: community._id,
    dream: dream._id,
    film: film._id,
    seal: film.seal,
    target: 'fake',
    state: 'live',
    url: 'https://fake.invalid/1',
  })
  const asked = (await mo.call('takedown', { dream: '1' })).said[0]
  expect(asked?.text).toContain('https://fake.invalid/1')
  expect((await mo.press(does(asked, 'keep'))).said[0]?.text).toBe('Dream 1 stays.')
  expect((await dreamById(dream._id)).state).toBe('posted')
  const done = await mo.press(does(asked, 'unsafe'))
  expect(done.said[0]).toMatchObject({ inPlace: true, text: expect.stringContaining('is being taken down') })
  const gone = await dreamById(dream._id)
  expect(gone.state).toBe('withdrawn')
  expect(gone.changes.at(-1)).toMatchObject({ by: 'moderators', why: 'reason.unsafe' })
  expect(gone.dueAt).not.toBeNull()
  expect(hinted(dream)).toBe(1)
  expect((await mo.press(does(asked, 'unsafe'))).said[0]?.text).toContain('Nothing of that dream has gone out')
})

test.each(['takedown', 'block'])('/%s does not know of private dreams', async (command) => {
  const { mo, community, dreamer } = await scene()
  await aDream(community, dreamer, { visibility: 'private', state: 'posted' })
  for (const dream of ['1', '2', 'x'])
    expect((await mo.call(command, { dream, do: 'yes', why: 'unsafe' })).said[0]?.text, dream).toMatch(
      /There is no dream with that number here|I know nobody called “x”/,
    )
  expect((await Members.findById(dreamer._id).lean())?.blockedAt).toBeUndefined()
})

test('a moderator stops publishing, an admin lets it go on, and what waited goes out', async () => {
  const { mo, admin, community, dreamer, now, events } = await scene()
  const { dream, film } = await inReview(community, dreamer)
  await Dreams.updateOne({ _id: dream._id }, { $set: { state: 'posting', dueAt: new Date(Date.now() + 60_000) } })
  const later = new Date(Date.now() + 3_600_000)
  const post = { community: community._id, dream: dream._id, film: film._id, seal: film.seal, dueAt: later }
  const waits = await Posts.create({ ...post, target: 'fake' })
  const asked = await Posts.create({ ...post, target: 'gallery', sentAt: new Date() })

  expect((await mo.call('stop')).said[0]?.text).toContain('Publishing is stopped.')
  expect((await now()).publishingStoppedAt).toBeInstanceOf(Date)
  expect((await mo.call('stop')).said[0]?.text).toContain('stopped already')
  const other = await inReview(community, dreamer)
  const approved = await mo.call('review', { do: 'approve', film: other.film._id })
  expect(approved.said[0]?.text).toContain('once publishing goes on')
  expect((await mo.call('resume')).said[0]?.text).toContain('not for you to decide')
  expect((await now()).publishingStoppedAt).toBeInstanceOf(Date)
  expect((await admin.call('resume')).said[0]?.text).toContain('1 film goes out now')
  expect((await now()).publishingStoppedAt).toBeUndefined()
  expect((await admin.call('resume')).said[0]?.text).toContain('not stopped')

  expect(hinted(dream)).toBe(1)
  expect((await Posts.findById(waits._id).lean())?.dueAt?.getTime()).toBeLessThanOrEqual(Date.now())
  expect((await Posts.findById(asked._id).lean())?.dueAt, 'a network’s own hour is kept').toEqual(later)
  expect(await events()).toEqual(['publishing-stopped', 'vote-approve', 'publishing-resumed'])
  const told = await Tells.find({ community: community._id, 'audience.to': 'moderators' }).lean<Tell[]>()
  expect(told.map(({ message }) => message.lines[0]?.key).sort()).toEqual(['resume.told', 'stop.told'])
})

test('an anonymous dreamer is barred by a dream’s number, and the answer does not say who it is', async () => {
  const { mo, community } = await scene()
  const dreamer = await aMember(community, 'Zebediah')
  const anonymous = await aDream(community, dreamer, { visibility: 'anonymous' })
  const open = await aDream(community, dreamer, { visibility: 'public' })
  const alone = await aDream(community, dreamer, { visibility: 'private' })
  const answer = await mo.call('block', { dream: '1' })
  const again = await mo.call('block', { dream: '#1' })
  expect(answer.said[0]?.text).toContain('The dreamer of dream 1 cannot tell dreams here any more.')
  expect(JSON.stringify(answer)).not.toContain('Zebediah')
  expect(JSON.stringify(answer)).not.toContain(dreamer.remote)
  expect(again.said[0]?.text).toBe(answer.said[0]?.text)
  const blocked = async () => (await Members.findById(dreamer._id).lean())?.blockedAt
  expect(await blocked()).toBeInstanceOf(Date)
  expect((await dreamById(anonymous._id)).state).toBe('told')

  const back = await mo.press(does(answer.said[0], 'take-back'))
  expect(JSON.stringify(back)).not.toContain('Zebediah')
  expect((await dreamById(anonymous._id)).state).toBe('withdrawn')
  expect((await dreamById(open._id)).state, 'it bears a name, and would tell whose the other is').toBe('told')
  expect((await dreamById(alone._id)).state).toBe('told')

  await mo.press(does(back.said[0], 'unblock'))
  expect(await blocked()).toBeUndefined()
  const trail = JSON.stringify(await Events.find({ community: community._id }).lean())
  expect(trail).not.toContain('Zebediah')
  expect(trail).toContain('dreamer-blocked')
})

test('a member is barred by name or id, under all names they linked here', async () => {
  const { mo, community, dreamer } = await scene()
  const twin = await aMember(community, 'Ada on the phone')
  const elsewhere = await aMember({ _id: 'another' }, 'Ada')
  const all = [dreamer._id, twin._id, elsewhere._id]
  await Members.updateMany({ _id: { $in: all } }, { $set: { person: newId() } })
  const anonymous = await aDream(community, dreamer, { visibility: 'anonymous' })
  const open = await aDream(community, twin, { visibility: 'public' })
  const answer = await mo.call('block', { member: dreamer.remote })
  expect(answer.said[0]?.text).toContain('Ada cannot tell dreams here')
  const blocked = await Members.find({ _id: { $in: all }, blockedAt: { $exists: true } }).lean()
  expect(blocked.map(({ _id }) => _id).sort()).toEqual([dreamer._id, twin._id].sort())
  await mo.press(does(answer.said[0], 'take-back'))
  expect((await dreamById(open._id)).state).toBe('withdrawn')
  expect((await dreamById(anonymous._id)).state, 'it would tell whose it is').toBe('told')

  expect((await mo.call('block', { dream: 'Ada on the phone' })).said[0]?.text).toContain('Ada on the phone cannot')
  await aMember(community, 'Ada')
  expect((await mo.call('block', { member: '@Ada' })).said[0]?.text).toContain('Several people')
  expect((await mo.call('block', { member: 'Nobody' })).said[0]?.text).toContain('I know nobody called')
  expect((await mo.call('block')).said[0]?.text).toContain('Please name somebody')
})

test('of these, members may do nothing', async () => {
  const { place, community, now } = await scene()
  const { dream } = await inReview(community, await aMember(community))
  const eve = desk.chat.person('Eve', 'member', place)
  for (const command of ['review', 'takedown', 'block', 'stop', 'resume', 'queue', 'stats', 'audit'])
    expect((await eve.call(command, { dream: '1', do: 'yes', why: 'unsafe' })).said[0]?.text, command).toContain(
      'not for you to decide',
    )
  expect((await dreamById(dream._id)).state).toBe('in-review')
  expect((await now()).publishingStoppedAt).toBeUndefined()
  const help = (await eve.call('help')).said[0]?.text
  for (const command of ['review', 'takedown', 'block', 'stop', 'queue', 'stats', 'audit'])
    expect(help).not.toContain(`/${command} `)
})
