import type { MessageRef, Outgoing } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { isNotModified, Refused } from './faults.ts'
import { captionFields, type Doors, faceOf, markup, textFields } from './sender.ts'
import type { Shape } from './shapes.ts'
import { type Marked, maxCaption, maxText, split } from './text.ts'
import type { Message, Pressable } from './wire.ts'

/** What a message is changed into. */
interface Face {
  ref: MessageRef
  outgoing: Outgoing
  words: Marked
  rows: Pressable[][]
}

/** One way to change a message. @returns The words that did not fit. */
type Change = (face: Face) => Promise<Marked[]>

/** What is already so needs no change. */
const unlessSame = async (change: Promise<unknown>): Promise<void> => {
  await change.catch((error: unknown) => {
    if (!isNotModified(error)) throw error
  })
}

const refuses =
  (what: RegExp) =>
  (error: unknown): boolean =>
    error instanceof Refused && what.test(error.description)
const hasNoCaption = refuses(/no caption in the message/i)
const hasNoText = refuses(/no text in the message/i)

const named = ({ chat, message }: Pick<MessageRef, 'chat' | 'message'>) => ({
  chat_id: chat,
  message_id: Number(message),
})

/** Changes messages that were sent. */
export function openEditor({ api, media, lanes, moves, shapes }: Doors) {
  const text: Change = async ({ ref, words, rows }) => {
    const [first = words, ...rest] = split(words, maxText)
    await unlessSame(api.call('editMessageText', { ...named(ref), ...textFields(first), ...markup(rows) }))
    return rest
  }
  const caption: Change = async ({ ref, words, rows }) => {
    const [first = words, ...rest] = split(words, maxCaption, maxText)
    await unlessSame(api.call('editMessageCaption', { ...named(ref), ...captionFields(first), ...markup(rows) }))
    return rest
  }
  /** Also turns a message of words into one with a film. No thumbnail: telegraf would send it as broken JSON. */
  const file: Change = async ({ ref, outgoing, words, rows }) => {
    const [first = words, ...rest] = split(words, maxCaption, maxText)
    const { attachments } = outgoing
    const change = media.carry(ref.chat, shapes.of(ref)?.thread, attachments, outgoing, ([one]) => {
      if (!one) throw new TypeError('a file is carried')
      const shown = { type: one.kind, media: one.media, ...one.facts, ...captionFields(first) }
      return api.call<Message>('editMessageMedia', { ...named(ref), media: shown, ...markup(rows) })
    })
    await unlessSame(change)
    return rest
  }
  const either = async (face: Face, one: Change, isOther: (error: unknown) => boolean, other: Change) =>
    one(face).catch((error: unknown) => {
      if (!isOther(error)) throw error
      return other(face)
    })

  /** Which way, by what is remembered of the message; else by what it probably is, and then by what Telegram says. */
  function change(face: Face, known: Shape | undefined): Promise<Marked[]> {
    const [only, ...others] = face.outgoing.attachments
    if (only && others.length === 0) {
      const isThere = known === undefined || (known.kind !== 'text' && known.file === only.file)
      return isThere ? either(face, caption, hasNoCaption, file) : file(face)
    }
    const isText = known === undefined || known.kind === 'text'
    return isText ? either(face, text, hasNoText, caption) : either(face, caption, hasNoCaption, text)
  }

  /** The parts after the first: changed where they stand, said anew or taken away as the words grew or shrank. */
  async function changeRest(ref: MessageRef, before: readonly string[], parts: Marked[], thread: string | undefined) {
    const after: string[] = []
    for (const [index, part] of parts.entries()) {
      const message = before[index]
      if (message !== undefined) {
        await unlessSame(api.call('editMessageText', { ...named({ ...ref, message }), ...textFields(part) }))
        after.push(message)
        continue
      }
      const sent = await api.call<Message>('sendMessage', {
        chat_id: ref.chat,
        ...(thread === undefined ? {} : { message_thread_id: Number(thread) }),
        reply_parameters: { message_id: Number(ref.message), allow_sending_without_reply: true },
        disable_notification: true,
        ...textFields(part),
      })
      after.push(String(sent.message_id))
    }
    for (const message of before.slice(parts.length)) {
      // It may be too old to be deleted; the message that counts is right.
      await api.call('deleteMessage', named({ ...ref, message })).catch(() => undefined)
    }
    return after
  }

  /** @throws Fault as `ChatPlatform.edit` */
  return async function edit(ref: MessageRef, outgoing: Outgoing): Promise<void> {
    // A video that Telegram sends later has no id yet (Bot API, Message, `message_id`).
    if (ref.message === '0') throw new Fault('chat/gone', 'the message has no id')
    await lanes.edit(moves.now(ref.chat), ref.message, async () => {
      const known = shapes.of(ref)
      const rest = await change({ ref, outgoing, ...(await faceOf(api, outgoing)) }, known)
      const more = await changeRest(ref, known?.more ?? ref.more ?? [], rest, known?.thread)
      const [only, ...others] = outgoing.attachments
      const shown: Pick<Shape, 'kind' | 'file'> =
        only && others.length === 0
          ? { kind: only.as === 'image' ? 'photo' : only.as, file: only.file }
          : { kind: known?.kind ?? 'text', file: known?.file }
      shapes.note(ref, { ...shown, more, thread: known?.thread })
    })
  }
}

export type Edit = ReturnType<typeof openEditor>
