import { expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { plain } from '../render.ts'
import { callFrom, dataOf, keyboardOf, rowsThatFit } from './keyboard.ts'

useDatabase()
const bot = async () => 'dream_bot'
const menu = {
  name: 'languages',
  kind: 'choice' as const,
  label: 'Languages',
  choices: ['en', 'de', 'fr'].map((value) => ({ value, label: value.toUpperCase() })),
  chosen: ['en', 'de'],
  most: 3,
  command: 'setup',
  options: { do: 'languages' },
}

test('a call of any length stands on a button, and comes back as it was', async () => {
  const short = { command: 'review', options: { do: 'approve', film: 'a'.repeat(24) } }
  const long = { command: 'setup', options: { do: 'targets', chosen: 'gallery,telegram,discord,'.repeat(20) } }
  for (const call of [short, long, long]) {
    const data = await dataOf(call)
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
    expect(await callFrom(data)).toMatchObject(call)
  }
  expect(await callFrom('#unknown')).toBeUndefined()
  expect(await callFrom('no command at all')).toBeUndefined()
})

test('a menu is rows of choices: each press leaves the whole list chosen', async () => {
  const { rows } = await keyboardOf(plain('Which?', { selects: [menu] }), bot)
  const buttons = rows.flat()
  expect(buttons.map(({ text }) => text)).toEqual(['✓ EN', '✓ DE', 'FR'])
  const calls = await Promise.all(buttons.map(({ callback_data = '' }) => callFrom(callback_data)))
  expect(calls.map((call) => call?.options.languages)).toEqual(['de', 'en', 'en,de,fr'])
  const one = await keyboardOf(plain('Which?', { selects: [{ ...menu, most: 1, chosen: ['en'] }] }), bot)
  expect((await callFrom(one.rows.flat()[1]?.callback_data ?? ''))?.options.languages).toBe('de')
})

test('labels that would be cut off get a row of their own', () => {
  const row = ['Yes, under my name', 'Yes, without my name', 'No'].map((text) => ({ text }))
  expect(rowsThatFit(row)).toEqual([[{ text: row[0]?.text }], [{ text: row[1]?.text }], [{ text: 'No' }]])
  expect(rowsThatFit(['Newer', 'Older'].map((text) => ({ text })))).toHaveLength(1)
})

test('a link leads into the private chat or to the web; an address that no button can hold stands in the text', async () => {
  const links = [
    { label: 'In private', start: 'tell_1' },
    { label: 'The film', url: 'https://example.org/1' },
    { label: 'Here', url: 'http://localhost:8484/1' },
  ]
  const { rows, addresses } = await keyboardOf(plain('Go', { links }), bot)
  expect(rows.flat().map(({ url }) => url)).toEqual(['https://t.me/dream_bot?start=tell_1', 'https://example.org/1'])
  expect(addresses).toEqual(['Here: http://localhost:8484/1'])
})
