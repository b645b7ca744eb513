import type { Form, Message, Outgoing } from '#core/chat.ts'
import type { Language } from '#core/story.ts'
import { translate } from '#locales/translate.ts'
import type { OutgoingForm } from './platform.ts'

/** A message in one person's language. */
export function render(message: Message, language: Language): Outgoing {
  return {
    text: message.lines.map((line) => translate(language, line)).join('\n'),
    chips: (message.chips ?? []).map((chip) => translate(language, chip)),
    attachments: message.attachments ?? [],
    buttons: (message.buttons ?? []).map((row) =>
      row.map(({ label, command, options, style }) => ({
        label: translate(language, label),
        command,
        options,
        style: style ?? 'plain',
      })),
    ),
    reactions: message.reactions ?? [],
    spoiler: message.spoiler ?? false,
    ...(message.progress === undefined ? {} : { progress: message.progress }),
  }
}

export const renderForm = (form: Form, language: Language): OutgoingForm => ({
  title: translate(language, form.title),
  fields: form.fields.map((field) => ({ ...field, label: translate(language, field.label) })),
  command: form.command,
  options: form.options,
})
