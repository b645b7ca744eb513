import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { useDatabase, useFolder } from '#tests/database.ts'
import { until } from '#tests/until.ts'
import { plain } from '../render.ts'
import { openScene, type Scene } from './testing.ts'

useDatabase()
const folder = useFolder()
const opened: Scene[] = []
afterEach(async () => {
  for (const scene of opened.splice(0)) await scene.close()
})

async function scene(): Promise<Scene> {
  const made = await openScene(folder())
  opened.push(made)
  await made.start()
  return made
}

async function film(name: string, { files }: Scene): Promise<string> {
  const path = join(folder(), name)
  await writeFile(path, `a film called ${name}`)
  return (await files.put(path, 'video/mp4')).key
}

const ownPlace = ({ ada }: Scene) => ({ platform: 'telegram', chat: String(ada.id), user: String(ada.id) })
const asVideo = (file: string) => ({ attachments: [{ file, as: 'video' as const, name: 'dream-1.mp4' }] })
const long = Array.from({ length: 60 }, (_each, index) => `Line ${index} of what was dreamt last night.`).join('\n')

test('a film goes with its words; what is too long for a caption follows it, and both are changed where they stand', async () => {
  const here = await scene()
  const { fake, ada, platform } = here
  const key = await film('one', here)
  const ref = await platform.send(ownPlace(here), plain(long, { ...asVideo(key), spoiler: true }))
  const shown = fake.messages(ada.chat)
  expect(shown).toHaveLength(2)
  expect(shown[0]?.text.length).toBeLessThanOrEqual(1024)
  expect(`${shown[0]?.text}\n${shown[1]?.text}`).toBe(long)
  expect(shown[1]?.replyTo).toBe(shown[0]?.messageId)
  expect(shown[0]?.media).toMatchObject({ streams: true, spoiler: true })
  expect(ref).toMatchObject({ message: String(shown[0]?.messageId), more: [String(shown[1]?.messageId)] })
  await platform.edit(ref, plain(`${long}\nAnd then I woke.`, asVideo(key)))
  expect(fake.messages(ada.chat).at(-1)?.text).toContain('And then I woke.')
  await platform.edit(ref, plain('Short now', asVideo(key)))
  expect(fake.messages(ada.chat).map(({ text }) => text)).toEqual(['Short now'])
  // The same again is no fault, and nothing is uploaded twice.
  await platform.edit(ref, plain('Short now', asVideo(key)))
  await platform.send(ownPlace(here), plain('Again', asVideo(key)))
  expect(fake.calls.filter(({ files }) => files.length > 0)).toHaveLength(1)
  expect(fake.world.actions).toContainEqual(expect.objectContaining({ action: 'upload_video' }))
})

test('after a restart a caption is still changed as a caption, and words as words', async () => {
  const here = await scene()
  const key = await film('two', here)
  const video = await here.platform.send(ownPlace(here), plain('A film', asVideo(key)))
  const words = await here.platform.send(ownPlace(here), plain('Words'))
  await here.restart()
  await here.platform.edit(video, plain('The film, decided', asVideo(key)))
  await here.platform.edit(words, plain('Other words'))
  await here.platform.edit(video, plain('Nothing but a caption'))
  expect(here.fake.messages(here.ada.chat).map(({ text }) => text)).toEqual(['Nothing but a caption', 'Other words'])
  expect(here.fake.messages(here.ada.chat)[0]?.media).toBeDefined()
})

test('words become a film in their place', async () => {
  const here = await scene()
  const ref = await here.platform.send(ownPlace(here), plain('Painting…', { progress: 0.4 }))
  await here.platform.edit(ref, plain('Here it is', asVideo(await film('three', here))))
  expect(here.fake.messages(here.ada.chat)).toMatchObject([{ text: 'Here it is', media: { streams: true } }])
})

