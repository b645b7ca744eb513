import { commandNamed } from '#commands/index.ts'
import type { Filled } from './dialogs.ts'
import type { Message, User } from './wire.ts'

const namesRemembered = 20_000

/** People by their @username, as far as they were heard: Telegram itself tells nobody's id by it. */
export interface Names {
  hear(user: User): void
  idOf(name: string): string | undefined
}

export function openNames(): Names {
  const ids = new Map<string, string>()
  return {
    hear({ id, username }) {
      if (username === undefined) return
      if (ids.size > namesRemembered) ids.clear()
      ids.set(username.toLowerCase(), String(id))
    },
    idOf: (name) => ids.get(name.replace(/^@/, '').toLowerCase()),
  }
}

/** Whoever a message is a reply to: the way in which people point at somebody. */
const repliedTo = ({ reply_to_message: at, message_thread_id: thread }: Message): User | undefined =>
  at && !at.sender_chat && at.message_id !== thread && at.from?.is_bot === false ? at.from : undefined

/**
 * Puts ids where a command asks for people: for a name set as a mention, for a known @username, and for whoever is replied to
 * where nobody is named.
 */
export function withPeople(call: Filled, message: Message, names: Names): Filled {
  const asked = commandNamed(call.command)?.options.filter(({ kind }) => kind === 'user') ?? []
  const { text = '', entities = [] } = message
  const options = { ...call.options }
  for (const { name } of asked) {
    const said = options[name]
    const mentioned = entities.find(
      ({ user, offset, length }) => user && said?.includes(text.slice(offset, offset + length)),
    )?.user
    const known = said === undefined ? repliedTo(message)?.id : (mentioned?.id ?? names.idOf(said))
    if (known !== undefined) options[name] = String(known)
  }
  return { ...call, options }
}
