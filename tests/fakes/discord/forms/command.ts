import { z } from 'zod'
import { invalid, read } from '../refusal.ts'
import type { CommandForm } from '../world.ts'
import { discordLocales } from './locales.ts'
import { repeated, whole, words } from './words.ts'

/** Documentation: Application Commands, Naming. Lower case wherever the script has it. */
const nameShape = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const name = z
  .string()
  .regex(nameShape, 'Command name is invalid')
  .refine((value) => value === value.toLowerCase(), 'Command name must be in lower case')
const description = words(1, 100)

const localized = (shape: z.ZodType<string>) =>
  z
    .record(
      z.string().refine((key) => discordLocales.includes(key), 'Not one of the locales of Discord'),
      shape.nullable(),
    )
    .nullish()

const choice = z.looseObject({
  name: words(1, 100),
  name_localizations: localized(words(1, 100)),
  value: z.union([words(1, 100), z.number()]),
})

const leafTypes = [3, 4, 5, 6, 7, 8, 9, 10, 11]
const shared = {
  name,
  name_localizations: localized(name),
  description,
  description_localizations: localized(description),
}

const leaf = z
  .looseObject({
    type: z.number().refine((type) => leafTypes.includes(type), 'Unknown option type'),
    ...shared,
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    channel_types: z.array(whole(0, 16)).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: whole(0, 6000).optional(),
    max_length: whole(1, 6000).optional(),
    autocomplete: z.boolean().optional(),
    file_types: z.array(z.string()).max(10).optional(),
  })
  .superRefine((each, context) => {
    const flaw = (message: string) => context.addIssue({ code: 'custom', message })
    const numeric = each.type === 4 || each.type === 10
    if (each.choices && each.type !== 3 && !numeric) flaw('Only text and numbers have choices')
    if (each.choices?.length && each.autocomplete) flaw('autocomplete may not be true if choices are present')
    if (each.choices?.some((one) => typeof one.value !== (numeric ? 'number' : 'string')))
      flaw('A choice of another type')
    const names = (each.choices ?? []).map((one) => one.name)
    if (repeated(names).length) flaw('Option choice names must be unique')
    if ((each.min_value !== undefined || each.max_value !== undefined) && !numeric) flaw('Only numbers have a range')
    if ((each.min_length !== undefined || each.max_length !== undefined) && each.type !== 3)
      flaw('Only text has a length')
    if (each.channel_types && each.type !== 7) flaw('Only channels have channel types')
    if (each.file_types && each.type !== 11) flaw('Only attachments have file types')
  })

const inOrder = (all: readonly { required?: boolean | undefined }[]): boolean =>
  all.every((each, index) => !each.required || index === 0 || all[index - 1]?.required === true)
const oncePerName = (all: readonly { name: string }[]): boolean => repeated(all.map((each) => each.name)).length === 0

const leaves = z
  .array(leaf)
  .max(25)
  .refine(inOrder, 'Required options must be placed before non-required options')
  .refine(oncePerName, 'Option names must be unique')
const subcommand = z.looseObject({ type: z.literal(1), ...shared, options: leaves.optional() })
const group = z.looseObject({
  type: z.literal(2),
  ...shared,
  options: z.array(subcommand).min(1).max(25).refine(oncePerName, 'Option names must be unique'),
})
const parts = z
  .array(z.union([subcommand, group]))
  .max(25)
  .refine(oncePerName, 'Option names must be unique')

const command = z.looseObject({
  type: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
  name: z.string(),
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  contexts: z.array(whole(0, 2)).nullish(),
  integration_types: z.array(whole(0, 1)).nullish(),
  nsfw: z.boolean().nullish(),
})
const chatInput = z.looseObject({ ...shared, options: z.array(z.unknown()).max(25).nullish() })
/** Names of user and message commands may have spaces and capitals; they have no description and no options. */
const contextMenu = z.looseObject({
  name: words(1, 32),
  name_localizations: localized(words(1, 32)),
  description: z.literal('').nullish(),
  options: z.array(z.unknown()).max(0).nullish(),
})

/** Of the localizations of a field only the longest counts (documentation: Application Commands, Character limits). */
function sizeOf(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0
  if (Array.isArray(part)) return part.reduce((sum: number, each) => sum + sizeOf(each), 0)
  const fields = part as Record<string, unknown>
  const longest = (key: string) => {
    const others = Object.values((fields[`${key}_localizations`] ?? {}) as Record<string, string | null>)
    return Math.max(...[fields[key], ...others].map((text) => (typeof text === 'string' ? [...text].length : 0)))
  }
  const value = typeof fields.value === 'string' ? [...fields.value].length : 0
  return longest('name') + longest('description') + value + sizeOf(fields.options) + sizeOf(fields.choices)
}

/** Reads one command, or says which documented limit it breaks. `path` is where it stands in the request. */
export function readCommand(value: unknown, path: PropertyKey[]): CommandForm {
  const base = read(command, value, path)
  const more = read(base.type === 1 ? chatInput : contextMenu, value, path)
  const given = more.options ?? []
  const nested = given.some((each) => [1, 2].includes((each as { type?: number }).type ?? 0))
  const options = read(nested ? parts : leaves, given, [...path, 'options'])
  if (sizeOf(value) > 8000) {
    throw invalid(path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)')
  }
  return {
    ...base,
    ...more,
    name: base.name,
    description: typeof more.description === 'string' ? more.description : '',
    options: options as CommandForm['options'],
    default_member_permissions: base.default_member_permissions ?? null,
    contexts: base.contexts ?? null,
  }
}

/** How many commands of a type a scope holds: 100 chat input, 15 user, 15 message. */
const most: Record<number, number> = { 1: 100, 2: 15, 3: 15 }

/** Reads the whole list of a scope, as a bulk overwrite sends it. */
export function readCommands(value: unknown): CommandForm[] {
  const forms = read(z.array(z.unknown()), value).map((each, index) => readCommand(each, [index]))
  for (const [type, limit] of Object.entries(most)) {
    const names = forms.filter((each) => each.type === Number(type)).map((each) => each.name)
    if (names.length > limit) throw invalid([], 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`)
    if (repeated(names).length) {
      throw invalid([], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')
    }
  }
  return forms
}
