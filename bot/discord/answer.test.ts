import { afterEach, beforeEach, expect, test } from 'vitest'
import { useDatabase, useFolder } from '#tests/database.ts'
import { until } from '#tests/until.ts'
import type { OutgoingForm } from '../platform.ts'
import { plain } from '../render.ts'
import { labels, openScene, read, type Scene, say } from './testing.ts'

useDatabase()
const folder = useFolder()
let scene: Scene
beforeEach(async () => {
  scene = await openScene(folder())
})
afterEach(() => scene.close())

const status = () => scene.ada.command('status', {}, { in: scene.town })
const form: OutgoingForm = {
  title: 'A title that is far longer than the forty-five characters Discord allows',
  fields: [
    { name: 'title', label: 'Title', value: 'old', long: false, needed: true, choices: [] },
    { name: 'mood', label: 'Mood', value: '', long: false, needed: false, choices: [{ value: 'calm', label: 'Calm' }] },
  ],
  command: 'dream',
  options: { do: 'corrected', dream: '3' },
}
const button = { label: 'Go', command: 'dream', options: { do: 'begin' }, style: 'primary' as const }

test('an answer is one message that only the asker sees; in private it is an ordinary one', async () => {
  scene.answer.by = say(plain('Three dreams'))
  const sent = status()
  expect(read(await sent.reply())).toBe('Three dreams')
  expect(sent.ack).toMatchObject({ kind: 'reply', ephemeral: true })
  expect(scene.seen(scene.moe, scene.town)).toEqual([])
  const own = scene.ada.command('status', {}, { in: 'dm' })
  await own.reply()
  expect(own.ack).toMatchObject({ kind: 'reply', ephemeral: false })
})

test('a slow command is acknowledged in time, and its answer takes the place of the waiting', async () => {
  scene.answer.by = async ({ answer }) => {
    await until('the waiting', () => sent.thinking)
    await answer.say(plain('At last'))
    await answer.say(plain('And this'))
  }
  const sent = status()
  await sent.reply(2)
  expect(sent.ack).toMatchObject({ kind: 'defer', ephemeral: true })
  expect(sent.replies.map(read)).toEqual(['At last', 'And this'])
  expect(sent.replies.every(({ onlyFor }) => onlyFor?.id === scene.ada.id)).toBe(true)
})

test('a form that comes too late is opened by a button', async () => {
  scene.answer.by = async (incoming) => {
    if (incoming.what === 'command' && incoming.source === 'form') return
    await until('the waiting', () => sent.thinking)
    await incoming.answer.form(form)
  }
  const sent = status()
  const offer = await sent.reply()
  expect(labels(offer)).toEqual(['Open the form'])
  const pressed = scene.ada.press(offer, 'Open the form')
  const shown = await pressed.form()
  expect(shown.title.length).toBeLessThanOrEqual(45)
  scene.ada.submit(pressed, { title: 'A whale', mood: ['calm'] })
  const sentForm = await until('the form', () =>
    scene.heard.find((each) => each.what === 'command' && each.source === 'form'),
  )
  expect(sentForm).toMatchObject({
    command: 'dream',
    options: { do: 'corrected', dream: '3', title: 'A whale', mood: 'calm' },
  })
})

test('a form cannot answer a form: there, too, a button opens it', async () => {
  scene.answer.by = (incoming) => incoming.answer.form(form)
  const first = status()
  await first.form()
  const again = scene.ada.submit(first, { title: 'x' })
  expect(labels(await again.reply())).toEqual(['Open the form'])
})

test('what is pressed changes in its place, or is answered beside; slowly too', async () => {
  const place = { platform: 'discord', chat: scene.town.id }
  const { message } = await scene.platform.send(place, plain('Shall I?', { buttons: [[button]] }))
  const shown = scene.fake.world.messages.get(message)
  if (!shown) throw new Error('nothing was sent')

  scene.answer.by = say(plain('Done', { inPlace: true }))
  expect(read(await scene.ada.press(shown, 'Go').updated())).toBe('Done')
  expect(labels(shown)).toEqual([])

  await scene.platform.edit({ platform: 'discord', chat: scene.town.id, message }, plain('?', { buttons: [[button]] }))
  scene.answer.by = async ({ answer }) => {
    await until('the acknowledgement', () => slow.ack)
    await answer.say(plain('For you'))
    await answer.say(plain('Changed', { inPlace: true }))
  }
  const slow = scene.ada.press(shown, 'Go')
  expect(read(await slow.reply())).toBe('For you')
  expect(slow.ack?.kind).toBe('deferUpdate')
  expect(slow.replies[0]?.onlyFor?.id).toBe(scene.ada.id)
})

test('what is said after the token ended reaches the person, and nobody else', async () => {
  scene.answer.by = async ({ answer }) => {
    await until('the waiting', () => sent.thinking)
    scene.fake.clock.pass(16 * 60_000)
    await answer.say(plain('A quarter of an hour later'))
  }
  const sent = status()
  await until('the message', () => scene.seen(scene.ada, 'dm').length > 0)
  expect(scene.seen(scene.ada, 'dm').map(read)).toEqual(['A quarter of an hour later'])
  expect(scene.seen(scene.moe, scene.town)).toEqual([])
})

test('an answer whose acknowledgement was lost is given once', async () => {
  const route = 'POST /interactions/{interaction}/{token}/callback'
  for (const answer of ['drop', 500] as const) {
    scene.fake.faults.next({ route, answer, after: true })
    scene.answer.by = say(plain(`Once, after ${answer}`))
    const sent = status()
    await until('the end', () => scene.heard.length > 0 && scene.fake.faults.waiting.length === 0)
    expect(read(await sent.reply())).toBe(`Once, after ${answer}`)
    expect(sent.replies).toHaveLength(1)
  }
})

test('an acknowledged answer outlives limits and errors of the server', async () => {
  const route = 'PATCH /webhooks/{application}/{token}/messages/{message}'
  scene.fake.faults.next({ route, answer: { status: 429, retryAfterSeconds: 4 } })
  scene.fake.faults.next({ route, answer: 502, times: 2 })
  scene.answer.by = async ({ answer }) => {
    await until('the waiting', () => sent.thinking)
    await answer.say(plain('Not lost'))
  }
  const sent = status()
  expect(read(await sent.reply())).toBe('Not lost')
  expect(scene.fake.faults.waiting).toEqual([])
})

test('a command that says nothing leaves nothing behind', async () => {
  const sent = status()
  await sent.acked()
  await until('silence', () => !sent.thinking)
  expect(sent.replies).toEqual([])
  expect(sent.failed).toBe(false)
})

test('a repeated delivery is taken once', async () => {
  scene.answer.by = say(plain('Once'))
  await status().reply()
  scene.fake.gateway.duplicate('INTERACTION_CREATE')
  scene.ada.say('dm', 'Something later')
  await scene.hears('text')
  expect(scene.heard.filter(({ what }) => what === 'command')).toHaveLength(1)
})

test('a button from another time says so', async () => {
  const odd = { ...button, command: 'open-form', options: { key: 'long-gone' } }
  const { message } = await scene.platform.send(
    { platform: 'discord', chat: scene.town.id },
    plain('Old', { buttons: [[odd]] }),
  )
  const shown = scene.fake.world.messages.get(message)
  if (!shown) throw new Error('nothing was sent')
  expect(read(await scene.ada.press(shown, 'Go').reply())).toContain('another time')
  expect(scene.heard).toEqual([])
})
