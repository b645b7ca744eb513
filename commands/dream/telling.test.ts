import { createCanvas } from '@napi-rs/canvas'
import { beforeAll, expect, test } from 'vitest'
import type { IncomingFile } from '#commands/command.ts'
import type { Outgoing } from '#core/chat.ts'
import { Dreams } from '#models/dream.ts'
import { type Member, Members } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { Tellings } from '#models/telling.ts'
import { VoiceNotes } from '#models/voice-note.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { type Desk, openDesk } from '#tests/desk.ts'

useDatabase()
const folder = useFolder()
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(folder())
})
let places = 0
const newPlace = () => {
  places += 1
  return `telling-${places}`
}
const file = (bytes: Uint8Array, more: Partial<IncomingFile> = {}): IncomingFile => ({
  name: 'file',
  mimeType: 'application/octet-stream',
  bytes: bytes.length,
  fetch: async () => bytes,
  ...more,
})
const picture = (width = 90, height = 160) => new Uint8Array(createCanvas(width, height).toBuffer('image/png'))
/** The header of a PNG that claims to be larger than any memory. */
const bomb = () => {
  const bytes = picture()
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 60_000)
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, 60_000)
  return bytes
}
const ogg = () => new Uint8Array([...Buffer.from('OggS'), ...new Uint8Array(60)])
const labels = (outgoing?: Outgoing) => outgoing?.buttons.flat().map(({ label }) => label)
const telling = 'A door stood open in the sea, and my school was behind it.'

test('in private, plain words may be a dream: that is asked before anything is made', async () => {
  const place = newPlace()
  await desk.chat.person('Ada', 'member', place).call('help')
  const { said } = await desk.chat.person('Ada', 'member', place, { alone: true }).text(telling)
  expect(said[0]?.text.split('\n')[0]).toBe('Is this a dream?')
  expect(await Dreams.countDocuments({ telling })).toBe(0)
  const agreed = await desk.chat.person('Ada', 'member', place, { alone: true }).press(said[0]?.buttons[0]?.[0])
  expect(agreed.said[0]).toMatchObject({ inPlace: true })
  expect(await Dreams.countDocuments({ telling })).toBe(1)
})

test('where others read along, it goes on in private, and the telling can be taken out of sight', async () => {
  const place = newPlace()
  const forgotten: string[] = []
  desk.chat.platform.forget = async (ref) => forgotten.push(ref.message) > 0
  const ada = desk.chat.person('Ada', 'member', place, { seenBy: 'everybody' })
  const said = { platform: 'test', chat: place, message: 'm1' }
  const heard = await ada.call('dream', { text: `${telling} Twice.` }, undefined, { said })
  const [offer] = heard.said
  expect(offer?.text).not.toContain('door')
  expect(offer?.links).toMatchObject([
    { label: 'Go on in private', start: expect.stringMatching(/^tell_[0-9a-f]{24}$/) },
  ])
  const unsaid = await ada.press(offer?.buttons[0]?.[0])
  expect(unsaid.said[0]?.text).toContain('gone')
  expect(forgotten).toEqual(['m1'])
  const alone = desk.chat.person('Ada', 'member', place, { alone: true })
  const asked = await alone.call('dream', { do: 'ask', telling: offer?.links[0]?.start?.slice(5) ?? '' })
  expect(asked.said[0]?.text).toContain('door')
  await alone.press(asked.said[1]?.buttons[0]?.[1])
  expect(await Dreams.findOne({ telling: `${telling} Twice.` }).lean()).toMatchObject({ visibility: 'anonymous' })
})

test('a wished visibility is the only one that is offered', async () => {
  const ada = desk.chat.person('Ada', 'member', newPlace())
  const { said } = await ada.call('dream', { text: telling, visibility: 'private' })
  expect(labels(said[0])).toEqual(['Yes, for me alone', 'No, forget it'])
})

test('a picture that comes along is kept for a shot; what it is, its bytes say', async () => {
  const ada = desk.chat.person('Ada', 'member', newPlace())
  const text = 'I walked through this picture and came out at home.'
  const { said } = await ada.call('dream', { text }, undefined, {
    files: [file(picture(), { name: 'x.exe', mimeType: 'text/html' })],
  })
  expect(said[0]?.text).toContain('your picture')
  await ada.press(said[0]?.buttons[0]?.[0])
  expect(await Dreams.findOne({ telling: text }).lean()).toMatchObject({ plate: { mime: 'image/png' } })
})

