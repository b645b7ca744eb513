import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../../until.ts'
import { type FakeTelegram, openFakeTelegram } from './open.ts'
import type { Person } from './person.ts'
import { call, refused } from './testing.ts'

let fake: FakeTelegram
let ada: Person

beforeEach(async () => {
  fake = await openFakeTelegram()
  ada = fake.user('Ada')
  ada.start()
})
afterEach(() => fake.close())

const say = (text: string): ReturnType<typeof call> => call(fake, 'sendMessage', { chat_id: ada.id, text })
const said = (): string[] => fake.messages(ada.chat).map(({ text }) => text)
const polled = async (more: Record<string, unknown> = {}): Promise<unknown[]> =>
  (await call(fake, 'getUpdates', more)).result as unknown as unknown[]

test('an answer may be lost before the effect, or after it', async () => {
  fake.faults.next({ answer: 'drop' })
  await expect(say('never')).rejects.toThrow()
  fake.faults.next({ answer: 'drop', effect: 'done' })
  await expect(say('sent all the same')).rejects.toThrow()
  expect(said()).toEqual(['/start', 'sent all the same'])
})

test('only the named method fails, and only so often', async () => {
  fake.faults.next({ method: 'sendMessage', times: 2, answer: { status: 429, retryAfterSeconds: 7 } })
  expect((await call(fake, 'getMe')).status).toBe(200)
  expect(await say('one')).toMatchObject({ status: 429, parameters: { retry_after: 7 } })
  expect((await say('two')).status).toBe(429)
  expect((await say('three')).status).toBe(200)
})

test('a failing server or a proxy in front of it answers no JSON', async () => {
  for (const [answer, status] of [[502, 502] as const, [{ status: 413, html: '<h1>no</h1>' }, 413] as const]) {
    fake.faults.next({ answer })
    const response = await fetch(`${fake.apiRoot}/bot${fake.token}/getMe`)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html'])
  }
})

test('a call that hangs is never answered, until the fake is closed', async () => {
  fake.faults.next({ answer: 'hang', effect: 'done' })
  const hanging = say('in the air').catch((error: unknown) => error)
  await until('the effect', () => said().includes('in the air'))
  await fake.close()
  expect(await hanging).toBeInstanceOf(Error)
  fake = await openFakeTelegram()
})

test('the flood rule is off until it is asked for', async () => {
  for (let number = 0; number < 30; number += 1) expect((await say(`n${number}`)).status).toBe(200)
  fake.faults.flood({ perChatMilliseconds: 60_000, burst: 2, perGroupPerMinute: 20 })
  expect((await say('a')).status).toBe(200)
  expect((await say('b')).status).toBe(200)
  const { status, parameters } = await say('c')
  expect(status).toBe(429)
  expect(parameters?.retry_after).toBeGreaterThan(0)
  fake.clock.pass((parameters?.retry_after ?? 0) * 1000)
  expect((await say('c')).status).toBe(200)
})

test('updates come again until they are confirmed, for 24 hours', async () => {
  ada.say(ada.chat, 'one')
  expect(await polled()).toHaveLength(2)
  expect(await polled()).toHaveLength(2)
  const [, last] = fake.pending()
  expect(await polled({ offset: last!.update_id })).toHaveLength(1)
  fake.clock.pass(24 * 3_600_000)
  expect(await polled()).toEqual([])
})

test('reactions and members come only to those who name them; a setting stays until the next', async () => {
  const room = fake.supergroup('Review', { owner: ada, bot: 'administrator' })
  const shown = ada.say(room, 'a film')
  const mo = fake.user('Mo')
  const kinds = (): (string | undefined)[] => fake.pending().map((each) => Object.keys(each)[1])
  await polled({ offset: fake.pending().at(-1)!.update_id + 1 })
  ada.react(shown, ['👍'])
  expect(kinds()).toEqual([])
  await polled({ allowed_updates: ['message_reaction', 'chat_member'] })
  await polled()
  ada.react(shown, ['👎'])
  mo.join(room)
  ada.say(room, 'not asked for')
  expect(kinds()).toEqual(['message_reaction', 'chat_member'])
})

test('an update may come twice, and two may come in the wrong order', async () => {
  const held = polled({ offset: fake.pending().at(-1)!.update_id + 1, timeout: 30 })
  await fake.settled()
  ada.say(ada.chat, 'zero')
  expect(await held).toHaveLength(1)
  await polled({ offset: 999_999_999 })
  fake.faults.duplicateUpdate(fake.updates()[0]!.update_id)
  expect(await polled({ offset: 999_999_999 })).toEqual([fake.updates()[0]])
  fake.faults.swapNextUpdates(2)
  ada.say(ada.chat, 'one')
  expect(fake.pending()).toEqual([])
  ada.say(ada.chat, 'two')
  expect(fake.pending().map(({ message }) => (message as { text: string }).text)).toEqual(['two', 'one'])
})

test('a held poll is answered by news, and ended by another poll or a webhook', async () => {
  await polled({ offset: fake.pending().at(-1)!.update_id + 1 })
  const held = polled({ timeout: 30 })
  await fake.settled()
  ada.say(ada.chat, 'news')
  expect(await held).toHaveLength(1)
  const next = fake.updates().at(-1)!.update_id + 1
  const first = refused(fake, 'getUpdates', { offset: next, timeout: 30 })
  await fake.settled()
  expect(await polled({ offset: next })).toEqual([])
  expect(await first).toMatch(/409 Conflict: terminated by other getUpdates request/)
  await call(fake, 'setWebhook', { url: 'https://example.org/hook' })
  expect(await refused(fake, 'getUpdates')).toMatch(/409 Conflict: can't use getUpdates method while webhook is active/)
  await call(fake, 'deleteWebhook')
  expect(await refused(fake, 'getUpdates')).toBe('200 ok')
})

test('a video may be scheduled, and then has no id yet', async () => {
  fake.faults.scheduleVideos(1)
  const send = (): ReturnType<typeof call> =>
    call(fake, 'sendVideo', { chat_id: ada.id }, { video: new Uint8Array([1]) })
  expect((await send()).result?.message_id).toBe(0)
  expect((await send()).result?.message_id).toBe(3)
  expect(fake.messages(ada.chat)).toHaveLength(3)
})

test('a download may fail, and its link ends', async () => {
  const voice = ada.voice(ada.chat, new Uint8Array([1, 2, 3]))
  const { result } = await call(fake, 'getFile', { file_id: voice.media!.file.id })
  const fetched = (): Promise<Response> => fetch(`${fake.apiRoot}/file/bot${fake.token}/${String(result?.file_path)}`)
  fake.faults.next({ method: 'file', answer: 500 })
  expect((await fetched()).status).toBe(500)
  expect(new Uint8Array(await (await fetched()).arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
  fake.clock.pass(2 * 3_600_000)
  expect((await fetched()).status).toBe(404)
})
