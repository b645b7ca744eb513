import { z } from 'zod'
import { Refusal, read, type Wire } from '../refusal.ts'
import { readComponents } from './components.ts'
import { embeds } from './embed.ts'
import { snowflake, words } from './words.ts'

/** Documentation: Message, Allowed Mentions Object. Naming users or roles twice over is refused. */
const allowedMentions = z
  .looseObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: z.array(snowflake).max(100).nullish(),
    roles: z.array(snowflake).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .refine(
    (each) =>
      !(each.parse?.includes('users') && each.users?.length) && !(each.parse?.includes('roles') && each.roles?.length),
    'parse and a list of the same kind are mutually exclusive',
  )

const form = z.object({
  content: words(0, 2000).nullish(),
  embeds: embeds.nullish(),
  flags: z.number().int().min(0).nullish(),
  nonce: z.union([z.number().int(), words(1, 25)]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: z
    .looseObject({ message_id: snowflake, channel_id: snowflake.nullish(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
  attachments: z
    .array(
      z.looseObject({
        id: snowflake,
        filename: words(1, 260).nullish(),
        description: words(0, 1024).nullish(),
        duration_secs: z.number().nullish(),
        waveform: z.string().nullish(),
      }),
    )
    .max(10)
    .nullish(),
})

export type MessageForm = z.output<typeof form> & { components?: Wire[] | null | undefined }

export const flagsOf = { suppressEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, voice: 8192, layout: 1 << 15 }

/** What the fake does not play; a bot that sends it should fail loudly rather than be misunderstood. */
const notPlayed = ['poll', 'sticker_ids', 'tts'] as const

/** Reads what a message is made of. `layoutAlready`: the message being edited has the newer layout, for good. */
export function readMessageForm(value: unknown, layoutAlready = false): MessageForm {
  const read1 = read(form, value ?? {})
  const { components, ...others } = z.looseObject({ components: z.unknown().optional() }).parse(value ?? {})
  for (const name of notPlayed) {
    const given = others[name]
    if (given && !(Array.isArray(given) && given.length === 0)) throw new Error(`The fake does not play "${name}"`)
  }
  const isLayout = layoutAlready || ((read1.flags ?? 0) & flagsOf.layout) !== 0
  if (isLayout && (read1.content || read1.embeds?.length)) {
    throw new Refusal(400, 50035, 'Invalid Form Body', {
      errors: {
        content: {
          _errors: [
            {
              code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
              message: 'The newer layout takes no content or embeds',
            },
          ],
        },
      },
    })
  }
  if (components === undefined) return read1
  return { ...read1, components: components === null ? null : readComponents(components, isLayout) }
}
