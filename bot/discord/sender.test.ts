import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useDatabase, useFolder } from '#tests/database.ts'
import { until } from '#tests/until.ts'
import { plain } from '../render.ts'
import { personally } from './place.ts'
import { labels, openScene, read, type Scene } from './testing.ts'

useDatabase()
const folder = useFolder()
let scene: Scene
beforeEach(async () => {
  scene = await openScene(folder())
})
afterEach(() => scene.close())

const posting = 'POST /channels/{channel}/messages'
const town = () => ({ platform: 'discord', chat: scene.town.id })
/** A place with an answer that is open: the person has just called a command. */
async function withReply() {
  const before = scene.heard.length
  const sent = scene.ada.command('status', {}, { in: scene.town })
  await sent.acked()
  const { place } = await until('the call', () => scene.heard[before])
  return place
}
const one = async (text: string, more = {}) => {
  const ref = await scene.platform.send(town(), plain(text, more))
  return { ref, message: await until('it', () => scene.fake.world.messages.get(ref.message)) }
}

test('what people wrote names nobody, and only who is to be woken is woken', async () => {
  const { message } = await one(`@everyone <@${scene.moe.id}>`)
  expect(message.notified).toEqual({ users: [], roles: [], everyone: false })
  const ref = await scene.platform.send(
    personally(scene.ada.id),
    plain(`Your film, not <@${scene.moe.id}>'s`, { notify: true }),
  )
  expect(scene.fake.world.messages.get(ref.message)?.notified.users).toEqual([scene.ada.id])
})

test('chips, a bar and signs to tap stand with the text; a long text stands in an embed', async () => {
  const { message } = await one('Dream 3', { chips: ['whale', 'sea'], progress: 0.5, reactions: ['👍', '👎'] })
  expect(message.content).toBe('Dream 3\n`whale` `sea`\n▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱')
  await until('the signs', () => message.reactions.size === 2)
  const { message: long } = await one('A word. '.repeat(400))
  expect([long.content, long.embeds.length]).toEqual(['', 1])
})

