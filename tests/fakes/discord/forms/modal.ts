import { z } from 'zod'
import { read, type Wire } from '../refusal.ts'
import { everyComponent } from './components.ts'
import { componentId, customId, select } from './menus.ts'
import { repeated, whole, words } from './words.ts'

const textInput = {
  type: z.literal(4),
  id: componentId,
  custom_id: customId,
  style: whole(1, 2),
  min_length: whole(0, 4000).nullish(),
  max_length: whole(1, 4000).nullish(),
  required: z.boolean().nullish(),
  value: words(0, 4000).nullish(),
  placeholder: words(0, 100).nullish(),
}
const upload = z.looseObject({
  type: z.literal(19),
  id: componentId,
  custom_id: customId,
  min_values: whole(0, 10).nullish(),
  max_values: whole(1, 10).nullish(),
  required: z.boolean().nullish(),
})
const choice = z.looseObject({ value: words(1, 100), label: words(1, 100), description: words(0, 100).nullish() })
const choices = { id: componentId, custom_id: customId, required: z.boolean().nullish() }
const radio = z.looseObject({ type: z.literal(21), ...choices, options: z.array(choice).min(2).max(10) })
const checkboxes = z.looseObject({ type: z.literal(22), ...choices, options: z.array(choice).min(1).max(10) })
const checkbox = z.looseObject({ type: z.literal(23), id: componentId, custom_id: customId })

/** 18: a label of up to 45 characters around one field (documentation: Component Reference, Label). */
const label = z.looseObject({
  type: z.literal(18),
  id: componentId,
  label: words(1, 45),
  description: words(0, 100).nullish(),
  component: z.union([z.looseObject({ ...textInput }), select, upload, radio, checkboxes, checkbox]),
})
/** The older way: a row with one text input that carries its own label. Deprecated, still accepted. */
const row = z.looseObject({
  type: z.literal(1),
  id: componentId,
  components: z.array(z.looseObject({ ...textInput, label: words(1, 45) })).length(1),
})
const text = z.looseObject({ type: z.literal(10), id: componentId, content: words(1, 4000) })

const modal = z.object({
  custom_id: customId,
  title: words(1, 45),
  components: z
    .array(z.discriminatedUnion('type', [label, row, text]))
    .min(1)
    .max(5)
    .refine(
      (all) =>
        repeated(everyComponent(all).flatMap((each) => (each.custom_id ? [String(each.custom_id)] : []))).length === 0,
      'Component custom id cannot be duplicated',
    ),
})

/** Reads what a modal response carries: title ≤ 45, custom_id 1–100, 1–5 components. */
export function readModal(value: unknown): { custom_id: string; title: string; components: Wire[] } {
  const { components, ...rest } = read(modal, value, ['data'])
  return { ...rest, components: components.map((each) => ({ ...each })) }
}
