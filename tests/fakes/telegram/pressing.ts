import { until } from '../../until.ts'
import { chatJson, messageJson } from './render.ts'
import type { CallbackAnswer, InlineButton, Profile, Shown } from './state.ts'
import { chatOf, isIn, messageOf, type World } from './world.ts'

/** A press on a button: either it opened a link, or the bot was asked. */
export interface Press {
  /** Of a button that is a link. */
  url?: string
  /** Of a button that asks the bot: the callback query's id. */
  queryId?: string
  /** Waits until the bot answered the callback query, which stops the client's waiting sign. */
  answer(): Promise<CallbackAnswer>
  /** Every answer so far. */
  answers(): readonly CallbackAnswer[]
}

function buttonOn(message: Shown, name: string): InlineButton {
  const buttons = message.buttons.flat()
  const found = buttons.find(({ text, callback_data }) => text === name || callback_data === name)
  if (!found)
    throw new Error(`no button "${name}" among ${buttons.map(({ text }) => `"${text}"`).join(', ') || 'none'}`)
  return found
}

/**
 * Presses a button that the message has, by its label or its callback data. `from` is the real user, also of an anonymous
 * administrator. An inaccessible message comes with the date 0: Bot API, InaccessibleMessage.
 */
export function press(world: World, who: Profile, shown: Shown, name: string, inaccessible: boolean): Press {
  const message = messageOf(world, shown)
  const chat = chatOf(world, message.chatId)
  if (!isIn(chat, who.id)) throw new Error(`${who.first_name} is not in ${chat.title}`)
  const { url, callback_data: data } = buttonOn(message, name)
  if (url !== undefined)
    return { url, answers: () => [], answer: () => Promise.reject(new Error('a link asks nobody')) }
  if (data === undefined) throw new Error(`the button "${name}" is neither a link nor asks the bot`)
  const query = {
    id: String(9_000_000_000_000_000n + BigInt(world.number())),
    askedAt: world.clock.now(),
    userId: who.id,
    data,
    answers: [] as CallbackAnswer[],
  }
  world.queries.set(query.id, query)
  world.updates.add('callback_query', {
    id: query.id,
    from: who,
    message: inaccessible
      ? { chat: chatJson(chat), message_id: message.messageId, date: 0 }
      : messageJson(world, message),
    chat_instance: String(chat.id),
    data,
  })
  return {
    queryId: query.id,
    answers: () => query.answers,
    answer: () => until(`an answer to the button "${name}"`, () => query.answers[0]),
  }
}
