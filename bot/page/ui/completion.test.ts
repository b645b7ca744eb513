import { expect, test } from 'vitest'
import type { CommandView } from '../view.ts'
import { complete } from './completion.ts'

const option = (name: string, ...choices: string[]) => ({
  name,
  about: `about ${name}`,
  choices: choices.map((value) => ({ value, label: value })),
})
const commands: CommandView[] = [
  {
    name: 'dream',
    about: 'tell',
    allow: 'member',
    options: [option('text'), option('look', 'lantern', 'gouache'), option('seconds')],
  },
  { name: 'review', about: 'review', allow: 'moderator', options: [] },
  { name: 'queue', about: 'queue', allow: 'admin', options: [option('do', 'show', 'pause')] },
]
const labels = (text: string, role: 'member' | 'moderator' | 'admin' = 'admin') =>
  complete(text, commands, role).suggestions.map(({ label }) => label)

test('a slash offers what one may ask for', () => {
  expect(labels('/', 'member')).toEqual(['/dream'])
  expect(labels('/', 'moderator')).toEqual(['/dream', '/review'])
  expect(labels('/q')).toEqual(['/queue'])
  expect(labels('I dreamt of a/b')).toEqual([])
})

test('after a command its options are offered, then their choices', () => {
  expect(labels('/dream ')).toEqual(['look:', 'seconds:'])
  expect(complete('/dream ', commands, 'admin').eager).toBe(false)
  expect(labels('/dream look:')).toEqual(['lantern', 'gouache'])
  expect(complete('/dream look:g', commands, 'admin').suggestions[0]?.text).toBe('/dream look:gouache ')
  expect(labels('/dream look:gouache s')).toEqual(['seconds:'])
  expect(labels('/queue ')).toEqual(['do:'])
})

test('nothing is offered inside the telling', () => {
  expect(labels('/dream look:gouache I was s')).toEqual([])
  expect(labels('/dream I was flying')).toEqual([])
  expect(labels('/nonsense ')).toEqual([])
})