test('more rows than a message takes go on in the next, and are changed together', async () => {
  const row = (index: number) => [
    { label: `B${index}`, command: 'queue', options: { dream: String(index) }, style: 'plain' as const },
  ]
  const { ref } = await one('Choose', { buttons: Array.from({ length: 7 }, (_each, index) => row(index)) })
  expect(ref.more).toHaveLength(1)
  expect(scene.seen(scene.ada, scene.town).flatMap(labels)).toEqual(['B0', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6'])
  await scene.platform.edit(ref, plain('Chosen'))
  expect(scene.seen(scene.ada, scene.town).map(read)).toEqual(['Chosen'])
  await expect(scene.platform.edit(ref, plain('long '.repeat(3000)))).rejects.toMatchObject({ code: 'chat/gone' })
})

test('menus of every kind come back as the call they carry', async () => {
  const menu = { label: 'Choose', command: 'queue', options: { do: 'set' } }
  const choices = [{ value: 'en', label: 'English' }]
  const { message } = await one('Set up', {
    selects: [
      { ...menu, name: 'language', kind: 'choice', choices },
      { ...menu, name: 'where', kind: 'channel', choices: [], chosen: [scene.town.id] },
      { ...menu, name: 'who', kind: 'role', choices: [], most: 5 },
      { ...menu, name: 'whom', kind: 'user', choices: [] },
    ],
  })
  const ids = (message.components as { components: { custom_id: string }[] }[]).map(
    ({ components }) => components[0]?.custom_id ?? '',
  )
  const role = [...scene.guild.roles.values()].at(-1)
  if (!role) throw new Error('there is no role')
  const chosen = [['en'], [scene.reviews], [role], [scene.moe.user]] as const
  const values = ['en', scene.reviews.id, role.id, scene.moe.id]
  for (const [at, name] of ['language', 'where', 'who', 'whom'].entries()) {
    scene.ada.select(message, ids[at] ?? '', chosen[at] ?? [])
    const heard = await until(name, () => scene.heard[at])
    expect(heard).toMatchObject({ command: 'queue', options: { do: 'set', [name]: values[at] }, source: 'button' })
  }
})

test('a film is uploaded as it is, covered where it should be', async () => {
  const path = join(folder(), 'film.mp4')
  await writeFile(path, Buffer.alloc(3_000_000, 7))
  const { key } = await scene.files.put(path, 'video/mp4')
  const film = { attachments: [{ file: key, as: 'video' as const, name: 'dream-3.mp4' }] }
  const { message } = await one('The film', film)
  expect(message.attachments).toMatchObject([{ name: 'dream-3.mp4', type: 'video/mp4' }])
  expect(Buffer.compare(message.attachments[0]?.bytes ?? Buffer.alloc(0), Buffer.alloc(3_000_000, 7))).toBe(0)
  const uploads = () => scene.fake.world.files.size
  const before = uploads()
  await scene.platform.edit({ platform: 'discord', chat: scene.town.id, message: message.id }, plain('1 vote', film))
  expect([message.content, message.attachments.length, uploads()]).toEqual(['1 vote', 1, before])
  const { ref, message: covered } = await one('The film', { ...film, spoiler: true })
  expect(covered.attachments[0]?.name).toBe('SPOILER_dream-3.mp4')
  await scene.platform.edit(ref, plain('It is over'))
  expect(covered.attachments).toEqual([])
  expect((await one('Two\nlines', { spoiler: true })).message.content).toBe('||Two||\n||lines||')
  const large = join(folder(), 'large.mp4')
  await writeFile(large, Buffer.alloc(11 * 1024 * 1024))
  const big = { attachments: [{ ...film.attachments[0]!, file: (await scene.files.put(large, 'video/mp4')).key }] }
  await expect(one('Too big', big)).rejects.toMatchObject({ code: 'chat/file-too-big' })
})

test('what concerns a person goes to them alone: as an answer while it is open, then in private', async () => {
  const place = await withReply()
  const first = await scene.platform.send(place, plain('10%', { progress: 0.1 }))
  const shown = scene.seen(scene.ada, scene.town).at(-1)
  expect([read(shown).startsWith('10%'), shown?.onlyFor?.id]).toEqual([true, scene.ada.id])
  await scene.platform.edit(first, plain('20%', { progress: 0.2 }))
  expect(read(shown)).toContain('20%')
  await scene.platform.send(place, plain('Your film is ready', { notify: true }))
  expect(scene.seen(scene.ada, 'dm').map(read)).toEqual([`<@${scene.ada.id}> Your film is ready`])
  scene.fake.clock.pass(16 * 60_000)
  await expect(scene.platform.edit(first, plain('30%'))).rejects.toMatchObject({ code: 'chat/gone' })
  await scene.platform.send(place, plain('Later'))
  expect(scene.seen(scene.ada, 'dm').map(read).at(-1)).toBe('Later')
  expect(scene.seen(scene.moe, scene.town)).toEqual([])
})

test('a closed door is a Fault; what notifies still reaches the asker while an answer is open', async () => {
  const place = await withReply()
  scene.ada.user.dms = 'closed'
  await scene.platform.send(place, plain('Your film is ready', { notify: true }))
  expect(read(scene.seen(scene.ada, scene.town).at(-1))).toContain('Your film is ready')
  scene.fake.clock.pass(16 * 60_000)
  for (const notify of [true, false]) {
    const sent = scene.platform.send(place, plain('For you', { notify }))
    await expect(sent).rejects.toMatchObject({ code: 'chat/closed', retry: 'never' })
  }
  expect(scene.seen(scene.moe, scene.town)).toEqual([])
  expect(scene.seen(scene.moe, scene.reviews)).toEqual([])
})

test('what was sent and not answered for is sent again under the same name and stands once', async () => {
  for (const answer of ['drop', 500] as const) {
    scene.fake.faults.next({ route: posting, answer, after: true, times: answer === 500 ? 2 : 1 })
    const once = `tell-${answer}`
    const send = () => scene.platform.send(town(), plain(`Said ${answer}`), once)
    await expect(send()).rejects.toMatchObject({ code: 'chat/unreachable', retry: 'soon' })
    await send()
    expect(scene.seen(scene.ada, scene.town).filter((each) => read(each) === `Said ${answer}`)).toHaveLength(1)
  }
})

test('limits are obeyed: short ones by waiting, long ones say when', async () => {
  scene.fake.faults.next({ route: posting, answer: { status: 429, retryAfterSeconds: 1 } })
  await one('A moment later')
  scene.fake.faults.next({ route: posting, answer: { status: 429, retryAfterSeconds: 60 } })
  const before = Date.now()
  const fault = await one('A minute later').catch((error: unknown) => error)
  expect(fault).toMatchObject({ code: 'chat/too-fast', retry: expect.any(Date) })
  expect((fault as { retry: Date }).retry.getTime()).toBeGreaterThan(before + 55_000)
})

test('places that are gone, closed to the bot or lack a right are Faults that name it', async () => {
  const hidden = scene.guild.channel({ name: 'hidden', bot: [] })
  const mute = scene.guild.channel({ name: 'mute', bot: ['viewChannel'] })
  for (const { id } of [hidden, mute, { id: '123456789012345678' }]) {
    const sent = scene.platform.send({ platform: 'discord', chat: id }, plain('x'))
    await expect(sent).rejects.toMatchObject({ code: 'chat/missing', retry: 'never' })
  }
  const missing = async (chat: string) =>
    (await scene.platform.missing?.({ platform: 'discord', chat }, 'review'))?.map(({ key }) => key)
  expect(await missing(scene.reviews.id)).toEqual([])
  expect(await missing(mute.id)).toEqual([
    'permission.SendMessages',
    'permission.EmbedLinks',
    'permission.AttachFiles',
    'permission.ReadMessageHistory',
    'permission.AddReactions',
  ])
  expect(await missing('123456789012345678')).toEqual(['permission.noPlace'])
  expect(await scene.platform.nameOf?.(town())).toBe('#town')
  const manager = scene.guild.role({ name: 'Managers', permissions: ['manageChannels'] })
  const decides = (user: string) => scene.platform.decides?.(town(), user)
  expect([await decides(scene.moe.id), await decides('123456789012345678')]).toEqual([false, false])
  scene.guild.join(scene.ada.user, [manager])
  expect(await decides(scene.ada.id)).toBe(true)
  const { ref } = await one('Soon gone')
  expect(scene.platform.link?.(ref)).toBe(`https://discord.com/channels/${scene.guild.id}/${ref.chat}/${ref.message}`)
  scene.fake.deleteChannel(scene.town)
  await expect(scene.platform.edit(ref, plain('x'))).rejects.toMatchObject({ code: 'chat/missing' })
})

test('an answer that fails tells nothing of its token', async () => {
  const place = await withReply()
  scene.fake.faults.next({ route: 'POST /webhooks/{application}/{token}', answer: 500, times: 2 })
  const fault = await scene.platform.send(place, plain('x')).catch((error: unknown) => error)
  expect(fault).toMatchObject({ code: 'chat/unreachable' })
  const { message, stack, cause } = fault as Error
  expect(cause).toBeUndefined()
  expect(`${message} ${stack} ${JSON.stringify(fault)}`).not.toContain(place.reply?.token ?? '?')
})
