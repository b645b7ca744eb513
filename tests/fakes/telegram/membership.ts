import { tellBot } from './hearing.ts'
import { memberJson } from './member.ts'
import { place } from './place.ts'
import { chatJson } from './render.ts'
import type { ChatState, Member, Profile, Right } from './state.ts'
import { isAdmin, isIn, type World } from './world.ts'

export const allRights: readonly Right[] = [
  'can_manage_chat',
  'can_delete_messages',
  'can_restrict_members',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
  'can_post_messages',
  'can_edit_messages',
]

export const memberOf = (status: Member['status'], rights: readonly Right[] = [], anonymous = false): Member => ({
  status,
  rights: new Set(rights),
  anonymous,
})

/**
 * Changes what somebody is in a chat, and tells the bot of it: of itself as my_chat_member, of others as chat_member,
 * which only an administrator gets (Bot API, Update).
 */
export function changeMember(world: World, chat: ChatState, who: Profile, next: Member, by: Profile = who): void {
  const before = memberJson(world, chat, who.id)
  chat.members.set(who.id, next)
  const isOwn = who.id === world.bot.id
  if (!isOwn && !isAdmin(chat, world.bot.id)) return
  world.updates.add(isOwn ? 'my_chat_member' : 'chat_member', {
    chat: chatJson(chat),
    from: by,
    date: world.clock.seconds(),
    old_chat_member: before,
    new_chat_member: memberJson(world, chat, who.id),
  })
}

/** A message about the chat itself, which every bot in it gets. */
export function announce(
  world: World,
  chat: ChatState,
  by: Profile,
  service: Record<string, unknown>,
  threadId?: number,
): number {
  const message = place(world, chat, {
    from: by,
    authorId: by.id,
    service,
    ...(threadId !== undefined && { threadId }),
  })
  tellBot(world, message)
  return message.messageId
}

export function join(world: World, chat: ChatState, who: Profile): void {
  changeMember(world, chat, who, memberOf('member'))
  if (chat.kind !== 'channel') announce(world, chat, who, { new_chat_members: [who] })
}

export function leave(world: World, chat: ChatState, who: Profile): void {
  if (!isIn(chat, who.id)) throw new Error(`${who.first_name} is not in ${chat.title}`)
  if (chat.kind !== 'channel') announce(world, chat, who, { left_chat_member: who })
  changeMember(world, chat, who, memberOf('left'))
}
