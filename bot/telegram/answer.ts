import type { MessageRef, Outgoing, Place } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Answer } from '../platform.ts'
import type { Api } from './api.ts'
import type { Edit } from './editor.ts'
import { patiently } from './patience.ts'
import type { Send, Target } from './sender.ts'
import { safe } from './text.ts'
import type { Chat, Message, User } from './wire.ts'

/** Bot API, answerCallbackQuery. */
const maxToast = 200
/** In a group a press waits so long for words that only its presser needs to see. */
const toastMilliseconds = 1_500

/** What somebody did, as far as answering it goes. */
export interface Said {
  chat: Chat
  user?: User | undefined
  thread?: string | undefined
  /** The message that is answered. */
  message?: number | undefined
}

/** Where something was said: in private the topic is of no use. */
export const placeOf = ({ chat, user, thread }: Said): Place => ({
  platform: 'telegram',
  chat: String(chat.id),
  ...(user ? { user: String(user.id) } : {}),
  ...(thread === undefined ? {} : { thread }),
})

export const threadOf = ({ message_thread_id, is_topic_message }: Message): string | undefined =>
  is_topic_message && message_thread_id !== undefined ? String(message_thread_id) : undefined

const isGroup = ({ type }: Chat): boolean => type !== 'private'

/** In a group an answer hangs on what it answers. */
export const targetOf = ({ chat, thread, message }: Said, silent = false): Target => ({
  chat: String(chat.id),
  thread,
  ...(isGroup(chat) ? { replyTo: message, silent } : {}),
})

type FormDoor = (form: Parameters<Answer['form']>[0]) => Promise<void>

/** Answers to what was written or tapped. */
export const answerTo = (said: Said, send: Send, form: FormDoor, silent = false): Answer => ({
  say: (outgoing) => patiently(() => send(targetOf(said, silent), outgoing)),
  form,
})

const isShort = ({ text, ...rest }: Outgoing): boolean =>
  text.length <= maxToast &&
  [rest.attachments, rest.buttons, rest.links, rest.selects, rest.chips].every((list) => list.length === 0) &&
  rest.progress === undefined

export interface PressAnswer extends Answer {
  /** Stops the presser's waiting sign, if nothing has yet. */
  settle(): Promise<void>
}

/**
 * Answers to a pressed button. In private the press is answered at once and everything else is a message; in a group short
 * words are shown to the presser alone.
 */
export function answerToPress(
  { id, message }: { id: string; message?: Message },
  said: Said,
  doors: { api: Api; send: Send; edit: Edit; form: FormDoor },
): PressAnswer {
  const { api, send, edit, form } = doors
  let isSettled = false
  let timer: NodeJS.Timeout | undefined

  async function settle(text?: string): Promise<boolean> {
    if (isSettled) return false
    isSettled = true
    clearTimeout(timer)
    // A press that is too old is of no use to anybody any more.
    return api.call('answerCallbackQuery', { callback_query_id: id, ...(text ? { text } : {}) }).then(
      () => true,
      () => false,
    )
  }
  if (isGroup(said.chat)) timer = setTimeout(() => void settle(), toastMilliseconds)
  else void settle()

  async function changeInPlace(outgoing: Outgoing, pressed: Message): Promise<MessageRef | undefined> {
    const ref = { platform: 'telegram', chat: String(said.chat.id), message: String(pressed.message_id) }
    try {
      await patiently(() => edit(ref, outgoing))
      return ref
    } catch (error) {
      // A message that cannot be changed any more is replaced by a new one.
      if (error instanceof Fault && error.code === 'chat/gone') return undefined
      throw error
    }
  }

  return {
    settle: async () => void (await settle()),
    async say(outgoing) {
      if (outgoing.inPlace && message) {
        void settle()
        const ref = await changeInPlace(outgoing, message)
        if (ref) return ref
      }
      if (isShort(outgoing) && !outgoing.inPlace && (await settle(safe(outgoing.text)))) return undefined
      void settle()
      return patiently(() => send(targetOf(said), outgoing))
    },
    async form(asked) {
      void settle()
      await form(asked)
    },
  }
}
