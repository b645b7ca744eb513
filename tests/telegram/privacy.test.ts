import { createCanvas } from '@napi-rs/canvas'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Communities } from '#models/community.ts'
import { Dreams } from '#models/dream.ts'
import { setupCode } from '#models/setup-code.ts'
import { Shots } from '#models/shot.ts'
import { Tells } from '#models/tell.ts'
import { VoiceNotes } from '#models/voice-note.ts'
import { useFolder } from '../database.ts'
import type { Person } from '../fakes/telegram/person.ts'
import type { Shown } from '../fakes/telegram/state.ts'
import { until } from '../until.ts'
import { labelsOf, openTown, refused, type Town } from './town.ts'

const folder = useFolder()
let town: Town
beforeAll(async () => {
  town = await openTown(folder())
})
afterEach(() => {
  // Only so does one learn that somebody blocked the bot.
  expect(refused(town).filter(({ description = '' }) => !/blocked by the user/.test(description))).toEqual([])
  expect(town.fake.problems).toEqual([])
})
afterAll(() => town?.close())

/** Everything of the bot's that anybody but one person finds, anywhere. */
function seenByOthers(but: Person): Shown[] {
  const { ada, bob, moe, mia, wes, adi, group, council, films } = town
  const others = [ada, bob, moe, mia, wes, adi].filter(({ id }) => id !== but.id)
  return [group, council, films, ...others.map(({ chat }) => chat)].flatMap((chat) => town.said(chat))
}
const namesOf = (all: Shown[]) => all.map(({ chatId, messageId }) => `${chatId}/${messageId}`)

test('a private dream is its dreamer’s alone: nobody else finds a word or a film of it anywhere', async () => {
  const { fake, ada } = town
  const before = namesOf(seenByOthers(ada))
  const number = await town.tell(ada, 'I wept in the empty theatre and nobody must know.', 'Yes, for me alone')
  await town.reaches('posted', number)
  const film = await fake.shows(ada.chat, `(dream ${number}) is ready. Nobody else sees it`)
  expect(film.media?.file.kind).toBe('video')
  expect(namesOf(seenByOthers(ada))).toEqual(before)
  for (const { text } of seenByOthers(ada)) expect(text).not.toContain('theatre')
})

test('told in the group it goes on in private, and the telling can be taken out of sight', async () => {
  const { fake, ada, bob, group } = town
  const said = bob.say(group, '/dream The lake was full of clocks and they rang under water.')
  const offer = await fake.shows(group, 'Let us go on in private')
  expect(offer.text).not.toContain('clocks')
  await bob.press(offer, 'Delete my message here').answer()
  await until('the telling gone', () => said.deleted)
  // Somebody else's press of the way into private leads to nothing of Bob's.
  ada.open(ada.press(offer, 'Go on in private').url)
  await fake.shows(ada.chat, 'I no longer have that telling')
  bob.open(bob.press(offer, 'Go on in private').url)
  const asked = await fake.shows(bob.chat, 'Shall I, and under which name?')
  await bob.press(asked, 'No, forget it').answer()
  await until('it is forgotten', () => asked.text.includes('Forgotten'))
})

test('an anonymous dreamer is named nowhere, also not to those who decide', async () => {
  const { fake, ada, moe, mia, council } = town
  const number = await town.tell(
    ada,
    'I flew over the roofs in my nightshirt and could not land.',
    'Yes, without my name',
  )
  const preview = await town.preview(number)
  moe.react(preview, ['👍'])
  await mia.press(preview, 'Approve').answer()
  await town.reaches('posted', number)
  await fake.shows(ada.chat, `Dream ${number} is published`)
  await fake.shows(council, `Dream ${number} is published`)
  const about = seenByOthers(ada).filter(({ text }) => /nightshirt|roofs/.test(text))
  expect(about.length).toBeGreaterThan(1)
  for (const { text, buttons } of about) {
    expect(text).not.toContain('Ada')
    expect(JSON.stringify(buttons)).not.toContain(String(ada.id))
  }
})

