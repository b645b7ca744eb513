import { expect, test } from 'vitest'
import { changesOf, openOrder } from './reactions.ts'

const lists = (before: string, after: string) => {
  const typed = (signs: string) => [...signs].map((emoji) => ({ type: 'emoji', emoji }))
  return { old_reaction: typed(before), new_reaction: typed(after) }
}
const by = (id: number, date: number, before: string, after: string) => ({
  chat: { id: -100, type: 'supergroup' as const },
  message_id: 7,
  user: { id, is_bot: false, first_name: 'Moe' },
  date,
  ...lists(before, after),
})

test('one update tells what went and what came; kinds that are no emoji are nobody’s vote', () => {
  expect(changesOf(lists('', '👍'))).toEqual([{ sign: '👍', added: true }])
  expect(changesOf(lists('👍', '👎'))).toEqual([
    { sign: '👍', added: false },
    { sign: '👎', added: true },
  ])
  expect(changesOf(lists('👍🔥', '🔥'))).toEqual([{ sign: '👍', added: false }])
  const unknown = { old_reaction: [{ type: 'paid' }], new_reaction: [{ type: 'custom_emoji' }, { type: 'emoji' }] }
  expect(changesOf(unknown)).toEqual([])
})

test('a change that comes after a later one is over', () => {
  const isOver = openOrder()
  expect(isOver(by(1, 20, '👍', '👎'))).toBe(false)
  expect(isOver(by(1, 10, '', '👍'))).toBe(true)
  expect(isOver(by(1, 30, '👎', ''))).toBe(false)
  expect(isOver(by(2, 10, '', '👍'))).toBe(false)
})

test('within one second the lists tell which was first', () => {
  const turned = openOrder()
  expect(turned(by(1, 5, '👍', ''))).toBe(false)
  expect(turned(by(1, 5, '', '👍'))).toBe(true)
  expect(turned(by(1, 5, '', '👍')), 'put there once more').toBe(false)
  const inTurn = openOrder()
  const all = [by(1, 5, '', '👍'), by(1, 5, '👍', ''), by(1, 5, '', '👍'), by(1, 5, '👍', '👎')]
  expect(all.map((each) => inTurn(each))).toEqual([false, false, false, false])
})
