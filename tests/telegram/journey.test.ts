import { afterAll, beforeAll, expect, test } from 'vitest'
import { useFolder } from '../database.ts'
import type { ChatState } from '../fakes/telegram/state.ts'
import { until } from '../until.ts'
import { labelsOf, openTown, refused, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder(), { confirmSeconds: 60, review: { holdSeconds: 5 } })
})
afterAll(() => town?.close())

const telling = 'I was flying over a silver sea and a whale sang to me.'

/** Everything that stands in the chats, as a person would go through it. */
function everything(): string {
  const { ada, group, council, films } = town
  const places: [string, ChatState][] = [
    ['Ada, in private', ada.chat],
    ['the group', group],
    ['the council', council],
    ['the channel', films],
  ]
  return places
    .flatMap(([where, chat]) => [
      `== ${where}`,
      ...town
        .said(chat)
        .flatMap((shown) => [
          `  ${shown.text.replaceAll('\n', '\n  ')}`,
          ...(shown.media ? [`  <${shown.media.file.name}>`] : []),
          ...shown.buttons.map((row) => `  ${row.map(({ text }) => `[${text}]`).join(' ')}`),
          '',
        ]),
    ])
    .join('\n')
}

test('from a bare /dream to the post in the channel, decided by two moderators', async () => {
  const { fake, ada, moe, mia, council } = town
  // The questions, then consent.
  ada.start()
  await fake.shows(ada.chat, 'Tell me a dream')
  ada.say(ada.chat, '/dream')
  await fake.shows(ada.chat, 'What did you dream?')
  ada.say(ada.chat, telling)
  const asked = await fake.shows(ada.chat, 'Shall I, and under which name?')
  await ada.press(asked, 'Yes, under my name').answer()
  await until('the answer in its place', () => asked.text.includes('Your dream is number 1'))
  expect(labelsOf(asked)).toEqual([])

  // What was understood, and what is put right.
  const understood = await fake.shows(ada.chat, 'This is what I understood')
  await ada.press(understood, 'Put it right').answer()
  await fake.shows(ada.chat, 'Title')
  ada.say(ada.chat, 'The whale that sang')
  for (const label of ['Mood', 'Places, separated', 'Things and people']) {
    const question = await fake.shows(
      ada.chat,
      (shown) => shown.text.includes(label) && labelsOf(shown).includes('Leave it as it is'),
    )
    await ada.press(question, 'Leave it as it is').answer()
  }
  await fake.shows(ada.chat, 'the way you put it')

  await until('nothing left to put right', () => labelsOf(understood).length === 0)

  // Progress is one message that changes, and the film wakes its dreamer.
  const progress = await fake.shows(ada.chat, 'Dream 1 is made into a film')
  expect(progress.versions.length).toBeGreaterThan(0)
  const film = await fake.shows(ada.chat, 'Your film “The whale that sang” (dream 1) is ready')
  expect(film.media?.file.kind).toBe('video')
  expect(labelsOf(film)).toEqual(['Withdraw'])
  expect(fake.notifiedOf(ada)).toContainEqual(
    expect.objectContaining({ chatId: ada.chat.id, messageId: film.messageId, sound: true }),
  )

  // The preview, for those in the council; two decide: one by reaction, one by button.
  const preview = await town.preview(1)
  expect(preview.media?.file.kind).toBe('video')
  expect(preview.text).toContain('The whale that sang')
  moe.react(preview, ['👍'])
  await until('the first vote', () => preview.text.includes('1 of 2 approvals: Moe 👍'))
  await mia.press(preview, 'Approve').answer()
  await until('the hold', () => /Approved by (Moe, Mia|Mia, Moe)/.test(preview.text))

  await town.reaches('posted', 1)
  const [post, ...more] = town.posts()
  expect(more).toEqual([])
  expect(post?.text).toContain('The whale that sang')
  const link = `https://t.me/sleepers_films/${post?.messageId}`
  const news = await fake.shows(ada.chat, link)
  expect(fake.notifiedOf(ada)).toContainEqual(expect.objectContaining({ messageId: news.messageId, sound: true }))
  await fake.shows(council, link)
  await until('nothing left to stop', () => labelsOf(preview).length === 0)
  ada.say(ada.chat, '/status')
  await fake.shows(ada.chat, 'None of your dreams is being made')
  ada.say(ada.chat, '/journal')
  await fake.shows(ada.chat, 'The whale that sang – published')
  // In the group there was nothing but the setting up.
  expect(town.said(town.group).filter(({ text }) => /whale|dream 1/i.test(text))).toEqual([])
  if (process.env.DREAMBOX_READ) console.log(everything())
  expect(refused(town)).toEqual([])
  expect(fake.problems).toEqual([])
})
