import { afterAll, beforeAll, expect, test } from 'vitest'
import { useFolder } from '../database.ts'
import { menusOf } from '../fakes/discord/people/look.ts'
import type { Person } from '../fakes/discord/people/person.ts'
import type { FakeMessage } from '../fakes/discord/world.ts'
import { until } from '../until.ts'
import { answerTo, buttonsOf, openTown, read, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder(), { confirmSeconds: 60, review: { holdSeconds: 2 } })
})
afterAll(() => town?.close())

const telling = 'I was flying over a silver sea and a whale sang to me.'
const signsOf = ({ reactions }: FakeMessage) =>
  Object.fromEntries([...reactions].map(([sign, who]) => [sign, who.size]))

/** What everybody read, as a person would go through it. */
function everything(): string {
  const { ada, moe, square, reviews, films } = town
  const places: [string, Person, FakeMessage[]][] = [
    ['Ada, in the square', ada, town.said(ada, square)],
    ['Ada, in private', ada, town.said(ada, 'dm')],
    ['Moe, in the review channel', moe, town.said(moe, reviews)],
    ['Moe, in the square', moe, town.said(moe, square)],
    ['everybody, in the films channel', ada, town.said(ada, films)],
  ]
  const lines = (message: FakeMessage) => [
    `  ${read(message).replaceAll('\n', '\n  ')}`,
    ...(message.attachments.length > 0 ? [`  <${message.attachments.map(({ name }) => name).join(', ')}>`] : []),
    ...(buttonsOf(message).length > 0 ? [`  [${buttonsOf(message).join('] [')}]`] : []),
    ...(menusOf(message).length > 0 ? [`  {${menusOf(message).map(({ label }) => label)}}`] : []),
    '',
  ]
  return places.flatMap(([where, , said]) => [`== ${where}`, ...said.flatMap(lines)]).join('\n')
}

test('from /dream to the post in the channel, decided by two moderators', async () => {
  const { fake, ada, bob, moe, mia, square, reviews } = town
  // The form, then consent.
  const called = ada.command('dream', {}, { in: square })
  await called.form()
  const asked = await answerTo(ada.submit(called, { text: telling }))
  expect(read(asked)).toContain('The moderators of Sleepers look at it first')
  const agreed = await answerTo(ada.press(asked, 'Yes, under my name'))
  expect(read(agreed)).toContain('Your dream is number 1')
  expect(buttonsOf(agreed)).toEqual([])

  // What was understood, and what is put right.
  const understood = await ada.sees(square, 'This is what I understood')
  expect(read(understood)).toContain('sea')
  const correcting = ada.press(understood, 'Put it right')
  await correcting.form()
  const corrected = await answerTo(ada.submit(correcting, { title: 'The whale that sang' }))
  expect(read(corrected)).toContain('the way you put it')

  await until('nothing left to put right', () => buttonsOf(understood).length === 0)

  // Progress is one message that changes.
  const progress = await ada.sees(square, 'Dream 1 is made into a film')
  expect(progress.edits).toBeGreaterThan(0)
  expect(buttonsOf(progress)).toEqual([])

  // The film wakes its dreamer, in private.
  const film = await ada.sees('dm', 'Your film “The whale that sang” (dream 1) is ready')
  expect(film.notified.users).toEqual([ada.id])
  expect(film.attachments.map(({ type }) => type)).toEqual(['video/mp4'])
  expect(buttonsOf(film)).toEqual(['Withdraw'])

  // The preview, for moderators only.
  const preview = await town.preview(1)
  expect(preview.channel).toBe(reviews)
  expect(read(preview)).toContain('The whale that sang')
  expect(preview.attachments).toHaveLength(1)
  await until('the signs', () => signsOf(preview)['👍'] === 1 && signsOf(preview)['👎'] === 1)
  for (const each of [ada, bob]) expect(fake.seenBy(each, reviews)).toEqual([])
  expect(preview.notified).toEqual({ users: [], roles: [], everyone: false })

  // Two moderators: one by reaction, one by button.
  moe.react(preview, '👍')
  await until('the first vote', () => read(preview).includes('1 of 2 approvals: Moe 👍'))
  const voted = mia.press(preview, 'Approve')
  expect(read(await answerTo(voted))).toMatch(/Dream 1 is approved\. It goes out in 2 seconds/)
  expect(voted.ack?.ephemeral).toBe(true)
  await moe.sees(reviews, /Approved by (Moe and Mia|Moe, Mia)/)

  // The post, and the news of it.
  await town.reaches('posted', 1)
  const [post, ...more] = town.posts()
  expect(more).toEqual([])
  expect(read(post)).toContain('The whale that sang')
  expect(read(post)).toContain('Ada')
  const link = `https://discord.com/channels/${town.guild.id}/${town.films.id}/${post?.id}`
  const news = await ada.sees('dm', link)
  expect(news.notified.users).toEqual([ada.id])
  await moe.sees(reviews, link)

  expect(read(await ada.command('status', {}, { in: square }).reply())).toContain('None of your dreams is being made')
  expect(read(await ada.command('journal', {}, { in: square }).reply())).toContain('The whale that sang – published')
  expect(read(await bob.command('journal', {}, { in: square }).reply())).toContain('not told a dream yet')

  // Nobody else read a word of it but in the channel for everybody.
  expect(town.said(bob, square)).toHaveLength(1)
  expect(town.said(bob, 'dm')).toEqual([])
  expect(town.said(bob, town.films).filter((message) => read(message).includes('whale'))).toEqual([post])
  expect(fake.refused).toEqual([])
  expect(fake.problems).toEqual([])
  if (process.env.DREAMBOX_READ) console.log(everything())
})
