import { createCanvas } from '@napi-rs/canvas'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Dreams } from '#models/dream.ts'
import { Shots } from '#models/shot.ts'
import { Tells } from '#models/tell.ts'
import { VoiceNotes } from '#models/voice-note.ts'
import { useFolder } from '../database.ts'
import type { Person } from '../fakes/discord/people/person.ts'
import type { FakeMessage } from '../fakes/discord/world.ts'
import { until } from '../until.ts'
import { answerTo, buttonsOf, openTown, read, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder())
})
afterEach(() => {
  // Only so does one learn that somebody's private messages are closed, and that an answer is over (its clock is the fake's).
  expect(town.fake.refused.filter(({ code = 0 }) => ![50007, 50027].includes(code))).toEqual([])
  expect(town.fake.problems).toEqual([])
})
afterAll(() => town?.close())

/** Everything that everybody but one person finds, anywhere. */
function seenByOthers(but: Person): FakeMessage[] {
  const { fake, guild, bob, moe, mia, wes, adi, ada } = town
  return [ada, bob, moe, mia, wes, adi]
    .filter((each) => each.id !== but.id)
    .flatMap((each) => [
      ...[...guild.channels.values()].flatMap((channel) => fake.seenBy(each, channel)),
      ...fake.seenBy(each, 'dm'),
    ])
}
const whatOthersSee = (but: Person): string[] => [...new Set(seenByOthers(but).map(({ id }) => id))].sort()

test('a private dream is its dreamer’s alone: nobody else finds a word or a film of it anywhere', async () => {
  const { ada } = town
  const before = whatOthersSee(ada)
  const number = await town.tell(ada, 'I wept in the empty theatre and nobody must know.', 'Yes, for me alone')
  await town.reaches('posted', number)
  const film = await ada.sees('dm', `(dream ${number}) is ready. Nobody else sees it`)
  expect(film.attachments).toHaveLength(1)
  expect(whatOthersSee(ada)).toEqual(before)
  expect(read(await ada.command('status', { dream: number }, { in: town.square }).reply())).toContain('yours')
  expect(whatOthersSee(ada)).toEqual(before)
  for (const message of seenByOthers(ada)) expect(read(message)).not.toContain('theatre')
})

test('an anonymous dreamer is named nowhere, also not to those who decide', async () => {
  const { ada, moe, mia } = town
  const number = await town.tell(
    ada,
    'I flew over the roofs in my nightshirt and could not land.',
    'Yes, without my name',
  )
  const preview = await town.preview(number)
  moe.react(preview, '👍')
  await mia.press(preview, 'Approve').reply()
  await town.reaches('posted', number)
  await ada.sees('dm', `Dream ${number} is published`)
  await moe.sees(town.reviews, `Dream ${number} is published`)
  const own = seenByOthers(ada).filter(({ author }) => author.id === town.fake.bot.id)
  const about = own.filter((message) =>
    /nightshirt|dream 2\b/i.test(JSON.stringify([read(message), message.attachments.map(({ name }) => name)])),
  )
  expect(about.length).toBeGreaterThan(1)
  for (const message of about) expect(`${read(message)} ${JSON.stringify(message.components)}`).not.toContain('Ada')
  for (const message of about) expect(JSON.stringify(message.components)).not.toContain(ada.id)
})

