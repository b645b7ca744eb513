import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningMongo, startMongo } from '#embedded/mongo/start.ts'
import { ChatLines } from '#models/chat-line.ts'
import { connect, disconnect } from '#models/connect.ts'
import { Tellings } from '#models/telling.ts'
import type { Incoming } from '../platform.ts'
import { plain } from '../render.ts'
import { openPage, type Page } from './page.ts'
import type { Answered, Line, Opened } from './view.ts'

let folder: string
let mongo: RunningMongo
let page: Page
let routes: Hono
/** What the pretended inbox was given, and how it answers. */
let heard: Incoming[]
let answer: (incoming: Incoming) => Promise<void>

const yes = { label: 'Yes', command: 'dream', options: { do: 'agree', telling: '1' }, style: 'primary' as const }
const preview = plain('Dream 1', {
  reactions: ['👍', '👎'],
  buttons: [[{ label: 'Approve', command: 'review', options: { do: 'approve', film: 'f1' }, style: 'primary' }]],
})

const newPage = async () => {
  page = openPage({
    home: { remote: 'local', name: 'Home' },
    person: { remote: 'you', name: 'Ada' },
    addresses: { file: (key) => `/files/${key}`, text: (text) => text.replaceAll('file:///films/', '/gallery/') },
  })
  await page.start(async (incoming) => {
    heard.push(incoming)
    await answer(incoming)
  })
  routes = page.routes()
}
const post = async (path: string, body: Record<string, unknown>, language = 'en') => {
  const headers = { 'content-type': 'application/json', 'accept-language': language }
  const response = await routes.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Answered & { sorry?: string } }
}
const opened = async (): Promise<Opened> => (await (await routes.request('/opened')).json()) as Opened
const lines = async (): Promise<Line[]> => (await opened()).lines

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
  mongo = await startMongo(folder)
  await connect(mongo.url)
})
beforeEach(async () => {
  heard = []
  answer = async () => undefined
  await newPage()
})
afterEach(async () => {
  await page.stop()
  await Promise.all([ChatLines.deleteMany({}), Tellings.deleteMany({})])
})
afterAll(async () => {
  await disconnect()
  await mongo.stop()
  await rm(folder, { recursive: true })
})

test('what is typed reaches the inbox as said by the one who sits here, in the role they chose', async () => {
  await post('/say', { text: ' /status ', role: 'moderator' }, 'xx, en;q=0.5')
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatchObject({
    what: 'text',
    text: '/status',
    platform: 'local',
    community: { remote: 'local', name: 'Home' },
    place: { platform: 'page', chat: 'own', user: 'you' },
    voice: { remote: 'you', name: 'Ada', language: 'en', rank: 'moderator' },
  })
  const refused = await post('/say', { text: '/queue', role: 'operator' })
  expect(refused.status).toBe(400)
  expect(heard).toHaveLength(1)
})

test('the conversation is there again after a restart, newest last and changed in place', async () => {
  answer = async ({ answer: { say } }) => void (await say(plain('here you are')))
  await post('/say', { text: '/help', role: 'member' })
  const ref = await page.send({ platform: 'page', chat: 'own' }, plain('painting', { progress: 0.1 }))
  await page.edit(ref, plain('painting', { progress: 0.6 }))
  await newPage()
  const own = await lines()
  expect(own.map(({ by, text }) => [by, text])).toEqual([
    ['person', '/help'],
    ['house', 'here you are'],
    ['house', 'painting'],
  ])
  expect(own[2]?.progress).toBe(0.6)
})

test('a telling is kept once, and is gone from the chat when it is forgotten', async () => {
  answer = async ({ id }) => {
    const telling = { community: 'c', member: 'm', text: 'I flew', place: { platform: 'page', chat: 'own' } }
    await Tellings.create({ ...telling, submission: id })
  }
  await post('/say', { text: 'I flew', role: 'member' })
  await post('/fill', { chat: 'own', command: 'dream', options: {}, fields: { text: 'I flew' }, role: 'member' })
  expect((await lines()).map(({ text }) => text)).toEqual(['I flew', 'I flew'])
  expect(JSON.stringify(await ChatLines.find().lean())).not.toContain('I flew')
  await Tellings.deleteMany({})
  expect(await lines()).toEqual([])
})

