import { afterEach, beforeEach, expect, test } from 'vitest'
import { reactionEmoji } from './emoji.ts'
import { type FakeTelegram, openFakeTelegram } from './open.ts'
import type { Person } from './person.ts'
import { call, refused } from './testing.ts'

let fake: FakeTelegram
let ada: Person

beforeEach(async () => {
  fake = await openFakeTelegram()
  ada = fake.user('Ada', { language: 'pt-br', username: 'ada_dreams' })
  ada.start()
})
afterEach(() => fake.close())

const say = (text: string, more: object = {}): Promise<string> =>
  refused(fake, 'sendMessage', { chat_id: ada.id, text, ...more })
const html = (text: string): Promise<string> => say(text, { parse_mode: 'HTML' })
const button = (...buttons: object[]): Promise<string> => say('b', { reply_markup: { inline_keyboard: [buttons] } })

test('there are 73 reactions, without signs of yes and no', () => {
  expect(new Set(reactionEmoji).size).toBe(73)
  expect(reactionEmoji).toEqual(expect.arrayContaining(['👍', '👎', '❤', '❤\u200d🔥', '🤷\u200d♀']))
  for (const sign of ['✅', '❌', '🚫', '⛔', '❤️']) expect(reactionEmoji).not.toContain(sign)
})

test('text is 1 to 4096 characters, a caption at most 1024, both after parsing', async () => {
  expect(await say('')).toMatch(/400 .*message text is empty/)
  expect(await say('  \n ')).toMatch(/message text is empty/)
  expect(await html('<b> </b>')).toMatch(/message text is empty/)
  expect(await say('x'.repeat(4097))).toMatch(/message is too long/)
  expect(await html(`<b>${'&lt;'.repeat(4096)}</b>`)).toBe('200 ok')
  const file = { video: new Uint8Array([1]) }
  const video = (caption: string): Promise<string> => refused(fake, 'sendVideo', { chat_id: ada.id, caption }, file)
  expect(await video('x'.repeat(1025))).toMatch(/message caption is too long/)
  expect(await video('x'.repeat(1024))).toBe('200 ok')
})

