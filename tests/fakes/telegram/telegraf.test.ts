import { createHash, randomBytes } from 'node:crypto'
import { type Context, Markup, Telegraf } from 'telegraf'
import { afterEach, expect, test } from 'vitest'
import { until } from '../../until.ts'
import { type FakeTelegram, openFakeTelegram } from './open.ts'

const everyKind = ['message', 'callback_query', 'message_reaction', 'message_reaction_count', 'my_chat_member'] as const

interface Running {
  bot: Telegraf
  /** What ended the polling. */
  ended: Promise<unknown>
  stop(): Promise<unknown>
}

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function opened(): Promise<FakeTelegram> {
  const fake = await openFakeTelegram()
  closing.push(() => fake.close())
  return fake
}

/** Runs a real telegraf bot until the test ends. */
async function running(fake: FakeTelegram, prepare: (bot: Telegraf) => void = () => undefined): Promise<Running> {
  const bot = new Telegraf(fake.token, { telegram: { apiRoot: fake.apiRoot } })
  bot.catch((error) => {
    throw error
  })
  prepare(bot)
  const ended = bot.launch({ allowedUpdates: [...everyKind] }).then(
    () => 'stopped',
    (error: unknown) => error,
  )
  const stop = async (): Promise<unknown> => {
    try {
      bot.stop()
    } catch {
      // It was never running, or has ended by itself.
    }
    return await ended
  }
  closing.push(stop)
  await until('the first poll', () => fake.calls.some(({ method }) => method === 'getUpdates'))
  return { bot, ended, stop }
}

