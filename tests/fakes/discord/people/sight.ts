import { may } from '../permissions.ts'
import type { FakeChannel, FakeMessage, FakeUser, World } from '../world.ts'

export const canSee = (message: FakeMessage, user: FakeUser): boolean =>
  !message.deleted &&
  may(message.channel, user, 'viewChannel') &&
  (message.onlyFor === undefined || message.onlyFor.id === user.id)

/** What a person finds when looking into a channel, oldest first: nothing deleted, nothing meant for others only. */
export function seenBy(world: World, user: FakeUser, channel: FakeChannel): FakeMessage[] {
  if (!may(channel, user, 'readMessageHistory')) return []
  return [...world.messages.values()].filter((each) => each.channel === channel && canSee(each, user))
}
