import { beforeAll, expect, test } from 'vitest'
import type { Outgoing } from '#core/chat.ts'
import { usualCaps, usualReview } from '#models/community.ts'
import { adminScene, first } from '#tests/admin.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { type Desk, openDesk } from '#tests/desk.ts'

useDatabase()
const folder = useFolder()
let desk: Desk
beforeAll(async () => {
  desk = await openDesk(folder(), { review: usualReview })
})

async function scene() {
  const office = adminScene(desk)
  await office.admin.call('help')
  return office
}
const does = (outgoing: Outgoing, command: string, what?: string) =>
  outgoing.buttons.flat().find((button) => button.command === command && button.options.do === what)

test('everything is shown as it is', async () => {
  const { admin } = await scene()
  const { text, buttons } = first(await admin.call('settings'))
  for (const line of [
    'Approvals: 1 approval',
    'Veto: on; votes on one’s own dream: off'.replace('’', "'"),
    'Hold 60 seconds, reminder after 24 hours, expiry after 168 hours',
    'At most $2.00 a film, $10.00 a member, $20.00 a day, $200.00 a month',
    'Where films go: Test network',
    'Language: English',
  ])
    expect(text).toContain(line)
  expect(buttons.length).toBeLessThanOrEqual(5)
  expect(buttons.every((row) => row.length <= 5)).toBe(true)
})

test('rules are turned on and off in place', async () => {
  const { admin, now, events } = await scene()
  const off = first(await admin.press(does(first(await admin.call('settings')), 'settings', 'veto-off')))
  expect(off).toMatchObject({ inPlace: true, text: expect.stringContaining('Veto: off') })
  const own = first(await admin.press(does(off, 'settings', 'own-on')))
  expect(own.text).toContain('own dream: on')
  expect((await now()).review).toMatchObject({ veto: false, mayVoteOnOwn: true })
  await admin.press(does(own, 'settings', 'veto-on'))
  expect((await now()).review).toEqual({ ...usualReview, mayVoteOnOwn: true })
  expect(await events()).toEqual(['veto', 'own-votes', 'veto'])
})

test('numbers are filled into a form, checked, and only what changed is noted', async () => {
  const { admin, now, events } = await scene()
  const { forms } = await admin.press(does(first(await admin.call('settings')), 'settings', 'numbers'))
  expect(forms[0]?.fields.map(({ name, value }) => [name, value])).toEqual([
    ['approvalsNeeded', '1'],
    ['holdSeconds', '60'],
    ['remindAfterHours', '24'],
    ['expireAfterHours', '168'],
  ])
  const fill = (fields: Record<string, string>) => admin.call('settings', { do: 'numbers', ...fields })
  for (const [name, value] of [
    ['approvalsNeeded', '0'],
    ['approvalsNeeded', 'two'],
    ['approvalsNeeded', ''],
    ['holdSeconds', '-1'],
    ['holdSeconds', '1e9'],
    ['remindAfterHours', 'NaN'],
    ['expireAfterHours', 'Infinity'],
  ] as const)
    expect(first(await fill({ [name]: value })).text, `${name} ${value}`).toContain('is not a number from')
  expect(first(await fill({ remindAfterHours: '200' })).text).toContain('before the expiry')
  expect((await now()).review).toEqual(usualReview)
  const shown = first(
    await fill({ approvalsNeeded: '2', holdSeconds: ' 0 ', remindAfterHours: '24', expireAfterHours: '48' }),
  )
  expect(shown.text).toContain('2 approvals')
  expect((await now()).review).toEqual({ ...usualReview, approvalsNeeded: 2, holdSeconds: 0, expireAfterHours: 48 })
  expect(await events()).toEqual(['approvals', 'hold', 'expiry'])
})

test('money is filled in as dollars', async () => {
  const { admin, now, events } = await scene()
  const { forms } = await admin.press(does(first(await admin.call('settings')), 'settings', 'caps'))
  expect(forms[0]?.fields.map(({ value }) => value)).toEqual(['2', '10', '20', '200'])
  for (const film of ['-1', 'free', '1e12', ''])
    expect(first(await admin.call('settings', { do: 'caps', film })).text).toContain('is not a number from')
  expect((await now()).caps).toEqual(usualCaps)
  expect(first(await admin.call('settings', { do: 'caps', film: '$0,50', day: '0' })).text).toContain('$0.50 a film')
  expect((await now()).caps).toEqual({ ...usualCaps, film: 500_000, day: 0 })
  expect(await events()).toEqual(['caps'])
  expect(first(await admin.call('audit')).text).toContain('Adi set the limits: $0.50 a film, $10.00 a member, $0 a day')
})

test('publishing and making are halted and let go from here as well', async () => {
  const { admin, now } = await scene()
  await admin.press(does(first(await admin.call('settings')), 'stop'))
  await admin.press(does(first(await admin.call('settings')), 'queue', 'pause'))
  const halted = first(await admin.call('settings'))
  expect(halted.text).toContain('Publishing is stopped.')
  expect(halted.text).toContain('Making films is paused.')
  await admin.press(does(halted, 'resume'))
  await admin.press(does(halted, 'queue', 'resume'))
  const { publishingStoppedAt, pausedAt } = await now()
  expect([publishingStoppedAt, pausedAt]).toEqual([undefined, undefined])
})

test('a moderator is added by name, and taken back by a button', async () => {
  const { place, admin, now } = await scene()
  const mo = desk.chat.person('Mo', 'member', place)
  expect(first(await admin.call('settings', { moderator: '@Mo' })).text).toContain('I know nobody called “Mo”')
  await mo.call('help')
  await admin.call('settings', { moderator: '@Mo' })
  expect((await now()).moderators.people).toEqual(['Mo'])
  expect(first(await mo.call('review')).text).toContain('Nothing waits')
  const people = first(await admin.call('setup', { do: 'moderators' }))
  await admin.press(people.buttons.flat().find(({ options }) => options.not === 'Mo'))
  expect((await now()).moderators.people).toEqual([])
  expect(first(await mo.call('review')).text).toContain('not for you')
})

test('only admins see and change them', async () => {
  const { place, now } = await scene()
  const before = await now()
  const mo = desk.chat.person('Mo', 'moderator', place)
  for (const options of [{}, { do: 'veto-off' }, { do: 'caps', film: '0' }, { moderator: 'Mo' }])
    expect(first(await mo.call('settings', options as Record<string, string>)).text).toContain('not for you to decide')
  expect(first(await mo.call('setup', { do: 'approvals', value: '5' })).text).toContain('not for you to decide')
  expect(await now()).toEqual(before)
})
