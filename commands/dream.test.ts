import { beforeAll, expect, test } from 'vitest'
import { Dreams } from '#models/dream.ts'
import { Members } from '#models/member.ts'
import { Tellings } from '#models/telling.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { type Desk, openDesk } from '#tests/desk.ts'
import { alike } from './dream/alike.ts'

useDatabase()
const folder = useFolder()
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(folder())
})

const telling = 'I was flying over a silver sea and a whale sang to me.'
let places = 0
const newcomer = (name = 'Ada') => {
  places += 1
  return desk.chat.person(name, 'member', `place-${places}`)
}

test('a telling waits for consent, and is a dream only then', async () => {
  const ada = newcomer()
  const { said } = await ada.text(telling)
  expect(said[0]?.text).toContain('under which name')
  expect(said[0]?.buttons.flat().map((button) => button.options.as ?? button.options.do)).toEqual([
    'public',
    'anonymous',
    'private',
    'forget',
  ])
  expect(await Dreams.countDocuments({ telling })).toBe(0)
  const agreed = await ada.press(said[0]?.buttons.flat()[1])
  expect(agreed.said[0]?.text).toContain('Your dream is number 1')
  const dream = await Dreams.findOne({ telling }).lean()
  expect(dream).toMatchObject({
    state: 'told',
    visibility: 'anonymous',
    number: 1,
    consent: { version: '1', shownAs: 'Ada' },
  })
  expect(dream?.confirmBy).toBeUndefined()
  expect(desk.queues.added).toContainEqual({ lane: 'light', job: { kind: 'advance', dream: dream?._id } })
  expect(await Tellings.countDocuments({ text: telling })).toBe(0)
})

test('a telling that is not agreed to is forgotten', async () => {
  const ada = newcomer()
  const { said } = await ada.text('A lighthouse made of bread walked away.')
  const answer = await ada.press(said[0]?.buttons.flat().at(-1))
  expect(answer.said[0]?.text).toContain('Nothing was kept')
  expect(await Tellings.countDocuments({ text: 'A lighthouse made of bread walked away.' })).toBe(0)
  expect((await ada.press(said[0]?.buttons.flat()[0])).said[0]?.text).toContain('no longer have that telling')
})

test('nobody agrees for another', async () => {
  const ada = newcomer()
  const { said } = await ada.text('A door in the sea, and behind it my school.')
  const eve = desk.chat.person('Eve', 'admin', `place-${places}`)
  expect((await eve.press(said[0]?.buttons.flat()[0])).said[0]?.text).toContain('no longer have that telling')
})

test('agreeing twice at the same moment makes one dream', async () => {
  const ada = newcomer()
  const { said } = await ada.text('My teeth were piano keys and the cat played them.')
  const yes = said[0]?.buttons.flat()[0]
  await Promise.all([ada.press(yes), ada.press(yes), ada.press(yes)])
  expect(await Dreams.countDocuments({ telling: 'My teeth were piano keys and the cat played them.' })).toBe(1)
})

test('nearly the same dream again is a question, not a refusal', async () => {
  const ada = newcomer()
  await ada.call('dream', { text: telling, agree: 'public' })
  const twin = await ada.text(`${telling.slice(0, -1)}!`)
  expect(twin.said[0]?.text).toContain('nearly the same as your dream 1')
  expect((await ada.press(twin.said[0]?.buttons.flat()[0])).said[0]?.text).toContain('number 2')
  expect((await ada.text('Snow fell upwards in the library.')).said[0]?.text).not.toContain('nearly the same')
})

test.each([
  ['one another', 'One another!', true],
  [telling, telling.toUpperCase(), true],
  [telling, 'I was flying over a silver sea and a whale sang to you.', true],
  [telling, 'I was walking through a forest of clocks.', false],
  ['夢の中で空を飛んだ', '夢の中で空を飛んだ。', true],
  ['夢の中で空を飛んだ', '猫が歌っていた', false],
  ['', '', false],
])('alike: %s / %s is %s', (one, other, answer) => {
  expect(alike(one, other)).toBe(answer)
})

test.each([
  [{ text: 'whale' }, 'a little more'],
  [{ text: '12345678901234' }, 'a little more'],
  [{ text: '猫' }, 'a little more'],
  [{ text: 'a whale '.repeat(600) }, 'I can take 4000'],
  [{ text: telling, look: 'crayon' }, 'no look “crayon”'],
  [{ text: telling, mood: 'hangry' }, 'no mood “hangry”'],
  [{ text: telling, language: 'tlh' }, 'I do not speak “tlh”'],
  [{ text: telling, seconds: '3' }, '15 to 60'],
  [{ text: telling, seconds: 'long' }, '15 to 60'],
  [{ text: telling, seed: '-1' }, 'A seed is a number'],
])('what cannot be wished for is said clearly: %j', async (options, answer) => {
  const { said } = await newcomer().call('dream', { agree: 'public', ...options })
  expect(said[0]?.text).toContain(answer)
})

