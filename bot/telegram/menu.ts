import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from '#commands/command.ts'
import { mayDo, type Rank, words } from '#core/chat.ts'
import type { Log } from '#core/log.ts'
import type { Language } from '#core/story.ts'
import { spoken, translate } from '#locales/translate.ts'
import type { Api } from './api.ts'
import { patiently } from './patience.ts'
import { twoLetters } from './who.ts'

/** Bot API, BotCommand. */
interface BotCommand {
  command: string
  description: string
}

/** Bot API, BotCommand and setMyCommands. */
export const menuLimits = { name: /^[a-z0-9_]{1,32}$/, description: 256, commands: 100 }
/** Bot API, setMyDescription and setMyShortDescription. */
export const descriptionLimits = { setMyDescription: 512, setMyShortDescription: 120 }

/** Who sees which menu. A menu shows; what may be done is decided when it is asked for. */
const scopes: { type: string; rank: Rank; ownForms: boolean }[] = [
  { type: 'default', rank: 'member', ownForms: true },
  { type: 'all_group_chats', rank: 'member', ownForms: false },
  { type: 'all_chat_administrators', rank: 'admin', ownForms: true },
]

/** The languages a menu is written in: everybody's first, which is English. */
export const menuLanguages: { code: string; language: Language }[] = [
  { code: '', language: 'en' },
  ...spoken.filter((each) => each !== 'en').map((language) => ({ code: twoLetters(language), language })),
]

const describe = (language: Language, key: string): string =>
  [...translate(language, words(key))].slice(0, menuLimits.description).join('')

/** The menus of every scope in a language. */
export const menusIn = (language: Language, commands: readonly Command[]) =>
  scopes.map(({ type, rank, ownForms }) => {
    const mine = commands.filter(({ allow }) => mayDo(rank, allow))
    const menu: BotCommand[] = mine.map(({ name }) => ({
      command: name.replaceAll('-', '_'),
      description: describe(language, `command.${name}.about`),
    }))
    const cancel = { command: 'cancel', description: describe(language, 'telegram.cancel.about') }
    return { scope: { type }, commands: ownForms ? [...menu, cancel] : menu }
  })

export const descriptionsIn = (language: Language) => [
  {
    get: 'getMyDescription',
    set: 'setMyDescription',
    field: 'description',
    text: translate(language, words('telegram.description')),
  },
  {
    get: 'getMyShortDescription',
    set: 'setMyShortDescription',
    field: 'short_description',
    text: translate(language, words('telegram.shortDescription')),
  },
]

const isSame = (one: readonly BotCommand[], other: readonly BotCommand[]): boolean =>
  one.length === other.length &&
  one.every(({ command, description }, index) => {
    const its = other[index]
    return its?.command === command && its.description === description
  })

/** Writes the menus and descriptions, where they are not so already. It takes its time and fails quietly. */
export async function writeMenus(api: Api, commands: readonly Command[], log: Log, stop: AbortSignal): Promise<void> {
  const ask = <T>(method: string, payload: Record<string, unknown>) =>
    patiently(() => api.call<T>(method, payload), stop)
  let written = 0
  for (const { code, language } of menuLanguages) {
    const tongue = code === '' ? {} : { language_code: code }
    for (const menu of menusIn(language, commands)) {
      if (stop.aborted) return
      const before = await ask<BotCommand[]>('getMyCommands', { scope: menu.scope, ...tongue })
      if (isSame(before, menu.commands)) continue
      await ask('setMyCommands', { ...menu, ...tongue })
      written += 1
    }
    for (const { get, set, field, text } of descriptionsIn(language)) {
      if (stop.aborted) return
      const before = await ask<Record<string, string>>(get, tongue)
      if (before[field] === text) continue
      await ask(set, { [field]: text, ...tongue })
      written += 1
      // Names and descriptions are changed rarely; what asks for patience here is not documented.
      await pause(50)
    }
  }
  if (written > 0) log.info({ written }, 'menus and descriptions were written')
}
