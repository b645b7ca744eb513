import { until } from '#tests/until.ts'
import { everyComponent } from '../forms/components.ts'
import { may, mayWrite } from '../permissions.ts'
import { change, post, remove } from '../post.ts'
import { addReaction, removeReaction } from '../reactions.ts'
import type { Wire } from '../refusal.ts'
import { dmOf } from '../routes/places.ts'
import type { FakeChannel, FakeMessage, FakeUser, ShownModal, World } from '../world.ts'
import { callCommand, callOnMessage } from './command.ts'
import { type Choice, choose, type FieldValue, fillForm } from './fill.ts'
import { interact, nothingNamed, resolvedView } from './interact.ts'
import { readIn } from './look.ts'
import type { OptionValue } from './options.ts'
import type { Sent } from './sent.ts'
import { canSee, seenBy } from './sight.ts'
import { type Upload, upload } from './upload.ts'

/** A place where a person does something: a channel, or the DM with the bot. */
export type Where = FakeChannel | 'dm'

export interface Calling {
  in: Where
  locale?: string
}

/** Somebody at a Discord client. Whatever a client would not let them do throws at once. */
export interface Person {
  readonly user: FakeUser
  readonly id: string
  /** How a text mentions them. */
  readonly mention: string
  /** The DM with the bot. */
  dm(): FakeChannel
  command(name: string, options: Record<string, OptionValue>, calling: Calling): Sent
  /** A command from the menu of a message. */
  commandOn(message: FakeMessage, name: string, locale?: string): Sent
  /** Presses a button by its custom_id or label. */
  press(message: FakeMessage, button: string): Sent
  /** Chooses in a menu: option values, or channels, roles and people. */
  select(message: FakeMessage, customId: string, chosen: readonly Choice[]): Sent
  /** Fills in the form an interaction showed, and sends it. */
  submit(shown: Sent, values: Record<string, FieldValue>): Sent
  say(where: Where, text: string, more?: { attachments?: readonly Upload[]; repliesTo?: FakeMessage }): FakeMessage
  /** Sends a voice message (`attachments[0]` has a duration, the message flag 8192). */
  speak(where: Where, voice: Upload): FakeMessage
  edit(message: FakeMessage, text: string): void
  react(message: FakeMessage, emoji: string): void
  unreact(message: FakeMessage, emoji: string): void
  delete(message: FakeMessage): void
  /** Waits until a message they see there reads like this, and answers the newest that does. */
  sees(where: Where, what: string | RegExp | ((message: FakeMessage) => boolean)): Promise<FakeMessage>
}

export function openPerson(world: World, user: FakeUser): Person {
  const place = (where: Where) => (where === 'dm' ? dmOf(world, user) : where)
  const mustSee = (message: FakeMessage) => {
    if (!canSee(message, user)) throw new Error(`${user.name} does not see this message`)
  }
  const mine = (message: FakeMessage) => {
    mustSee(message)
    if (message.author.id !== user.id) throw new Error(`This is not ${user.name}'s message`)
  }
  /** Where a form came from, by the token of what showed it. */
  const sourceOf = (shown: Sent) => world.interactions.get(shown.token)

  function use(message: FakeMessage, find: (component: Wire) => boolean, data: (component: Wire) => Wire): Sent {
    mustSee(message)
    const component = everyComponent(message.components).find(find)
    if (!component) throw new Error('The message has no such component')
    if (component.disabled) throw new Error('The component is disabled')
    const named = { component_type: component.type, custom_id: component.custom_id, id: component.id ?? 0 }
    return interact(world, {
      type: 3,
      user,
      channel: message.channel,
      source: message,
      data: { ...named, ...data(component) },
    })
  }

  function send(where: Where, text: string, files: readonly Upload[], repliesTo?: FakeMessage, flags = 0): FakeMessage {
    const channel = place(where)
    if (!mayWrite(channel, user)) throw new Error(`${user.name} may not write there`)
    if (files.length && !may(channel, user, 'attachFiles')) throw new Error(`${user.name} may not attach files there`)
    const attachments = files.map((file) => upload(world, file, false))
    return post(world, { channel, author: user, body: { content: text, flags }, files: [], attachments, repliesTo })
  }

  return {
    user,
    id: user.id,
    mention: `<@${user.id}>`,
    dm: () => dmOf(world, user),
    command: (name, options, calling) =>
      callCommand(world, { user, channel: place(calling.in), locale: calling.locale }, name, options),
    commandOn(message, name, locale) {
      mustSee(message)
      return callOnMessage(world, { user, locale }, name, message)
    },
    press: (message, button) =>
      use(
        message,
        (each) => each.type === 2 && each.style !== 5 && (each.custom_id === button || each.label === button),
        () => ({}),
      ),
    select: (message, customId, chosen) =>
      use(
        message,
        (each) => each.type !== 2 && each.custom_id === customId,
        (menu) => {
          const named = nothingNamed()
          const values = choose(menu, chosen, named)
          return { values, resolved: resolvedView(world, named, message.channel) }
        },
      ),
    submit(shown, values) {
      const from = sourceOf(shown)
      const modal: ShownModal | undefined = shown.modal
      if (!modal || !from || from.user.id !== user.id) throw new Error(`${user.name} was shown no form`)
      const { components, named } = fillForm(world, modal, values)
      const resolved = resolvedView(world, named, from.channel)
      const data = { custom_id: modal.customId, components, resolved }
      return interact(world, { type: 5, user, channel: from.channel, source: from.source, data })
    },
    say: (where, text, more = {}) => send(where, text, more.attachments ?? [], more.repliesTo),
    speak: (where, voice) => send(where, '', [{ voiceSeconds: 5, ...voice }], undefined, 8192),
    edit(message, text) {
      mine(message)
      change(world, message, { content: text }, [])
    },
    react(message, emoji) {
      mustSee(message)
      addReaction(world, message, emoji, user)
    },
    unreact(message, emoji) {
      mustSee(message)
      removeReaction(world, message, emoji, user)
    },
    sees: (where, what) =>
      until(`${user.name} to see ${String(what)}`, () =>
        seenBy(world, user, place(where)).findLast((each) => {
          if (typeof what === 'function') return what(each)
          return typeof what === 'string' ? readIn(each).includes(what) : what.test(readIn(each))
        }),
      ),
    delete(message) {
      mustSee(message)
      const manages = message.channel.guild && may(message.channel, user, 'manageMessages')
      // One may also dismiss what only oneself can see.
      if (message.author.id !== user.id && !manages && !message.onlyFor) throw new Error('Not theirs to delete')
      remove(world, message)
    },
  }
}
