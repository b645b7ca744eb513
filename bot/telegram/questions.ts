import { words } from '#core/chat.ts'
import { translate } from '#locales/translate.ts'
import type { Dialog, Question } from '#models/dialog.ts'
import { rowsThatFit } from './keyboard.ts'
import { type Marked, safe } from './text.ts'
import type { Pressable } from './wire.ts'

/** What leaves a value as it is, where buttons cannot stand beside the field to write in. */
export const keepSign = '='
const longestShown = 600

export const questionOf = (dialog: Dialog): Question | undefined => dialog.questions[dialog.at]

/** What a button of a dialog carries: which dialog, which question, what to do. `?` begins no command. */
export const dialogData = ({ token, at }: Dialog, what: string): string => `?${token}:${at}:${what}`

/** The reading of `dialogData`. */
export function readDialogData(data: string): { token: string; at: number; what: string } | undefined {
  const [, token = '', at = '', what = ''] = /^\?([a-z0-9]+):(\d+):(\w+)$/.exec(data) ?? []
  return token === '' ? undefined : { token, at: Number(at), what }
}

/** Whether every question that must be answered is, and nothing stands in the others that somebody might change. */
export const isEnough = ({ questions, at }: Pick<Dialog, 'questions' | 'at'>): boolean =>
  questions.slice(at).every(({ needed, value }) => !needed && value === '')

/** The value that an answer stands for; undefined where it stands for none. */
export function readAnswer(question: Question, said: string): string | undefined {
  if (question.choices.length === 0) return said
  const told = said.trim().toLowerCase()
  return question.choices.find(({ value, label }) => [value, label].some((each) => each.toLowerCase() === told))?.value
}

/** What may be left as it is or out. */
export const mayKeep = ({ needed, value }: Question): boolean => !needed || value !== ''

/** The buttons under a question. */
export function buttonsOf(dialog: Dialog, question: Question): Pressable[][] {
  const say = (key: string) => translate(dialog.language, words(key))
  const keep = question.value === '' ? 'telegram.form.skip' : 'telegram.form.keep'
  const choices = question.choices.map(({ value, label }, index) => ({
    text: value === question.value ? `✓ ${label}` : label,
    callback_data: dialogData(dialog, `c${index}`),
  }))
  return [
    ...rowsThatFit(choices),
    ...(mayKeep(question) ? [[{ text: say(keep), callback_data: dialogData(dialog, 'keep') }]] : []),
    [{ text: say('telegram.form.cancel'), callback_data: dialogData(dialog, 'cancel') }],
  ]
}

/** The words of a question: what the form is about, what is asked, what stands there now, and how to answer. */
export function questionWords(dialog: Dialog, question: Question, hint: string | undefined, mention?: Mention): Marked {
  const say = (key: string, values?: Record<string, string>) => translate(dialog.language, words(key, values))
  const head = dialog.at === 0 && dialog.title !== question.label ? [dialog.title] : []
  const now = question.choices.find(({ value }) => value === question.value)?.label ?? question.value
  const lines = [
    ...(hint === undefined ? [] : [hint]),
    ...head,
    question.label,
    ...(now === '' ? [] : [say('telegram.form.now', { value: [...now].slice(0, longestShown).join('') })]),
    ...(mention
      ? [say(mayKeep(question) ? 'telegram.form.reply' : 'telegram.form.replyNeeded', { sign: keepSign })]
      : []),
  ]
  const called = mention ? `${mention.name}: ` : ''
  const entities: Marked['entities'] = mention
    ? [{ type: 'text_mention', offset: 0, length: safe(mention.name).length, user: { id: mention.id } }]
    : []
  return { text: safe(called + lines.join('\n')), entities }
}

/** Somebody in a group who is asked: naming them shows the field to write in to them alone. */
export interface Mention {
  id: number
  name: string
}
