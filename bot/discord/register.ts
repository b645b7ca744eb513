import { canonical } from '#core/hash.ts'
import type { Calls } from './calls.ts'

/** The fields of a command that we set; Discord adds others of its own. */
const fields = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'choices',
  'value',
  'default_member_permissions',
  'contexts',
  'integration_types',
]

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** A command with what we set and nothing that is empty: Discord leaves out some of that and fills in some. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const set = Object.entries(value).filter(([name, each]) => fields.includes(name) && !isEmpty(each))
  return Object.fromEntries(
    set.map(([name, each]) => {
      if (name.endsWith('_localizations')) return [name, each]
      // Both are sets: their order means nothing.
      if (name === 'contexts' || name === 'integration_types') return [name, [...(each as number[])].sort()]
      return [name, bare(each)]
    }),
  )
}

const inOrder = (commands: readonly unknown[]): string[] => commands.map((each) => canonical(bare(each))).sort()

/** Whether what is registered is what is wanted. */
export const isSame = (registered: readonly unknown[], wanted: readonly unknown[]): boolean =>
  canonical(inOrder(registered)) === canonical(inOrder(wanted))

/** Registers the commands, all in one call and only when something changed: a day has room for 200 new ones. */
export async function register(calls: Calls, wanted: readonly unknown[]): Promise<boolean> {
  if (isSame(await calls.commands(), wanted)) return false
  await calls.replaceCommands(wanted)
  return true
}
