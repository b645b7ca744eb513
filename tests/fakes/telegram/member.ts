import type { ChatState, Right } from './state.ts'
import type { World } from './world.ts'

const everyRight: readonly Right[] = [
  'can_manage_chat',
  'can_delete_messages',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
]
const rightsOfKind: Record<ChatState['kind'], readonly Right[]> = {
  private: [],
  group: ['can_pin_messages'],
  supergroup: ['can_pin_messages', 'can_manage_topics'],
  channel: ['can_post_messages', 'can_edit_messages'],
}

/** A member as the bot gets one: Bot API, ChatMember. */
export function memberJson(world: World, chat: ChatState, userId: number): Record<string, unknown> {
  const user = world.users.get(userId)
  const { status, rights, anonymous } = chat.members.get(userId) ?? {
    status: 'left',
    rights: new Set(),
    anonymous: false,
  }
  if (status === 'creator') return { user, status, is_anonymous: anonymous }
  if (status === 'kicked') return { user, status, until_date: 0 }
  if (status !== 'administrator') return { user, status }
  const each = [...everyRight, ...rightsOfKind[chat.kind]].map((right) => [right, rights.has(right)])
  return { user, status, can_be_edited: false, is_anonymous: anonymous, ...Object.fromEntries(each) }
}