test('several pictures are one album, with what is pressed under the words', async () => {
  const here = await scene()
  const attachments = await Promise.all(
    [1, 2, 3].map(async (at) => {
      const path = join(folder(), `look-${at}.jpg`)
      await writeFile(path, `picture ${at}`)
      return { file: (await here.files.put(path, 'image/jpeg')).key, as: 'image' as const, name: `look-${at}.jpg` }
    }),
  )
  await here.platform.send(ownPlace(here), plain('These are the looks', { attachments }))
  const shown = here.fake.messages(here.ada.chat)
  expect(shown).toHaveLength(4)
  expect(shown.slice(0, 3).every(({ media }) => media?.file.kind === 'photo')).toBe(true)
  expect(shown.at(-1)?.text).toBe('These are the looks')
})

test('what comes along can be fetched: a voice note, a picture in its largest size, nothing that is too large', async () => {
  const here = await scene()
  here.ada.voice(here.ada.chat, new Uint8Array([1, 2, 3]))
  const voice = (await here.hears('text')).files?.[0]
  expect(voice).toMatchObject({ voice: true, mimeType: 'audio/ogg', bytes: 3 })
  expect([...((await voice?.fetch(100)) ?? [])]).toEqual([1, 2, 3])
  await expect(voice?.fetch(2)).rejects.toMatchObject({ code: 'chat/file-too-big' })
  here.heard.length = 0
  here.ada.send(here.ada.chat, 'document', new Uint8Array([9]), { caption: 'A huge one', sizeBytes: 30_000_000 })
  const huge = await here.hears('text')
  expect(huge.text).toBe('A huge one')
  await expect(huge.files?.[0]?.fetch(50_000_000)).rejects.toMatchObject({ code: 'chat/file-too-big' })
})

test('an answer that Telegram cannot take just now is said when it can', async () => {
  const here = await scene()
  here.answer.by = async ({ answer }) => void (await answer.say(plain('I hear you')))
  here.fake.faults.next({ method: 'sendMessage', answer: 502 })
  here.fake.faults.next({ method: 'sendMessage', answer: { status: 429, retryAfterSeconds: 1 } })
  here.fake.faults.next({ method: 'sendMessage', answer: 'drop' })
  here.ada.say(here.ada.chat, 'I dreamt of a whale')
  await here.fake.shows(here.ada.chat, 'I hear you')
  expect(here.fake.messages(here.ada.chat)).toHaveLength(2)
})

test('a chat that must wait is left alone for as long as Telegram says, and others are not', async () => {
  const here = await scene()
  const bob = here.fake.user('Bob')
  bob.chat.started = true
  here.fake.faults.next({ method: 'sendMessage', answer: { status: 429, retryAfterSeconds: 60 } })
  const sent = () => here.platform.send(ownPlace(here), plain('Hello'))
  const first = await sent().catch((error: unknown) => error)
  expect(first).toMatchObject({ code: 'chat/too-fast', retry: expect.any(Date) })
  const calls = here.fake.calls.length
  await expect(sent()).rejects.toMatchObject({ code: 'chat/too-fast' })
  expect(here.fake.calls.slice(calls).filter(({ method }) => method === 'sendMessage')).toEqual([])
  await here.platform.send({ platform: 'telegram', chat: String(bob.id) }, plain('Hello Bob'))
  await here.fake.shows(bob.chat, 'Hello Bob')
})

test('faults say what to do: closed doors, chats that are gone, and servers in trouble', async () => {
  const here = await scene()
  const stranger = here.fake.user('Eve')
  const group = here.fake.supergroup('Elsewhere', { owner: here.ada, bot: 'left' })
  const to = (chat: number) => here.platform.send({ platform: 'telegram', chat: String(chat) }, plain('Hello'))
  await expect(to(stranger.id)).rejects.toMatchObject({ code: 'chat/closed' })
  await expect(to(group.id)).rejects.toMatchObject({ code: 'chat/missing' })
  await expect(to(-1_009_999_999)).rejects.toMatchObject({ code: 'chat/missing' })
  await expect(to(123)).rejects.toMatchObject({ code: 'chat/closed' })
  here.fake.faults.next({ method: 'sendMessage', answer: 500 })
  const error = await to(here.ada.id).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'chat/unreachable', retry: 'soon' })
  expect(String(error)).not.toContain(here.fake.token)
})

