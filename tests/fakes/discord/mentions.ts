import type { MessageForm } from './forms/message.ts'
import { may } from './permissions.ts'
import type { FakeChannel, FakeMessage, FakeUser, World } from './world.ts'

export interface Mentioning {
  world: World
  channel: FakeChannel
  author: FakeUser
  content: string
  allowed?: MessageForm['allowed_mentions']
  replied?: FakeMessage | undefined
}

/**
 * Who a new message notifies: those its text names, as far as `allowed_mentions` lets it (documentation: Message, Allowed
 * Mentions Object). Without that field everybody the text names.
 */
export function notifiedBy({ world, channel, author, content, allowed, replied }: Mentioning): FakeMessage['notified'] {
  const named = (shape: RegExp) => [...new Set([...content.matchAll(shape)].map(([, id = '']) => id))]
  const passes = (kind: 'users' | 'roles', id: string) =>
    !allowed || allowed.parse?.includes(kind) || allowed[kind]?.includes(id)
  const users = named(/<@!?(\d+)>/g).filter((id) => world.users.has(id) && passes('users', id))
  const roles = named(/<@&(\d+)>/g).filter((id) => channel.guild?.roles.has(id) && passes('roles', id))
  // A reply notifies its author, unless the sender says otherwise; with allowed_mentions given, only when it says so.
  const pings = allowed ? allowed.replied_user === true : true
  if (replied && pings && replied.author.id !== author.id) users.push(replied.author.id)
  const everyone =
    /@everyone|@here/.test(content) &&
    (!allowed || allowed.parse?.includes('everyone') === true) &&
    may(channel, author, 'mentionEveryone')
  return { users: [...new Set(users)], roles, everyone }
}
