import type { Form, Message, Outgoing, Select, Words } from '#core/chat.ts'
import type { Language } from '#core/story.ts'
import { type Names, translate } from '#locales/translate.ts'
import type { OutgoingForm } from './platform.ts'

const choicesIn = (language: Language, choices: Select['choices'] = []): { value: string; label: string }[] =>
  choices.map(({ value, label }) => ({ value, label: translate(language, label) }))

/** Addresses that sentences lead to: their values called `url`. */
const addressesIn = (lines: readonly Words[]): string[] =>
  lines.flatMap(({ values = {} }) =>
    Object.entries(values).flatMap(([name, value]) => {
      if (typeof value === 'object') return addressesIn([value])
      return name === 'url' && /^https?:\/\/\S+$/.test(String(value)) ? [String(value)] : []
    }),
  )

/** A message of nothing but words, and what is to be more. */
export const plain = (text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  text,
  chips: [],
  attachments: [],
  buttons: [],
  links: [],
  selects: [],
  reactions: [],
  spoiler: false,
  inPlace: false,
  notify: false,
  ...more,
})

/** A message in one person's language. */
export function render(message: Message, language: Language, names: Names = 'english'): Outgoing {
  const say = (sentence: Words): string => translate(language, sentence, names)
  const addresses = addressesIn(message.lines)
  return {
    text: message.lines.map((line) => say(line)).join('\n'),
    ...(addresses.length > 0 ? { addresses } : {}),
    chips: (message.chips ?? []).map((chip) => say(chip)),
    attachments: message.attachments ?? [],
    buttons: (message.buttons ?? []).map((row) =>
      row.map(({ label, command, options, style }) => ({
        label: say(label),
        command,
        options,
        style: style ?? 'plain',
      })),
    ),
    links: (message.links ?? []).map((link) => ({ ...link, label: say(link.label) })),
    selects: (message.selects ?? []).map((select) => ({
      ...select,
      label: say(select.label),
      choices: choicesIn(language, select.choices),
    })),
    reactions: message.reactions ?? [],
    spoiler: message.spoiler ?? false,
    inPlace: message.inPlace ?? false,
    notify: message.notify ?? false,
    ...(message.progress === undefined ? {} : { progress: message.progress }),
  }
}

export const renderForm = (form: Form, language: Language): OutgoingForm => ({
  title: translate(language, form.title),
  fields: form.fields.map((field) => ({
    ...field,
    label: translate(language, field.label),
    needed: field.needed ?? false,
    choices: choicesIn(language, field.choices),
  })),
  command: form.command,
  options: form.options,
})
