import mongoose from 'mongoose'
import { afterEach, expect, test } from 'vitest'
import { Communities, type Community } from '#models/community.ts'
import { Dialogs } from '#models/dialog.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { newId } from '#models/id.ts'
import { type Member, Members } from '#models/member.ts'
import { giveCode } from '#models/one-time-code.ts'
import { Reviews } from '#models/review.ts'
import { owe } from '#models/tell.ts'
import { Tellings } from '#models/telling.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { aMember, inReview } from '#tests/records.ts'
import { until } from '#tests/until.ts'
import { labelsOf, openDeskScene } from './testing.ts'

useDatabase()
const folder = useFolder()
type DeskScene = Awaited<ReturnType<typeof openDeskScene>>
const opened: DeskScene[] = []
afterEach(async () => {
  for (const { scene } of opened.splice(0)) await scene.close()
})

const telling = 'I was flying over a silver sea and a whale sang to me.'

/** A desk with one served group, in which Ada tells and Moe decides. */
async function served() {
  const desk = await openDeskScene(folder())
  opened.push(desk)
  const { fake } = desk
  // Every pretended Telegram counts its chats anew: nothing of another one may be left.
  await Promise.all(Object.values(mongoose.models).map((each) => each.deleteMany({})))
  const moe = fake.user('Moe', { language: 'en' })
  const group = fake.supergroup('Sleepers', { owner: moe, people: [desk.ada], bot: 'administrator' })
  desk.ada.say(group, '/help')
  await fake.shows(group, 'You can ask for')
  const community = await Communities.findOne({ remote: String(group.id) }).lean<Community>()
  if (!community) throw new Error('no community')
  const reviewPlace = { platform: 'telegram', chat: String(group.id) }
  await Communities.updateOne({ _id: community._id }, { $set: { reviewPlace } })
  return { ...desk, moe, group, community: { ...community, reviewPlace } }
}

const dreamOf = (text: string) =>
  until('the dream', async () => (await Dreams.findOne({ telling: text }).lean<Dream>()) ?? undefined)

test('a dream told in private: nothing is made before the question is answered, and the answer takes its place', async () => {
  const { fake, ada } = await served()
  ada.say(ada.chat, telling)
  const asked = await fake.shows(ada.chat, 'Is this a dream?')
  expect(await Dreams.countDocuments({ telling })).toBe(0)
  const press = ada.press(asked, 'Yes, without my name')
  await press.answer()
  expect(await dreamOf(telling)).toMatchObject({ visibility: 'anonymous', place: { chat: String(ada.id) } })
  await until('the answer in its place', () => fake.messages(ada.chat).at(-1)?.text.startsWith('Thank you'))
  expect(labelsOf(fake.messages(ada.chat).at(-1) ?? { buttons: [] })).toEqual([])
  // Pressed once more, in another window, it is still one dream.
  expect(press.answers()).toHaveLength(1)
})

test('told in a group it goes on in private, and the telling can be taken out of sight', async () => {
  const { fake, ada, group } = await served()
  const said = ada.say(group, `/dream@dream_test_bot look:gouache ${telling} There.`)
  const offered = await fake.shows(group, 'Let us go on in private')
  expect(offered.replyTo).toBe(said.messageId)
  await ada.press(offered, 'Delete my message here').answer()
  await until('the telling gone', () => said.deleted)
  const { url } = ada.press(offered, labelsOf(offered).find((each) => each.includes('rivate')) ?? '')
  ada.open(url)
  await fake.shows(ada.chat, 'You told me')
  const asked = await fake.shows(ada.chat, 'Shall I')
  ada.press(asked, 'Yes, for me alone')
  const dream = await dreamOf(`${telling} There.`)
  expect(dream).toMatchObject({ visibility: 'private', wishes: { look: 'gouache' }, place: { chat: String(ada.id) } })
})

test('a bare /dream asks, the next words are taken, and a restart between loses nothing', async () => {
  const { fake, ada, scene } = await served()
  ada.say(ada.chat, '/dream')
  await fake.shows(ada.chat, 'What did you dream?')
  await scene.restart()
  ada.say(ada.chat, '/help')
  await fake.shows(ada.chat, 'You can ask for')
  ada.say(ada.chat, `${telling} Twice.`)
  const asked = await fake.shows(ada.chat, 'Shall I')
  expect(asked.text).not.toContain('Is this a dream?')
  ada.press(asked, 'Yes, under my name')
  expect(await dreamOf(`${telling} Twice.`)).toMatchObject({ visibility: 'public' })
  expect(await Dialogs.countDocuments()).toBe(0)
})

