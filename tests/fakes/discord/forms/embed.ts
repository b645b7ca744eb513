import { z } from 'zod'
import { address, whole, words } from './words.ts'

const picture = z.looseObject({ url: address })

/** Documentation: Message, Embed Limits. */
const embed = z.looseObject({
  title: words(0, 256).nullish(),
  description: words(0, 4096).nullish(),
  url: address.nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  color: whole(0, 0xffffff).nullish(),
  footer: z.looseObject({ text: words(1, 2048), icon_url: address.nullish() }).nullish(),
  image: picture.nullish(),
  thumbnail: picture.nullish(),
  author: z.looseObject({ name: words(1, 256), url: address.nullish(), icon_url: address.nullish() }).nullish(),
  fields: z
    .array(z.looseObject({ name: words(1, 256), value: words(1, 1024), inline: z.boolean().nullish() }))
    .max(25)
    .nullish(),
})

function lengthOf(each: z.output<typeof embed>): number {
  const fields = (each.fields ?? []).flatMap((field) => [field.name, field.value])
  const texts = [each.title, each.description, each.footer?.text, each.author?.name, ...fields]
  return texts.reduce((sum, text) => sum + [...(text ?? '')].length, 0)
}

/** Up to 10 embeds, which may hold 6000 characters together. */
export const embeds = z
  .array(embed)
  .max(10)
  .refine(
    (all) => all.reduce((sum, each) => sum + lengthOf(each), 0) <= 6000,
    'Embed size exceeds maximum size of 6000',
  )