test('wishes are kept, in whatever case they are typed', async () => {
  const ada = newcomer()
  await ada.call('dream', {
    text: telling,
    agree: 'private',
    look: 'Gouache',
    mood: 'EERIE',
    language: 'PT-br',
    seconds: '40',
    seed: '7',
  })
  const dream = await Dreams.findOne({ visibility: 'private', language: 'pt-BR' }).lean()
  expect(dream?.wishes).toEqual({ look: 'gouache', mood: 'eerie', language: 'pt-BR', seconds: 40, seed: 7 })
})

test('an empty telling opens the form', async () => {
  const { forms } = await newcomer().call('dream')
  expect(forms[0]?.fields.map((field) => field.name)).toEqual(['text', 'look', 'mood'])
})

test('a blocked member tells nothing, and outside of one’s own machine there is a daily limit', async () => {
  const ada = newcomer('Blocked')
  await ada.call('help')
  await Members.updateOne({ remote: 'Blocked' }, { $set: { blockedAt: new Date() } })
  expect((await ada.call('dream', { text: telling, agree: 'public' })).said[0]?.text).toContain(
    'cannot tell dreams here',
  )
  // What they told before they were blocked is not made either.
  const bob = newcomer('Bob')
  const { said } = await bob.text('Snow fell upwards, past my window.')
  await Members.updateOne({ remote: 'Bob' }, { $set: { blockedAt: new Date() } })
  expect((await bob.press(said[0]?.buttons.flat()[0])).said[0]?.text).toContain('cannot tell dreams here')
  expect(await Dreams.countDocuments({ telling: 'Snow fell upwards, past my window.' })).toBe(0)
})

test('what was understood can be put right until the film is made, and only by its dreamer', async () => {
  const ada = newcomer()
  await ada.call('dream', { text: telling, agree: 'public' })
  const only = { telling, state: 'told' } as const
  expect((await ada.call('dream', { do: 'correct' })).said[0]?.text).toContain('already being made')
  const made = await Dreams.findOne(only).sort({ createdAt: -1 }).lean()
  await Dreams.updateOne({ _id: made?._id ?? '' }, { $set: { state: 'accepted', dueAt: new Date() } })

  const { forms } = await ada.call('dream', { do: 'correct', dream: '1' })
  expect(forms[0]?.fields.map((field) => field.name)).toEqual(['title', 'mood', 'settings', 'things'])
  const waiting = await Dreams.findById(made?._id).lean()
  expect(waiting?.dueAt?.getTime()).toBeGreaterThan(Date.now() + 60_000)

  expect((await ada.call('dream', { do: 'corrected', dream: '1', mood: 'hangry' })).said[0]?.text).toContain('no mood')
  await ada.call('dream', {
    do: 'corrected',
    dream: '1',
    title: ' The whale ',
    mood: 'calm',
    settings: 'sea、 sky',
    things: 'whale, , moon',
  })
  const corrected = await Dreams.findById(made?._id).lean()
  expect(corrected?.correction).toEqual({
    title: 'The whale',
    mood: 'calm',
    settings: ['sea', 'sky'],
    things: ['whale', 'moon'],
  })
  expect(corrected?.dueAt?.getTime()).toBeLessThanOrEqual(Date.now())
  const eve = desk.chat.person('Eve', 'admin', `place-${places}`)
  expect((await eve.call('dream', { do: 'begin', dream: '1' })).said[0]?.text).toContain('no such dream of yours')
})

test('the journal turns its pages, newest first', async () => {
  const ada = newcomer('Jo')
  expect((await ada.call('journal')).said[0]?.text).toContain('not told a dream yet')
  for (let number = 1; number <= 9; number += 1)
    await ada.call('dream', { text: `Dream number ${number} of an endless staircase.`, agree: 'private' })
  const first = (await ada.call('journal')).said[0]
  expect(first?.text.split('\n')).toHaveLength(9)
  expect(first?.text).toContain('page 1 of 2')
  expect(first?.text).toContain('· 9. Dream number 9')
  const second = (await ada.press(first?.buttons.flat()[0])).said[0]
  expect(second?.text).toContain('· 1. Dream number 1')
  expect(second?.buttons.flat()).toHaveLength(1)
  for (const page of ['0', '-4', 'x', '1e9', 'Infinity'])
    expect((await ada.call('journal', { page })).said[0]?.text).toContain('of 2')
})

test('status speaks of one’s own dreams', async () => {
  const ada = newcomer('Sam')
  expect((await ada.call('status')).said[0]?.text).toContain('None of your dreams')
  await ada.call('dream', { text: telling, agree: 'private' })
  expect((await ada.call('status')).said[0]?.text).toContain('Dream 1: told')
  const eve = desk.chat.person('Eve', 'admin', `place-${places}`)
  expect((await eve.call('status', { dream: '1' })).said[0]?.text).toContain('no such dream of yours')
})
