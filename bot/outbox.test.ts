import { afterEach, expect, test, vi } from 'vitest'
import type { Message } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { openLog } from '#core/log.ts'
import { raiseAlert } from '#models/alert.ts'
import { Communities } from '#models/community.ts'
import { newId } from '#models/id.ts'
import { owe, type Tell, Tells } from '#models/tell.ts'
import { useDatabase } from '#tests/database.ts'
import { type FakeChat, openFakeChat } from '#tests/fakes/chat.ts'
import { aCommunity } from '#tests/records.ts'
import { until } from '#tests/until.ts'
import { sayHeld } from './held.ts'
import { sayTell } from './outbox.ts'

useDatabase()
afterEach(() => vi.useRealTimers())

const log = openLog('silent')

async function owing(text = 'tell.posted', key = newId()) {
  const community = await aCommunity()
  return owe({
    key,
    community: community._id,
    audience: { to: 'moderators' },
    place: { platform: 'test', chat: key },
    message: { lines: [{ key: text, values: { number: 1 } }] },
  })
}
/** Says it, as if the time it was put off to had come. */
const say = async (id: string, chat: FakeChat) => {
  await Tells.updateOne({ _id: id }, { $set: { dueAt: new Date() } })
  return sayTell(id, [chat.platform], 'me', log)
}
const tellOf = async (id: string): Promise<Tell> => {
  const tell = await Tells.findById(id).lean<Tell>()
  if (!tell) throw new Error('no tell')
  return tell
}
const next = (fault: Error) => () => Promise.reject(fault)

test('what is owed is said once, and changed where it stands when there is more to say', async () => {
  const chat = openFakeChat()
  const id = await owing()
  const { key } = await tellOf(id)
  expect(await say(id, chat)).toBe('done')
  expect(await say(id, chat)).toBe('done')
  expect(chat.shown(key)).toMatchObject([{ times: 1, outgoing: { text: 'Dream 1 is published.' } }])
  await owing('tell.withdrawn', key)
  expect(await say(id, chat)).toBe('done')
  expect(chat.shown(key)).toMatchObject([{ times: 2, outgoing: { text: 'Dream 1 is withdrawn.' } }])
})

test('of two who say the same at once one does', async () => {
  const chat = openFakeChat()
  const id = await owing()
  let go = () => {}
  const gate = new Promise<void>((open) => {
    go = open
  })
  chat.next.send.push(() => gate)
  const first = say(id, chat)
  await vi.waitUntil(() => chat.next.send.length === 0, { timeout: 60_000 })
  expect(await say(id, chat)).toMatchObject({ again: expect.any(Date) })
  go()
  expect(await first).toBe('done')
  expect(chat.shown((await tellOf(id)).key)).toHaveLength(1)
})

test('a message that cannot be changed any more is replaced by a new one', async () => {
  const chat = openFakeChat()
  const id = await owing()
  const { key } = await tellOf(id)
  await say(id, chat)
  const before = (await tellOf(id)).ref
  await owing('tell.withdrawn', key)
  chat.next.edit.push(next(new Fault('chat/gone', 'too old')))
  await say(id, chat)
  expect(chat.shown(key).map((each) => each.outgoing.text)).toEqual(['Dream 1 is published.', 'Dream 1 is withdrawn.'])
  expect((await tellOf(id)).ref?.message).not.toBe(before?.message)
})

test('what came newer while it was said is said next', async () => {
  const chat = openFakeChat()
  const id = await owing()
  const { key } = await tellOf(id)
  chat.next.send.push(async () => {
    await owing('tell.withdrawn', key)
  })
  expect(await say(id, chat)).toMatchObject({ again: expect.any(Date) })
  expect((await tellOf(id)).state).toBe('owed')
  expect(await say(id, chat)).toBe('done')
  expect(chat.shown(key)).toMatchObject([{ times: 2, outgoing: { text: 'Dream 1 is withdrawn.' } }])
})

test('a limit of the platform is obeyed to the second, and waiting one’s turn is no failure', async () => {
  const chat = openFakeChat()
  const id = await owing()
  const retry = new Date(Date.now() + 30_000)
  chat.next.send.push(next(new Fault('chat/limit', 'slow down', { retry })))
  expect(await say(id, chat)).toEqual({ again: retry })
  expect(await tellOf(id)).toMatchObject({ state: 'owed', attempts: 0, dueAt: retry })
  expect(await sayTell(id, [chat.platform], 'me', log), 'another hint does not hurry it').toEqual({ again: retry })
})

test('the pace of changes is the platform’s', async () => {
  const chat = openFakeChat()
  chat.platform.limits.minEditIntervalMilliseconds = 60_000
  const id = await owing()
  const { key } = await tellOf(id)
  await say(id, chat)
  await owing('tell.withdrawn', key)
  const answer = await say(id, chat)
  expect(answer).toMatchObject({ again: expect.any(Date) })
  expect(chat.shown(key)).toMatchObject([{ times: 1 }])
})

