import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bench, BenchMaker } from '#tests/chat/bench.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { until } from '#tests/until.ts'
import type { Incoming } from './platform.ts'
import { plain } from './render.ts'

/** What every chat platform must do. A platform is tried by the bench in `tests/chat/<id>.ts`. */

useDatabase()
const folder = useFolder()

const places = new URL('../tests/chat/', import.meta.url)
const names = readdirSync(places).filter((name) => name !== 'bench.ts')
const makers = await Promise.all(
  names.map(async (name) => ((await import(new URL(name, places).href)) as { bench: BenchMaker }).bench),
)
const hostile = '**bold** _x_ [free](https://evil.example) <@1> @everyone `code` ||hidden|| <b>&amp;</b> \\ > # {x}'

test.each(makers)('$id: the bench is in the file of its name', ({ id }) => {
  expect(names).toContain(`${id}.ts`)
})

describe.each(makers)('$id', (maker) => {
  let bench: Bench
  let heard: Incoming[]
  let lost: string[]
  let answer: (incoming: Incoming) => Promise<void>
  let opened = 0

  beforeEach(async () => {
    opened += 1
    heard = []
    lost = []
    answer = async () => undefined
    bench = await maker.open(join(folder(), `${maker.id}-${opened}`), (code) => lost.push(code))
    await bench.start(async (incoming) => {
      heard.push(incoming)
      await answer(incoming)
    })
  })
  afterEach(() => bench.close())

  const hears = <What extends Incoming['what']>(what: What) =>
    until(`a ${what}`, () => heard.find((each): each is Extract<Incoming, { what: What }> => each.what === what))
  const sees = (text: string, where = bench.place) =>
    until(`“${text}” in sight`, async () => (await bench.seen(where)).find((each) => each.text.includes(text)))

  test('says who it is, what it can do and how much', () => {
    const { platform } = bench
    expect(platform.id).toBe(maker.id)
    expect(platform.limits.maxText).toBeGreaterThan(500)
    expect(platform.limits.maxUploadBytes).toBeGreaterThan(9 * 1024 * 1024)
    expect(platform.limits.maxButtonsInRow).toBeGreaterThan(1)
    expect(bench.place.platform).toBe(maker.id)
    // What it says it can do is tried below.
    if (platform.capabilities.forms && bench.press) expect(bench.fill).toBeDefined()
    if (platform.capabilities.seedsReactions) expect(bench.react).toBeDefined()
    if (platform.exclusive !== undefined) expect(bench.revoke ?? bench.again).toBeDefined()
  })

  test('a message that is sent is seen, and is changed in its place', async () => {
    const ref = await bench.platform.send(bench.place, plain('The first words'))
    expect(ref).toMatchObject({ platform: maker.id, chat: expect.any(String), message: expect.any(String) })
    await sees('The first words')
    const before = (await bench.seen(bench.place)).length
    if (!bench.platform.capabilities.edits) return
    await bench.platform.edit(ref, plain('Quite other words'))
    await sees('Quite other words')
    if (bench.platform.capabilities.edits && bench.lose) expect(await bench.seen(bench.place)).toHaveLength(before)
  })

  test('what people wrote is shown as they wrote it and does nothing', async () => {
    await bench.platform.send(bench.place, plain(`Title: ${hostile}`))
    await sees(hostile)
  })

  test('a text too long for one message arrives whole and in order', async () => {
    const lines = Array.from({ length: 900 }, (_each, index) => `Line ${index} of a long telling.`)
    await bench.platform.send(bench.place, plain(lines.join('\n')))
    await sees('Line 899 of a long telling.')
    const all = (await bench.seen(bench.place)).map(({ text }) => text).join('\n')
    const at = lines.map((line) => all.indexOf(line))
    expect(at.every((position, index) => position >= 0 && position > (at[index - 1] ?? -1))).toBe(true)
  })

  test('what a person writes comes in with who and where, and the answer reaches them', async () => {
    answer = async (incoming) => void (await incoming.answer.say(plain(`Heard ${incoming.id !== ''}`)))
    await bench.write('/status dream:3')
    const incoming = await until('something', () => heard[0])
    expect(incoming.voice.remote).not.toBe('')
    expect(incoming.voice.name).not.toBe('')
    expect(incoming).toMatchObject({ seenBy: 'asker', place: { platform: maker.id } })
    await sees('Heard true')
    // Where it was said, somebody can be told something later.
    await bench.platform.send(incoming.place, plain('Told later'))
    await sees('Told later')
  })

  test('what is pressed is the call the button carries', async () => {
    if (!bench.press) return
    const options = { do: 'agree', note: 'a|b=c%' }
    const button = { label: 'Press me', command: 'dream', options, style: 'primary' as const }
    await bench.platform.send(bench.place, plain('Well?', { buttons: [[button]] }))
    await sees('Well?')
    answer = async (incoming) => void (await incoming.answer.say(plain('Pressed it was')))
    await bench.press('Press me')
    expect(await hears('command')).toMatchObject({ command: 'dream', options, source: 'button' })
    await sees('Pressed it was')
  })

  test('a form is filled in and comes back with its options', async () => {
    if (!bench.press || !bench.fill) return
    const button = { label: 'Ask me', command: 'dream', options: { do: 'correct' }, style: 'plain' as const }
    await bench.platform.send(bench.place, plain('A form?', { buttons: [[button]] }))
    await sees('A form?')
    answer = async (incoming) => {
      if (incoming.what !== 'command' || incoming.source === 'form') return
      const field = { name: 'title', label: 'Title', value: 'old', long: false, needed: true, choices: [] }
      await incoming.answer.form({ title: 'Words', fields: [field], command: 'dream', options: { do: 'corrected' } })
    }
    await bench.press('Ask me')
    await hears('command')
    await bench.fill({ title: 'A whale' })
    const sent = await until('the form', () => heard.find((each) => each.what === 'command' && each.source === 'form'))
    expect(sent).toMatchObject({ command: 'dream', options: { do: 'corrected', title: 'A whale' } })
  })

  test('a sign under a message is told with the message it stands under, and so is its going', async () => {
    if (!bench.react) return
    const ref = await bench.platform.send(bench.room ?? bench.place, plain('Judge', { reactions: ['👍', '👎'] }))
    await sees('Judge', bench.room)
    await bench.react(ref, '👍', true)
    const { platform, chat, message } = ref
    const on = { platform, chat, message }
    expect(await hears('reaction')).toMatchObject({ sign: '👍', added: true, on })
    await bench.react(ref, '👍', false)
    const gone = await until('its going', () => heard.find((each) => each.what === 'reaction' && !each.added))
    expect(gone).toMatchObject({ sign: '👍', on })
  })

  test('a message that is no longer there cannot be changed, and the Fault says so', async () => {
    if (!bench.lose) return
    const ref = await bench.platform.send(bench.place, plain('Soon gone'))
    await sees('Soon gone')
    await bench.lose(ref)
    await expect(bench.platform.edit(ref, plain('Too late'))).rejects.toMatchObject({ code: 'chat/gone' })
  })

  test('somebody who cannot be written to is a Fault, and nothing is shown to others', async () => {
    if (!bench.closeDoor) return
    const others = bench.room ? (await bench.seen(bench.room)).length : 0
    await bench.closeDoor()
    const sent = bench.platform.send(bench.place, plain('For you alone'))
    await expect(sent).rejects.toMatchObject({ code: 'chat/closed' })
    if (bench.room) expect(await bench.seen(bench.room)).toHaveLength(others)
  })

  test('a repeated delivery is the same thing said', async () => {
    if (!bench.again) return
    await bench.write('I dreamt of a whale')
    await until('something', () => heard[0])
    await bench.again()
    await bench.write('And of another')
    await until('both', () => heard.find((each) => each.what === 'text' && each.text === 'And of another'))
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2)
  })

  test('a token that is revoked is told once', async () => {
    if (!bench.revoke) return
    await bench.revoke()
    await until('the loss', () => lost.length > 0)
    expect(lost[0]).toMatch(/\/token$/)
  })
})
