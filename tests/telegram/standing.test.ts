import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Communities } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { setupCode } from '#models/setup-code.ts'
import { useFolder } from '../database.ts'
import { until } from '../until.ts'
import { labelsOf, openTown, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder())
})
afterEach(() => expect(town.fake.problems).toEqual([]))
afterAll(() => town?.close())

test('a topic of a forum is the review chat: films are shown in it, and what waited follows', async () => {
  const { fake, ada, moe, mia, adi, group } = town
  const forum = fake.supergroup('Forum', { owner: adi, people: [moe, mia], forum: true, bot: 'administrator' })
  for (const each of [moe, mia]) fake.promote(forum, each)
  const thread = fake.topic(forum, 'Films')
  const number = await town.tell(ada, 'I rode a bus whose driver was the sea.')
  await town.preview(number)
  adi.say(group, '/setup')
  const screen = await fake.shows(group, 'Review chat: Council')
  await adi.press(screen, 'Review chat').answer()
  await until('the choice', () => screen.text.includes('In which chat shall films be shown'))
  await adi.press(screen, 'A chat elsewhere').answer()
  const code = await until('the code', () => /chat:(\S+)/.exec(screen.text)?.[1])
  adi.say(forum, `/setup chat:${code}`, { thread })
  const asked = await fake.shows(forum, 'What shall this chat be')
  expect(asked.threadId).toBe(thread)
  await adi.press(asked, 'Its review chat').answer()
  const preview = await fake.shows(forum, (shown) => labelsOf(shown).includes('Approve'))
  expect(preview.threadId).toBe(thread)
  moe.react(preview, ['👍'])
  await mia.press(preview, 'Approve').answer()
  await town.reaches('posted', number)
  expect((await fake.shows(forum, `Dream ${number} is published`)).threadId).toBe(thread)
})

test('a group becomes a supergroup while a film is made: everything follows it', async () => {
  const { fake, bob, adi } = town
  const friends = fake.group('Old friends', { owner: adi, people: [bob] })
  adi.say(friends, '/setup')
  adi.say(friends, await setupCode(), { reply: await fake.shows(friends, 'Setup code') })
  await adi.press(await fake.shows(friends, 'This community is served now'), 'Review chat').answer()
  await adi.press(await fake.shows(friends, 'In which chat shall films be shown'), 'This chat').answer()
  await fake.shows(friends, 'That chat is not a supergroup')
  const telling = 'Our house had a second sky and I cleaned it with a broom.'
  bob.say(friends, `/dream ${telling}`)
  const offer = await fake.shows(friends, 'Let us go on in private')
  bob.open(bob.press(offer, 'Go on in private').url)
  const asked = await fake.shows(bob.chat, 'Shall I, and under which name?')
  bob.press(asked, 'Yes, under my name')
  const told = () => Dreams.findOne({ telling }).lean<Dream>()
  await until('the dream', told)
  const now = fake.migrate(friends)
  fake.promote(now, 'bot')
  const preview = await fake.shows(now, (shown) => labelsOf(shown).includes('Approve'))
  expect(await Communities.findOne({ name: 'Old friends' }).lean()).toMatchObject({
    remote: String(now.id),
    reviewPlace: { chat: String(now.id) },
  })
  await adi.press(preview, 'Reject').answer()
  await adi.press(await fake.shows(now, 'The dreamer is told'), 'Another reason').answer()
  await until('it is rejected', async () => (await told())?.state === 'rejected')
  await fake.shows(bob.chat, 'decided not to publish')
  adi.say(now, '/settings')
  await fake.shows(now, 'How Old friends has things')
})

test('thrown out of the group it goes on in private, and nothing is said twice or aloud', async () => {
  const { fake, ada, group } = town
  const number = await town.tell(ada, 'The piano played me, and I was out of tune.', 'Yes, for me alone')
  const before = town.said(group).length
  fake.kick(group, 'bot')
  await town.reaches('posted', number)
  await fake.shows(ada.chat, `(dream ${number}) is ready`)
  expect(town.said(group)).toHaveLength(before)
})
