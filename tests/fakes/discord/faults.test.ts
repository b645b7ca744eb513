import { REST } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { openFakeDiscord } from './open.ts'

async function opened(retries = 0) {
  const fake = await openFakeDiscord()
  onTestFinished(() => fake.close())
  const channel = fake.guild().channel({ name: 'dreams' })
  const rest = new REST({ api: fake.api, version: '10', retries, timeout: 500 }).setToken(fake.token)
  const send = () => rest.post(`/channels/${channel.id}/messages`, { body: { content: 'x' } })
  const sent = () => [...fake.world.messages.values()].length
  return { fake, rest, send, sent }
}

test('a cut connection leaves open whether the message was sent', async () => {
  const { fake, send, sent } = await opened()
  fake.faults.next({ route: 'POST /channels/{channel}/messages', answer: 'drop' })
  await expect(send()).rejects.toThrow()
  expect(sent()).toBe(0)
  fake.faults.next({ answer: 'drop', after: true })
  await expect(send()).rejects.toThrow()
  expect(sent()).toBe(1)
  await send()
  expect(fake.faults.waiting).toEqual([])
})

test('the library tries again after 5xx, silence and a limit', async () => {
  const { fake, send, sent } = await opened(3)
  fake.faults.next({ answer: 502, times: 2 })
  await send()
  fake.faults.next({ answer: 'hang', after: true })
  await send()
  fake.faults.next({ route: /^POST .*messages$/, answer: { status: 429, retryAfterSeconds: 0.05 } })
  await send()
  expect(sent()).toBe(4)
  expect(fake.calls.map((each) => each.status)).toEqual([502, 502, 200, 200, 200, 429, 200])
})

test('a wrong token is refused', async () => {
  const { fake } = await opened()
  const rest = new REST({ api: fake.api, version: '10' }).setToken('wrong')
  await expect(rest.get('/users/@me')).rejects.toMatchObject({ status: 401 })
})

test('a call Discord does not have is remembered', async () => {
  const { fake, rest } = await opened()
  await expect(rest.get('/dreams')).rejects.toMatchObject({ status: 404 })
  expect(fake.problems).toEqual(['GET /api/v10/dreams is no call of Discord that this fake knows'])
  fake.problems.length = 0
  const other = await openFakeDiscord()
  await fetch(`${other.api}/v10/nothing`)
  await expect(other.close()).rejects.toThrow('/api/v10/nothing')
})
