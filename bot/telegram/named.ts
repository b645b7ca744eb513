import { commandNamed } from '#commands/index.ts'
import type { Filled } from './dialogs.ts'
import type { Message, User } from './wire.ts'

/** The message that somebody chose to reply to. In a topic everything replies to the message that opened the topic. */
export function repliedTo(message: Message): Message | undefined {
  const { reply_to_message: at, is_topic_message, message_thread_id } = message
  const isOpening = is_topic_message && at?.message_id === message_thread_id
  return at && !isOpening && !at.forum_topic_created ? at : undefined
}

/** Who wrote a message in their own name. */
export const authorOf = ({ from, sender_chat }: Message): User | undefined =>
  from && !from.is_bot && !sender_chat ? from : undefined

/**
 * Puts ids where a command asks for people: for a name set as a mention, and for whoever is replied to where nobody is named.
 * An @username is left as it is: members are known by theirs.
 */
export function withPeople(call: Filled, message: Message): Filled {
  const asked = commandNamed(call.command)?.options.filter(({ kind }) => kind === 'user') ?? []
  const { text = '', entities = [] } = message
  const options = { ...call.options }
  for (const { name } of asked) {
    const said = options[name]
    const mentioned = entities.find(
      ({ user, offset, length }) => user && said?.includes(text.slice(offset, offset + length)),
    )?.user
    const at = said === undefined ? repliedTo(message) : undefined
    const known = at ? authorOf(at)?.id : mentioned?.id
    if (known !== undefined) options[name] = String(known)
  }
  return { ...call, options }
}
