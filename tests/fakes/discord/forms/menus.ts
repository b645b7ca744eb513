import { z } from 'zod'
import { repeated, snowflake, whole, words } from './words.ts'

export const customId = words(1, 100)
export const componentId = z.number().int().min(0).nullish()
export const emoji = z
  .looseObject({ id: snowflake.nullish(), name: z.string().nullish(), animated: z.boolean().nullish() })
  .nullish()

const option = z.looseObject({
  label: words(1, 100),
  value: words(1, 100),
  description: words(0, 100).nullish(),
  emoji,
  default: z.boolean().nullish(),
})

const shared = {
  id: componentId,
  custom_id: customId,
  placeholder: words(0, 150).nullish(),
  min_values: whole(0, 25).nullish(),
  max_values: whole(1, 25).nullish(),
  disabled: z.boolean().nullish(),
  /** Only in modals. */
  required: z.boolean().nullish(),
}

const fits = (select: { min_values?: number | null | undefined; max_values?: number | null | undefined }) =>
  (select.min_values ?? 1) <= (select.max_values ?? 1)

/** 3: one's own options (documentation: Component Reference, String Select). */
const stringSelect = z
  .looseObject({ type: z.literal(3), ...shared, options: z.array(option).min(1).max(25) })
  .refine(
    (select) => repeated(select.options.map((each) => each.value)).length === 0,
    'The specified option value is already used',
  )
  .refine(
    (select) => Math.max(select.min_values ?? 1, select.max_values ?? 1) <= select.options.length,
    'More values than options',
  )
  .refine(fits, 'min_values is above max_values')

/** 5 user, 6 role, 7 either, 8 channel: the platform's own lists. */
const platformSelect = z
  .looseObject({
    type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
    ...shared,
    channel_types: z.array(whole(0, 16)).nullish(),
    default_values: z
      .array(z.looseObject({ id: snowflake, type: z.enum(['user', 'role', 'channel']) }))
      .max(25)
      .nullish(),
  })
  .refine(fits, 'min_values is above max_values')
  .refine((select) => select.type === 8 || !select.channel_types, 'Only a channel select has channel types')

export const select = z.union([stringSelect, platformSelect])

const button = z
  .looseObject({
    type: z.literal(2),
    id: componentId,
    style: whole(1, 5),
    label: words(0, 80).nullish(),
    custom_id: customId.nullish(),
    url: words(1, 512).nullish(),
    disabled: z.boolean().nullish(),
    emoji,
  })
  .refine((each) => Boolean(each.label) || Boolean(each.emoji), 'A button needs a label or an emoji')
  .refine(
    (each) => (each.style === 5 ? each.url && !each.custom_id : each.custom_id && !each.url),
    'A link has a url and no custom_id; every other button a custom_id and no url',
  )

/** 1: up to five buttons, or one select. */
export const row = z
  .looseObject({
    type: z.literal(1),
    id: componentId,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, platformSelect]))
      .min(1)
      .max(5),
  })
  .refine(
    (each) => each.components.length === 1 || each.components.every((part) => part.type === 2),
    'A row holds up to five buttons or one select',
  )

export const accessoryButton = button