test('what is for one member alone goes to them, wherever they told it', async () => {
  const here = await scene()
  const group = here.fake.supergroup('Sleepers', { owner: here.ada })
  const place = { platform: 'telegram', chat: String(group.id), user: String(here.ada.id) }
  await here.platform.send(place, plain('Your film is ready'))
  expect(here.fake.messages(group)).toEqual([])
  await here.fake.shows(here.ada.chat, 'Your film is ready')
})

test('a group that becomes a supergroup is followed, by the message and by the refusal', async () => {
  const here = await scene()
  const group = here.fake.group('Sleepers', { owner: here.ada })
  const place = { platform: 'telegram', chat: String(group.id) }
  await here.platform.send(place, plain('Before'))
  await here.platform.stop()
  const next = here.fake.migrate(group)
  const ref = await here.platform.send(place, plain('After'))
  expect(ref.chat).toBe(String(next.id))
  await here.fake.shows(next, 'After')
})

test('a second poller is told with another try, and everything goes on after it', async () => {
  const here = await scene()
  here.fake.faults.secondPoller()
  await until('the loss', () => here.lost.length > 0)
  expect(here.lost[0]).toMatchObject({ code: 'telegram/conflict', retry: 'soon' })
  here.ada.say(here.ada.chat, 'Said while nobody listened')
  await here.restart()
  expect(await here.hears('text')).toMatchObject({ text: 'Said while nobody listened' })
})

test('a token that was revoked is a fault that no try mends, while it is open and when it is opened again', async () => {
  const here = await scene()
  here.fake.faults.revokeToken()
  await until('the loss', () => here.lost.length > 0)
  const dead = { code: 'telegram/token', retry: 'never' }
  expect(here.lost).toMatchObject([dead])
  await here.platform.stop()
  const error = await here.platform.start(async () => undefined).catch((reason: unknown) => reason)
  expect(error).toMatchObject(dead)
})

test('what a process that died had begun is dealt with by the next, and what is delivered twice is heard once', async () => {
  const here = await scene()
  let isHanging = true
  here.answer.by = () => (isHanging ? new Promise(() => undefined) : Promise.resolve())
  here.ada.say(here.ada.chat, 'I dreamt of a lighthouse')
  await here.hears('text')
  await here.fake.settled()
  const restarted = here.restart()
  isHanging = false
  await restarted
  await until('it is heard again', () => here.heard.length === 2)
  expect(here.heard[0]?.id).toBe(here.heard[1]?.id)
  here.fake.faults.duplicateUpdate()
  await here.fake.settled()
  here.ada.say(here.ada.chat, 'And of the sea')
  await until('the next', () => here.heard.some((each) => each.what === 'text' && each.text === 'And of the sea'))
  expect(here.heard).toHaveLength(3)
})

test('what one person said is heard in its order, however much came at once', async () => {
  const here = await scene()
  await here.platform.stop()
  const said = Array.from({ length: 60 }, (_each, at) => `This is what I dreamt, part ${at}.`)
  for (const text of said) here.ada.say(here.ada.chat, text)
  await here.restart()
  await until('all of it', () => here.heard.length === said.length)
  expect(here.heard.map((each) => (each.what === 'text' ? each.text : ''))).toEqual(said)
})

test('the pictures of an album come as one telling', async () => {
  const here = await scene()
  here.ada.photo(here.ada.chat, new Uint8Array([1]), { album: 'a' })
  here.ada.photo(here.ada.chat, new Uint8Array([2]), { album: 'a', caption: 'A tower by the sea' })
  here.ada.photo(here.ada.chat, new Uint8Array([3]), { album: 'a' })
  const told = await here.hears('text')
  expect(told.text).toBe('A tower by the sea')
  expect(told.files).toHaveLength(3)
  await here.fake.settled()
  expect(here.heard).toHaveLength(1)
})
