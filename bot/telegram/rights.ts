import { type MessageRef, type Place, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { ChatUse } from '../platform.ts'
import type { Api } from './api.ts'
import { isPrivate } from './faults.ts'
import type { Moves } from './moved.ts'
import type { Chat, ReactionType } from './wire.ts'

/** Bot API, ChatFullInfo and ChatMember, as far as they are read. */
interface FullChat extends Chat {
  first_name?: string
  /** Absent: every one is allowed. */
  available_reactions?: ReactionType[]
  permissions?: { can_send_messages?: boolean; can_send_videos?: boolean }
}

interface BotMember {
  status: string
  can_post_messages?: boolean
  can_send_messages?: boolean
  can_send_videos?: boolean
}

const votes = ['👍', '👎']
/** Telegram's `admin` parameter of a link: what a moderating bot is asked to be given. */
const rights = ['manage_chat', 'delete_messages', 'pin_messages', 'manage_topics']

const lacks = (what: string, values?: Words['values']): Words => words(`permission.telegram.${what}`, values)

function lacksForReview({ type, available_reactions: allowed }: FullChat, isAdmin: boolean): Words[] {
  const absent = allowed ? votes.filter((sign) => !allowed.some(({ emoji }) => emoji === sign)) : []
  return [
    ...(type === 'supergroup' ? [] : [lacks('notSupergroup')]),
    // Reactions are told only to administrators: Bot API, Update, message_reaction.
    ...(isAdmin ? [] : [lacks('notAdmin')]),
    ...(absent.length > 0 ? [lacks('noReactions', { signs: absent.join(' ') })] : []),
  ]
}

function lacksForSpeaking({ type, permissions = {} }: FullChat, member: BotMember, isAdmin: boolean): Words[] {
  if (type === 'channel') return isAdmin && member.can_post_messages ? [] : [lacks('cannotPost')]
  if (isAdmin) return []
  const { can_send_messages: text = true, can_send_videos: film = true } =
    member.status === 'restricted' ? member : permissions
  return text && film ? [] : [lacks('cannotSend')]
}

/** What the bot lacks in a chat for a use, in sentences. */
export async function missingIn(api: Api, moves: Moves, place: Place, use: ChatUse): Promise<Words[]> {
  try {
    return await moves.following(place.chat, async (chat_id) => {
      const me = await api.me()
      const chat = await api.call<FullChat>('getChat', { chat_id })
      const member = await api.call<BotMember>('getChatMember', { chat_id, user_id: me.id })
      const isIn = !['left', 'kicked'].includes(member.status)
      if (!isIn) return [lacks('notThere')]
      const isAdmin = ['creator', 'administrator'].includes(member.status)
      return [...lacksForSpeaking(chat, member, isAdmin), ...(use === 'review' ? lacksForReview(chat, isAdmin) : [])]
    })
  } catch (error) {
    if (!(error instanceof Fault) || error.retry !== 'never') throw error
    return [lacks('notThere')]
  }
}

/** Whether somebody administers a chat. */
export async function decidesIn(api: Api, moves: Moves, { chat }: Place, user: string): Promise<boolean> {
  if (isPrivate(chat)) return chat === user
  const ask = (chat_id: string) => api.call<BotMember>('getChatMember', { chat_id, user_id: Number(user) })
  return moves.following(chat, ask).then(
    ({ status }) => ['creator', 'administrator'].includes(status),
    (error: unknown) => {
      if (error instanceof Fault && error.retry === 'never') return false
      throw error
    },
  )
}

/** What people call a chat; undefined where the bot may not look. */
export async function titleOf(api: Api, moves: Moves, { chat }: Place): Promise<string | undefined> {
  const ask = (chat_id: string) => api.call<FullChat>('getChat', { chat_id })
  return moves.following(chat, ask).then(
    ({ title, first_name }) => title ?? first_name,
    (error: unknown) => {
      if (error instanceof Fault && error.retry === 'never') return undefined
      throw error
    },
  )
}

/** The address of a message; only supergroups and channels have any. */
export function linkTo({ chat, message }: MessageRef, name: string | undefined): string | undefined {
  if (name !== undefined) return `https://t.me/${name}/${message}`
  const inner = /^-100(\d+)$/.exec(chat)?.[1]
  return inner === undefined ? undefined : `https://t.me/c/${inner}/${message}`
}

/** The address with which an admin adds the bot: Telegram Features, Deep linking for groups. */
export const inviteOf = (botName: string): string =>
  `https://t.me/${botName}?startgroup=setup&admin=${rights.join('+')}`
