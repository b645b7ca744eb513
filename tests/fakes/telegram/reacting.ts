import { reactionEmoji } from './emoji.ts'
import { chatJson } from './render.ts'
import type { ChatState, Profile, Shown } from './state.ts'
import { chatOf, isAdmin, isIn, messageOf, type World } from './world.ts'

const typesOf = (signs: readonly string[]): object[] => signs.map((emoji) => ({ type: 'emoji', emoji }))

/** What a client would not let a user do. */
function refuse(chat: ChatState, who: Profile, signs: readonly string[]): void {
  if (!isIn(chat, who.id)) throw new Error(`${who.first_name} is not in ${chat.title}`)
  if (signs.length > 1) throw new Error('only users who pay Telegram may set more than one reaction')
  for (const sign of signs) {
    if (!reactionEmoji.includes(sign))
      throw new Error(`${sign} is none of the ${reactionEmoji.length} reactions of Telegram`)
    if (chat.availableReactions && !chat.availableReactions.includes(sign)) {
      throw new Error(`${sign} is not allowed as a reaction in ${chat.title}`)
    }
  }
}

function countsOf({ reactions, botReaction }: Shown): object[] {
  const counts = new Map<string, number>()
  for (const sign of [...reactions.values(), botReaction].flat()) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts].map(([emoji, total]) => ({ type: { type: 'emoji', emoji }, total_count: total }))
}

/**
 * Sets somebody's reactions to a message; an empty list takes them away. The bot is told only as an administrator
 * (Bot API, Update): in groups by whom, unless an anonymous administrator; of channel posts, and of their copies in a
 * discussion group, only how many there are.
 */
export function react(world: World, who: Profile, shown: Shown, signs: readonly string[]): void {
  const message = messageOf(world, shown)
  const chat = chatOf(world, message.chatId)
  refuse(chat, who, signs)
  const anonymous = chat.members.get(who.id)?.anonymous === true
  const actor = anonymous ? chat.id : who.id
  const before = message.reactions.get(actor) ?? []
  if (JSON.stringify(before) === JSON.stringify(signs)) return
  if (signs.length > 0) message.reactions.set(actor, [...signs])
  else message.reactions.delete(actor)
  if (chat.kind === 'private' || !isAdmin(chat, world.bot.id)) return
  const about = { chat: chatJson(chat), message_id: message.messageId, date: world.clock.seconds() }
  if (chat.kind === 'channel' || message.automaticForward) {
    world.updates.add('message_reaction_count', { ...about, reactions: countsOf(message) })
    return
  }
  world.updates.add('message_reaction', {
    ...about,
    ...(anonymous ? { actor_chat: chatJson(chat) } : { user: who }),
    old_reaction: typesOf(before),
    new_reaction: typesOf(signs),
  })
}
