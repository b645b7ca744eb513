import { model, Schema } from 'mongoose'
import type { Place } from '#core/chat.ts'
import type { Language } from '#core/story.ts'

/** One question of a dialog, in the person's language. */
export interface Question {
  name: string
  label: string
  /** What stands there now. */
  value: string
  needed: boolean
  choices: { value: string; label: string }[]
}

/** A form that is filled in one question after another, where the platform has no forms. One a person and chat. */
export interface Dialog {
  /** `<platform>:<chat>:<user>` */
  _id: string
  /** New with each dialog: a button of an earlier one does nothing. */
  token: string
  place: Place
  language: Language
  title: string
  command: string
  options: Record<string, string>
  questions: Question[]
  /** Which question is asked; as many as there are when all are answered. */
  at: number
  answers: Record<string, string>
  /** What gave the last answer: the same delivered again answers nothing more. */
  answeredBy?: string
  /** The message that asks. */
  asked?: string
  updatedAt: Date
}

const schema = new Schema<Dialog>(
  {
    _id: String,
    token: { type: String, required: true },
    place: { type: Schema.Types.Mixed, required: true },
    language: { type: String, required: true },
    title: { type: String, required: true },
    command: { type: String, required: true },
    options: { type: Schema.Types.Mixed, default: {} },
    questions: { type: [Schema.Types.Mixed], required: true } as never,
    at: { type: Number, default: 0 },
    answers: { type: Schema.Types.Mixed, default: {} },
    answeredBy: String,
    asked: String,
  },
  { timestamps: true, minimize: false, versionKey: false },
)
schema.index({ updatedAt: 1 }, { expireAfterSeconds: 6 * 3600 })

export const Dialogs = model<Dialog>('dialog', schema)

const idOf = ({ platform, chat }: Place, user: string): string => `${platform}:${chat}:${user}`

/** Begins a dialog; one that was going on there ends. */
export async function beginDialog(
  user: string,
  dialog: Pick<Dialog, 'token' | 'place' | 'language' | 'title' | 'command' | 'options' | 'questions'>,
): Promise<void> {
  const _id = idOf(dialog.place, user)
  await Dialogs.deleteOne({ _id })
  await Dialogs.create({ _id, ...dialog })
}

export const dialogAt = async (place: Place, user: string): Promise<Dialog | undefined> =>
  (await Dialogs.findById(idOf(place, user)).lean<Dialog>()) ?? undefined

/** Takes the answer to the present question. @returns False when somebody else was quicker. */
export async function answerDialog(
  dialog: Dialog,
  answers: Dialog['answers'],
  at: number,
  by: string,
): Promise<boolean> {
  const { _id, token } = dialog
  const taken = await Dialogs.updateOne({ _id, token, at: dialog.at }, { $set: { answers, at, answeredBy: by } })
  return taken.matchedCount === 1
}

/** Notes which message asks the present question. */
export const askedIn = async ({ _id, token }: Dialog, message: string): Promise<void> => {
  await Dialogs.updateOne({ _id, token }, { $set: { asked: message } })
}

export const endDialog = async ({ _id, token }: Pick<Dialog, '_id' | 'token'>): Promise<void> => {
  await Dialogs.deleteOne({ _id, token })
}
