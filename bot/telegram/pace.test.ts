import { expect, test } from 'vitest'
import { Fault } from '#core/fault.ts'
import { groupMilliseconds, openLanes, privateMilliseconds } from './pace.ts'

/** A clock that moves when somebody sleeps. */
function openClock() {
  const clock = {
    time: 1_000_000,
    now: () => clock.time,
    async sleep(milliseconds: number) {
      clock.time += milliseconds
    },
  }
  return clock
}

test.each([
  ['7', privateMilliseconds],
  ['-1007', groupMilliseconds],
])(
  'in chat %s of the changes that wait only the newest is made, %i ms after the one before',
  async (chat, interval) => {
    const clock = openClock()
    const lanes = openLanes(clock)
    const made: [string, number][] = []
    const change = (text: string) => async () => void made.push([text, clock.time])
    await Promise.all(['one', 'two', 'three', 'four'].map((text) => lanes.edit(chat, 'm', change(text))))
    await lanes.edit(chat, 'another', change('five'))
    const begun = made[0]?.[1] ?? 0
    expect(made).toEqual([
      ['one', begun],
      ['four', begun + interval],
      ['five', begun + 2 * interval],
    ])
  },
)

test('messages of a chat go out in their order; a failed one stops nothing', async () => {
  const lanes = openLanes()
  const sent: number[] = []
  const work = (at: number) => async () => {
    if (at === 1) throw new Error('not this one')
    sent.push(at)
  }
  const results = await Promise.allSettled([0, 1, 2].map((at) => lanes.send('7', work(at))))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(sent).toEqual([0, 2])
})

test('a chat that must wait refuses at once, with the date, until that has come', async () => {
  const clock = openClock()
  const lanes = openLanes(clock)
  const until = new Date(clock.time + 60_000)
  const wait = new Fault('chat/too-fast', 'wait', { retry: until })
  await expect(lanes.send('7', () => Promise.reject(wait))).rejects.toBe(wait)
  let isTried = false
  const attempt = async () => {
    isTried = true
  }
  await expect(lanes.send('7', attempt)).rejects.toMatchObject({ code: 'chat/too-fast', retry: until })
  expect(isTried).toBe(false)
  await lanes.send('8', async () => undefined)
  clock.time += 60_001
  await lanes.send('7', attempt)
  expect(isTried).toBe(true)
})