test('a person who cannot be written to costs no further tries', async () => {
  const chat = openFakeChat()
  const id = await owing()
  chat.next.send.push(next(new Fault('chat/closed', 'blocked')))
  expect(await say(id, chat)).toBe('done')
  expect((await tellOf(id)).state).toBe('lost')
})

test('what fails and nobody knows why is tried a few times, each later than the last', async () => {
  const chat = openFakeChat()
  const id = await owing()
  const waits: number[] = []
  for (let attempt = 0; attempt < 8; attempt += 1) {
    chat.next.send.push(next(new Error('ECONNRESET')))
    const answer = await say(id, chat)
    if (answer !== 'done') waits.push(answer.again.getTime() - Date.now())
  }
  expect(waits).toHaveLength(7)
  expect([...waits].sort((a, b) => a - b)).toEqual(waits)
  expect((await tellOf(id)).state).toBe('lost')
})

test('while a platform is away nothing owed is lost, and it is looked for every few minutes', async () => {
  const chat = openFakeChat()
  const id = await owing()
  for (const retry of ['soon', 'after-reconnect'] as const) {
    const away = new Fault(retry === 'soon' ? 'chat/unreachable' : 'discord/token', 'away', { retry })
    for (let attempt = 0; attempt < 12; attempt += 1) {
      chat.next.send.push(next(away))
      const answer = await say(id, chat)
      const wait = answer === 'done' ? undefined : answer.again.getTime() - Date.now()
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(300_000)
    }
  }
  expect((await tellOf(id)).state).toBe('owed')
  expect(await say(id, chat)).toBe('done')
  expect((await tellOf(id)).state).toBe('said')
})

test('what is for moderators waits for their chat, follows to a new one, and the operator hears of it once', async () => {
  const chat = openFakeChat()
  const id = await owing()
  const { key, community } = await tellOf(id)
  await Communities.updateOne({ _id: community }, { $set: { reviewPlace: { platform: 'test', chat: key } } })
  await say(id, chat)
  await owing('tell.withdrawn', key)
  await Tells.updateOne({ key }, { $set: { community } })
  const gone = new Fault('chat/missing', 'the channel is deleted')
  for (let attempt = 0; attempt < 10; attempt += 1) {
    chat.next.edit.push(next(gone))
    await until('it is tried', async () => say(id, chat).then(() => chat.next.edit.length === 0))
  }
  expect(await tellOf(id)).toMatchObject({ state: 'owed', place: { chat: key } })
  expect(
    await Tells.countDocuments({ 'audience.to': 'operator', key: new RegExp(`^alert:review-chat:${community}`) }),
  ).toBe(1)
  const reviewPlace = { platform: 'test', chat: `${key}-new` }
  await Communities.updateOne({ _id: community }, { $set: { reviewPlace } })
  chat.next.edit.push(next(gone))
  await until('it is said', async () => (await say(id, chat)) === 'done')
  expect(chat.shown(`${key}-new`)).toMatchObject([{ outgoing: { text: 'Dream 1 is withdrawn.' } }])
})

test('what is for another platform is left to the process that has it', async () => {
  const id = await owing()
  expect(await sayTell(id, [], 'me', log)).toBe('done')
  expect((await tellOf(id)).state).toBe('owed')
})

test('the operator is told where the operator can be reached, in their language, and of one cause once a day', async () => {
  const chat = openFakeChat()
  const platform = { ...chat.platform, personally: (user: string) => ({ platform: 'test', chat: user, user }) }
  const lines = [{ key: 'alert.stopped', values: { community: 'Sleepers' } }]
  const id = await raiseAlert('stopped:1', lines)
  expect(await sayTell(id, [platform], 'me', log), 'nobody is named').toBe('done')
  const operators = [
    { platform: 'elsewhere', user: 'x' },
    { platform: 'test', user: 'olga' },
  ]
  await sayTell(id, [platform], 'me', log, operators)
  expect(await raiseAlert('stopped:1', lines)).toBe(id)
  await sayTell(id, [platform], 'me', log, operators)
  expect(chat.shown('olga')).toMatchObject([{ times: 1, to: { user: 'olga' } }])
})

test('what cannot be said to a person waits until they speak, and nobody else hears of it', async () => {
  const chat = openFakeChat()
  const id = await owing()
  await Tells.updateOne({ _id: id }, { $set: { audience: { to: 'member', member: 'ada' } } })
  chat.next.send.push(next(new Fault('chat/closed', 'her door is closed')))
  expect(await say(id, chat)).toBe('done')
  expect(await tellOf(id)).toMatchObject({ state: 'held' })
  const said: Message[] = []
  const hear = Object.assign(async (message: Message) => void said.push(message), { form: async () => {} })
  await sayHeld({ _id: 'somebody' }, hear as never, log)
  await sayHeld({ _id: 'ada' }, hear as never, log)
  await sayHeld({ _id: 'ada' }, hear as never, log)
  expect(said).toHaveLength(1)
  expect(said[0]?.lines.map(({ key }) => key)).toEqual(['tell.held', 'tell.posted'])
})
