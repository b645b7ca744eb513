import type { Attachment, MessageRef, Outgoing } from '#core/chat.ts'
import type { Api } from './api.ts'
import { keyboardOf } from './keyboard.ts'
import { type Kind, type Media, type MediaDoor, methodOf } from './media.ts'
import type { Moves } from './moved.ts'
import type { Lanes } from './pace.ts'
import type { Shapes } from './shapes.ts'
import { type Marked, maxCaption, maxText, split, wordsOf } from './text.ts'
import type { Message, Pressable } from './wire.ts'

/** Where a message goes. */
export interface Target {
  chat: string
  /** A topic of a forum. */
  thread?: string | undefined
  /** The message that it answers, if that is still there. */
  replyTo?: number | undefined
  /** Shown without a sound. */
  silent?: boolean | undefined
}

/** What a sender stands on. */
export interface Doors {
  api: Api
  media: MediaDoor
  lanes: Lanes
  moves: Moves
  shapes: Shapes
}

const mostInAlbum = 10

/** A message's words and buttons as Telegram takes them. */
export async function faceOf(api: Api, outgoing: Outgoing): Promise<{ words: Marked; rows: Pressable[][] }> {
  const { rows, addresses } = await keyboardOf(outgoing, async () => (await api.me()).username)
  return { words: wordsOf(outgoing, addresses), rows }
}

export const markup = (rows: Pressable[][]): Record<string, unknown> =>
  rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}

export const textFields = ({ text, entities }: Marked): Record<string, unknown> => ({
  text: text === '' ? '…' : text,
  ...(entities.length > 0 ? { entities } : {}),
  link_preview_options: { is_disabled: true },
})

export const captionFields = ({ text, entities }: Marked): Record<string, unknown> => ({
  caption: text,
  ...(entities.length > 0 ? { caption_entities: entities } : {}),
})

const targetFields = ({ chat, thread, replyTo, silent }: Target): Record<string, unknown> => ({
  chat_id: chat,
  ...(thread === undefined ? {} : { message_thread_id: Number(thread) }),
  ...(replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  ...(silent ? { disable_notification: true } : {}),
})

/** Sends messages that say everything there is to say, in as many parts as Telegram needs. */
export function openSender({ api, media, lanes, moves, shapes }: Doors) {
  const sendWords = (target: Target, words: Marked, rows: Pressable[][] = []): Promise<Message> =>
    api.call<Message>('sendMessage', { ...targetFields(target), ...textFields(words), ...markup(rows) })

  const sendFile = (target: Target, { kind, media: file, facts }: Media, words: Marked, rows: Pressable[][]) =>
    api.call<Message>(methodOf(kind), {
      ...targetFields(target),
      [kind]: file,
      ...captionFields(words),
      ...facts,
      ...markup(rows),
    })

  const inAlbum = ({ kind, media: file, facts }: Media): Record<string, unknown> => ({
    type: kind,
    media: file,
    ...facts,
  })

  /** Albums have no buttons: what is to be pressed stands under the words that follow. */
  async function sendAlbums(target: Target, outgoing: Outgoing): Promise<void> {
    const isKind = (kinds: Attachment['as'][]) => outgoing.attachments.filter(({ as }) => kinds.includes(as))
    for (const alike of [isKind(['image', 'video']), isKind(['document'])]) {
      for (let at = 0; at < alike.length; at += mostInAlbum) {
        const some = alike.slice(at, at + mostInAlbum)
        await media.carry<Message | Message[]>(target.chat, target.thread, some, outgoing, ([only, ...more]) => {
          if (only && more.length === 0) return sendFile(target, only, { text: '', entities: [] }, [])
          const album = [only, ...more].flatMap((each) => (each ? [inAlbum(each)] : []))
          return api.call<Message[]>('sendMediaGroup', { ...targetFields(target), media: album })
        })
      }
    }
  }

  async function sendWith(target: Target, outgoing: Outgoing): Promise<{ sent: Message[]; kind: Kind | 'text' }> {
    const { words, rows } = await faceOf(api, outgoing)
    const [attachment, ...others] = outgoing.attachments
    if (attachment && others.length === 0) {
      const [caption = words, ...rest] = split(words, maxCaption, maxText)
      let kind: Kind = 'document'
      const first = await media.carry(target.chat, target.thread, [attachment], outgoing, ([file]) => {
        if (!file) throw new TypeError('a file is carried')
        kind = file.kind
        return sendFile(target, file, caption, rows)
      })
      const sent = [first]
      for (const part of rest) sent.push(await sendWords({ ...target, replyTo: first.message_id }, part))
      return { sent, kind }
    }
    if (attachment) await sendAlbums(target, outgoing)
    const [first = words, ...rest] = split(words, maxText)
    const sent = [await sendWords(target, first, rows)]
    for (const part of rest) sent.push(await sendWords(target, part))
    return { sent, kind: 'text' }
  }

  /** @throws Fault as `ChatPlatform.send` */
  return async function send(target: Target, outgoing: Outgoing): Promise<MessageRef> {
    return moves.following(target.chat, async (chat) => {
      const { sent, kind } = await lanes.send(chat, () => sendWith({ ...target, chat }, outgoing))
      const [first, ...rest] = sent.map(({ message_id }) => String(message_id))
      const ref: MessageRef = {
        platform: 'telegram',
        chat,
        message: first ?? '0',
        ...(rest.length > 0 ? { more: rest } : {}),
      }
      const [file] = outgoing.attachments
      shapes.note(ref, { kind, more: rest, thread: target.thread, file: kind === 'text' ? undefined : file?.file })
      for (const message of sent) shapes.noteChat(message.chat)
      return ref
    })
  }
}

export type Send = ReturnType<typeof openSender>