test('whoever blocked the bot is not outed; what waits is told at their next word', async () => {
  const { fake, bob } = town
  const before = namesOf(seenByOthers(bob))
  const number = await town.tell(bob, 'My teeth turned to pearls and I hid them in a jar.', 'Yes, for me alone')
  bob.block()
  await town.reaches('posted', number)
  await until('the film waiting', () => Tells.countDocuments({ state: 'held', film: { $exists: true } }))
  expect(namesOf(seenByOthers(bob))).toEqual(before)
  bob.start()
  const film = await fake.shows(bob.chat, `(dream ${number}) is ready`)
  expect(film.text).toContain('I could not write to you, so I tell you now:')
  expect(film.media?.file.kind).toBe('video')
  expect(namesOf(seenByOthers(bob))).toEqual(before)
})

test('/suggest on a message asks its author, and only the author', async () => {
  const { fake, ada, bob, group } = town
  const said = ada.say(group, 'Last night a lighthouse walked into the sea and waved to me.')
  bob.say(group, '/suggest', { reply: said })
  await fake.shows(group, 'I asked Ada')
  const question = await fake.shows(ada.chat, 'Bob thinks that this could be a dream')
  expect(await Dreams.countDocuments({ telling: said.text })).toBe(0)
  await ada.press(question, 'No, forget it').answer()
  await until('it is forgotten', () => question.text.includes('Forgotten'))
  expect(await Dreams.countDocuments({ telling: said.text })).toBe(0)
  expect(seenByOthers(ada).filter(({ text }) => text.includes('lighthouse'))).toEqual([])
})

test('what is being made is cancelled where its progress stands', async () => {
  const { fake, ada } = town
  const number = await town.tell(ada, 'In the night the harbour was full of pianos and they all swam.')
  const progress = await fake.shows(ada.chat, (shown) => labelsOf(shown).includes('Cancel'))
  await ada.press(progress, 'Cancel').answer()
  await town.reaches('withdrawn', number, ({ dueAt }) => dueAt === null)
  await until('nothing to cancel any more', () => labelsOf(progress).length === 0)
  await fake.shows(ada.chat, `Dream ${number} is withdrawn`)
})

test('a picture becomes a shot, and a voice note is kept and answered honestly', async () => {
  const { fake, ada } = town
  const bytes = new Uint8Array(createCanvas(90, 160).toBuffer('image/jpeg'))
  const caption = 'I walked through this picture and came out at home.'
  ada.photo(ada.chat, bytes, { caption })
  const asked = await fake.shows(ada.chat, 'One shot of the film is made of your picture')
  await ada.press(asked, 'Yes, for me alone').answer()
  const dream = await until('the dream', () => Dreams.findOne({ telling: caption }).lean())
  await town.reaches('posted', dream.number)
  const shot = await Shots.findOne({ dream: dream._id, kind: 'picture', index: 1 }).lean()
  expect(shot?.provider).toBe('plate')
  ada.voice(ada.chat, new Uint8Array([...Buffer.from('OggS'), ...new Uint8Array(60)]))
  expect(labelsOf(await fake.shows(ada.chat, 'I cannot hear yet'))).toEqual(['Throw it away'])
  expect(await VoiceNotes.countDocuments()).toBe(1)
})

test('a group nobody has set up is not served; a wrong code opens nothing', async () => {
  const { fake } = town
  const [sam, eve] = [fake.user('Sam', { language: 'en' }), fake.user('Eve', { language: 'en' })]
  const hall = fake.supergroup('Strangers', { owner: eve, people: [sam], bot: 'administrator' })
  sam.say(hall, '/dream A tree grew out of my hand and everybody watered it.')
  await fake.shows(hall, 'not set up yet')
  sam.say(hall, `/setup ${await setupCode()}`)
  await fake.shows(hall, 'not for you to decide')
  eve.say(hall, '/setup none-of-these')
  await fake.shows(hall, 'That is not the setup code')
  expect(await Communities.findOne({ remote: String(hall.id) }).lean()).not.toHaveProperty('servedAt')
})
