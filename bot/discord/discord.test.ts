import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { openLog } from '#core/log.ts'
import { profiles } from '#core/profile.ts'
import { translate } from '#locales/translate.ts'
import { Communities, communityAt, usualReview } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Member, Members } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import type { Sent } from '#tests/fakes/discord/people/sent.ts'
import type { FakeMessage } from '#tests/fakes/discord/world.ts'
import { openFakeQueues } from '#tests/fakes/queues.ts'
import { until } from '#tests/until.ts'
import { openChats } from '../chats.ts'
import { openInbox } from '../inbox.ts'
import { sayTell } from '../outbox.ts'
import { labels, openScene, read, type Scene } from './testing.ts'

/** What members do on Discord, with the real commands behind the real library. */

useDatabase()
const folder = useFolder()
const log = openLog('silent')
let scene: Scene
beforeEach(async () => {
  scene = await openScene(folder())
  const { platform, files, guild } = scene
  const queues = openFakeQueues()
  const chats = openChats(() => [platform])
  scene.answer.by = openInbox(
    { queues, files, profile: profiles.standard, log, chats, commands },
    () => ({}),
    () => true,
  )
  await communityAt('discord', guild.id, { name: 'Sleepers', servedAt: new Date(), review: usualReview, targets: [] })
})
afterEach(async () => {
  await scene.close()
  await Promise.all([Dreams.deleteMany({}), Tells.deleteMany({}), Members.deleteMany({}), Communities.deleteMany({})])
})

const telling = 'I was flying over a silver sea and a whale sang to me.'
const dreams = () => Dreams.find({}).lean<Dream[]>()
const consent = async (sent: Sent) => {
  const asked = await sent.reply()
  expect(labels(asked).length).toBeGreaterThan(2)
  return asked
}
/** Says what is owed to people. */
const sayAll = async () => {
  for (const { _id } of await Tells.find({ state: 'owed' }).lean<Tell[]>())
    await sayTell(_id, [scene.platform], 'me', log)
}
const yes = translate('en', { key: 'consent.public' })
const press = (asked: FakeMessage, who = scene.ada) => who.press(asked, yes)

test('/dream alone shows a form; sending it asks for consent, and agreeing makes the dream', async () => {
  const { ada, town, moe } = scene
  const called = ada.command('dream', {}, { in: town, locale: 'en-GB' })
  const form = await called.form()
  expect(form.components.length).toBeGreaterThan(0)
  const asked = await consent(ada.submit(called, { text: telling }))
  expect(asked.onlyFor?.id).toBe(ada.id)
  expect(await dreams()).toEqual([])
  await press(asked).acked()
  const [dream] = await until('the dream', async () => ((await dreams()).length > 0 ? dreams() : undefined))
  expect(dream).toMatchObject({
    telling,
    visibility: 'public',
    place: { platform: 'discord', chat: `dm:${ada.id}`, user: ada.id },
  })
  expect(scene.seen(moe, town), 'nobody else sees anything').toEqual([])
})

test('the same call delivered twice, and a button pressed twice, make one dream', async () => {
  const { ada, town, fake } = scene
  const asked = await consent(ada.command('dream', { text: telling }, { in: town }))
  fake.gateway.duplicate('INTERACTION_CREATE')
  const [once, twice] = [press(asked), press(asked)]
  fake.gateway.duplicate('INTERACTION_CREATE')
  await Promise.all([once.acked(), twice.acked()])
  await ada.command('status', {}, { in: town }).reply()
  expect(await dreams()).toHaveLength(1)
})

test('what is told in private is asked about first', async () => {
  const { ada, town } = scene
  await ada.command('status', {}, { in: town }).reply()
  ada.say('dm', telling)
  const asked = await until('the question', () => scene.seen(ada, 'dm').at(-1))
  expect(read(asked)).toContain('dream')
  expect(await dreams()).toEqual([])
  await press(asked).acked()
  await until('the dream', async () => (await dreams()).length === 1)
})

test('"Make this a dream" asks the author in private; nothing is made of it before they agree', async () => {
  const { ada, moe, town } = scene
  const message = moe.say(town, telling)
  await ada.commandOn(message, 'Make this a dream').reply()
  await sayAll()
  const asked = await until('the question', () => scene.seen(moe, 'dm').at(-1))
  expect(asked.notified.users).toEqual([moe.id])
  expect(read(asked)).toContain('Ada')
  expect(await dreams()).toEqual([])
  await press(asked, moe).acked()
  const [dream] = await until('the dream', async () => ((await dreams()).length > 0 ? dreams() : undefined))
  const author = await Members.findById(dream?.member).lean<Member>()
  expect(author?.remote).toBe(moe.id)
})

test('an author with closed doors is asked when they next speak, and nobody else hears of it', async () => {
  const { ada, moe, town } = scene
  moe.user.dms = 'closed'
  await ada.commandOn(moe.say(town, telling), 'Make this a dream').reply()
  await sayAll()
  expect(await Tells.countDocuments({ state: 'held' })).toBe(1)
  const sent = moe.command('status', {}, { in: town })
  expect(read(await sent.reply(2))).toContain('Ada')
  expect(scene.seen(ada, town).every(({ onlyFor }) => onlyFor?.id === ada.id)).toBe(true)
})

test('people are answered in the language of their Discord', async () => {
  const { fake, guild, town } = scene
  const eva = fake.user({ name: 'Eva', locale: 'es-ES' })
  guild.join(eva.user)
  await eva.command('status', {}, { in: town }).reply()
  expect(await Members.findOne({ remote: eva.id }).lean<Member>()).toMatchObject({ name: 'Eva', language: 'es' })
})

test('what only moderators may do is refused to others, kindly', async () => {
  const { moe, town } = scene
  expect(read(await moe.command('review', {}, { in: town }).reply())).toBe(translate('en', { key: 'review.none' }))
  const { ada } = scene
  await ada.command('status', {}, { in: town }).reply()
  // Discord does not show her the command; she can still write it.
  ada.say('dm', '/review')
  const refused = translate('en', { key: 'fault.forbidden' })
  await until('the answer', () => scene.seen(ada, 'dm').some((each) => read(each) === refused))
})
