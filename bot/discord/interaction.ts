import {
  type APIApplicationCommandInteraction,
  type APIAttachment,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord.js'
import type { IncomingFile } from '#commands/command.ts'
import type { Answer, Incoming, Pointed, Voice } from '../platform.ts'
import { callOf } from './components.ts'
import { suggests } from './declared.ts'
import { fieldsOf } from './form.ts'
import { languageOf } from './locales.ts'
import { personally, type Reply, replyMilliseconds } from './place.ts'
import { rankOf } from './rights.ts'

/** What an interaction is, before it is answered. */
export type Asking = Pick<
  Extract<Incoming, { what: 'command' }>,
  'what' | 'command' | 'options' | 'source' | 'files'
> & {
  about?: Omit<Pointed, 'author'> & { author: APIUser }
}

export type Heard = APIApplicationCommandInteraction | APIMessageComponentInteraction | APIModalSubmitInteraction

/** Only what people do; the others are for platforms that answer over HTTP and for completing words. */
export const isHeard = (interaction: APIInteraction): interaction is Heard =>
  interaction.type === InteractionType.ApplicationCommand ||
  interaction.type === InteractionType.MessageComponent ||
  interaction.type === InteractionType.ModalSubmit

export const nameOf = (user: APIUser, nick?: string | null): string => nick ?? user.global_name ?? user.username

/** Who acts: rights come resolved for the channel, the language is their Discord's. */
export function voiceOf({ member, user, locale }: Heard): Voice {
  const who = member?.user ?? user
  if (!who) throw new TypeError('an interaction without anybody')
  return {
    remote: who.id,
    name: nameOf(who, member?.nick),
    language: languageOf(locale),
    rank: member ? rankOf(BigInt(member.permissions)) : 'member',
    roles: member?.roles ?? [],
  }
}

type Files = (file: APIAttachment, voice: boolean) => IncomingFile

const isVoiceNote = ({ flags }: Pick<APIMessage, 'flags'>): boolean =>
  ((flags ?? 0) & MessageFlags.IsVoiceMessage) !== 0

export const filesOf = (message: Pick<APIMessage, 'attachments' | 'flags'>, take: Files): IncomingFile[] =>
  message.attachments.map((file) => take(file, isVoiceNote(message)))

function commandOf({ data }: APIApplicationCommandInteraction, take: Files): Asking | undefined {
  if (data.type === ApplicationCommandType.Message) {
    const message = data.resolved.messages[data.target_id]
    if (!message) return undefined
    const { author, content, id } = message
    const about = { author, text: content, message: id, files: filesOf(message, take), place: personally(author.id) }
    return { what: 'command', command: suggests, options: {}, source: 'typed', about }
  }
  if (data.type !== ApplicationCommandType.ChatInput) return undefined
  const options: Record<string, string> = {}
  const files: IncomingFile[] = []
  for (const option of data.options ?? []) {
    if (!('value' in option)) continue
    const file =
      option.type === ApplicationCommandOptionType.Attachment ? data.resolved?.attachments?.[option.value] : undefined
    if (file) files.push(take(file, false))
    else options[option.name] = String(option.value)
  }
  return { what: 'command', command: data.name, options, source: 'typed', ...(files.length > 0 ? { files } : {}) }
}

function pressedOf({ data }: APIMessageComponentInteraction): Asking | undefined {
  const call = callOf(data.custom_id, 'values' in data ? data.values : undefined)
  return call && { what: 'command', ...call, source: 'button' }
}

function filledOf({ data }: APIModalSubmitInteraction): Asking | undefined {
  const call = callOf(data.custom_id, undefined)
  return (
    call && { what: 'command', ...call, options: { ...fieldsOf(data.components), ...call.options }, source: 'form' }
  )
}

/** What an interaction asks for; undefined for what is not ours. */
export function askingOf(interaction: Heard, take: Files): Asking | undefined {
  if (interaction.type === InteractionType.ApplicationCommand) return commandOf(interaction, take)
  return interaction.type === InteractionType.MessageComponent ? pressedOf(interaction) : filledOf(interaction)
}

export const replyTo = ({ token }: Heard): Reply => ({ token, until: new Date(Date.now() + replyMilliseconds) })

/** What every interaction says beside what it asks for. */
export function aroundOf(interaction: Heard, guildName: string | undefined, reply: Reply, answer: Answer) {
  const voice = voiceOf(interaction)
  const { guild_id: remote, id, channel } = interaction
  // Older servers in between say only the number.
  const room = channel?.id ?? interaction.channel_id
  return {
    platform: 'discord',
    ...(remote === undefined ? {} : { community: { remote, name: guildName ?? remote } }),
    seenBy: 'asker' as const,
    // In their own chat nobody else reads: what is told there stands there for good.
    place: remote === undefined ? personally(voice.remote) : { ...personally(voice.remote), reply },
    ...(remote !== undefined && room !== undefined ? { room: { platform: 'discord', chat: room } } : {}),
    voice,
    id: `discord:${id}`,
    answer,
  }
}
