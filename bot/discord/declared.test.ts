import { expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { languages } from '#core/story.ts'
import { readCommand } from '#tests/fakes/discord/forms/command.ts'
import { declared } from './declared.ts'
import { languageOf, localized } from './locales.ts'
import { isSame } from './register.ts'

/** Documentation: Application Command Naming, and the limits of names, descriptions and choices. */
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

interface Named {
  type?: number
  name: string
  name_localizations: Record<string, string>
  description?: string
  description_localizations?: Record<string, string>
  options?: Named[]
  choices?: Named[]
}
const wanted = declared(commands) as unknown as Named[]
const inAll = (english: string, others: Record<string, string>): string[] => [english, ...Object.values(others)]
const typed = wanted.filter(({ type }) => type === 1)

test('every command is declared, and the menu of a message', () => {
  expect(typed.map(({ name }) => name)).toEqual(commands.map(({ name }) => name))
  expect(wanted.filter(({ type }) => type === 3)).toHaveLength(1)
  expect(wanted.length).toBeLessThanOrEqual(100)
})

test.each(typed)('/$name is within the limits in every locale', (command) => {
  const size = (part: Named): number => {
    const longest = (texts: string[]) => Math.max(...texts.map((text) => text.length))
    const own = longest(inAll(part.name, part.name_localizations))
    const about = part.description ? longest(inAll(part.description, part.description_localizations ?? {})) : 0
    return [...(part.options ?? []), ...(part.choices ?? [])].reduce((sum, each) => sum + size(each), own + about)
  }
  const parts = [command, ...(command.options ?? [])]
  for (const part of parts) {
    for (const name of inAll(part.name, part.name_localizations)) {
      expect(name).toMatch(commandName)
      expect(name.toLowerCase()).toBe(name)
    }
    for (const about of inAll(part.description ?? '', part.description_localizations ?? {})) {
      expect(about.length, about).toBeGreaterThan(0)
      expect(about.length, about).toBeLessThanOrEqual(100)
    }
    for (const choice of part.choices ?? []) {
      for (const name of inAll(choice.name, choice.name_localizations)) expect(name.length).toBeLessThanOrEqual(100)
    }
    expect(part.choices?.length ?? 0).toBeLessThanOrEqual(25)
  }
  expect(command.options?.length ?? 0).toBeLessThanOrEqual(25)
  expect(size(command)).toBeLessThanOrEqual(8000)
  for (const { locale } of localized) {
    const names = (command.options ?? []).map((option) => option.name_localizations[locale])
    expect(new Set(names).size, `${locale}: two options of one name`).toBe(names.length)
  }
})

test.each(wanted)('Discord takes $name', (command) => {
  expect(readCommand(command, [])).toMatchObject({ name: command.name })
})

test('the menu of a message has a short name in every locale', () => {
  const menu = wanted.find(({ type }) => type === 3)
  for (const name of inAll(menu?.name ?? '', menu?.name_localizations ?? {})) expect(name).toMatch(/^.{1,32}$/u)
})

test('no two commands have one name in any locale', () => {
  for (const { locale } of localized) {
    const names = typed.map((command) => command.name_localizations[locale])
    expect(new Set(names).size, locale).toBe(names.length)
  }
})

test('every language that Discord has is offered, and every locale leads back to it', () => {
  const offered = new Set(localized.map(({ language }) => language))
  expect(languages.filter((language) => !offered.has(language))).toEqual(['ar'])
  for (const { locale, language } of localized) expect(languageOf(locale)).toBe(language)
  expect([languageOf('da'), languageOf(undefined)]).toEqual(['en', 'en'])
})

test('what Discord adds or leaves out is no difference; other words are', () => {
  const echoed = wanted
    .map((command, index) => ({ ...command, id: String(index), version: '1', nsfw: false, dm_permission: true }))
    .reverse()
  expect(isSame(echoed, wanted)).toBe(true)
  expect(isSame(echoed.slice(1), wanted)).toBe(false)
  const [first, ...rest] = wanted
  expect(isSame([{ ...first, description: 'Something else' }, ...rest], wanted)).toBe(false)
  expect(isSame([{ ...first, name_localizations: {} }, ...rest], wanted)).toBe(false)
})