test('HTML is read as documented, and nothing else', async () => {
  await html('a &amp; <b>bold <i>both</i></b> <a href="https://example.org/?a=1&amp;b=2">link</a> 🦊<code>x</code>')
  const [, shown] = fake.messages(ada.chat)
  expect(shown?.text).toBe('a & bold both link 🦊x')
  expect(shown?.entities).toEqual([
    { type: 'bold', offset: 4, length: 9 },
    { type: 'italic', offset: 9, length: 4 },
    { type: 'text_link', offset: 14, length: 4, url: 'https://example.org/?a=1&b=2' },
    { type: 'code', offset: 21, length: 1 },
  ])
  for (const wrong of ['<p>x</p>', '<b>x', 'x</b>', '<b><i>x</b></i>', '1 < 2', '2 > 1', 'A & B', '<span>x</span>']) {
    expect(await html(wrong), wrong).toMatch(/400 Bad Request: can't parse entities/)
  }
})

test('MarkdownV2 is read as documented: every reserved sign is escaped', async () => {
  const markdown = (text: string): Promise<string> => say(text, { parse_mode: 'MarkdownV2' })
  expect(await markdown('*bold _both_* 1\\.5 [link](https://example.org/a\\)b) `a*b` ||no||')).toBe('200 ok')
  const shown = fake.messages(ada.chat).at(-1)
  expect(shown?.text).toBe('bold both 1.5 link a*b no')
  expect(shown?.entities).toEqual([
    { type: 'bold', offset: 0, length: 9 },
    { type: 'italic', offset: 5, length: 4 },
    { type: 'text_link', offset: 14, length: 4, url: 'https://example.org/a)b' },
    { type: 'code', offset: 19, length: 3 },
    { type: 'spoiler', offset: 23, length: 2 },
  ])
  for (const wrong of ['1.5', 'a-b', '*open', '[link', '`open', 'a|b', '*a _b* c_']) {
    expect(await markdown(wrong), wrong).toMatch(/400 Bad Request: can't parse entities/)
  }
})

test('entities lie inside the text and split no character', async () => {
  const bold = (offset: number, length: number): Promise<string> =>
    say('a🦊', { entities: [{ type: 'bold', offset, length }] })
  expect(await bold(1, 2)).toBe('200 ok')
  expect(await bold(1, 3)).toMatch(/ends after the end of the text/)
  expect(await bold(1, 1)).toMatch(/middle of a UTF-16 symbol/)
})

test('a button does exactly one thing; its data is 1 to 64 bytes; a link leads somewhere', async () => {
  expect(await button({ text: 'a', callback_data: 'é'.repeat(32) })).toBe('200 ok')
  expect(await button({ text: 'a', callback_data: 'é'.repeat(33) })).toMatch(/BUTTON_DATA_INVALID/)
  expect(await button({ text: 'a', callback_data: '' })).toMatch(/BUTTON_DATA_INVALID/)
  expect(await button({ text: 'a' })).toMatch(/text buttons are unallowed/)
  expect(await button({ text: 'a', callback_data: 'x', url: 'https://t.me' })).toMatch(/it has url and callback_data/)
  expect(await button({ text: 'a', url: 'http://localhost:3000' })).toMatch(/Wrong HTTP URL/)
  expect(await button(...Array.from({ length: 101 }, () => ({ text: 'a', callback_data: 'x' })))).toMatch(/too long/)
  expect(await say('b', { reply_markup: '[object Object]' })).toMatch(/can't parse reply keyboard markup/)
  expect(fake.takeProblems()).toEqual(['sendMessage: reply_markup is "[object Object]"'])
})

test('a photo is at most 10 MB, any other file 50 MB; an id is sent again as what it was', async () => {
  const send = (method: string, name: string, megabytes: number): Promise<string> =>
    refused(fake, method, { chat_id: ada.id }, { [name]: new Uint8Array(megabytes * 1024 * 1024 + 1) })
  expect(await send('sendPhoto', 'photo', 10)).toMatch(/400 Bad Request: file of size 10485761 bytes is too big/)
  expect(await send('sendVideo', 'video', 50)).toBe('413 Request Entity Too Large')
  expect(await send('sendVoice', 'voice', 0)).toBe('200 ok')
  const { id } = fake.messages(ada.chat).at(-1)!.media!.file
  expect(await refused(fake, 'sendVideo', { chat_id: ada.id, video: id })).toMatch(
    /can't use file of type voice as video/,
  )
  const thumbnail = { video: new Uint8Array([1]), thumbnail: new Uint8Array([2]) }
  expect(await refused(fake, 'sendVideo', { chat_id: ada.id }, thumbnail)).toBe('200 ok')
  expect(fake.takeProblems()).toHaveLength(1)
})

test('an album has 2 to 10 files that go together, and no keyboard', async () => {
  const photo = { type: 'photo', media: 'attach://one', caption: '<i>one</i>', parse_mode: 'HTML' }
  const send = (...media: object[]): ReturnType<typeof call> =>
    call(fake, 'sendMediaGroup', { chat_id: ada.id, media }, { one: new Uint8Array([1]) })
  const { result } = await send(photo, { type: 'video', media: 'attach://one' })
  expect(result).toMatchObject([{ caption: 'one', photo: [{ file_size: 1 }] }, { video: { file_size: 1 } }])
  expect(new Set(fake.messages(ada.chat).map(({ album }) => album)).size).toBe(2)
  expect((await send(photo)).description).toMatch(/2-10 items/)
  expect((await send(photo, { type: 'document', media: 'attach://one' })).description).toMatch(/can't be mixed/)
  expect((await send(photo, { type: 'photo', media: 'attach://two' })).description).toMatch(/no file part "two"/)
})

test('a press is answered within about 15 seconds, with at most 200 characters', async () => {
  await button({ text: 'Yes', callback_data: 'yes' })
  const shown = fake.messages(ada.chat).at(-1)!
  const press = ada.press(shown, 'yes', { inaccessible: true })
  expect(fake.updates().at(-1)?.callback_query).toMatchObject({ data: 'yes', message: { date: 0 } })
  const answer = (text: string): Promise<string> =>
    refused(fake, 'answerCallbackQuery', { callback_query_id: press.queryId, text })
  expect(await answer('x'.repeat(201))).toMatch(/MESSAGE_TOO_LONG/)
  expect(await answer('x'.repeat(200))).toBe('200 ok')
  fake.clock.pass(16_000)
  expect(await answer('late')).toMatch(/400 Bad Request: query is too old/)
  expect(await refused(fake, 'answerCallbackQuery', { callback_query_id: '1' })).toMatch(/query is too old/)
})

test('a bot sets one reaction, of those that the chat allows', async () => {
  const room = fake.supergroup('Dreams', { owner: ada, availableReactions: ['👍'] })
  const shown = ada.say(room, 'hello')
  const react = (...signs: string[]): Promise<string> =>
    refused(fake, 'setMessageReaction', {
      chat_id: room.id,
      message_id: shown.messageId,
      reaction: signs.map((emoji) => ({ type: 'emoji', emoji })),
    })
  expect(await react('👍')).toBe('200 ok')
  expect(await react('👍', '🔥')).toMatch(/REACTIONS_TOO_MANY/)
  expect(await react('🔥')).toMatch(/REACTION_INVALID/)
  expect(await react('✅')).toMatch(/REACTION_INVALID/)
  expect(() => ada.react(shown, ['🔥'])).toThrow(/not allowed as a reaction in Dreams/)
  const { result } = await call(fake, 'getChat', { chat_id: room.id })
  expect(result?.available_reactions).toEqual([{ type: 'emoji', emoji: '👍' }])
})

test('topics exist in forums; replies to what is gone are refused unless allowed', async () => {
  const forum = fake.supergroup('Forum', { owner: ada, forum: true })
  const plain = fake.supergroup('Plain', { owner: ada })
  const thread = fake.topic(forum, 'Dreams')
  const send = (chat: number, more: object): ReturnType<typeof call> =>
    call(fake, 'sendMessage', { chat_id: chat, text: 'x', ...more })
  const inTopic = await send(forum.id, { message_thread_id: thread })
  expect(inTopic.result).toMatchObject({ message_thread_id: thread, is_topic_message: true })
  expect((await send(forum.id, { message_thread_id: 99 })).description).toMatch(/message thread not found/)
  expect((await send(plain.id, { message_thread_id: thread })).description).toMatch(/message thread not found/)
  const asked = ada.say(forum, '/queue', { thread })
  const answered = await send(forum.id, { reply_parameters: { message_id: asked.messageId } })
  expect(answered.result).toMatchObject({ message_thread_id: thread })
  ada.deleteMessage(asked)
  const gone = { message_id: asked.messageId }
  expect((await send(forum.id, { reply_parameters: gone })).description).toMatch(/message to be replied not found/)
  const anyway = { reply_parameters: { ...gone, allow_sending_without_reply: true } }
  expect((await send(forum.id, anyway)).status).toBe(200)
  fake.closeTopic(forum, thread)
  expect((await send(forum.id, { message_thread_id: thread })).description).toMatch(/TOPIC_CLOSED/)
  fake.deleteTopic(forum, thread)
  expect((await send(forum.id, { message_thread_id: thread })).description).toMatch(/message thread not found/)
})

test('a channel is written to with the right to post, its posts are discussed, its reactions only counted', async () => {
  const group = fake.supergroup('Talk', { owner: ada, bot: 'administrator' })
  const channel = fake.channel('Films', { owner: ada, botRights: ['can_delete_messages'], discussion: group })
  const post = (): Promise<string> => refused(fake, 'sendMessage', { chat_id: channel.id, text: 'film' })
  expect(await post()).toMatch(/not enough rights to send messages/)
  fake.demote(channel, 'bot')
  expect(await post()).toMatch(/need administrator rights in the channel chat/)
  fake.promote(channel, 'bot')
  await call(fake, 'getUpdates', { allowed_updates: ['message', 'message_reaction', 'message_reaction_count'] })
  expect(await post()).toBe('200 ok')
  expect(fake.pending().at(-1)?.message).toMatchObject({ is_automatic_forward: true, chat: { id: group.id } })
  ada.react(fake.messages(channel)[0]!, ['🔥'])
  ada.react(fake.messages(group).at(-1)!, ['👍'])
  const counts = fake.pending().slice(-2)
  expect(counts.map((each) => Object.keys(each)[1])).toEqual(['message_reaction_count', 'message_reaction_count'])
})

test('others’ messages are deleted with the right only, and nothing after 48 hours', async () => {
  const room = fake.supergroup('Dreams', { owner: ada })
  const remove = (id: number | undefined): Promise<string> =>
    refused(fake, 'deleteMessage', { chat_id: room.id, message_id: id })
  const told = ada.say(room, '/dream of the sea')
  expect(await remove(told.messageId)).toMatch(/message can't be deleted$/)
  fake.promote(room, 'bot', { rights: ['can_delete_messages'] })
  expect(await remove(told.messageId)).toBe('200 ok')
  expect(await remove(told.messageId)).toMatch(/message to delete not found/)
  const late = ada.say(room, '/dream of the moon')
  fake.clock.pass(48 * 3_600_000)
  expect(await remove(late.messageId)).toMatch(/message can't be deleted for everyone/)
})

test('names of members are notified, edits are silent', async () => {
  const room = fake.supergroup('Dreams', { owner: ada })
  const stranger = fake.user('Mo')
  const text = `<a href="tg://user?id=${ada.id}">Ada</a> and <a href="tg://user?id=${stranger.id}">Mo</a>`
  const sent = await call(fake, 'sendMessage', {
    chat_id: room.id,
    text,
    parse_mode: 'HTML',
    disable_notification: true,
  })
  expect(fake.messages(room)[0]?.entities.map(({ type, user }) => [type, user?.id])).toEqual([['text_mention', ada.id]])
  expect(fake.notifiedOf(ada)).toMatchObject([{ sound: false, mentioned: true }])
  await call(fake, 'editMessageText', { chat_id: room.id, message_id: sent.result?.message_id, text: '@ada_dreams' })
  expect(fake.notifiedOf(ada)).toHaveLength(1)
  expect(fake.notifiedOf(stranger)).toEqual([])
})

test('an edit without the keyboard takes it away', async () => {
  await button({ text: 'Yes', callback_data: 'yes' })
  const shown = fake.messages(ada.chat).at(-1)!
  const { status } = await call(fake, 'editMessageText', { chat_id: ada.id, message_id: shown.messageId, text: 'b' })
  expect([status, shown.buttons]).toEqual([200, []])
  const foreign = { chat_id: ada.id, message_id: 1, text: 'b' }
  expect(await refused(fake, 'editMessageText', foreign)).toMatch(/message can't be edited/)
})

test('the menu is kept by scope and language, and clients look it up in the documented order', async () => {
  const set = (name: string, more: object): Promise<string> =>
    refused(fake, 'setMyCommands', { commands: [{ command: name, description: 'd' }], ...more })
  const room = fake.supergroup('Review', { owner: ada })
  await set('everywhere', {})
  await set('sonho', { language_code: 'pt' })
  await set('review', { scope: { type: 'chat_administrators', chat_id: room.id } })
  expect(ada.menu(ada.chat).map(({ command }) => command)).toEqual(['sonho'])
  expect(ada.menu(room).map(({ command }) => command)).toEqual(['review'])
  expect(await set('Big', {})).toMatch(/BOT_COMMAND_INVALID/)
  expect(await set('x'.repeat(33), {})).toMatch(/BOT_COMMAND_INVALID/)
  expect(await set('ok', { language_code: 'pt-br' })).toMatch(/invalid language code/)
  const long = [{ command: 'a', description: 'x'.repeat(257) }]
  expect(await set('a', { commands: long })).toMatch(/BOT_COMMAND_DESCRIPTION_INVALID/)
  const many = Array.from({ length: 101 }, (_, number) => ({ command: `c${number}`, description: 'd' }))
  expect(await set('a', { commands: many })).toMatch(/BOT_COMMANDS_TOO_MUCH/)
  expect((await call(fake, 'getMyCommands', { language_code: 'de' })).result).toEqual([])
})

test('an unknown method is a problem, and close says so', async () => {
  expect(await refused(fake, 'sendDream')).toBe('404 Not Found')
  await expect(fake.close()).rejects.toThrow(/no method sendDream/)
  fake.takeProblems()
  fake = await openFakeTelegram()
})
