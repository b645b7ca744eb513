import { reactionEmoji } from './emoji.ts'
import { isObject } from './fields.ts'
import type { Method } from './method.ts'
import { chatNamed, mayBeIn } from './permissions.ts'
import { badRequest } from './refusal.ts'
import type { ChatState } from './state.ts'

/** Not documented; about so long by measurements of others. */
const queryLivesMilliseconds = 15_000
const maxAnswer = 200

/** Bot API, setMessageReaction: a bot has one reaction, an ordinary emoji that the chat allows. */
function reactionsFrom(chat: ChatState, said: unknown): string[] {
  if (said === undefined) return []
  if (!Array.isArray(said)) throw badRequest("can't parse reaction types JSON object")
  if (said.length > 1) throw badRequest('REACTIONS_TOO_MANY')
  return said.map((each: unknown) => {
    if (!isObject(each) || each.type !== 'emoji' || typeof each.emoji !== 'string') throw badRequest('REACTION_INVALID')
    const allowed = reactionEmoji.includes(each.emoji) && (chat.availableReactions?.includes(each.emoji) ?? true)
    if (!allowed) throw badRequest('REACTION_INVALID')
    return each.emoji
  })
}

export const answeringMethods: Record<string, Method> = {
  answerCallbackQuery(world, fields) {
    const query = world.queries.get(fields.text('callback_query_id') ?? '')
    if (!query || world.clock.now() - query.askedAt > queryLivesMilliseconds) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    }
    const text = fields.text('text') ?? ''
    if ([...text].length > maxAnswer) throw badRequest('MESSAGE_TOO_LONG')
    const url = fields.text('url')
    // Bot API, answerCallbackQuery: links are for games and for t.me/your_bot?start= of this bot.
    const own = `t.me/${world.bot.username ?? ''}?start=`
    if (url !== undefined && !url.replace(/^https?:\/\//, '').startsWith(own)) throw badRequest('URL_INVALID')
    query.answers.push({ text, alert: fields.yes('show_alert'), ...(url && { url }) })
    return true
  },
  setMessageReaction(world, fields) {
    const chat = chatNamed(world, fields)
    mayBeIn(world, chat)
    const message = chat.messages.get(fields.whole('message_id') ?? 0)
    if (!message || message.deleted) throw badRequest('message to react not found')
    if (message.service) throw badRequest("message can't be reacted")
    message.botReaction = reactionsFrom(chat, fields.json('reaction', 'reaction types'))
    return true
  },
}
