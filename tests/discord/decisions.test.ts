import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Films } from '#models/film.ts'
import { Reviews } from '#models/review.ts'
import { useFolder } from '../database.ts'
import { fieldsOf } from '../fakes/discord/people/look.ts'
import type { FakeMessage } from '../fakes/discord/world.ts'
import { until } from '../until.ts'
import { answerTo, buttonsOf, openTown, read, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder())
})
afterEach(() => {
  expect(town.fake.refused).toEqual([])
  expect(town.fake.problems).toEqual([])
})
afterAll(() => town?.close())

const shows = (message: FakeMessage, words: string) =>
  until(`“${words}” in place of “${read(message)}”`, () => read(message).includes(words))
const votes = async (number: number) =>
  (await Reviews.findById((await town.dream(number)).review).lean())?.votes.map(({ verdict }) => verdict)

test('one moderator’s rejection ends it, with a reason of their choice that the dreamer is told', async () => {
  const { ada, moe, mia } = town
  const number = await town.tell(ada, 'A staircase led down into the sea and I walked it with my brother.')
  const preview = await town.preview(number)
  mia.react(preview, '👍')
  await shows(preview, '1 of 2 approvals: Mia 👍')
  const asked = await moe.press(preview, 'Reject').reply()
  expect(read(asked)).toContain('The dreamer is told')
  await answerTo(moe.press(asked, 'Not good enough yet'))
  await town.reaches('rejected', number)
  await shows(preview, 'Rejected by Moe: Not good enough yet')
  expect(buttonsOf(preview)).toEqual([])
  const told = await ada.sees('dm', `decided not to publish dream ${number}`)
  expect(read(told)).toContain('Reason: Not good enough yet')
  expect(told.notified.users).toEqual([ada.id])
  // A vote that comes too late changes nothing, and whoever presses an old button is told so.
  mia.unreact(preview, '👍')
  expect(town.posts()).toEqual([])
})

test('signs count by who put them there, in every colour, until they are taken back', async () => {
  const { ada, moe, mia, wes } = town
  const number = await town.tell(ada, 'My old school stood on the beach and the waves went through it.')
  const preview = await town.preview(number)
  await until('the bot’s own signs', () => preview.reactions.get('👎')?.size === 1)
  wes.react(preview, '👍')
  moe.react(preview, '👍🏽')
  await shows(preview, '1 of 2 approvals: Moe 👍')
  expect(await votes(number)).toEqual(['approve'])
  moe.unreact(preview, '👍🏽')
  await shows(preview, 'No votes yet; 2 approvals are needed')
  moe.react(preview, '🎉')
  mia.react(preview, '👍')
  await shows(preview, '1 of 2 approvals: Mia 👍')
  // Both signs of one person: the later counts.
  mia.react(preview, '👎')
  await town.reaches('rejected', number)
  await shows(preview, 'Rejected by Mia')
  expect(read(await ada.sees('dm', `decided not to publish dream ${number}`))).not.toContain('Reason')
})

test('other words are another seal: votes are void, and it is withdrawn during the hold', async () => {
  const { ada, moe, mia } = town
  await town.rules({ holdSeconds: 600 })
  const number = await town.tell(ada, 'A fox read me the newspaper, and every page was blank.')
  const preview = await town.preview(number)
  moe.react(preview, '👍')
  await shows(preview, '1 of 2 approvals')
  const editing = mia.press(preview, 'Edit words')
  const form = fieldsOf(await editing.form())
  expect(form.map(({ label }) => label)).toEqual(['Title', 'Text under the film'])
  await answerTo(mia.submit(editing, { title: 'The blank newspaper', caption: 'A fox reads to me.' }))
  await shows(preview, 'Mia changed the words')
  expect(buttonsOf(preview)).toEqual([])

  const next = await moe.sees(
    town.reviews,
    (message) => read(message).includes('The blank newspaper') && buttonsOf(message).includes('Approve'),
  )
  expect(read(next)).toContain('A fox reads to me.')
  expect(read(next)).toContain('No votes yet')
  const seals = (await Films.find({ dream: (await town.dream(number))._id }).lean()).map(({ seal }) => seal)
  expect(new Set(seals).size).toBe(2)
  // The sign under the film that is gone is taken back: that was no vote on this one.
  moe.unreact(preview, '👍')
  moe.react(next, '👍')
  await shows(next, '1 of 2 approvals: Moe 👍')
  await mia.press(next, 'Approve').reply()
  await shows(next, 'until then it can be stopped')
  expect(buttonsOf(next)).toEqual(['Stop it'])

  const film = await ada.sees(
    'dm',
    (message) => read(message).includes('“The blank newspaper”') && buttonsOf(message).includes('Withdraw'),
  )
  await answerTo(ada.press(film, 'Withdraw'))
  await town.reaches('withdrawn', number, (dream) => dream.dueAt === null)
  await shows(next, 'withdrawn by its dreamer')
  expect(next.attachments).toEqual([])
  expect(town.posts()).toEqual([])
  await town.rules({ holdSeconds: 0 })
})

test('a moderator stops an approved film during the hold, and it is decided anew', async () => {
  const { ada, moe, mia } = town
  await town.rules({ holdSeconds: 600, approvalsNeeded: 1 })
  const number = await town.tell(ada, 'I found a door behind the stove and my grandmother was there.')
  const preview = await town.preview(number)
  await moe.press(preview, 'Approve').reply()
  await shows(preview, 'until then it can be stopped')
  await mia.press(preview, 'Stop it').reply()
  await shows(preview, 'Mia stopped it after it was approved')
  expect(buttonsOf(preview)).toContain('Approve')
  await town.rules({ holdSeconds: 0, approvalsNeeded: 2 })
  await moe.press(preview, 'Reject').reply()
})

test('everybody at once is one post; withdrawn afterwards, it is taken down', async () => {
  const { ada, moe, mia, square } = town
  const number = await town.tell(ada, 'The moon fell into our garden and we watered it.')
  const preview = await town.preview(number)
  moe.react(preview, '👍')
  mia.react(preview, '👍')
  moe.press(preview, 'Approve')
  mia.press(preview, 'Approve')
  mia.press(preview, 'Approve')
  await town.reaches('posted', number)
  const [post, ...more] = town.posts()
  expect(more).toEqual([])
  await ada.sees('dm', `Dream ${number} is published`)
  const withdrawn = await ada.command('withdraw', { dream: number }, { in: square }).reply()
  expect(read(withdrawn)).toContain(`Dream ${number} is withdrawn`)
  await until('the post gone', () => post?.deleted)
  expect(read(await ada.sees('dm', `Dream ${number} is withdrawn`))).toContain('Discord: removed')
  await shows(preview, 'withdrawn by its dreamer')
  expect(town.posts()).toEqual([])
})
