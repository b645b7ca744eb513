import { messageJson } from './render.ts'
import type { Shown } from './state.ts'
import { chatOf, isAdmin, isIn, type World } from './world.ts'

function isForTheBot(world: World, message: Shown): boolean {
  const chat = chatOf(world, message.chatId)
  const replied = message.replyTo === undefined ? undefined : chat.messages.get(message.replyTo)
  if (replied?.authorId === world.bot.id) return true
  const own = `@${world.bot.username ?? ''}`.toLowerCase()
  return message.entities.some(({ type, offset, length, user }) => {
    const words = message.text.slice(offset, offset + length).toLowerCase()
    if (type === 'bot_command') return !words.includes('@') || words.endsWith(own)
    return (type === 'mention' && words === own) || user?.id === world.bot.id
  })
}

/**
 * Whether the bot gets a message of somebody else: everything in private, in channels it administers and where it is an
 * administrator; otherwise, with privacy mode on, only service messages, commands not meant for another bot, mentions
 * of it and replies to it. Bots Features, Privacy mode.
 */
function hears(world: World, message: Shown): boolean {
  const chat = chatOf(world, message.chatId)
  if (chat.kind === 'private') return true
  if (isAdmin(chat, world.bot.id)) return true
  if (!isIn(chat, world.bot.id) || chat.kind === 'channel') return false
  return !world.privacy || message.service !== undefined || isForTheBot(world, message)
}

/** Tells the bot of a message that somebody wrote, if it may hear it. */
export function tellBot(world: World, message: Shown, edited = false): void {
  if (!hears(world, message)) return
  const what = chatOf(world, message.chatId).kind === 'channel' ? 'channel_post' : 'message'
  world.updates.add(edited ? `edited_${what}` : what, messageJson(world, message))
}
