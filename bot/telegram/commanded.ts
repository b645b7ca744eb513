import { commandNamed } from '#commands/index.ts'
import { parseTyped } from '../inbox.ts'
import type { Filled } from './dialogs.ts'

/** A command as it was typed. */
export interface Typed {
  /** As our commands are called. */
  name: string
  /** The bot it was meant for, in small letters; absent where none is named. */
  to?: string
  rest: string
}

/** Reads `/dream@the_bot I was flying`; undefined for words that are no command. Bots Features, Commands. */
export function readCommand(text: string): Typed | undefined {
  const read = /^\s*\/([a-z0-9_]{1,32})(?:@(\w{3,32}))?(?:\s+([\s\S]*))?$/i.exec(text)
  if (!read) return undefined
  const [, name = '', to, rest = ''] = read
  return { name: name.toLowerCase().replaceAll('_', '-'), ...(to ? { to: to.toLowerCase() } : {}), rest: rest.trim() }
}

/** What a link into the private chat asks for: `link_<code>`, `tell_<telling>`, `do_<command>`; else a welcome. */
function startedBy(payload: string): Filled {
  const [, what = '', about = ''] = /^(link|tell|do)_([\w-]+)$/.exec(payload) ?? []
  if (what === 'link') return { command: 'link', options: { code: about } }
  if (what === 'tell') return { command: 'dream', options: { do: 'ask', telling: about } }
  // Only such commands as anybody could type.
  if (what === 'do' && commandNamed(about)) return { command: about, options: {} }
  return { command: 'help', options: {} }
}

/** The call that a typed command is. */
export function callOf({ name, rest }: Typed, isPrivate: boolean): Filled {
  if (name !== 'start') return parseTyped(`/${name} ${rest}`)
  if (isPrivate) return startedBy(rest)
  // Whoever adds the bot by its link is an admin who sets it up: Bots Features, Deep linking.
  return { command: rest === 'setup' && commandNamed('setup') ? 'setup' : 'help', options: {} }
}
