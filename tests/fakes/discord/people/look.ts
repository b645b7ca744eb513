import { everyComponent } from '../forms/components.ts'
import type { Wire } from '../refusal.ts'
import type { FakeMessage, ShownModal } from '../world.ts'

/** Everything a person reads in a message, whichever way the bot laid it out: content, embeds, texts of the newer layout. */
export function readIn(message: FakeMessage): string {
  const ofEmbed = (embed: Wire): unknown[] => {
    const part = (name: string) => (embed[name] ?? {}) as Wire
    const fields = ((embed.fields as Wire[] | undefined) ?? []).flatMap((field) => [field.name, field.value])
    return [part('author').name, embed.title, embed.description, ...fields, part('footer').text]
  }
  const ofLayout = everyComponent(message.components).flatMap((each) => (each.type === 10 ? [each.content] : []))
  return [message.content, ...message.embeds.flatMap(ofEmbed), ...ofLayout]
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n')
}

/** Labels of the buttons that can be pressed, in order; where a button has only an emoji, that. */
export const buttonsOf = (message: FakeMessage): string[] =>
  everyComponent(message.components)
    .filter((each) => each.type === 2 && each.style !== 5 && !each.disabled)
    .map((each) => String(each.label ?? (each.emoji as Wire | undefined)?.name ?? ''))

/** Links of a message: label and address. */
export const linksOf = (message: FakeMessage): { label: string; url: string }[] =>
  everyComponent(message.components)
    .filter((each) => each.type === 2 && each.style === 5)
    .map((each) => ({ label: String(each.label ?? ''), url: String(each.url) }))

/** A menu, or a field of a form. */
export interface Field {
  customId: string
  /** 3 options, 4 text, 5 people, 6 roles, 8 channels, 19 files, 21 to 23 boxes. */
  type: number
  label: string
  /** What stands in it already. */
  value: string
  options: string[]
  required: boolean
}

function fieldOf(component: Wire, label: unknown): Field {
  const options = (component.options as { value: string }[] | undefined) ?? []
  return {
    customId: String(component.custom_id),
    type: Number(component.type),
    label: String(label ?? component.label ?? component.placeholder ?? ''),
    value: String(component.value ?? ''),
    options: options.map((each) => each.value),
    required: component.required !== false,
  }
}

/** Menus of a message, in order. */
export const menusOf = (message: FakeMessage): Field[] =>
  everyComponent(message.components)
    .filter((each) => Number(each.type) >= 3 && Number(each.type) <= 8)
    .map((each) => fieldOf(each, undefined))

/** Fields of a form, in order, however they are wrapped. */
export const fieldsOf = (modal: ShownModal): Field[] =>
  modal.components.flatMap((each) => {
    if (each.type === 18) return [fieldOf(each.component as Wire, each.label)]
    return each.type === 1 ? (each.components as Wire[]).map((one) => fieldOf(one, undefined)) : []
  })
