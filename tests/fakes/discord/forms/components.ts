import { z } from 'zod'
import { read, type Wire } from '../refusal.ts'
import { accessoryButton, componentId, row } from './menus.ts'
import { address, repeated, whole, words } from './words.ts'

/** Pieces of the newer layout, which a message has only with flag 1 << 15 (documentation: Component Reference). */
const media = z.looseObject({ url: address })
const text = z.looseObject({ type: z.literal(10), id: componentId, content: words(1, 4000) })
const thumbnail = z.looseObject({
  type: z.literal(11),
  id: componentId,
  media,
  description: words(0, 1024).nullish(),
  spoiler: z.boolean().nullish(),
})
const section = z.looseObject({
  type: z.literal(9),
  id: componentId,
  components: z.array(text).min(1).max(3),
  accessory: z.discriminatedUnion('type', [accessoryButton, thumbnail]),
})
const gallery = z.looseObject({
  type: z.literal(12),
  id: componentId,
  items: z
    .array(z.looseObject({ media, description: words(0, 1024).nullish(), spoiler: z.boolean().nullish() }))
    .min(1)
    .max(10),
})
const file = z.looseObject({
  type: z.literal(13),
  id: componentId,
  file: z.looseObject({ url: z.string().regex(/^attachment:\/\/.+/) }),
  spoiler: z.boolean().nullish(),
})
const separator = z.looseObject({
  type: z.literal(14),
  id: componentId,
  divider: z.boolean().nullish(),
  spacing: whole(1, 2).nullish(),
})
const inside = [row, text, section, gallery, file, separator] as const
const container = z.looseObject({
  type: z.literal(17),
  id: componentId,
  components: z.array(z.discriminatedUnion('type', inside)).min(1),
  accent_color: whole(0, 0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
})

const legacy = z.array(row).max(5)
const layout = z.array(z.discriminatedUnion('type', [...inside, container])).max(40)

/** Every component of a message, those inside others too. */
export function everyComponent(components: readonly Wire[]): Wire[] {
  return components.flatMap((each) => [
    each,
    ...everyComponent((each.components as Wire[] | undefined) ?? []),
    ...everyComponent(each.accessory ? [each.accessory as Wire] : []),
    ...everyComponent(each.component ? [each.component as Wire] : []),
  ])
}

const textsOf = (components: readonly Wire[]): string[] =>
  everyComponent(components).flatMap((each) => (each.type === 10 ? [String(each.content)] : []))

/** Components of a message: 5 rows, or with the newer layout 40 pieces and 4000 characters; a custom_id only once. */
export function readComponents(value: unknown, isLayout: boolean): Wire[] {
  const whichever: z.ZodType<Wire[]> = isLayout ? layout : legacy
  const checked = whichever
    .refine(
      (all) =>
        repeated(everyComponent(all).flatMap((each) => (each.custom_id ? [String(each.custom_id)] : []))).length === 0,
      'Component custom id cannot be duplicated',
    )
    .refine((all) => everyComponent(all).length <= 40, 'The total number of components exceeds 40')
    .refine((all) => textsOf(all).join('').length <= 4000, 'The text of all components exceeds 4000')
  return read(checked, value, ['components']).map((each) => ({ ...each }))
}