test.each([
  ['a program', () => file(new Uint8Array([0x4d, 0x5a, ...new Uint8Array(200)])), 'pictures (JPEG'],
  [
    'a web page that says it is a picture',
    () => file(Buffer.from('<svg onload="x()"/>'), { mimeType: 'image/png' }),
    'pictures',
  ],
  ['a picture that would fill the memory', () => file(bomb()), 'too many pixels'],
  ['a stamp', () => file(picture(20, 20)), 'too small'],
  ['a large file', () => file(new Uint8Array(9), { bytes: 900_000_000 }), 'too large'],
  ['a file that is larger than it says', () => file(new Uint8Array(21 * 1024 * 1024), { bytes: 5 }), 'too large'],
])('%s is refused in a sentence, and nothing is kept', async (_name, made, sentence) => {
  const ada = desk.chat.person('Ada', 'member', newPlace())
  const before = await Tellings.countDocuments({})
  const { said } = await ada.call('dream', { text: telling }, undefined, { files: [made()] })
  expect(said).toHaveLength(1)
  expect(said[0]?.text).toContain(sentence)
  expect(await Tellings.countDocuments({})).toBe(before)
})

test('a voice note is kept once, answered honestly, and thrown away when its teller wants it', async () => {
  const place = newPlace()
  const ada = desk.chat.person('Ada', 'member', place)
  const note = { files: [file(ogg(), { voice: true })] }
  const { said } = await ada.text('', 'voice-1', note)
  expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('cannot hear yet')])
  await ada.text('', 'voice-1', note)
  expect(await VoiceNotes.countDocuments({})).toBe(1)
  const eve = desk.chat.person('Eve', 'admin', place)
  expect((await eve.press(said[0]?.buttons[0]?.[0])).said[0]?.text).toContain('no longer')
  await ada.press(said[0]?.buttons[0]?.[0])
  expect(await VoiceNotes.countDocuments({})).toBe(0)
})

test('"Make this a dream" asks the author, once, and only the author agrees', async () => {
  const place = newPlace()
  const [ada, eve] = [desk.chat.person('Ada', 'member', place), desk.chat.person('Eve', 'member', place)]
  const about = {
    message: '77',
    author: { remote: 'Ada', name: 'Ada', language: 'en', rank: 'member' },
    text: 'Last night all the clocks in my house were made of snow.',
    files: [],
    place: ada.place,
  } as const
  const asked = await eve.call('suggest', {}, 'point-1', { about: { ...about, files: [] } })
  expect(asked.said[0]?.text).toContain('I asked Ada')
  await eve.call('suggest', {}, 'point-1', { about: { ...about, files: [] } })
  const tells = await Tells.find({ key: /^suggest:/ }).lean<Tell[]>()
  expect(tells).toHaveLength(1)
  const [tell] = tells
  expect(tell).toMatchObject({ place: ada.place, message: { notify: true } })
  const yes = tell?.message.buttons?.[0]?.[0]
  const options = yes?.options ?? {}
  expect((await eve.call('dream', options)).said[0]?.text).toContain('no longer have that telling')
  await ada.call('dream', options)
  const author = await Members.findOne({ remote: 'Ada', community: tell?.community ?? '' }).lean<Member>()
  expect(await Dreams.findOne({ telling: about.text }).lean()).toMatchObject({ member: author?._id })
})

test('a code makes one person of two members; it works once, and not where it was given', async () => {
  const [home, other] = [newPlace(), newPlace()]
  const here = desk.chat.person('Ada', 'member', home)
  const there = desk.chat.person('ada_t', 'member', other, { platform: 'telegram' })
  const code = /\/link (\S+)/.exec((await here.call('link')).said[0]?.text ?? '')?.[1] ?? ''
  expect((await here.call('link', { code })).said[0]?.text).toContain('other platform')
  const again = /\/link (\S+)/.exec((await here.call('link')).said[0]?.text ?? '')?.[1] ?? ''
  expect((await there.call('link', { code: again.toUpperCase() })).said[0]?.text).toContain('one person')
  expect((await there.call('link', { code: again })).said[0]?.text).toContain('unknown or too old')
  const members = await Members.find({ remote: { $in: ['Ada', 'ada_t'] }, person: { $exists: true } }).lean<Member[]>()
  expect(members.map(({ remote }) => remote).sort()).toContain('ada_t')
  expect(new Set(members.map(({ person }) => person)).size).toBe(1)
})

test('a code is not given where others read along', async () => {
  const ada = desk.chat.person('Ada', 'member', newPlace(), { seenBy: 'everybody' })
  expect((await ada.call('link')).said[0]?.text).toContain('in private')
})
