import { expect, test } from 'vitest'
import { Dreams, dreamById } from '#models/dream.ts'
import { newId } from '#models/id.ts'
import { giveCode } from '#models/one-time-code.ts'
import { Tells } from '#models/tell.ts'
import { first } from '#tests/admin.ts'
import { aMember, inReview } from '#tests/records.ts'
import { scene, step, useStand } from './setup/testing.ts'

const stand = useStand()

test('without menus, this chat or another one by a code becomes the review chat', async () => {
  const { admin, now } = await scene()
  const review = first(await admin.call('setup', { do: 'review' }))
  expect(review.selects).toEqual([])
  await admin.press(step(review, 'here'))
  expect((await now()).reviewPlace).toEqual({ platform: 'test', chat: admin.place.chat })

  const code = /chat:(\S+)/.exec(first(await admin.press(step(review, 'elsewhere'))).text)?.[1] ?? ''
  const room = `room-${newId()}`
  const there = stand.desk.chat.person('Adi', 'admin', room)
  const asked = first(await there.call('setup', { chat: code }))
  expect(asked.text).toContain('What shall this chat be')
  expect(first(await there.call('setup', { chat: code })).text, 'a code is taken once').toContain('unknown or too old')
  const eve = stand.desk.chat.person('Eve', 'admin', room)
  expect(first(await eve.press(step(asked, 'review'))).text, 'a button is whose it is').toContain('unknown or too old')
})

test('a chat that took the code is the review chat, and known as a part of the community', async () => {
  const { admin, now } = await scene()
  const room = `room-${newId()}`
  const there = stand.desk.chat.person('Adi', 'admin', room)
  const chat = await giveCode({ what: 'chat', community: (await now())._id })
  const asked = first(await there.call('setup', { chat }))
  expect(first(await there.press(step(asked, 'review'))).text).toContain('review chat of')
  expect(await now()).toMatchObject({
    reviewPlace: { platform: 'test', chat: there.place.chat },
    also: [{ platform: 'local', remote: room }],
  })
  const mo = stand.desk.chat.person('Mo', 'moderator', room)
  expect(first(await mo.call('review')).text, 'it is served with the community').toContain('Nothing waits')
  expect(first(await admin.call('setup')).text).toContain(`✓ Review chat: #${there.place.chat}`)
})

test('what waits is shown in a new review chat, and anew when the approvals change', async () => {
  const { admin, now } = await scene()
  const { dream, film } = await inReview(await now(), await aMember(await now()))
  const before = { platform: 'test', chat: 'before', message: '1' }
  await Tells.create({
    key: `${dream._id}:review:${film._id}:moderators`,
    community: dream.community,
    film: film._id,
    audience: { to: 'moderators' },
    place: { platform: 'test', chat: 'before' },
    message: { lines: [] },
    dueAt: new Date(),
    ref: before,
  })
  const isAsked = async () => {
    const { announceOwed } = await dreamById(dream._id)
    await Dreams.updateOne({ _id: dream._id }, { $set: { announceOwed: false } })
    return (
      announceOwed &&
      stand.desk.queues.added.splice(0).some(({ job }) => job.kind === 'advance' && job.dream === dream._id)
    )
  }
  await admin.call('setup', { do: 'here' })
  expect(await isAsked()).toBe(true)
  expect((await Tells.findOne({ film: film._id }).lean())?.ref, 'it is sent, not changed').toBeUndefined()
  await admin.call('setup', { do: 'approvals', value: '3' })
  expect(await isAsked()).toBe(true)
  await admin.call('settings', { do: 'numbers', approvalsNeeded: '2' })
  expect(await isAsked()).toBe(true)
  await admin.call('settings', { do: 'numbers', holdSeconds: '5' })
  expect(await isAsked()).toBe(false)
})

test('another home tells into the same community; one that is served itself is left alone', async () => {
  const { now } = await scene()
  const room = `room-${newId()}`
  const there = stand.desk.chat.person('Adi', 'admin', room)
  const codeFor = async () => giveCode({ what: 'chat', community: (await now())._id })
  const asked = first(await there.call('setup', { chat: await codeFor() }))
  expect(first(await there.press(step(asked, 'home'))).text).toContain('another home')
  expect((await now()).also).toEqual([{ platform: 'local', remote: room }])
  await stand.desk.chat.person('Ada', 'member', room).call('dream', { text: 'A whale sang to me.', agree: 'public' })
  expect((await now()).dreamsTold).toBe(1)

  const other = await scene()
  expect(first(await other.admin.call('setup', { chat: await codeFor() })).text).toContain('part of another community')
  const member = stand.desk.chat.person('Eve', 'member', `room-${newId()}`)
  expect(first(await member.call('setup', { chat: await codeFor() })).text).toContain('not for you to decide')
})

test('a code that others could read is of use to nobody else', async () => {
  const { place } = await scene()
  const aloud = stand.desk.chat.person('Adi', 'admin', place, { seenBy: 'everybody' })
  const shown = first(await aloud.call('setup', { do: 'elsewhere' }))
  expect(shown.text).toContain('nobody but you')
  const code = /chat:(\S+)/.exec(shown.text)?.[1] ?? ''
  const eve = stand.desk.chat.person('Eve', 'admin', `room-${newId()}`)
  expect(first(await eve.call('setup', { chat: code })).text).toContain('unknown or too old')
})
