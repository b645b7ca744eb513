import { randomBytes } from 'node:crypto'
import type { APIMessage } from 'discord.js'
import type { MessageRef, Outgoing, Place } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import type { FileStore } from '#files/store.ts'
import type { Calls } from './calls.ts'
import { type Part, partsOf } from './message.ts'
import { chatOfReply, isOpen, personOf, replyOf } from './place.ts'

const nonceCharacters = 25

export interface SenderOptions {
  calls: Calls
  files: FileStore
  log: Log
  /** Is told of work that goes on after a message was sent. */
  beside(work: Promise<void>): void
}

/** Says things in channels and to people, and changes what was said. Faults as `ChatPlatform` wants them. */
export interface Sender {
  send(to: Place, outgoing: Outgoing, once?: string): Promise<MessageRef>
  edit(ref: MessageRef, outgoing: Outgoing): Promise<void>
}

const isCode = (error: unknown, ...codes: string[]): boolean => error instanceof Fault && codes.includes(error.code)

/** A reference to several messages: what can be seen and pressed stands in the last. */
function refOf(chat: string, sent: readonly APIMessage[]): MessageRef {
  const ids = sent.map(({ id }) => id)
  const more = ids.slice(0, -1)
  return { platform: 'discord', chat, message: ids.at(-1) ?? '', ...(more.length > 0 ? { more } : {}) }
}

/** The nonce of each message of one sending: the same sending again has the same ones. */
function noncesOf(once: string | undefined): (part: number) => string {
  const key = once ?? randomBytes(12).toString('hex')
  return (part) => (part === 0 ? key.slice(0, nonceCharacters) : `${key.slice(0, nonceCharacters - 4)}.${part}`)
}

/** What can be done with a message that stands. */
interface Hand {
  look(message: string): Promise<APIMessage>
  change(message: string, part: Part): Promise<void>
  remove(message: string): Promise<void>
}

/** The part without files that are there already: only the words under a film change while it is voted on. */
async function kept(part: Part, message: Promise<APIMessage>): Promise<Part> {
  const { attachments } = await message.catch((error: unknown) => {
    if (isCode(error, 'chat/gone')) throw error
    // Where the message cannot be read the files are sent again.
    return { attachments: [] }
  })
  const isSame =
    part.files.length === attachments.length &&
    part.files.every(({ name, data }, at) => {
      const there = attachments[at]
      return there?.filename === name && there.size === Buffer.byteLength(data as Buffer)
    })
  if (!isSame) return part
  const there = attachments.map(({ id, filename }) => ({ id, filename }))
  return { body: { ...part.body, attachments: there }, files: [] }
}

export function openSender({ calls, files, log, beside }: SenderOptions): Sender {
  /** The channel a chat is; one person's is opened. */
  const channelOf = async (chat: string): Promise<string> => {
    const person = personOf(chat)
    return person === undefined ? chat : calls.dmWith(person)
  }

  async function seed(channel: string, message: string, signs: readonly string[]): Promise<void> {
    for (const sign of signs) {
      try {
        await calls.react(channel, message, sign)
      } catch (error) {
        // There are buttons too.
        log.info({ error, sign }, 'a sign was not put under a message')
      }
    }
  }

  async function post(chat: string, parts: readonly Part[], nonces: (part: number) => string): Promise<MessageRef> {
    const channel = await channelOf(chat)
    const sent: APIMessage[] = []
    for (const [at, part] of parts.entries()) sent.push(await calls.post(channel, part, nonces(at)))
    return refOf(chat, sent)
  }

  async function answer(reply: NonNullable<Place['reply']>, outgoing: Outgoing): Promise<MessageRef> {
    const sent: APIMessage[] = []
    for (const part of await partsOf(outgoing, files, { ephemeral: true }))
      sent.push(await calls.followUp(reply.token, part))
    return refOf(chatOfReply(reply), sent)
  }

  /** The answer only the asker sees, where there still is one; undefined where there is none any more. */
  async function tryAnswer(to: Place, outgoing: Outgoing): Promise<MessageRef | undefined> {
    if (!to.reply || !isOpen(to.reply)) return undefined
    try {
      return await answer(to.reply, outgoing)
    } catch (error) {
      if (isCode(error, 'chat/gone', 'chat/missing')) return undefined
      throw error
    }
  }

  /**
   * To one person: as an answer that only they see while it is open, else in their own chat. What is worth waking them for
   * goes to their own chat first. It never goes anywhere that others read.
   */
  async function sendToPerson(to: Place, outgoing: Outgoing, once: string | undefined): Promise<MessageRef> {
    const answered = outgoing.notify ? undefined : await tryAnswer(to, outgoing)
    if (answered) return answered
    const mention = outgoing.notify ? personOf(to.chat) : undefined
    try {
      return await post(to.chat, await partsOf(outgoing, files, { mention }), noncesOf(once))
    } catch (error) {
      if (!isCode(error, 'chat/closed')) throw error
      const said = outgoing.notify ? await tryAnswer(to, outgoing) : undefined
      if (said) return said
      throw error
    }
  }

  async function sendToChannel(to: Place, outgoing: Outgoing, once: string | undefined): Promise<MessageRef> {
    const channel = to.thread ?? to.chat
    const mention = outgoing.notify ? to.user : undefined
    const ref = await post(channel, await partsOf(outgoing, files, { mention }), noncesOf(once))
    // The reference is known before the first sign stands: whoever taps it at once is heard.
    if (outgoing.reactions.length > 0) beside(seed(channel, ref.message, outgoing.reactions))
    return ref
  }

  /** Changes a message of several parts, and takes away those that are needed no more. */
  async function changeAll(ref: MessageRef, parts: readonly Part[], { look, change, remove }: Hand): Promise<void> {
    const ids = [...(ref.more ?? []), ref.message]
    // What has grown longer is said anew.
    if (parts.length > ids.length) throw new Fault('chat/gone', 'the text needs more messages than there are')
    const surplus = ids.length - parts.length
    for (const id of ids.slice(0, surplus)) {
      await remove(id).catch((error: unknown) => {
        if (!isCode(error, 'chat/gone')) throw error
      })
    }
    for (const [at, part] of parts.entries()) {
      const id = ids[surplus + at] ?? ref.message
      await change(id, part.files.length > 0 ? await kept(part, look(id)) : part)
    }
  }

  return {
    send: (to, outgoing, once) =>
      personOf(to.chat) === undefined ? sendToChannel(to, outgoing, once) : sendToPerson(to, outgoing, once),
    async edit(ref, outgoing) {
      const parts = await partsOf(outgoing, files)
      const reply = replyOf(ref.chat)
      if (reply) {
        const { token } = reply
        if (!isOpen(reply)) throw new Fault('chat/gone', 'the answer cannot be changed any more')
        await changeAll(ref, parts, {
          look: (id) => calls.answered(token, id),
          change: (id, part) => calls.changeFollowUp(token, id, part),
          remove: (id) => calls.removeFollowUp(token, id),
        })
        return
      }
      const channel = await channelOf(ref.chat)
      await changeAll(ref, parts, {
        look: (id) => calls.message(channel, id),
        change: (id, part) => calls.change(channel, id, part),
        remove: (id) => calls.remove(channel, id),
      })
    },
  }
}
