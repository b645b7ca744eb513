import { pack } from '#bot/pack.ts'
import type { Answer, ChatPlatform, Inbox, Incoming, OutgoingForm } from '#bot/platform.ts'
import type { MessageRef, Outgoing, Place, Rank } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { newId } from '#models/id.ts'

type Pressed = Outgoing['buttons'][number][number]

/** A message as it stands in the pretended chat. */
export interface Shown {
  ref: MessageRef
  to: Place
  outgoing: Outgoing
  /** How often it was sent or changed. */
  times: number
}

/** What one call was answered with. */
export interface Heard {
  said: Outgoing[]
  forms: OutgoingForm[]
}

/** What comes along with what somebody says. */
export type Beside = Pick<Extract<Incoming, { what: 'command' }>, 'files' | 'about' | 'said'>

/** How somebody speaks: where others read along, in private with the bot, holding roles. */
export interface Manner {
  seenBy?: Incoming['seenBy']
  alone?: boolean
  roles?: string[]
  platform?: string
}

/** Somebody in a community of the pretended chat. */
export interface Person {
  call(command: string, options?: Record<string, string>, id?: string, more?: Beside): Promise<Heard>
  text(text: string, id?: string, more?: Beside): Promise<Heard>
  press(button: Pressed | undefined, more?: Record<string, string>): Promise<Heard>
  react(on: MessageRef, sign: string, added?: boolean): Promise<Heard>
  place: Place
}

export interface FakeChat {
  platform: ChatPlatform
  /** Everything in a chat, in the order in which it was first sent. */
  shown(chat: string): Shown[]
  person(name: string, rank: Rank, community: string, manner?: Manner): Person
  /** What the next sending or changing does instead. */
  next: { send: (() => Promise<void>)[]; edit: (() => Promise<void>)[] }
}

/** What the strictest platform takes in a button and in a message: Telegram and Discord. */
const strict = { bytesInButton: 64, rows: 5, buttonsInRow: 5, choices: 25 }

/** Fails as the strictest platform would. */
function checked(outgoing: Outgoing): Outgoing {
  const { buttons, selects } = outgoing
  for (const { command, options } of buttons.flat()) pack({ command, options }, strict.bytesInButton)
  const isTooMuch =
    buttons.filter((row) => row.length > 0).length + selects.length > strict.rows ||
    buttons.some((row) => row.length > strict.buttonsInRow) ||
    selects.some(({ choices }) => choices.length > strict.choices)
  if (isTooMuch) throw new Error(`no platform shows that many buttons: ${outgoing.text}`)
  return outgoing
}

/** A chat platform in memory: it keeps what was sent, and lets people of any rank speak. */
export function openFakeChat(): FakeChat {
  const messages: Shown[] = []
  const next: FakeChat['next'] = { send: [], edit: [] }
  let inbox: Inbox | undefined

  const platform: ChatPlatform = {
    id: 'test',
    capabilities: { edits: true, seedsReactions: true, privateAnswers: true, forms: true, picks: false },
    limits: { maxText: 4000, maxUploadBytes: 10_000_000, minEditIntervalMilliseconds: 0, maxButtonsInRow: 5 },
    async start(taker) {
      inbox = taker
    },
    async send(to, outgoing) {
      await next.send.shift()?.()
      const ref = { platform: 'test', chat: to.chat, message: newId() }
      messages.push({ ref, to, outgoing: checked(outgoing), times: 1 })
      return ref
    },
    async edit(ref, outgoing) {
      await next.edit.shift()?.()
      const found = messages.find((each) => each.ref.message === ref.message)
      if (!found) throw new Fault('chat/gone', 'there is no such message')
      Object.assign(found, { outgoing: checked(outgoing), times: found.times + 1 })
    },
    stop: async () => undefined,
  }

  function person(name: string, rank: Rank, community: string, manner: Manner = {}): Person {
    const { seenBy = 'asker', alone = false, roles = [], platform: on = 'local' } = manner
    const place = { platform: 'test', chat: `${community}/${name}`, user: name }
    const voice = { remote: name, name, language: 'en' as const, rank, roles }
    const speak = async (what: object, id = newId()): Promise<Heard> => {
      const heard: Heard = { said: [], forms: [] }
      const answer: Answer = {
        async say(outgoing) {
          heard.said.push(checked(outgoing))
          return { platform: 'test', chat: place.chat, message: newId() }
        },
        async form(form) {
          heard.forms.push(form)
        },
      }
      const home = alone ? {} : { community: { remote: community, name: community } }
      await inbox?.({ platform: on, ...home, seenBy, place, voice, id, answer, ...what } as Incoming)
      return heard
    }
    return {
      place,
      call: (command, options = {}, id, more = {}) =>
        speak({ what: 'command', command, options, source: 'typed', ...more }, id),
      text: (text, id, more = {}) => speak({ what: 'text', text, ...more }, id),
      press(button, more = {}) {
        if (!button) throw new Error('there is no such button')
        const options = { ...button.options, ...more }
        return speak({ what: 'command', command: button.command, options, source: 'button' })
      },
      react: (on, sign, added = true) => speak({ what: 'reaction', on, sign, added }),
    }
  }

  return { platform, shown: (chat) => messages.filter((each) => each.to.chat === chat), person, next }
}