test('/cancel ends the questions', async () => {
  const { fake, ada } = await served()
  ada.say(ada.chat, '/dream')
  await fake.shows(ada.chat, 'What did you dream?')
  ada.say(ada.chat, '/cancel')
  await fake.shows(ada.chat, 'Cancelled')
  expect(await Dialogs.countDocuments()).toBe(0)
  ada.say(ada.chat, '/cancel')
  await fake.shows(ada.chat, 'nothing to cancel')
})

test('/suggest on somebody’s message asks its author, where only they read it', async () => {
  const { fake, ada, moe, group, sayOwed } = await served()
  const said = ada.say(group, 'Last night a lighthouse walked into the sea and waved to me.')
  moe.say(group, '/suggest', { reply: said })
  await fake.shows(group, 'I asked Ada')
  await sayOwed()
  const asked = await fake.shows(ada.chat, 'thinks that this could be a dream')
  ada.press(asked, 'Yes, under my name')
  expect(await dreamOf(said.text)).toMatchObject({ visibility: 'public' })
  expect(fake.notifiedOf(ada).some(({ chatId }) => chatId === ada.id)).toBe(true)
})

/** A film under review in the group, its preview said. */
async function underReview(desk: Awaited<ReturnType<typeof served>>, approvalsNeeded = 2) {
  const { community, fake, group } = desk
  await Communities.updateOne({ _id: community._id }, { $set: { review: { ...community.review, approvalsNeeded } } })
  const now = { ...community, review: { ...community.review, approvalsNeeded } }
  const { film, dream } = await inReview(now, await aMember(now, 'Eve'))
  const act = (what: string) => ({ do: what, film: film._id })
  await owe({
    key: `${dream._id}:review:${newId()}`,
    community: community._id,
    film: film._id,
    audience: { to: 'moderators' },
    place: community.reviewPlace,
    message: {
      lines: [{ key: 'review.title', values: { number: dream.number, title: film.title, take: 1 } }],
      buttons: [
        [
          { label: { key: 'button.approve' }, command: 'review', options: act('approve') },
          { label: { key: 'button.reject' }, command: 'review', options: act('reject') },
        ],
        [{ label: { key: 'button.edit' }, command: 'review', options: act('edit') }],
      ],
      reactions: ['👍', '👎'],
    },
  })
  await desk.sayOwed()
  const preview = await fake.shows(group, film.title)
  const votes = async () => (await Reviews.findOne({ film: film._id }).lean())?.votes.map(({ verdict }) => verdict)
  return { film, dream, preview, votes }
}

test('signs under a preview are votes: changed, taken back, out of order, and nobody’s when nobody is seen', async () => {
  const desk = await served()
  const { fake, moe, group } = desk
  const { preview, votes } = await underReview(desk)
  moe.react(preview, ['🎉'])
  moe.react(preview, ['👍'])
  await until('the vote', async () => (await votes())?.join() === 'approve')
  moe.react(preview, [])
  await until('it taken back', async () => (await votes())?.join() === '')
  // The later of two signs counts, in whichever order they come.
  fake.faults.swapNextUpdates(2)
  moe.react(preview, ['👍'])
  moe.react(preview, [])
  await fake.settled()
  expect(await votes()).toEqual([])
  fake.promote(group, moe, { anonymous: true })
  moe.react(preview, ['👍'])
  await fake.shows(group, 'I cannot see who that was')
  expect(await votes()).toEqual([])
})

test('buttons in a group: short words for the presser alone, who is known though anonymous; others are refused', async () => {
  const desk = await served()
  const { fake, ada, moe, group } = desk
  const { preview, votes } = await underReview(desk)
  fake.promote(group, moe, { anonymous: true })
  const before = fake.messages(group).length
  expect((await moe.press(preview, 'Approve', { inaccessible: true }).answer()).text).toContain('Your vote')
  expect(await votes()).toEqual(['approve'])
  expect((await ada.press(preview, 'Approve').answer()).text).toContain('not for you')
  expect(fake.messages(group)).toHaveLength(before)
  moe.say(group, '/review')
  await fake.shows(group, 'I cannot see who you are')
})