/** The Bot API's answer to a call that fails. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => new Error('the call was answered'),
    (reason: unknown) => reason,
  )
  return error instanceof Error ? error.message : String(error)
}

test('a bot is launched, greeted and asked; it answers, and everything is confirmed', async () => {
  const fake = await opened()
  const ada = fake.user('Ada', { language: 'de', username: 'ada_dreams' })
  await running(fake, (bot) => {
    bot.start((context) => context.reply(`hello <${context.payload}>`))
    bot.on('text', (context) => context.reply(`heard ${context.message.text}`))
  })
  ada.start('link-42')
  await fake.shows(ada.chat, 'hello <link-42>')
  ada.say(ada.chat, 'I flew')
  const heard = await fake.shows(ada.chat, /^heard I flew$/)
  expect(heard.from?.id).toBe(fake.world.bot.id)
  await fake.settled()
  expect(fake.seenBy(ada, ada.chat).map(({ text }) => text)).toEqual([
    '/start link-42',
    'hello <link-42>',
    'I flew',
    'heard I flew',
  ])
  expect(fake.notifiedOf(ada)).toHaveLength(2)
})

test('a button asks the bot, or is a link; only buttons that are there can be pressed', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  await running(fake, (bot) => {
    bot.start((context) =>
      context.reply(
        'choose',
        Markup.inlineKeyboard([
          Markup.button.callback('Yes', 'say:yes'),
          Markup.button.url('More', `https://t.me/${fake.world.bot.username}?start=more`),
        ]),
      ),
    )
    bot.action('say:yes', async (context) => {
      await context.answerCbQuery('thanks', { show_alert: true })
      await context.editMessageText('chosen')
    })
  })
  ada.start()
  const asked = await fake.shows(ada.chat, 'choose')
  expect(() => ada.press(asked, 'No')).toThrow(/no button "No" among "Yes", "More"/)
  expect(ada.open(ada.press(asked, 'More').url).text).toBe('/start more')
  expect(await ada.press(asked, 'Yes').answer()).toEqual({ text: 'thanks', alert: true })
  const chosen = await fake.shows(ada.chat, 'chosen')
  expect(chosen.messageId).toBe(asked.messageId)
  expect(chosen.buttons).toEqual([])
  expect(chosen.versions.map(({ text }) => text)).toEqual(['choose'])
})

test('reactions come with the user, and without one from an anonymous administrator', async () => {
  const fake = await opened()
  const [ada, mo] = [fake.user('Ada'), fake.user('Mo')]
  const room = fake.supergroup('Review', { owner: ada, people: [mo], bot: 'administrator' })
  const seen: unknown[] = []
  const { bot } = await running(fake, (each) => {
    each.on('message_reaction', ({ messageReaction }: Context) => {
      const { user, actor_chat: actor, new_reaction: now, old_reaction: old } = messageReaction!
      seen.push([user?.id, actor?.id, old, now])
    })
  })
  await bot.telegram.sendMessage(room.id, 'a film')
  const film = await fake.shows(room, 'a film')
  await bot.telegram.setMessageReaction(room.id, film.messageId, [{ type: 'emoji', emoji: '👀' }])
  mo.react(film, ['👍'])
  mo.react(film, ['👎'])
  fake.promote(room, ada, { anonymous: true })
  ada.react(film, ['👍'])
  await until('three reactions', () => seen.length === 3)
  const [up, down] = ['👍', '👎'].map((emoji) => ({ type: 'emoji', emoji }))
  expect(seen).toEqual([
    [mo.id, undefined, [], [up]],
    [mo.id, undefined, [up], [down]],
    [undefined, room.id, [], [up]],
  ])
  expect(film.botReaction).toEqual(['👀'])
  expect(() => mo.react(film, ['✅'])).toThrow(/none of the 73 reactions/)
})

test('a bot that is no administrator hears of no reactions, and only of what is meant for it', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  const room = fake.supergroup('Dreams', { owner: ada })
  const heard: string[] = []
  const { bot } = await running(fake, (each) => {
    each.on('text', (context) => void heard.push(context.message.text))
    each.on('message_reaction', () => void heard.push('a reaction'))
  })
  const { message_id: id } = await bot.telegram.sendMessage(room.id, 'welcome')
  const welcome = room.messages.get(id)!
  ada.react(welcome, ['🔥'])
  ada.say(room, 'just talk')
  ada.say(room, '/dream@another_bot')
  ada.say(room, '/dream@dream_test_bot of the sea')
  ada.say(room, 'a reply', { reply: welcome })
  ada.say(room, 'to @dream_test_bot')
  ada.say(room, '/queue')
  await fake.settled()
  expect(heard).toEqual(['/dream@dream_test_bot of the sea', 'a reply', 'to @dream_test_bot', '/queue'])
})

test('three megabytes arrive as they were, may be sent again by their id, and are downloaded', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  const { bot } = await running(fake)
  ada.start()
  const film = randomBytes(3 * 1024 * 1024)
  const sent = await bot.telegram.sendVideo(
    ada.id,
    { source: film, filename: 'dream.mp4' },
    { caption: 'a <b>dream</b>', parse_mode: 'HTML', duration: 20, supports_streaming: true },
  )
  const shown = await fake.shows(ada.chat, 'a dream')
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  expect(hash(shown.media!.file.bytes)).toBe(hash(film))
  expect(sent.caption_entities).toEqual([{ type: 'bold', offset: 2, length: 5 }])
  const again = await bot.telegram.sendVideo(ada.id, sent.video.file_id, { disable_notification: true })
  expect(again.video.file_id).toBe(sent.video.file_id)
  expect(fake.notifiedOf(ada).map(({ sound }) => sound)).toEqual([true, false])
  const link = await bot.telegram.getFileLink(sent.video.file_id)
  expect(hash(new Uint8Array(await (await fetch(link)).arrayBuffer()))).toBe(hash(film))
  const voice = ada.voice(ada.chat, randomBytes(10), { sizeBytes: 21 * 1024 * 1024 })
  expect(await refusalOf(bot.telegram.getFile(voice.media!.file.id))).toMatch(/file is too big/)
})

test('telegraf drops a plain object beside an upload, and keeps one that is text', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  const { bot } = await running(fake)
  const asked = ada.start()
  const reply = { message_id: asked.messageId }
  await bot.telegram.sendVideo(ada.id, { source: Buffer.from('film') }, { caption: 'lost', reply_parameters: reply })
  await bot.telegram.callApi('sendVideo', {
    chat_id: ada.id,
    video: { source: Buffer.from('film') },
    caption: 'kept',
    reply_parameters: JSON.stringify(reply) as never,
  })
  expect((await fake.shows(ada.chat, 'lost')).replyTo).toBeUndefined()
  expect((await fake.shows(ada.chat, 'kept')).replyTo).toBe(asked.messageId)
})

test('text becomes media by an edit; the same again is not modified; what is gone cannot be edited', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  const { bot } = await running(fake)
  ada.start()
  const { telegram } = bot
  const { message_id: id } = await telegram.sendMessage(ada.id, 'working')
  await telegram.editMessageText(ada.id, id, undefined, 'half')
  expect(await refusalOf(telegram.editMessageText(ada.id, id, undefined, 'half'))).toMatch(/message is not modified/)
  await telegram.editMessageMedia(ada.id, id, undefined, {
    type: 'video',
    media: { source: Buffer.from('film') },
    caption: 'done',
  })
  const done = await fake.shows(ada.chat, 'done')
  expect(done.messageId).toBe(id)
  expect(fake.notifiedOf(ada)).toHaveLength(1)
  expect(await refusalOf(telegram.editMessageText(ada.id, id, undefined, 'x'))).toMatch(/no text in the message/)
  await telegram.deleteMessage(ada.id, id)
  expect(await refusalOf(telegram.editMessageCaption(ada.id, id, undefined, 'x'))).toMatch(/message to edit not found/)
})

test('a group that became a supergroup answers with its new id, and says so', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  const group = fake.group('Dreams', { owner: ada })
  const moved: number[] = []
  const { bot } = await running(fake, (each) => {
    each.on('migrate_to_chat_id', (context) => void moved.push(context.message.migrate_to_chat_id))
  })
  const next = fake.migrate(group)
  await until('the service message', () => moved.length > 0)
  expect(moved).toEqual([next.id])
  const error = await bot.telegram.sendMessage(group.id, 'hello').catch((reason: unknown) => reason)
  expect(error).toMatchObject({ response: { error_code: 400, parameters: { migrate_to_chat_id: next.id } } })
  await bot.telegram.sendMessage(next.id, 'hello')
  expect(fake.messages(next).at(-1)?.text).toBe('hello')
})

test('a second poller, a webhook and a revoked token end the polling', async () => {
  const fake = await opened()
  const { ended } = await running(fake)
  await until('a held poll', () => fake.settled().then(() => true))
  fake.faults.secondPoller()
  expect(await ended).toMatchObject({ code: 409 })
  const again = await running(fake)
  await fake.settled()
  fake.faults.revokeToken()
  expect(await again.ended).toMatchObject({ code: 401 })
})

test('nobody is written to before start, after a block, or in a room that the bot was thrown out of', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  const room = fake.supergroup('Dreams', { owner: ada })
  const { bot } = await running(fake)
  const say = (chat: number): Promise<string> => refusalOf(bot.telegram.sendMessage(chat, 'psst'))
  expect(await say(ada.id)).toMatch(/^403: Forbidden: bot can't initiate conversation with a user/)
  ada.start()
  expect(await say(ada.id)).toBe('the call was answered')
  ada.block()
  expect(await say(ada.id)).toMatch(/^403: Forbidden: bot was blocked by the user/)
  fake.kick(room, 'bot')
  expect(await say(room.id)).toMatch(/^403: Forbidden: bot was kicked from the supergroup chat/)
  expect(await say(12345)).toMatch(/^400: Bad Request: chat not found/)
})

test('what was not confirmed comes again to the next bot', async () => {
  const fake = await opened()
  const ada = fake.user('Ada')
  ada.start()
  ada.say(ada.chat, 'while nobody listened')
  const heard: string[] = []
  await running(fake, (bot) => {
    bot.on('text', (context) => void heard.push(context.message.text))
  })
  await until('both', () => heard.length === 2)
  expect(heard).toEqual(['/start', 'while nobody listened'])
})
