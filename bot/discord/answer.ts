import { InteractionResponseType, MessageFlags } from 'discord.js'
import type { MessageRef, Outgoing } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Answer, OutgoingForm } from '../platform.ts'
import type { Calls } from './calls.ts'
import { modalOf } from './form.ts'
import type { Part } from './message.ts'
import { persist } from './persist.ts'
import { chatOfReply, type Reply } from './place.ts'

/** Until then a command may answer by itself; afterwards the person sees that it is being thought about. */
const thinksAfterMilliseconds = 1_500

export interface AnswerOptions {
  calls: Calls
  interaction: { id: string; token: string }
  reply: Reply
  /** What was done: a form cannot answer a form, and only what stands under a message can change it. */
  kind: 'command' | 'pressed' | 'form'
  /** It stands under a message, which can be changed. */
  hasMessage: boolean
  /** Others read along where it was done, so that only the asker sees the answers. */
  ephemeral: boolean
  parts(outgoing: Outgoing): Promise<Part[]>
  /** A message with a button that opens the form, for when it cannot be opened by itself. */
  offer(form: OutgoingForm): Outgoing
  /** Writes to the person when the interaction cannot be answered any more. */
  direct(outgoing: Outgoing): Promise<MessageRef>
}

/**
 * `open`: nothing is said yet. `thinking`: the person sees that an answer is being thought about. `updating`: acknowledged,
 * nothing is seen of it. `answered`: what follows are further messages. `over`: the interaction answers no more.
 */
type State = 'open' | 'thinking' | 'updating' | 'answered' | 'over'

/** An answer to an interaction, and what is to be done once its command has ended. */
export interface InteractionAnswer extends Answer {
  /** Nothing more will be said. */
  end(): Promise<void>
}

const isCode = (error: unknown, code: string): boolean => error instanceof Fault && error.code === code

/**
 * Answers an interaction by Discord's rules: something within 3 seconds, everything within 15 minutes, a form only at first
 * (documentation: Receiving and Responding). What comes too late goes to the person's own chat: nothing that was
 * acknowledged is lost.
 */
export function openAnswer(options: AnswerOptions): InteractionAnswer {
  const { calls, interaction, reply, kind, hasMessage, ephemeral, parts } = options
  const { token, until } = reply
  let state: State = 'open'
  let turn: Promise<unknown> = Promise.resolve()
  /** One step at a time: an answer and the end of the wait may come together. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = turn.then(step, step)
    turn = next.catch(() => undefined)
    return next
  }
  const original = (): MessageRef => ({ platform: 'discord', chat: chatOfReply(reply), message: '@original' })

  /** The first answer. A lost one is sent again: Discord takes only one, and says so. */
  async function acknowledge(type: InteractionResponseType, data?: unknown): Promise<void> {
    try {
      await calls.acknowledge(interaction, type, data)
    } catch (error) {
      if (!isCode(error, 'chat/unreachable')) throw error
      await calls.acknowledge(interaction, type, data)
    }
  }

  /** Shows that an answer is on its way: under a message nothing changes, elsewhere it is being thought about. */
  async function defer(): Promise<void> {
    if (state !== 'open') return
    const updates = hasMessage && kind !== 'command'
    const type = updates
      ? InteractionResponseType.DeferredMessageUpdate
      : InteractionResponseType.DeferredChannelMessageWithSource
    const data = updates || !ephemeral ? undefined : { flags: MessageFlags.Ephemeral }
    try {
      await acknowledge(type, data)
    } catch (error) {
      if (isCode(error, 'chat/gone')) {
        state = 'over'
        return
      }
      // It is acknowledged already: an answer that seemed lost had arrived.
      if (!isCode(error, 'discord/acknowledged')) throw error
    }
    state = updates ? 'updating' : 'thinking'
  }

  async function respond(part: Part, inPlace: boolean): Promise<MessageRef> {
    const type = inPlace ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource
    try {
      const { flags, ...body } = part.body
      await acknowledge(type, inPlace || flags === undefined ? body : { ...body, flags })
    } catch (error) {
      if (!isCode(error, 'discord/acknowledged')) throw error
      await calls.changeOriginal(token, part)
    }
    state = 'answered'
    return original()
  }

  async function change(part: Part): Promise<MessageRef> {
    await persist(until, () => calls.changeOriginal(token, part))
    state = 'answered'
    return original()
  }

  async function follow(part: Part): Promise<MessageRef> {
    const { id } = await persist(until, () => calls.followUp(token, part))
    return { platform: 'discord', chat: chatOfReply(reply), message: id }
  }

  async function sayPart(part: Part, inPlace: boolean): Promise<MessageRef> {
    // An upload may take longer than the three seconds.
    if (state === 'open' && part.files.length > 0) await defer()
    if (state === 'over') throw new Fault('chat/gone', 'the interaction answers no more')
    if (state === 'open') return respond(part, inPlace && hasMessage)
    if (state === 'thinking') return change(part)
    return state === 'updating' && inPlace ? change(part) : follow(part)
  }

  async function say(outgoing: Outgoing): Promise<MessageRef | undefined> {
    const all = await parts(outgoing)
    let ref: MessageRef | undefined
    try {
      for (const [at, part] of all.entries()) ref = await sayPart(part, outgoing.inPlace && at === 0)
    } catch (error) {
      if (!isCode(error, 'chat/gone')) throw error
      // Too late for an answer, or what it stood under is gone: the person is written to.
      state = 'over'
      return options.direct(outgoing)
    }
    return ref
  }

  async function form(shown: OutgoingForm): Promise<void> {
    if (state === 'open' && kind !== 'form') {
      try {
        await acknowledge(InteractionResponseType.Modal, modalOf(shown))
        state = 'answered'
        return
      } catch (error) {
        if (isCode(error, 'discord/acknowledged')) {
          state = 'answered'
          return
        }
        if (!isCode(error, 'chat/gone')) throw error
        state = 'over'
      }
    }
    await say(options.offer(shown))
  }

  const waiting = setTimeout(() => {
    // What goes wrong here goes wrong again for the answer, and is told there.
    inTurn(defer).catch(() => undefined)
  }, thinksAfterMilliseconds)

  return {
    say(outgoing) {
      clearTimeout(waiting)
      return inTurn(() => say(outgoing))
    },
    form(shown) {
      clearTimeout(waiting)
      return inTurn(() => form(shown))
    },
    async end() {
      clearTimeout(waiting)
      await inTurn(async () => {
        if (state === 'open') await defer()
        // Nothing was to be said: what was being thought about is taken away.
        if (state === 'thinking') await calls.removeOriginal(token)
      })
    },
  }
}
