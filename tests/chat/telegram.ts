import { join } from 'node:path'
import { telegramSettings } from '#bot/telegram/settings.ts'
import { openTelegram } from '#bot/telegram/telegram.ts'
import { openLog } from '#core/log.ts'
import { openFolder } from '#files/folder.ts'
import { openFakeTelegram } from '../fakes/telegram/open.ts'
import type { BenchMaker } from './bench.ts'

/** Telegram, by real telegraf against a pretended Bot API. */
export const bench: BenchMaker = {
  id: 'telegram',
  async open(folder, onLost) {
    const fake = await openFakeTelegram()
    const settings = telegramSettings({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot })
    if (!settings) throw new Error('there is a token')
    const files = await openFolder(join(folder, 'files'))
    const platform = openTelegram({ settings, files, log: openLog('silent'), commands: [] })
    const ada = fake.user('Ada', { language: 'en' })
    const room = fake.supergroup('Sleepers', { owner: ada, bot: 'administrator' })
    ada.chat.started = true
    const chatOf = (chat: string) => {
      const found = fake.world.chats.get(Number(chat))
      if (!found) throw new Error(`no chat ${chat}`)
      return found
    }
    const byBot = (chat: string) => fake.messages(chatOf(chat)).filter(({ authorId }) => authorId === fake.world.bot.id)
    return {
      platform,
      place: { platform: 'telegram', chat: String(ada.id), user: String(ada.id) },
      room: { platform: 'telegram', chat: String(room.id) },
      async start(inbox) {
        await platform.start(inbox, (fault) => onLost(fault.code))
        await fake.settled()
      },
      seen: async ({ chat }) =>
        byBot(chat).map(({ text, buttons }) => ({ text, buttons: buttons.flat().map((button) => button.text) })),
      write: async (text) => void ada.say(ada.chat, text),
      async press(label) {
        const shown = byBot(String(ada.id)).findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label))
        if (!shown) throw new Error(`no button ${label}`)
        await ada.press(shown, label).answer()
      },
      async fill(fields) {
        for (const value of Object.values(fields)) {
          await fake.shows(ada.chat, ({ buttons }) => buttons.flat().length > 0)
          ada.say(ada.chat, value)
        }
      },
      async react(on, sign, added) {
        const chat = chatOf(on.chat)
        const message = chat.messages.get(Number(on.message))
        if (!message) throw new Error('no message')
        ada.react(message, added ? [sign] : [])
      },
      async lose(ref) {
        const message = chatOf(ref.chat).messages.get(Number(ref.message))
        if (message) message.deleted = true
      },
      closeDoor: async () => ada.block(),
      again: async () => fake.faults.duplicateUpdate(),
      revoke: async () => fake.faults.revokeToken(),
      async close() {
        await platform.stop()
        await fake.close()
      },
    }
  },
}
