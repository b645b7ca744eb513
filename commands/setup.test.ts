import { expect, test } from 'vitest'
import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { Accounts } from '#models/account.ts'
import { Events } from '#models/event.ts'
import { setupCode } from '#models/setup-code.ts'
import { first } from '#tests/admin.ts'
import { choose, menu, platform, scene, step, useStand } from './setup/testing.ts'

const stand = useStand()

test('an unserved community is asked for the code, and served by the right one, however it is typed', async () => {
  const { place, admin, now, events } = await scene({ served: false })
  expect((await admin.call('dream', { text: 'A whale sang to me over the sea.' })).said[0]?.text).toContain(
    'not set up',
  )
  const { forms } = await admin.call('setup')
  expect(forms[0]?.fields.map(({ name }) => name)).toEqual(['code'])
  const member = stand.desk.chat.person('Eve', 'member', place)
  const code = await setupCode()
  expect(first(await member.call('setup', { code })).text).toContain('not for you to decide')
  expect(first(await admin.call('setup', { code: 'aaaa-bbbb-cccc' })).text).toContain('not the setup code')
  expect((await now()).servedAt).toBeUndefined()
  const served = first(await admin.call('setup', { code: ` ${code.toUpperCase().replaceAll('-', ' ')} ` }))
  expect(served.text).toContain('is served now')
  expect(served.text).toContain('– Review chat: not chosen yet')
  expect((await now()).servedAt).toBeInstanceOf(Date)
  expect(await events()).toEqual(['code-tried', 'code-tried', 'served'])
  expect(first(await admin.call('setup', { code })).text).toContain('set up already')

  const other = await scene({ served: false })
  await other.admin.call('setup', { code })
  expect((await other.now()).servedAt, 'the code is the operator’s, for others too').toBeInstanceOf(Date)
})

test('after five wrong tries nobody can guess on for an hour, not even many at once', async () => {
  const { admin, now } = await scene({ served: false })
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_each, at) => admin.call('setup', { code: `wrong-${at}` })),
  )
  const wrong = tries.filter((heard) => first(heard).text.includes('not the setup code'))
  expect(wrong.length).toBeLessThanOrEqual(5)
  for (let at = wrong.length; at < 5; at += 1) await admin.call('setup', { code: `wrong again ${at}` })
  expect(first(await admin.call('setup', { code: await setupCode() })).text).toContain('wait an hour')
  expect((await now()).servedAt).toBeUndefined()
  const aHourAgo = new Date(Date.now() - 3_601_000)
  await Events.updateMany({ community: (await now())._id }, { $set: { at: aHourAgo } })
  await admin.call('setup', { code: await setupCode() })
  expect((await now()).servedAt).toBeInstanceOf(Date)
})

test('where others read along, it is said that the code should be deleted', async () => {
  const { place } = await scene({ served: false })
  const aloud = stand.desk.chat.person('Adi', 'admin', place, { seenBy: 'everybody' })
  expect(first(await aloud.call('setup', { code: await setupCode() })).text).toContain('delete your message')
})

test('with menus, the wizard is gone through step by step, in place', async () => {
  platform.picks = true
  const { admin, now, events } = await scene()
  const whole = first(await admin.call('setup'))
  expect(whole.inPlace).toBe(false)
  const review = first(await admin.press(step(whole, 'review')))
  expect(review).toMatchObject({ inPlace: true, selects: [{ name: 'channel', kind: 'channel', chosen: [] }] })
  platform.lacks = [words('setup.notYet')]
  const chosen = first(await choose(admin, review, 'channel', '4711'))
  expect(chosen.text).toContain('Now: #4711\n– not chosen yet')
  expect(menu(chosen, 'channel')?.chosen).toEqual(['4711'])
  platform.lacks = []

  const people = first(await admin.press(step(chosen, 'moderators')))
  await choose(admin, people, 'roles', 'r1', 'r2')
  const named = first(await choose(admin, people, 'people', 'Mo'))
  expect(menu(named, 'roles')?.chosen).toEqual(['r1', 'r2'])
  expect(named.text).toContain('2 roles, 1 person')
  const approvals = first(await admin.press(step(named, 'approvals')))
  const two = first(await choose(admin, approvals, 'value', '2'))
  const language = first(await admin.press(step(two, 'language')))
  const german = first(await choose(admin, language, 'value', 'de'))
  const targets = first(await admin.press(step(german, 'targets')))
  expect(menu(targets, 'targets')?.choices.map(({ value }) => value)).toEqual(['gallery', 'hand-over'])
  await choose(admin, targets, 'targets', 'gallery', 'hand-over')
  const done = first(await admin.call('setup'))
  expect(done.text).toContain('Everything is chosen. Members can tell a dream with /dream')
  expect(await now()).toMatchObject({
    reviewPlace: { platform: 'test', chat: '4711' },
    moderators: { roles: ['r1', 'r2'], people: ['Mo'] },
    review: { approvalsNeeded: 2 },
    language: 'de',
    targets: ['gallery', 'hand-over'],
  })
  expect((await events()).slice(2)).toEqual([
    'review-chat',
    'moderators',
    'moderators',
    'approvals',
    'language',
    'targets',
  ])
  await choose(admin, people, 'roles')
  expect((await now()).moderators.roles).toEqual([])
})

