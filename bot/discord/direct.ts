import { randomBytes } from 'node:crypto'
import { type APIAttachment, type APIMessage, MessageType } from 'discord.js'
import type { IncomingFile } from '#commands/command.ts'
import type { Outgoing } from '#core/chat.ts'
import type { Language } from '#core/story.ts'
import type { Incoming } from '../platform.ts'
import { filesOf, nameOf } from './interaction.ts'
import type { PendingForms } from './pending.ts'
import { persist } from './persist.ts'
import { personally } from './place.ts'
import type { Sender } from './sender.ts'

/** So long an answer is tried, whatever Discord says. */
const answersMilliseconds = 5 * 60_000

/** A message as events and lists carry it; only events name the server. */
export type Written = Pick<APIMessage, 'id' | 'channel_id' | 'author' | 'content' | 'attachments' | 'type'> &
  Pick<Partial<APIMessage>, 'flags' | 'webhook_id'> & { guild_id?: string }

export interface DirectOptions {
  /** The language a person spoke last, for messages do not say it. */
  language: Language
  take(file: APIAttachment, voice: boolean): IncomingFile
  sender: Sender
  forms: PendingForms
}

/** Whether it is a message that a person wrote to the bot alone; type 0 is an ordinary one. */
export const isTold = ({ guild_id, author, type, webhook_id }: Written): boolean =>
  !guild_id && !author.bot && !webhook_id && (!type || type === MessageType.Reply)

/** What somebody wrote in their own chat with the bot; undefined for what holds neither words nor files. */
export function toldOf(message: Written, { language, take, sender, forms }: DirectOptions): Incoming | undefined {
  const { author, content, id } = message
  const files = filesOf(message, take)
  if (content.trim() === '' && files.length === 0) return undefined
  const place = personally(author.id)
  const say = (outgoing: Outgoing) => {
    const until = new Date(Date.now() + answersMilliseconds)
    // Each attempt has the same name: what arrived unnoticed is not said twice.
    const once = randomBytes(10).toString('hex')
    return persist(until, () => sender.send(place, outgoing, once))
  }
  return {
    platform: 'discord',
    what: 'text',
    text: content,
    ...(files.length > 0 ? { files } : {}),
    seenBy: 'asker',
    place,
    voice: { remote: author.id, name: nameOf(author), language, rank: 'member', roles: [] },
    id: `discord:${id}`,
    said: { platform: 'discord', chat: place.chat, message: id },
    answer: {
      say,
      // A message cannot be answered with a form; a button opens it.
      form: async (form) => void (await say(forms.offer(form, language))),
    },
  }
}
