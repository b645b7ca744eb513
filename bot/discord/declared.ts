import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import type { Command, Option } from '#commands/command.ts'
import { type Rank, type Words, words } from '#core/chat.ts'
import { translate } from '#locales/translate.ts'
import { localized } from './locales.ts'

/** The command that a message's menu calls: somebody else's words become a dream, if their author wants it. */
export const suggests = 'suggest'
const menuWords = words('discord.makeDream')

/** A text and the same in every locale we have a language for. */
const spread = (name: string, sentence: Words) => ({
  [name]: translate('en', sentence),
  [`${name}_localizations`]: Object.fromEntries(
    localized.map(({ locale, language }) => [locale, translate(language, sentence)]),
  ),
})

/** What people type, in their own tongue; calls always come back under the English name. */
const named = (word: string) => spread('name', words(`named.${word}`))

const types: Record<Option['kind'], ApplicationCommandOptionType> = {
  text: ApplicationCommandOptionType.String,
  choice: ApplicationCommandOptionType.String,
  number: ApplicationCommandOptionType.Number,
  user: ApplicationCommandOptionType.User,
  file: ApplicationCommandOptionType.Attachment,
}

const optionOf = (command: string, { name, kind, required, choices }: Option) => ({
  type: types[kind],
  ...named(name),
  ...spread('description', words(`command.${command}.${name}`)),
  required,
  ...(choices ? { choices: choices.map(({ value, label }) => ({ ...spread('name', words(label)), value })) } : {}),
})

/**
 * Whom Discord shows a command to, until the server's owner chooses otherwise (Integrations): only a hint, every call is
 * checked again, and moderators by a role of the community may have to be let in there.
 */
const shownTo: Record<Rank, string | null> = {
  member: null,
  moderator: String(PermissionFlagsBits.ManageMessages),
  admin: String(PermissionFlagsBits.ManageGuild),
  operator: String(PermissionFlagsBits.ManageGuild),
}

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}

/** Every command as it is registered (documentation: Application Commands, Create Global Application Command). */
export function declared(commands: readonly Command[]): Record<string, unknown>[] {
  const typed = commands.map(({ name, options, allow }) => ({
    type: ApplicationCommandType.ChatInput,
    ...named(name),
    ...spread('description', words(`command.${name}.about`)),
    // Needed options stand first: Discord refuses another order.
    options: options
      .toSorted((one, other) => Number(other.required) - Number(one.required))
      .map((option) => optionOf(name, option)),
    default_member_permissions: shownTo[allow],
    ...everywhere,
  }))
  const menu = {
    type: ApplicationCommandType.Message,
    ...spread('name', menuWords),
    default_member_permissions: null,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
  return commands.some(({ name }) => name === suggests) ? [...typed, menu] : typed
}
