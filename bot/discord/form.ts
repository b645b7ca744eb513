import { ComponentType, type ModalSubmitComponent, TextInputStyle } from 'discord.js'
import { Fault } from '#core/fault.ts'
import { pack } from '../pack.ts'
import type { OutgoingField, OutgoingForm } from '../platform.ts'
import { clip } from './text.ts'

/** Limits of Discord's modals (documentation: Component Reference, Label, Text Input; Interactions, Modal). */
const limits = { title: 45, label: 45, fields: 5, value: 4000, customId: 100, choices: 25, choice: 100 }

function inputOf({ name, value, long, needed, choices }: OutgoingField): Record<string, unknown> {
  if (choices.length === 0)
    return {
      type: ComponentType.TextInput,
      custom_id: name,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: needed,
      max_length: limits.value,
      ...(value === '' ? {} : { value: value.slice(0, limits.value) }),
    }
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required: needed,
    min_values: needed ? 1 : 0,
    max_values: 1,
    options: choices.slice(0, limits.choices).map((choice) => ({
      value: choice.value,
      label: clip(choice.label, limits.choice),
      default: choice.value === value,
    })),
  }
}

/** A form as Discord's modal. @throws Fault `discord/form-too-long`: a mistake of ours. */
export function modalOf({ title, fields, command, options }: OutgoingForm): Record<string, unknown> {
  if (fields.length > limits.fields || fields.some(({ choices }) => choices.length > limits.choices))
    throw new Fault('discord/form-too-long', `the form of ${command} has more than Discord shows`)
  return {
    title: clip(title, limits.title),
    custom_id: pack({ command, options }, limits.customId),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: clip(field.label, limits.label),
      component: inputOf(field),
    })),
  }
}

/** What a part of a sent form holds, in the newer layout (labels) and the older one (rows). */
interface Filled {
  custom_id?: string
  value?: string
  values?: readonly string[]
  component?: Filled
  components?: readonly Filled[]
}

/** The fields of a sent form by name; several chosen values are joined by commas. */
export function fieldsOf(components: readonly (ModalSubmitComponent | object)[]): Record<string, string> {
  const fields: Record<string, string> = {}
  const read = ({ custom_id, value, values, component, components: inner }: Filled): void => {
    if (component) read(component)
    for (const each of inner ?? []) read(each)
    if (custom_id !== undefined) fields[custom_id] = value ?? values?.join(',') ?? ''
  }
  for (const each of components) read(each as Filled)
  return fields
}