test('whoever is named decides from then on', async () => {
  platform.picks = true
  const { place, admin } = await scene()
  const [mo, mia] = [
    stand.desk.chat.person('Mo', 'member', place),
    stand.desk.chat.person('Mia', 'member', place, { roles: ['judges'] }),
  ]
  for (const each of [mo, mia]) expect(first(await each.call('review')).text).toContain('not for you')
  const people = first(await admin.call('setup', { do: 'moderators' }))
  await choose(admin, people, 'roles', 'judges')
  await choose(admin, people, 'people', 'Mo')
  for (const each of [mo, mia]) expect(first(await each.call('review')).text).toContain('Nothing waits')
})

test('values that were never offered change nothing', async () => {
  const { admin, now, events } = await scene()
  const before = await now()
  await admin.call('setup', { do: 'approvals', value: '0' })
  await admin.call('setup', { do: 'approvals', value: '1e9' })
  await admin.call('setup', { do: 'language', value: 'tlh' })
  await admin.call('setup', { do: 'moderators', not: 'nobody' })
  await admin.call('setup', { do: 'targets', targets: 'fake,of-another-version,constructor' })
  expect(await now()).toMatchObject({ review: before.review, language: before.language, targets: [] })
  expect((await events()).slice(2)).toEqual(['targets'])
  for (const each of ['constructor', '__proto__', 'nonsense'])
    expect(first(await admin.call('setup', { do: each })).text).toContain('Review chat')
})

test('a channel of others cannot be chosen', async () => {
  platform.picks = true
  platform.decides = false
  const { admin, now } = await scene()
  const review = first(await admin.call('setup', { do: 'review' }))
  expect(first(await choose(admin, review, 'channel', '4711')).text).toContain('Only somebody who decides there')
  expect((await now()).reviewPlace).toBeUndefined()
})

test('the check says what is missing, and a test sentence shows what arrives', async () => {
  const { admin, now } = await scene()
  expect(first(await admin.call('setup', { do: 'check' })).text).toContain('No review chat is chosen')
  await admin.call('setup', { do: 'here' })
  await admin.call('setup', { do: 'targets', targets: 'gallery' })
  platform.lacks = [words('setup.notYet')]
  const lacking = first(await admin.call('setup', { do: 'check' }))
  expect(lacking.text).toContain('Review chat:\n– not chosen yet')
  stand.desk.chat.next.send.push(() => Promise.reject(new Fault('chat/missing', 'no', { tell: 'fault.noPlatform' })))
  const failed = first(await admin.press(step(lacking, 'test')))
  expect(failed.text).toContain('– Review chat: That chat is not connected at the moment.\n– not chosen yet')
  platform.lacks = []
  const again = first(await admin.press(step(failed, 'check')))
  expect(again.text).toContain('✓ I have everything I need there.')
  expect(first(await admin.press(step(again, 'test'))).text).toContain('the test sentence arrived')
  const { reviewPlace } = await now()
  expect(stand.desk.chat.shown(reviewPlace?.chat ?? '').map(({ outgoing }) => outgoing.text)).toEqual([
    expect.stringContaining('Adi is setting me up'),
  ])
  expect(await Accounts.countDocuments({ community: (await now())._id })).toBe(0)
})
