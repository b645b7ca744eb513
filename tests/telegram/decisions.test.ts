import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Films } from '#models/film.ts'
import { Reviews } from '#models/review.ts'
import { useFolder } from '../database.ts'
import type { Shown } from '../fakes/telegram/state.ts'
import { until } from '../until.ts'
import { labelsOf, openTown, refused, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder())
})
afterEach(() => {
  expect(refused(town)).toEqual([])
  expect(town.fake.problems).toEqual([])
})
afterAll(() => town?.close())

const shows = (shown: Shown, words: string) =>
  until(`“${words}” in place of “${shown.text}”`, () => shown.text.includes(words))
const votes = async (number: number) =>
  (await Reviews.findById((await town.dream(number)).review).lean())?.votes.map(({ verdict }) => verdict)

test('one moderator’s rejection ends it, with a reason of their choice that the dreamer is told', async () => {
  const { fake, ada, moe, mia, council } = town
  const number = await town.tell(ada, 'A staircase led down into the sea and I walked it with my brother.')
  const preview = await town.preview(number)
  mia.react(preview, ['👍'])
  await shows(preview, '1 of 2 approvals: Mia 👍')
  await moe.press(preview, 'Reject').answer()
  await moe.press(await fake.shows(council, 'The dreamer is told'), 'Not good enough yet').answer()
  await town.reaches('rejected', number)
  await shows(preview, 'Rejected by Moe: Not good enough yet')
  expect(labelsOf(preview)).toEqual([])
  expect((await fake.shows(ada.chat, `decided not to publish dream ${number}`)).text).toContain(
    'Reason: Not good enough yet',
  )
  mia.react(preview, [])
  expect(town.posts()).toEqual([])
})

test('signs count by who put them there, in one change or two, until they are taken back', async () => {
  const { fake, ada, moe, mia, wes, bob, council } = town
  const number = await town.tell(ada, 'My old school stood on the beach and the waves went through it.')
  const preview = await town.preview(number)
  wes.react(preview, ['👍'])
  moe.react(preview, ['👍'])
  await shows(preview, '1 of 2 approvals: Moe 👍')
  expect(await votes(number)).toEqual(['approve'])
  moe.react(preview, [])
  await shows(preview, 'No votes yet; 2 approvals are needed')
  moe.react(preview, ['🎉'])
  // An anonymous administrator has no name here; their buttons still have.
  fake.promote(council, mia, { anonymous: true })
  mia.react(preview, ['👍'])
  await fake.shows(council, 'anonymous admins have no name here')
  expect(await votes(number)).toEqual([])
  await mia.press(preview, 'Approve').answer()
  await shows(preview, '1 of 2 approvals: Mia 👍')
  fake.promote(council, mia, { anonymous: false })
  expect(() => bob.react(preview, ['👍'])).toThrow('not in Council')
  // One change from one sign to the other: the later counts.
  moe.react(preview, ['👎'])
  await town.reaches('rejected', number)
  await shows(preview, 'Rejected by Moe')
  expect((await fake.shows(ada.chat, `decided not to publish dream ${number}`)).text).not.toContain('Reason')
})

test('other words are another seal: votes are void, and it is withdrawn during the hold', async () => {
  const { fake, ada, moe, mia, council } = town
  await town.rules({ holdSeconds: 600 })
  const number = await town.tell(ada, 'A fox read me the newspaper, and every page was blank.')
  const preview = await town.preview(number)
  moe.react(preview, ['👍'])
  await shows(preview, '1 of 2 approvals')
  await mia.press(preview, 'Edit words').answer()
  const title = await fake.shows(council, 'Title')
  // What somebody else answers is no answer.
  moe.say(council, 'Not mine to say', { reply: title })
  mia.say(council, 'The blank newspaper', { reply: title })
  mia.say(council, 'A fox reads to me.', { reply: await fake.shows(council, 'Text under the film') })
  await shows(preview, 'Mia changed the words')
  expect(labelsOf(preview)).toEqual([])

  const next = await fake.shows(
    council,
    (shown) => shown.text.includes('The blank newspaper') && labelsOf(shown).includes('Approve'),
  )
  expect(next.text).toContain('A fox reads to me.')
  expect(next.text).toContain('No votes yet')
  const seals = (await Films.find({ dream: (await town.dream(number))._id }).lean()).map(({ seal }) => seal)
  expect(new Set(seals).size).toBe(2)
  moe.react(preview, [])
  moe.react(next, ['👍'])
  await shows(next, '1 of 2 approvals: Moe 👍')
  await mia.press(next, 'Approve').answer()
  await shows(next, 'until then it can be stopped')
  expect(labelsOf(next)).toEqual(['Stop it'])
  const film = await fake.shows(
    ada.chat,
    (shown) => shown.text.includes('“The blank newspaper”') && labelsOf(shown).includes('Withdraw'),
  )
  await ada.press(film, 'Withdraw').answer()
  await town.reaches('withdrawn', number, (dream) => dream.dueAt === null)
  await fake.shows(council, 'withdrawn by its dreamer')
  const isLeft = ({ text, media }: Shown) => text.includes('blank newspaper') && media !== undefined
  await until('no film left there', () => !town.said(council).some(isLeft))
  expect(town.posts()).toEqual([])
  await town.rules({ holdSeconds: 0 })
})

test('everybody at once is one post; withdrawn afterwards, it is taken down', async () => {
  const { fake, ada, moe, mia } = town
  const number = await town.tell(ada, 'The moon fell into our garden and we watered it.')
  const preview = await town.preview(number)
  moe.react(preview, ['👍'])
  mia.react(preview, ['👍'])
  moe.press(preview, 'Approve')
  mia.press(preview, 'Approve')
  mia.press(preview, 'Approve')
  await town.reaches('posted', number)
  const [post, ...more] = town.posts()
  expect(more).toEqual([])
  await fake.shows(ada.chat, `Dream ${number} is published`)
  ada.say(ada.chat, `/withdraw ${number}`)
  await until('the post gone', () => post?.deleted)
  await fake.shows(ada.chat, 'Telegram: removed')
  await fake.shows(town.council, `Dream ${number} is withdrawn by its dreamer`)
})
