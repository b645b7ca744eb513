import { may } from './permissions.ts'
import { missingPermissions, Refusal, unknown } from './refusal.ts'
import { emojiView, fullMemberView } from './views.ts'
import { type FakeMessage, type FakeUser, intents, type World } from './world.ts'

const customEmoji = /^\w{2,32}:\d{17,19}$/
const standardEmoji = /^\p{RGI_Emoji}$/v

/** Whether Discord knows this sign: a standard emoji (with or without its variation selector), or `name:id`. */
const isEmoji = (sign: string): boolean =>
  customEmoji.test(sign) || standardEmoji.test(sign) || standardEmoji.test(`${sign}\uFE0F`)

/** Puts a reaction (documentation: Create Reaction): history must be readable, a sign nobody used yet needs Add Reactions. */
export function addReaction(world: World, message: FakeMessage, sign: string, user: FakeUser): void {
  if (!isEmoji(sign)) throw unknown.emoji()
  const { channel, reactions } = message
  if (!may(channel, user, 'readMessageHistory')) throw missingPermissions()
  const before = reactions.get(sign)
  if (!before?.size) {
    if (!may(channel, user, 'addReactions')) throw missingPermissions()
    if (reactions.size >= 20) throw new Refusal(400, 30010, 'Maximum number of reactions reached (20)')
  }
  if (world.blocked.has(message.author.id) && user.id === world.bot.id) {
    throw new Refusal(403, 90001, 'Reaction was blocked')
  }
  if (before?.has(user.id)) return
  reactions.set(sign, new Set([...(before ?? []), user.id]))
  tell(world, 'MESSAGE_REACTION_ADD', message, sign, user)
}

export function removeReaction(world: World, message: FakeMessage, sign: string, user: FakeUser): void {
  if (!isEmoji(sign)) throw unknown.emoji()
  const users = message.reactions.get(sign)
  if (!users?.delete(user.id)) return
  if (users.size === 0) message.reactions.delete(sign)
  tell(world, 'MESSAGE_REACTION_REMOVE', message, sign, user)
}

export function clearReactions(world: World, message: FakeMessage, sign?: string): void {
  if (sign === undefined) message.reactions.clear()
  else message.reactions.delete(sign)
  const { channel } = message
  const event = sign === undefined ? 'MESSAGE_REACTION_REMOVE_ALL' : 'MESSAGE_REACTION_REMOVE_EMOJI'
  world.emit(event, scopeOf(message), () => ({
    channel_id: channel.id,
    message_id: message.id,
    ...(channel.guild ? { guild_id: channel.guild.id } : {}),
    ...(sign === undefined ? {} : { emoji: emojiView(sign) }),
  }))
}

const scopeOf = ({ channel }: FakeMessage) => ({
  intent: channel.guild ? intents.guildMessageReactions : intents.directMessageReactions,
  guild: channel.guild,
  channel,
})

/** Adding tells the member and the message's author; removing does not (documentation: Gateway Events). */
function tell(world: World, event: string, message: FakeMessage, sign: string, user: FakeUser): void {
  const { channel, author } = message
  const member = channel.guild?.members.get(user.id)
  const adding = event === 'MESSAGE_REACTION_ADD'
  world.emit(event, scopeOf(message), () => ({
    user_id: user.id,
    channel_id: channel.id,
    message_id: message.id,
    ...(channel.guild ? { guild_id: channel.guild.id } : {}),
    ...(adding && member ? { member: fullMemberView(member) } : {}),
    emoji: emojiView(sign),
    ...(adding ? { message_author_id: author.id } : {}),
    burst: false,
    type: 0,
  }))
}
