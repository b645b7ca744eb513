import { words } from '#core/chat.ts'
import type { Language } from '#core/story.ts'
import { translate } from '#locales/translate.ts'
import { answerDialog, askedIn, beginDialog, type Dialog, dialogAt, endDialog } from '#models/dialog.ts'
import { newId } from '#models/id.ts'
import type { OutgoingForm } from '../platform.ts'
import { placeOf, type Said } from './answer.ts'
import type { Api } from './api.ts'
import { isPrivate } from './faults.ts'
import { patiently } from './patience.ts'
import {
  buttonsOf,
  isEnough,
  keepSign,
  type Mention,
  mayKeep,
  questionOf,
  questionWords,
  readAnswer,
} from './questions.ts'
import { markup, textFields } from './sender.ts'
import { safe } from './text.ts'
import { nameOf } from './who.ts'
import type { Message } from './wire.ts'

/** A form that is filled in. */
export interface Filled {
  command: string
  options: Record<string, string>
}

/** How an answer was taken. */
export type Taken = { filled: Filled; done(): Promise<void> } | 'asked' | 'over'

/** Forms as a conversation. They stand in the database: a restart in the middle loses nothing. */
export interface Dialogs {
  begin(said: Said, language: Language, form: OutgoingForm): Promise<void>
  waiting(said: Said): Promise<Dialog | undefined>
  /** Takes words as the answer. @param by names what gave it, the same for a repeated delivery. */
  answer(said: Said, dialog: Dialog, text: string, by: string): Promise<Taken>
  /** Takes a press: `keep`, or `c` and the number of a choice. */
  press(said: Said, dialog: Dialog, what: string, by: string): Promise<Taken>
  cancel(dialog: Dialog): Promise<void>
}

const tokenOf = (): string => newId().slice(-10)

export function openDialogs(api: Api): Dialogs {
  /** Asks the present question. In a group the field to write in is opened for the one who is asked. */
  async function ask(said: Said, dialog: Dialog, hint?: string): Promise<void> {
    const question = questionOf(dialog)
    if (!question) return
    const { chat, thread, user, message } = said
    const isOpen = chat.type !== 'private'
    const writes = question.choices.length === 0
    const mention: Mention | undefined = isOpen && user && writes ? { id: user.id, name: nameOf(user) } : undefined
    const face = questionWords(dialog, question, hint, mention)
    const force = {
      force_reply: true,
      selective: true,
      input_field_placeholder: safe(question.label).slice(0, 64).toWellFormed(),
    }
    const sent = await patiently(() =>
      api.call<Message>('sendMessage', {
        chat_id: String(chat.id),
        ...(thread === undefined ? {} : { message_thread_id: Number(thread) }),
        ...(isOpen && message !== undefined
          ? { reply_parameters: { message_id: message, allow_sending_without_reply: true } }
          : {}),
        ...textFields(face),
        ...(mention ? { reply_markup: force } : markup(buttonsOf(dialog, question))),
      }),
    )
    await askedIn(dialog, String(sent.message_id))
  }

  /** A question that was answered asks no more. */
  async function quiet(dialog: Dialog): Promise<void> {
    const hasButtons = isPrivate(dialog.place.chat) || questionOf(dialog)?.choices.length !== 0
    if (dialog.asked === undefined || !hasButtons) return
    const message = { chat_id: dialog.place.chat, message_id: Number(dialog.asked) }
    // Its buttons do nothing any more; that they still stand there is no loss.
    await api.call('editMessageReplyMarkup', message).catch(() => undefined)
  }

  function filledBy(dialog: Dialog): Taken {
    const { command, options, answers, questions } = dialog
    const values = questions.map(({ name, value }) => [name, answers[name] ?? value])
    return {
      filled: { command, options: { ...Object.fromEntries(values), ...options } },
      done: () => endDialog(dialog),
    }
  }

  async function goOn(said: Said, dialog: Dialog, value: string, by: string): Promise<Taken> {
    const question = questionOf(dialog)
    if (!question) return 'over'
    const answers = { ...dialog.answers, [question.name]: value }
    const next = dialog.at + 1
    const at = isEnough({ questions: dialog.questions, at: next }) ? dialog.questions.length : next
    if (!(await answerDialog(dialog, answers, at, by))) return 'over'
    await quiet(dialog)
    const after: Dialog = { ...dialog, answers, at, answeredBy: by }
    if (at === dialog.questions.length) return filledBy(after)
    await ask(said, after)
    return 'asked'
  }

  /** The same delivered again: it was taken, and what comes after it may not have been done. */
  async function again(said: Said, dialog: Dialog): Promise<Taken> {
    if (dialog.at === dialog.questions.length) return filledBy(dialog)
    await ask(said, dialog)
    return 'asked'
  }

  return {
    async begin(said, language, { title, fields, command, options }) {
      const questions = fields.map(({ name, label, value, needed, choices }) => ({
        name,
        label,
        value,
        needed,
        choices,
      }))
      const place = placeOf(said)
      await beginDialog(place.user ?? '', { token: tokenOf(), place, language, title, command, options, questions })
      const dialog = await dialogAt(place, place.user ?? '')
      if (dialog) await ask(said, dialog)
    },
    waiting: async (said) => {
      const place = placeOf(said)
      return dialogAt(place, place.user ?? '')
    },
    async answer(said, dialog, text, by) {
      if (dialog.answeredBy === by) return again(said, dialog)
      const question = questionOf(dialog)
      if (!question) return 'over'
      if (text.trim() === keepSign && mayKeep(question)) return goOn(said, dialog, question.value, by)
      const value = text.trim() === '' ? undefined : readAnswer(question, text)
      if (value !== undefined) return goOn(said, dialog, value, by)
      const hint = question.choices.length > 0 ? 'telegram.form.choose' : 'telegram.form.needed'
      await ask(said, dialog, translate(dialog.language, words(hint)))
      return 'asked'
    },
    async press(said, dialog, what, by) {
      if (dialog.answeredBy === by) return again(said, dialog)
      const question = questionOf(dialog)
      const choice = /^c(\d+)$/.exec(what)?.[1]
      const value = choice === undefined ? question?.value : question?.choices[Number(choice)]?.value
      return value === undefined ? 'over' : goOn(said, dialog, value, by)
    },
    async cancel(dialog) {
      await endDialog(dialog)
      await quiet(dialog)
    },
  }
}
