import type { CommandView, Role } from '../view.ts'

export interface Suggestion {
  /** The whole text once it is taken. */
  text: string
  label: string
  about: string
}

export interface Completion {
  suggestions: Suggestion[]
  /** The first is meant unless the person moves: so for commands and choices, not for options, which may be left out. */
  eager: boolean
}

const none: Completion = { suggestions: [], eager: false }
const ranks = ['member', 'moderator', 'admin', 'operator']

function commandsFor(begun: string, commands: CommandView[], role: Role): Completion {
  const mine = commands.filter(
    ({ name, allow }) => name.startsWith(begun) && ranks.indexOf(allow) <= ranks.indexOf(role),
  )
  const suggestions = mine.map(({ name, about }) => ({ text: `/${name} `, label: `/${name}`, about }))
  return { suggestions, eager: true }
}

function optionsFor(command: CommandView, before: string, words: string[], begun: string): Completion {
  const used = new Set(words.map((word) => word.split(':')[0]))
  const named = (name: string | undefined) => command.options.find((option) => option.name === name)
  // Once something stands there that is no option, the rest is free text.
  if (words.some((word) => !named(/^(\w+):\S+$/.exec(word)?.[1]))) return none
  const [, name, value = ''] = /^(\w+):(\S*)$/.exec(begun) ?? []
  if (name) {
    const choices = named(name)?.choices.filter((choice) => choice.value.toLowerCase().startsWith(value.toLowerCase()))
    const suggestions = (choices ?? []).map((choice) => ({
      text: `${before}${name}:${choice.value} `,
      label: choice.value,
      about: choice.label === choice.value ? '' : choice.label,
    }))
    return { suggestions, eager: true }
  }
  const open = command.options.filter(
    (option, index) => (index > 0 || option.choices.length > 0) && !used.has(option.name),
  )
  const suggestions = open
    .filter((option) => option.name.startsWith(begun))
    .map((option) => ({ text: `${before}${option.name}:`, label: `${option.name}:`, about: option.about }))
  return { suggestions, eager: false }
}

/** What could be typed next after a slash: commands, then their options, then the options' choices. */
export function complete(text: string, commands: CommandView[], role: Role): Completion {
  const first = /^\/(\w*)$/.exec(text)
  if (first) return commandsFor(first[1] ?? '', commands, role)
  const [, name, rest = ''] = /^\/(\w+)\s([\s\S]*)$/.exec(text) ?? []
  const command = commands.find((each) => each.name === name)
  if (!command) return none
  const begun = /\S*$/.exec(rest)?.[0] ?? ''
  const before = text.slice(0, text.length - begun.length)
  const words = rest.slice(0, rest.length - begun.length).split(/\s+/)
  return optionsFor(
    command,
    before,
    words.filter((word) => word !== ''),
    begun,
  )
}
