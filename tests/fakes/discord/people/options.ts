import type { CommandOption, FakeChannel, FakeRole, FakeUser, World } from '../world.ts'
import type { Named } from './interact.ts'
import { isUpload, type Upload, upload } from './upload.ts'

/** What a person can put into an option of a command. */
export type OptionValue = string | number | boolean | Upload | { user: FakeUser } | FakeUser | FakeChannel | FakeRole

const isChannel = (value: unknown): value is FakeChannel =>
  typeof value === 'object' && value !== null && 'overwrites' in value
const isRole = (value: unknown): value is FakeRole =>
  typeof value === 'object' && value !== null && 'permissions' in value
const userIn = (value: OptionValue): FakeUser | undefined => {
  if (typeof value !== 'object') return undefined
  if ('user' in value) return value.user
  return 'dms' in value ? value : undefined
}

interface Sending {
  world: World
  named: Named
}

function textIn(option: CommandOption, value: OptionValue): string {
  if (typeof value !== 'string') throw new Error(`"${option.name}" takes text`)
  const { length } = [...value]
  if (length < Math.max(1, option.min_length ?? 0) || length > (option.max_length ?? 6000)) {
    throw new Error(`"${option.name}" takes no text of ${length} characters`)
  }
  return value
}

function numberIn(option: CommandOption, value: OptionValue): number {
  const fits = typeof value === 'number' && (option.type === 10 || Number.isInteger(value))
  if (!fits) throw new Error(`"${option.name}" takes ${option.type === 10 ? 'a number' : 'a whole number'}`)
  if (value < (option.min_value ?? -(2 ** 53)) || value > (option.max_value ?? 2 ** 53)) {
    throw new Error(`"${option.name}" does not take ${value}`)
  }
  return value
}

function thingIn({ world, named }: Sending, option: CommandOption, value: OptionValue): string {
  const user = userIn(value)
  if (user && [6, 9].includes(option.type)) {
    named.users.push(user)
    return user.id
  }
  if (isChannel(value) && option.type === 7) {
    if (option.channel_types && !option.channel_types.includes(value.type)) {
      throw new Error(`"${option.name}" does not list this kind of channel`)
    }
    named.channels.push(value)
    return value.id
  }
  if (isRole(value) && [8, 9].includes(option.type)) {
    named.roles.push(value)
    return value.id
  }
  if (isUpload(value) && option.type === 11) {
    const extension = (name: string) => name.split('.').at(-1)?.toLowerCase()
    if (option.file_types?.length && !option.file_types.some((each) => extension(each) === extension(value.name))) {
      throw new Error(`"${option.name}" does not take "${value.name}"`)
    }
    const file = upload(world, value, true)
    named.files.push(file)
    return file.id
  }
  throw new Error(`"${option.name}" does not take this`)
}

function answerTo(sending: Sending, option: CommandOption, value: OptionValue): string | number | boolean {
  if (option.choices?.length && !option.choices.some((each) => each.value === value)) {
    throw new Error(`"${String(value)}" is no choice of "${option.name}"`)
  }
  if (option.type === 3) return textIn(option, value)
  if (option.type === 4 || option.type === 10) return numberIn(option, value)
  if (option.type !== 5) return thingIn(sending, option, value)
  if (typeof value !== 'boolean') throw new Error(`"${option.name}" takes yes or no`)
  return value
}

/** Options as a client sends them, checked against what the bot registered: a client could not send anything else. */
export function fillOptions(sending: Sending, options: readonly CommandOption[], values: Record<string, OptionValue>) {
  const strange = Object.keys(values).find((name) => !options.some((each) => each.name === name))
  if (strange !== undefined) throw new Error(`The command has no option "${strange}"`)
  return options.flatMap((option) => {
    const value = values[option.name]
    if (value !== undefined) return [{ name: option.name, type: option.type, value: answerTo(sending, option, value) }]
    if (option.required) throw new Error(`The command needs "${option.name}"`)
    return []
  })
}
