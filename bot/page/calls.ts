import { randomUUID } from 'node:crypto'
import { Fault } from '#core/fault.ts'
import type { Language } from '#core/story.ts'
import type { ChatLine } from '#models/chat-line.ts'
import { parseTyped } from '../inbox.ts'
import type { Inbox, Incoming, OutgoingForm } from '../platform.ts'
import { changeOutgoing, keepOutgoing, keepSaid, lineById, setSigns, settle } from './lines.ts'
import type { Answered, Chat, Role } from './view.ts'

/** Who calls, as the page says. */
export interface Caller {
  role: Role
  language: Language
}

export interface CallOptions {
  inbox: Inbox
  home: { remote: string; name: string }
  person: { remote: string; name: string }
  /** Shows a line, with this text. */
  show(line: ChatLine, text: string): Promise<void>
}

/** The kinds of thing a person does on the page. */
export interface Calls {
  say(text: string, caller: Caller): Promise<Answered>
  press(line: string, row: number, column: number, caller: Caller): Promise<Answered>
  choose(line: string, select: number, values: string[], caller: Caller): Promise<Answered>
  react(line: string, sign: string, caller: Caller): Promise<Answered>
  fill(
    chat: Chat,
    command: string,
    options: Record<string, string>,
    fields: Record<string, string>,
    caller: Caller,
  ): Promise<Answered>
}

const textOf = (line: ChatLine): string => line.outgoing?.text ?? line.text ?? ''

/** What people do on the page, as calls on the inbox. */
export function openCalls({ inbox, home, person, show }: CallOptions): Calls {
  type Ask<Kind = Incoming> = Kind extends Incoming
    ? Omit<Kind, 'platform' | 'community' | 'seenBy' | 'place' | 'voice' | 'answer'>
    : never

  /** @returns The form that was answered with, if one was. */
  const call = async (
    chat: Chat,
    { role, language }: Caller,
    ask: Ask,
    pressed?: string,
  ): Promise<{ form?: OutgoingForm; inPlace: boolean }> => {
    const answered: { form?: OutgoingForm; inPlace: boolean } = { inPlace: false }
    await inbox({
      // Whoever sits here is the same person in the terminal and on the page.
      platform: 'local',
      community: home,
      seenBy: 'asker',
      place: { platform: 'page', chat, user: person.remote },
      voice: { ...person, language, rank: role },
      answer: {
        async say(outgoing) {
          const stays = outgoing.inPlace && pressed !== undefined && !answered.inPlace
          if (stays) answered.inPlace = true
          const line = stays ? await changeOutgoing(pressed, outgoing) : await keepOutgoing(chat, outgoing)
          await show(line, outgoing.text)
          return { platform: 'page', chat, message: line._id }
        },
        async form(form) {
          answered.form = form
        },
      },
      ...ask,
    })
    return answered
  }
  const withForm = (chat: Chat, { form }: { form?: OutgoingForm }): Answered =>
    form ? { form: { ...form, chat } } : {}
  const newSubmission = () => `page:${randomUUID()}`

  /** Shows what the person said, unless there is nothing to show. A telling is shown by its submission. */
  const showSaid = async (chat: Chat, id: string, text: string, telling: string | undefined) => {
    const line = await keepSaid(chat, telling ? { submission: id } : { text })
    await show(line, text)
  }

  return {
    async say(text, caller) {
      const id = newSubmission()
      const { command, options } = parseTyped(text)
      await showSaid('own', id, text, command === 'dream' ? options.text : undefined)
      return withForm('own', await call('own', caller, { what: 'text', text, id }))
    },
    async press(lineId, row, column, caller) {
      const line = await lineById(lineId)
      const chat = line.chat as Chat
      const button = line.outgoing?.buttons[row]?.[column]
      if (!button) throw new Fault('page/no-button', 'no such button', { tell: 'page.lineGone' })
      const { command, options } = button
      const ask = { what: 'command', command, options, source: 'button', id: newSubmission() } as const
      const answered = await call(chat, caller, ask, lineId)
      // A preview stays open while its film is under review; a form may still be put aside.
      const isSettled = !answered.form && !answered.inPlace && line.outgoing?.reactions.length === 0
      if (isSettled) await show(await settle(lineId, button.label), textOf(line))
      return withForm(chat, answered)
    },
    async choose(lineId, select, values, caller) {
      const line = await lineById(lineId)
      const chat = line.chat as Chat
      const menu = line.outgoing?.selects?.[select]
      const known = new Set(menu?.choices.map(({ value }) => value))
      if (!menu || !values.every((value) => known.has(value)))
        throw new Fault('page/no-choice', 'no such choice', { tell: 'page.lineGone' })
      const options = { ...menu.options, [menu.name]: values.join(',') }
      const ask = { what: 'command', command: menu.command, options, source: 'button', id: newSubmission() } as const
      return withForm(chat, await call(chat, caller, ask, lineId))
    },
    async react(lineId, sign, caller) {
      const line = await lineById(lineId)
      if (!line.outgoing?.reactions.includes(sign))
        throw new Fault('page/no-sign', 'no such sign there', { tell: 'page.lineGone' })
      const added = !line.signs.includes(sign)
      // One person's later sign replaces the earlier one, as it does in the count.
      await show(await setSigns(lineId, added ? [sign] : []), textOf(line))
      const chat = line.chat as Chat
      const on = { platform: 'page', chat, message: lineId }
      await call(chat, caller, { what: 'reaction', on, sign, added, id: newSubmission() })
      return {}
    },
    async fill(chat, command, options, fields, caller) {
      const id = newSubmission()
      const telling = command === 'dream' ? fields.text?.trim() : undefined
      if (telling) await showSaid(chat, id, telling, telling)
      const filled = { ...fields, ...options }
      const ask = { what: 'command', command, options: filled, source: 'form', id } as const
      return withForm(chat, await call(chat, caller, ask))
    },
  }
}
