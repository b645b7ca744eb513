import type { APIAttachment } from 'discord.js'
import { InteractionType } from 'discord.js'
import type { IncomingFile } from '#commands/command.ts'
import type { FileStore } from '#files/store.ts'
import { translate } from '#locales/translate.ts'
import type { Inbox, Pointed } from '../platform.ts'
import { plain } from '../render.ts'
import { openAnswer } from './answer.ts'
import type { Calls } from './calls.ts'
import { type Asking, aroundOf, askingOf, type Heard, nameOf, replyTo } from './interaction.ts'
import { type Known, languageOf } from './locales.ts'
import { partsOf } from './message.ts'
import type { PendingForms } from './pending.ts'
import { personally } from './place.ts'
import type { Sender } from './sender.ts'

export interface HearOptions {
  calls: Calls
  sender: Sender
  files: FileStore
  forms: PendingForms
  take(file: APIAttachment, voice: boolean): IncomingFile
  /** The name of the server it comes from, where that is known. */
  guildName: string | undefined
  known: Known
  inbox: Inbox
}

const kinds = {
  [InteractionType.ApplicationCommand]: 'command',
  [InteractionType.MessageComponent]: 'pressed',
  [InteractionType.ModalSubmit]: 'form',
} as const

/** Takes an interaction: what it asks for goes to the inbox, what only Discord has is answered here. */
export async function hear(interaction: Heard, options: HearOptions): Promise<void> {
  const { calls, sender, files, forms, take, guildName, known, inbox } = options
  const language = languageOf(interaction.locale)
  const reply = replyTo(interaction)
  const person = interaction.member?.user.id ?? interaction.user?.id ?? ''
  // Where nobody else reads, an answer stays; where others do, only the asker sees it.
  const ephemeral = interaction.guild_id !== undefined
  const answer = openAnswer({
    calls,
    interaction,
    reply,
    kind: kinds[interaction.type],
    hasMessage: 'message' in interaction && interaction.message !== undefined,
    ephemeral,
    parts: (outgoing) => partsOf(outgoing, files, { ephemeral }),
    offer: (form) => forms.offer(form, language),
    direct: (outgoing) => sender.send(personally(person), outgoing),
  })
  const around = aroundOf(interaction, guildName, reply, answer)
  try {
    await follow(askingOf(interaction, take))
  } finally {
    await answer.end()
  }

  async function follow(asking: Asking | undefined): Promise<void> {
    const say = (key: string) => answer.say(plain(translate(language, { key })))
    if (!asking) return void (await say('discord.buttonGone'))
    const pending = forms.of(asking.command, asking.options)
    if (pending === 'gone') return void (await say('discord.buttonGone'))
    if (pending) return answer.form(pending)
    const { about, ...ask } = asking
    if (about?.author.bot) return void (await say('discord.notAPerson'))
    await inbox({ ...around, ...ask, ...(about ? { about: await pointed(about) } : {}) })
  }

  async function pointed(about: NonNullable<Asking['about']>): Promise<Pointed> {
    const { author } = about
    const before = await known(author.id, interaction.guild_id)
    // What their rights are does not matter: they are asked, as anybody would be.
    const voice = { remote: author.id, name: nameOf(author), language: before.language, rank: 'member' } as const
    return { ...about, author: voice }
  }
}
