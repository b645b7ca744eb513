import { words } from '#core/chat.ts'
import { translate } from '#locales/translate.ts'
import { answerToPress, type PressAnswer, type Said, threadOf } from './answer.ts'
import { type Ears, incomingBase } from './hearing.ts'
import { callFrom, silentData } from './keyboard.ts'
import { finish, formDoor } from './messages.ts'
import { readDialogData } from './questions.ts'
import type { CallbackQuery } from './wire.ts'

/** A press under a question of ours. */
async function pressInDialog(
  ears: Ears,
  press: CallbackQuery,
  said: Said,
  id: string,
  open: () => PressAnswer,
): Promise<void> {
  const read = readDialogData(press.data ?? '')
  const dialog = await ears.dialogs.waiting(said)
  const isNow = read && dialog && dialog.token === read.token && (dialog.at === read.at || dialog.answeredBy === id)
  const tell = async (key: string): Promise<void> => {
    const text = translate(await ears.people.language(press.from, said.chat), words(key))
    // Shown to the presser alone: the question may be somebody else's.
    await ears.api.call('answerCallbackQuery', { callback_query_id: press.id, text }).catch(() => undefined)
  }
  if (!isNow) return tell('telegram.form.over')
  if (read.what === 'cancel') {
    await ears.dialogs.cancel(dialog)
    return tell('telegram.form.cancelled')
  }
  const answer = open()
  try {
    const taken = await ears.dialogs.press(said, dialog, read.what, id)
    await finish(ears, said, taken, id, [], answer)
  } finally {
    await answer.settle()
  }
}

/** A press on a button. The presser is a real person even where administrators are anonymous (Bot API, CallbackQuery). */
export async function hearPress(ears: Ears, press: CallbackQuery, id: string): Promise<void> {
  const { from, message, data = '' } = press
  const stop = () => ears.api.call('answerCallbackQuery', { callback_query_id: press.id }).catch(() => undefined)
  // Without a message it came from an inline message, and we send none; nor do we put buttons into channels.
  if (!message || message.chat.type === 'channel' || from.is_bot || data === silentData) return void (await stop())
  const { chat } = message
  ears.shapes.noteChat(chat)
  // Of a message that can no longer be read only chat and id are known: its topic was noted when it was sent.
  const noted = ears.shapes.of({ chat: String(chat.id), message: String(message.message_id) })
  const said: Said = { chat, user: from, thread: threadOf(message) ?? noted?.thread, message: message.message_id }
  const { api, send, edit } = ears
  const open = () => answerToPress(press, said, { api, send, edit, form: formDoor(ears, said) })
  if (data.startsWith('?')) return pressInDialog(ears, press, said, id, open)
  const answer = open()
  try {
    const call = await callFrom(data)
    if (!call) return
    const voice = await ears.people.voice(from, chat, call.options)
    const { command, options } = call
    await ears.inbox({ ...incomingBase(said, voice, id), answer, what: 'command', command, options, source: 'button' })
  } finally {
    await answer.settle()
  }
}
