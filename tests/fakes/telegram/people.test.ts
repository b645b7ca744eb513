import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeTelegram, openFakeTelegram } from './open.ts'
import type { Person } from './person.ts'
import { call, refused } from './testing.ts'
import { anonymousAdmin } from './world.ts'

let fake: FakeTelegram
let ada: Person

beforeEach(async () => {
  fake = await openFakeTelegram()
  ada = fake.user('Ada', { language: 'pt-br' })
})
afterEach(() => fake.close())

/** The newest update of a kind. */
const newest = (kind: string): unknown => fake.updates().findLast((each) => kind in each)?.[kind]

test('a client shows only START until it is pressed, and deep links carry a short payload', () => {
  expect(() => ada.say(ada.chat, 'hello')).toThrow(/only START/)
  expect(() => ada.start('not allowed')).toThrow(/at most 64/)
  ada.open('https://t.me/dream_test_bot?start=code-1')
  expect(newest('message')).toMatchObject({
    text: '/start code-1',
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    from: { id: ada.id, language_code: 'pt-br' },
    chat: { id: ada.id, type: 'private' },
  })
  expect(() => ada.open('https://t.me/another_bot?start=x')).toThrow(/does not lead to the bot/)
})

test('blocking and unblocking are told, starting is not', () => {
  ada.start()
  expect(newest('my_chat_member')).toBeUndefined()
  ada.block()
  expect(newest('my_chat_member')).toMatchObject({ from: { id: ada.id }, new_chat_member: { status: 'kicked' } })
  expect(() => ada.say(ada.chat, 'hello')).toThrow(/only START/)
  ada.start()
  expect(newest('my_chat_member')).toMatchObject({ new_chat_member: { status: 'member' } })
})

test('an anonymous administrator writes as the group, but presses as herself', async () => {
  const mo = fake.user('Mo')
  const room = fake.supergroup('Review', { owner: mo, people: [ada], bot: 'administrator' })
  fake.promote(room, ada, { anonymous: true, rights: ['can_delete_messages'] })
  ada.say(room, '/queue')
  expect(newest('message')).toMatchObject({ from: anonymousAdmin, sender_chat: { id: room.id } })
  const keyboard = { inline_keyboard: [[{ text: 'Approve', callback_data: 'a' }]] }
  await call(fake, 'sendMessage', { chat_id: room.id, text: 'a film', reply_markup: keyboard })
  ada.press(fake.messages(room).at(-1)!, 'Approve')
  expect(newest('callback_query')).toMatchObject({ from: { id: ada.id }, data: 'a' })
  const { result } = await call(fake, 'getChatMember', { chat_id: room.id, user_id: ada.id })
  expect(result).toMatchObject({ status: 'administrator', is_anonymous: true, can_delete_messages: true })
  const admins = (await call(fake, 'getChatAdministrators', { chat_id: room.id })).result as unknown as object[]
  expect(admins).toHaveLength(2)
  expect(admins).toMatchObject([{ status: 'creator' }, { user: { id: ada.id } }])
})

test('voices, albums, forwards and edits arrive as the Bot API writes them', () => {
  ada.start()
  const voice = ada.voice(ada.chat, new Uint8Array([1, 2]), { seconds: 9 })
  expect(newest('message')).toMatchObject({ voice: { duration: 9, mime_type: 'audio/ogg', file_size: 2 } })
  ada.photo(ada.chat, new Uint8Array([1]), { album: 'a', caption: 'the sea' })
  expect(newest('message')).toMatchObject({ media_group_id: 'a', caption: 'the sea', photo: [{ file_size: 1 }] })
  ada.send(ada.chat, 'video_note', new Uint8Array([1]), { seconds: 3 })
  expect(newest('message')).toMatchObject({ video_note: { duration: 3 } })
  ada.forward(ada.chat, voice)
  expect(newest('message')).toMatchObject({ forward_origin: { type: 'user', sender_user: { id: ada.id } } })
  const said = ada.say(ada.chat, 'I flew')
  ada.edit(said, 'I fell')
  expect(newest('edited_message')).toMatchObject({ message_id: said.messageId, text: 'I fell' })
})

test('in a topic a message that replies to nothing replies to its opening', () => {
  const forum = fake.supergroup('Forum', { owner: ada, forum: true, bot: 'administrator' })
  const thread = fake.topic(forum, 'Dreams')
  expect(newest('message')).toMatchObject({ message_id: thread, forum_topic_created: { name: 'Dreams' } })
  ada.say(forum, 'in the topic', { thread })
  const inTopic = { message_thread_id: thread, is_topic_message: true, reply_to_message: { message_id: thread } }
  expect(newest('message')).toMatchObject(inTopic)
  ada.say(forum, 'in general')
  expect(newest('message')).not.toHaveProperty('message_thread_id')
})

test('replies in a supergroup without topics make a thread that nothing can be sent to', async () => {
  const room = fake.supergroup('Dreams', { owner: ada, bot: 'administrator' })
  const first = ada.say(room, 'one')
  ada.say(room, 'two', { reply: first })
  expect(newest('message')).toMatchObject({ message_thread_id: first.messageId })
  expect(newest('message')).not.toHaveProperty('is_topic_message')
  const fields = { chat_id: room.id, text: 'x', message_thread_id: first.messageId }
  expect(await refused(fake, 'sendMessage', fields)).toMatch(/message thread not found/)
})

test('those who are not in a room neither see it nor act in it', () => {
  const mo = fake.user('Mo')
  const room = fake.supergroup('Dreams', { owner: ada })
  const shown = ada.say(room, 'hello')
  expect(() => mo.say(room, 'x')).toThrow(/Mo is not in Dreams/)
  expect(() => mo.react(shown, ['👍'])).toThrow(/Mo is not in Dreams/)
  expect(() => fake.seenBy(mo, room)).toThrow(/does not see/)
  mo.join(room)
  expect(fake.seenBy(mo, room)).toHaveLength(2)
  mo.leave(room)
  expect(() => mo.say(room, 'x')).toThrow(/Mo is not in Dreams/)
  expect(() => mo.deleteMessage(shown)).toThrow(/may not delete/)
})

test('only administrators write in a muted room, and a bot that left is not in it', async () => {
  const mo = fake.user('Mo')
  const room = fake.supergroup('Dreams', { owner: ada, people: [mo] })
  const send = (): Promise<string> => refused(fake, 'sendMessage', { chat_id: room.id, text: 'x' })
  fake.mute(room, true)
  expect(() => mo.say(room, 'x')).toThrow(/only administrators/)
  expect(await send()).toMatch(/400 .*not enough rights to send text messages/)
  fake.promote(room, 'bot')
  expect(await send()).toBe('200 ok')
  await call(fake, 'leaveChat', { chat_id: room.id })
  expect(await send()).toMatch(/403 Forbidden: bot is not a member of the supergroup chat/)
})