test('somebody whose private messages are closed is not outed; what waits is told at their next word', async () => {
  const { bob, moe } = town
  bob.user.dms = 'closed'
  const before = whatOthersSee(bob)
  const number = await town.tell(bob, 'My teeth turned to pearls and I hid them in a jar.', 'Yes, for me alone')
  // What others hear meanwhile is about dreams of their own.
  const isAbout = (text: string) => new RegExp(`pearls|dream ${number}\\b|${bob.id}`, 'i').test(text)
  const othersHeard = () =>
    seenByOthers(bob)
      .filter(({ id }) => !before.includes(id))
      .map(
        (message) =>
          `${read(message)} ${JSON.stringify([message.components, message.attachments.map(({ name }) => name)])}`,
      )
      .filter(isAbout)
  // The answer that only he sees is over before the film is.
  town.fake.clock.pass(16 * 60_000)
  await town.reaches('posted', number)
  await until('the film waiting', () => Tells.countDocuments({ state: 'held', film: { $exists: true } }))
  expect(othersHeard()).toEqual([])
  const asked = bob.command('journal', {}, { in: town.square })
  await asked.reply(2)
  const said = asked.replies.map(read).join('\n')
  expect(said).toContain('I could not write to you, so I tell you now:')
  expect(said).toContain(`(dream ${number}) is ready`)
  expect(said).not.toContain('is made into a film')
  expect(asked.replies.flatMap(({ attachments }) => attachments)).toHaveLength(1)
  expect(asked.replies.every(({ onlyFor }) => onlyFor?.id === bob.id)).toBe(true)
  expect(othersHeard()).toEqual([])
  expect(town.said(moe, town.square)).toEqual([])
  bob.user.dms = 'open'
})

test('“Make this a dream” asks the author, and only the author', async () => {
  const { ada, bob, square } = town
  const said = ada.say(square, 'Last night a lighthouse walked into the sea and waved to me.')
  const asked = bob.commandOn(said, 'Make this a dream')
  expect(read(await asked.reply())).toContain('I asked Ada')
  expect(asked.ack?.ephemeral).toBe(true)
  const question = await ada.sees('dm', 'Bob thinks that this could be a dream')
  expect(read(question)).toContain('lighthouse')
  expect(question.notified.users).toEqual([ada.id])
  expect(await Dreams.countDocuments({ telling: said.content })).toBe(0)
  const twice = bob.commandOn(said, 'Make this a dream')
  await twice.reply()
  await answerTo(ada.press(question, 'No, forget it'))
  expect(await Dreams.countDocuments({ telling: said.content })).toBe(0)
  expect(town.said(ada, 'dm').filter((message) => read(message).includes('lighthouse'))).toEqual([])
})

test('what is written in private is asked about before anything is made, and can be cancelled while it is made', async () => {
  const { ada } = town
  const words = 'In the night the harbour was full of pianos and they all swam.'
  ada.say('dm', words)
  const asked = await ada.sees('dm', 'Is this a dream?')
  expect(await Dreams.countDocuments({ telling: words })).toBe(0)
  await answerTo(ada.press(asked, 'Yes, under my name'))
  const dream = await until('the dream', () => Dreams.findOne({ telling: words }).lean())
  const progress = await ada.sees('dm', (message) => buttonsOf(message).includes('Cancel'))
  await answerTo(ada.press(progress, 'Cancel'))
  await town.reaches('withdrawn', dream.number, ({ dueAt }) => dueAt === null)
  await until('nothing to cancel any more', () => buttonsOf(progress).length === 0)
  await ada.sees('dm', `Dream ${dream.number} is withdrawn`)
})

test('a picture becomes a shot, and a voice note is kept and answered honestly', async () => {
  const { ada, square } = town
  const bytes = new Uint8Array(createCanvas(90, 160).toBuffer('image/png'))
  const text = 'I walked through this picture and came out at home.'
  const attachment = { name: 'home.png', type: 'image/png', bytes }
  const asked = await ada.command('dream', { text, attachment }, { in: square }).reply()
  expect(read(asked)).toContain('One shot of the film is made of your picture')
  await answerTo(ada.press(asked, 'Yes, for me alone'))
  const dream = await until('the dream', () => Dreams.findOne({ telling: text }).lean())
  await town.reaches('posted', dream.number)
  const shot = await Shots.findOne({ dream: dream._id, kind: 'picture', index: 1 }).lean()
  expect(shot?.provider).toBe('plate')

  const notes = await VoiceNotes.countDocuments()
  const ogg = new Uint8Array([...Buffer.from('OggS'), ...new Uint8Array(60)])
  ada.speak('dm', { name: 'voice-message.ogg', type: 'audio/ogg', bytes: ogg })
  expect(buttonsOf(await ada.sees('dm', 'I cannot hear yet'))).toEqual(['Throw it away'])
  expect(await VoiceNotes.countDocuments()).toBe(notes + 1)
})