test('an edit of a line that is no longer kept is refused as gone', async () => {
  const edit = page.edit({ platform: 'page', chat: 'own', message: 'none' }, plain('late'))
  await expect(edit).rejects.toMatchObject({ code: 'chat/gone' })
})

test('a pressed button is a call with its options, and settles the question', async () => {
  const ref = await page.send({ platform: 'page', chat: 'own' }, plain('Shall I?', { buttons: [[yes]] }))
  await post('/press', { line: ref.message, row: 0, column: 0, role: 'member' })
  expect(heard[0]).toMatchObject({ what: 'command', source: 'button', command: 'dream', options: yes.options })
  expect((await lines())[0]).toMatchObject({ settled: 'Yes' })
  await page.edit(ref, plain('Shall I still?', { buttons: [[yes]] }))
  expect((await lines())[0]?.settled).toBeUndefined()
  const none = await post('/press', { line: ref.message, row: 3, column: 0, role: 'member' })
  expect(none).toMatchObject({ status: 409, body: { sorry: expect.stringContaining('no longer') } })
})

test('a reaction is a toggle, the later sign replaces the earlier, and it stays after a reload', async () => {
  const ref = await page.send({ platform: 'page', chat: 'review' }, preview)
  const tap = (sign: string) => post('/react', { line: ref.message, sign, role: 'moderator' })
  const mine = async () => (await lines())[0]?.reactions.filter((each) => each.mine).map(({ sign }) => sign)
  await tap('👍')
  expect(await mine()).toEqual(['👍'])
  await tap('👎')
  expect(await mine()).toEqual(['👎'])
  await tap('👎')
  expect(await mine()).toEqual([])
  expect(heard.map((each) => each.what === 'reaction' && [each.sign, each.added, each.on.message])).toEqual([
    ['👍', true, ref.message],
    ['👎', true, ref.message],
    ['👎', false, ref.message],
  ])
  expect((await tap('🔥')).status).toBe(409)
})

test('a preview stays open when one of its buttons is pressed', async () => {
  const ref = await page.send({ platform: 'page', chat: 'review' }, preview)
  await post('/press', { line: ref.message, row: 0, column: 0, role: 'moderator' })
  expect((await lines())[0]).toMatchObject({ film: 'f1' })
  expect((await lines())[0]?.settled).toBeUndefined()
})

test('a form goes to whoever asked; filled in, it is a call whose own options cannot be overwritten', async () => {
  const form = { title: 'Words', fields: [], command: 'review', options: { do: 'edit', film: 'f1' } }
  answer = ({ answer: { form: show } }) => show(form)
  const ref = await page.send({ platform: 'page', chat: 'review' }, preview)
  const { body } = await post('/press', { line: ref.message, row: 0, column: 0, role: 'moderator' })
  expect(body.form).toEqual({ ...form, chat: 'review' })
  answer = async () => undefined
  const fields = { title: 'Moon', film: 'f2' }
  await post('/fill', { chat: 'review', command: 'review', options: form.options, fields, role: 'moderator' })
  expect(heard[1]).toMatchObject({ source: 'form', options: { do: 'edit', film: 'f1', title: 'Moon' } })
})

test('open pages hear of lines as they come', async () => {
  const events = await routes.request('/events')
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  const file = { file: 'ab/film.mp4', as: 'video' as const, name: 'dream.mp4' }
  await page.send({ platform: 'page', chat: 'own' }, plain('at file:///films/x', { attachments: [file] }))
  const heardLine = (await reader?.read())?.value ?? ''
  const event = JSON.parse(heardLine.replace(/^data: /, '')) as { what: string; line: Line }
  expect(event).toMatchObject({ what: 'line', line: { text: 'at /gallery/x' } })
  expect(event.line.attachments[0]?.url).toBe('/files/ab/film.mp4')
  await page.stop()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read());
})
