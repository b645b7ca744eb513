import { afterEach, expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { openLog } from '#core/log.ts'
import { languages } from '#core/story.ts'
import { type FakeTelegram, openFakeTelegram } from '#tests/fakes/telegram/open.ts'
import { openApi } from './api.ts'
import { descriptionLimits, descriptionsIn, menuLanguages, menuLimits, menusIn, writeMenus } from './menu.ts'
import { telegramSettings } from './settings.ts'

let fake: FakeTelegram | undefined
afterEach(async () => {
  await fake?.close()
  fake = undefined
})

test('every menu and description keeps to Telegram’s limits, in every language', () => {
  for (const language of languages) {
    for (const { scope, commands: menu } of menusIn(language, commands)) {
      expect(menu.length, scope.type).toBeLessThanOrEqual(menuLimits.commands)
      expect(new Set(menu.map(({ command }) => command)).size).toBe(menu.length)
      for (const { command, description } of menu) {
        expect(command).toMatch(menuLimits.name)
        expect([...description].length, `${language} ${command}`).toBeGreaterThan(0)
        expect([...description].length, `${language} ${command}`).toBeLessThanOrEqual(menuLimits.description)
      }
    }
    for (const { set, text } of descriptionsIn(language)) {
      const most = descriptionLimits[set as keyof typeof descriptionLimits]
      expect([...text].length, `${language} ${set}`).toBeLessThanOrEqual(most)
      expect(text).not.toBe('')
    }
  }
  const codes = menuLanguages.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => code === '' || /^[a-z]{2}$/.test(code))).toBe(true)
})

test('menus are written where they differ, and left alone where they do not', async () => {
  fake = await openFakeTelegram()
  const settings = telegramSettings({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot })
  if (!settings) throw new Error('there are no settings')
  const api = openApi(settings)
  const write = () => writeMenus(api, commands, openLog('silent'), new AbortController().signal)
  const written = () => fake?.calls.filter(({ method }) => method.startsWith('set')).length
  await write()
  const first = written()
  expect(first).toBeGreaterThan(4)
  await write()
  expect(written()).toBe(first)
  await api.call('deleteMyCommands', {})
  await write()
  expect(written()).toBe((first ?? 0) + 1)
  const ada = fake.user('Ada', { language: 'de' })
  const group = fake.supergroup('Sleepers', { owner: ada, people: [], bot: 'administrator' })
  const inPrivate = ada.menu(ada.chat).map(({ command }) => command)
  expect(inPrivate).toContain('dream')
  expect(inPrivate).not.toContain('queue')
  expect(ada.menu(group).map(({ command }) => command)).toContain('queue')
})
