import type { RequestFile } from './body.ts'
import { flagsOf, type MessageForm, readMessageForm } from './forms/message.ts'
import { notifiedBy } from './mentions.ts'
import { invalid, Refusal } from './refusal.ts'
import { memberView, messageView } from './views.ts'
import { type FakeAttachment, type FakeChannel, type FakeMessage, type FakeUser, intents, type World } from './world.ts'

const mebibyte = 1024 * 1024

/** How large a file may be: 10 MiB, and 50 or 100 in guilds with boosts of tier 2 or 3. */
export const uploadLimit = (channel: FakeChannel): number => [10, 10, 50, 100][channel.guild?.tier ?? 0]! * mebibyte

const types: Record<string, string> = {
  mp4: 'video/mp4',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  srt: 'application/x-subrip',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Discord goes by the name of a file rather than by what the form said of it. */
const typeOf = (name: string, said: string): string =>
  types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (said || 'application/octet-stream')

/** Puts uploaded files on the shelf; 413 with code 40005 for one that is too large. */
export function keepFiles(
  world: World,
  channel: FakeChannel,
  files: readonly RequestFile[],
  form: MessageForm,
  ephemeral: boolean,
): FakeAttachment[] {
  if (files.length > 10) throw new Refusal(400, 50035, 'Invalid Form Body')
  return files.map((file) => {
    if (file.bytes.byteLength > uploadLimit(channel)) throw new Refusal(413, 40005, 'Request entity too large')
    const said = form.attachments?.find((each) => each.id === String(file.index))
    const kept: FakeAttachment = {
      id: world.newId(),
      name: said?.filename ?? file.name,
      type: typeOf(said?.filename ?? file.name, file.type),
      bytes: file.bytes,
      ...(said?.description ? { description: said.description } : {}),
      ...(said?.duration_secs ? { voice: { seconds: said.duration_secs } } : {}),
      ephemeral,
    }
    world.files.set(kept.id, kept)
    return kept
  })
}

export interface Post {
  channel: FakeChannel
  author: FakeUser
  body: unknown
  files: readonly RequestFile[]
  /** Files a person uploaded already. */
  attachments?: FakeAttachment[]
  type?: number
  onlyFor?: FakeUser | undefined
  interaction?: FakeMessage['interaction'] | undefined
  repliesTo?: FakeMessage | undefined
  /** A deferred answer: it stands there, thinking. */
  loading?: boolean
}

const settable = flagsOf.suppressEmbeds | flagsOf.silent | flagsOf.voice | flagsOf.layout

const isEmpty = (message: Pick<FakeMessage, 'content' | 'embeds' | 'components' | 'attachments' | 'flags'>): boolean =>
  !message.content.trim() && !message.embeds.length && !message.attachments.length && !message.components.length

/** Makes a message and tells the bot. Only the first version of a message notifies anybody. */
export function post(world: World, { channel, author, body, files, ...rest }: Post): FakeMessage {
  const form = readMessageForm(body)
  const ephemeral = rest.onlyFor !== undefined
  const content = form.content ?? ''
  const extra = rest.loading ? flagsOf.loading : 0
  const message: FakeMessage = {
    id: world.newId(),
    channel,
    author,
    type: rest.type ?? (rest.repliesTo ? 19 : 0),
    content,
    embeds: (form.embeds ?? []).map((each) => ({ type: 'rich', ...each })),
    components: form.components ?? [],
    attachments: [...(rest.attachments ?? []), ...keepFiles(world, channel, files, form, ephemeral)],
    flags: ((form.flags ?? 0) & settable) | (ephemeral ? flagsOf.ephemeral : 0) | extra,
    sentAt: world.clock.now(),
    edits: 0,
    ...(form.nonce === null || form.nonce === undefined ? {} : { nonce: String(form.nonce) }),
    reactions: new Map(),
    ...(rest.repliesTo ? { repliesTo: rest.repliesTo.id } : {}),
    ...(rest.onlyFor ? { onlyFor: rest.onlyFor } : {}),
    ...(rest.interaction ? { interaction: rest.interaction } : {}),
    notified: notifiedBy({ world, channel, author, content, allowed: form.allowed_mentions, replied: rest.repliesTo }),
    deleted: false,
  }
  if (!rest.loading && isEmpty(message)) throw new Refusal(400, 50006, 'Cannot send an empty message')
  checkVoice(message)
  checkNamedFiles(message)
  world.messages.set(message.id, message)
  tell(world, 'MESSAGE_CREATE', message)
  return message
}

/** With the newer layout a file is shown only where a component names it, and only a file that is there can be named. */
function checkNamedFiles({
  components,
  attachments,
  flags,
}: Pick<FakeMessage, 'components' | 'attachments' | 'flags'>): void {
  if (!(flags & flagsOf.layout)) return
  const names = [...JSON.stringify(components).matchAll(/"attachment:\/\/([^"]+)"/g)].map(([, name]) => name)
  const missing = names.find((name) => !attachments.some((file) => file.name === name))
  if (missing === undefined) return
  const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'
  throw invalid(['components'], code, `The referenced attachment "${missing}" was not found`)
}

/** Documentation: Message, Voice Messages. */
function checkVoice(message: FakeMessage): void {
  if (!(message.flags & flagsOf.voice)) return
  if (message.content || message.embeds.length)
    throw new Refusal(400, 50159, 'Voice messages do not support additional content')
  if (message.attachments.length !== 1)
    throw new Refusal(400, 50160, 'Voice messages must have a single audio attachment')
  if (!message.attachments[0]?.voice) throw new Refusal(400, 50161, 'Voice messages must have supporting metadata')
}

/** Changes a message. Fields left out stay; of the files only those listed stay, and new ones are added. */
export function change(world: World, message: FakeMessage, body: unknown, files: readonly RequestFile[]): FakeMessage {
  if (message.flags & flagsOf.voice) throw new Refusal(403, 50173, 'Cannot edit a voice message')
  const form = readMessageForm(body, (message.flags & flagsOf.layout) !== 0)
  const kept = form.attachments
    ? message.attachments.filter((file) => form.attachments?.some((each) => each.id === file.id))
    : message.attachments
  const next = {
    content: form.content === undefined ? message.content : (form.content ?? ''),
    embeds: form.embeds === undefined ? message.embeds : (form.embeds ?? []).map((each) => ({ type: 'rich', ...each })),
    components: form.components === undefined ? message.components : (form.components ?? []),
    attachments: [...kept, ...keepFiles(world, message.channel, files, form, message.onlyFor !== undefined)],
    // A thinking answer stops thinking; the newer layout can be switched on, never off.
    flags: ((message.flags & ~flagsOf.loading) | ((form.flags ?? 0) & (flagsOf.suppressEmbeds | flagsOf.layout))) >>> 0,
  }
  if (isEmpty(next)) throw new Refusal(400, 50006, 'Cannot send an empty message')
  checkNamedFiles(next)
  Object.assign(message, next)
  message.editedAt = world.clock.now()
  message.edits += 1
  tell(world, 'MESSAGE_UPDATE', message)
  return message
}

/** Many at once are told in one event. */
export function removeMany(world: World, messages: readonly FakeMessage[]): void {
  const [first] = messages
  if (!first) return
  for (const each of messages) each.deleted = true
  world.emit('MESSAGE_DELETE_BULK', scopeOf(first), () => ({
    ids: messages.map((each) => each.id),
    channel_id: first.channel.id,
    guild_id: first.channel.guild?.id,
  }))
}

export function remove(world: World, message: FakeMessage): void {
  message.deleted = true
  const { channel } = message
  if (message.onlyFor) return
  world.emit('MESSAGE_DELETE', scopeOf(message), () => ({
    id: message.id,
    channel_id: channel.id,
    ...(channel.guild ? { guild_id: channel.guild.id } : {}),
  }))
}

const scopeOf = ({ channel }: FakeMessage) => ({
  intent: channel.guild ? intents.guildMessages : intents.directMessages,
  guild: channel.guild,
  channel,
})

/** Ephemeral messages are no messages of the channel: no event tells of them. */
function tell(world: World, event: string, message: FakeMessage): void {
  if (message.onlyFor) return
  const { channel, author } = message
  const member = channel.guild?.members.get(author.id)
  world.emit(event, scopeOf(message), (declared) => ({
    ...messageView(world, message, (declared & intents.messageContent) !== 0),
    channel_type: channel.type,
    ...(channel.guild ? { guild_id: channel.guild.id } : {}),
    ...(member ? { member: memberView(member) } : {}),
  }))
}