test('words of a film are edited by questions in the group, of which others’ words answer none', async () => {
  const desk = await served()
  const { fake, ada, moe, group } = desk
  const { film, preview } = await underReview(desk)
  moe.press(preview, 'Edit words')
  const title = await fake.shows(group, 'Title')
  expect(title.otherMarkup).toMatchObject({ force_reply: true, selective: true })
  moe.say(group, 'Just talking')
  ada.say(group, 'My own title', { reply: title })
  moe.say(group, '=', { reply: title })
  const caption = await fake.shows(group, 'Text under the film')
  moe.say(group, 'A whale sang in the bay.', { reply: caption })
  await fake.shows(group, 'has new words')
  await until('the end of the questions', async () => (await Dialogs.countDocuments()) === 0)
  const { edits } = (await Dreams.findById(film.dream).lean<Dream>()) ?? {}
  expect(edits).toMatchObject({ title: film.title, caption: 'A whale sang in the bay.' })
})

test('chatter in a group is nobody’s business, nor are other bots’ commands', async () => {
  const { fake, ada, group } = await served()
  const before = fake.messages(group).length
  ada.say(group, 'I dreamt that I was talking in a group.')
  ada.say(group, '/dream@another_bot hello there')
  ada.say(group, '/ban somebody')
  ada.say(group, '/status')
  await fake.shows(group, 'Let us go on in private')
  expect(fake.messages(group)).toHaveLength(before + 5)
  expect(await Tellings.countDocuments({ text: 'I dreamt that I was talking in a group.' })).toBe(0)
})

test('in a topic the answer stands in the topic', async () => {
  const { fake, ada, moe } = await served()
  const forum = fake.supergroup('Forum', { owner: moe, people: [ada], bot: 'administrator', forum: true })
  const thread = fake.topic(forum, 'Dreams')
  ada.say(forum, '/help', { thread })
  expect(await fake.shows(forum, 'You can ask for')).toMatchObject({ threadId: thread })
})

test('a community goes with its group when that becomes a supergroup', async () => {
  const { fake, ada } = await served()
  const small = fake.group('Small', { owner: ada })
  ada.say(small, '/help')
  await fake.shows(small, 'You can ask for')
  const large = fake.migrate(small)
  await until('the move', () => Communities.findOne({ remote: String(large.id) }).lean())
  expect(await Communities.countDocuments({ remote: String(small.id) })).toBe(0)
})

test('start greets, and links two people by a code', async () => {
  const { fake, ada, community } = await served()
  ada.start()
  await fake.shows(ada.chat, 'Tell me a dream')
  const elsewhere = await aMember(community, 'Ada elsewhere')
  ada.start(`link_${await giveCode({ what: 'person', member: elsewhere._id })}`)
  await fake.shows(ada.chat, 'you are one person now')
  const here = await Members.findOne({ remote: String(ada.id) }).lean<Member>()
  expect(here?.person).toBeDefined()
  expect((await Members.findById(elsewhere._id).lean<Member>())?.person).toBe(here?.person)
})

test('a bare /dream in a group is asked about in private', async () => {
  const { fake, ada, group } = await served()
  ada.say(group, '/dream')
  const offered = await fake.shows(group, 'Let us go on in private')
  const [label = ''] = labelsOf(offered)
  ada.open(ada.press(offered, label).url)
  await fake.shows(ada.chat, 'What did you dream?')
  expect(fake.messages(group).at(-1)?.messageId).toBe(offered.messageId)
})

test('people are pointed at by a reply, by their @username and by their name', async () => {
  const { fake, ada, moe, group, community } = await served()
  const isBlocked = async () => (await Members.findOne({ remote: String(ada.id) }).lean<Member>())?.blockedAt
  const said = ada.say(group, 'I am here')
  moe.say(group, '/block', { reply: said })
  await until('her blocked', isBlocked)
  await Members.updateMany({ community: community._id }, { $unset: { blockedAt: 1 } })
  moe.say(group, '/block @Ada_Dreams')
  await until('her blocked again', isBlocked)
  expect(fake.problems).toEqual([])
})
