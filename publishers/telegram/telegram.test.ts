import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Fault } from '#core/fault.ts'
import { encodeClip } from '#media/clip.ts'
import { run } from '#media/run.ts'
import { useFolder } from '#tests/database.ts'
import { aCall, aDraft } from '#tests/networks/draft.ts'
import { openTelegram } from '#tests/networks/telegram.ts'
import type { Draft, PublishAccount } from '../publisher.ts'
import { telegram } from './telegram.ts'
import { captionOf } from './words.ts'

const folder = useFolder()
let here: Awaited<ReturnType<typeof openTelegram>>

beforeEach(async () => {
  here = await openTelegram()
  for (const [name, value] of Object.entries(here.network.settings)) vi.stubEnv(name, value)
})
afterEach(async () => {
  await here.network.close()
  vi.unstubAllEnvs()
})

async function send(draft: Draft, account: PublishAccount = here.network.account) {
  const progress = await telegram.send(draft, account, aCall(folder()))
  if (!('done' in progress)) throw new Error('it answered with a ticket')
  return progress.done
}
const day = 24 * 3_600_000

test('a video comes with its size, its length and a small picture, and can be watched while it loads', async () => {
  const draft = await aDraft(folder(), { seconds: 1.4 })
  const size = { width: 270, height: 480 }
  const frames = Array.from({ length: 10 }, () => new Uint8Array(270 * 480 * 4).fill(90))
  const master = join(folder(), 'real.mp4')
  await encodeClip(frames, { path: master, framesPerSecond: 10, ...size })
  const poster = join(folder(), 'poster.jpg')
  await run({
    inputs: [{ generated: 'color=c=navy:s=1080x1920' }],
    outputs: [{ file: poster, options: ['-frames:v', '1', '-update', '1', '-f', 'image2'] }],
  })
  const { url } = await send({ ...draft, files: { ...draft.files, master, poster } })
  const [message] = here.fake.messages(here.channel)
  expect(message?.media).toMatchObject({ streams: true, file: { ...size, durationSeconds: 1 } })
  expect(message?.media?.thumbnail?.length).toBeGreaterThan(100)
  expect(url).toBe(`https://t.me/dream_films/${message?.messageId}`)
})

test('a video that is put off has no number: that is left to a person', async () => {
  here.fake.faults.scheduleVideos(1)
  const error = await send(await aDraft(folder())).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(Fault)
  expect(here.fake.messages(here.channel)).toHaveLength(1)
})

test('a private channel has links for its members, which lead to the post as well', async () => {
  const channel = here.fake.channel('Quiet', { owner: here.ada, bot: 'administrator' })
  const { url } = await send(await aDraft(folder()), { remote: String(channel.id) })
  expect(url).toBe(`https://t.me/c/${String(channel.id).slice(4)}/1`)
  await telegram.remove?.({ remote: url ?? '' }, aCall(folder()))
  expect(here.fake.messages(channel)).toEqual([])
})

test('a channel may be named by its @name', async () => {
  const { remote } = await send(await aDraft(folder()), { remote: '@dream_films' })
  expect(remote).toBe(`${here.channel.id}/1`)
})

test('a group that became a supergroup is followed: the refusal is sure', async () => {
  const group = here.fake.group('Dreams', { owner: here.ada, bot: 'administrator' })
  const next = here.fake.migrate(group)
  const { remote } = await send(await aDraft(folder()), { remote: String(group.id) })
  expect(remote.startsWith(`${next.id}/`)).toBe(true)
})

test('after two days Telegram deletes nothing: a person has to', async () => {
  const published = await send(await aDraft(folder()))
  here.fake.clock.pass(2 * day)
  await expect(telegram.remove?.(published, aCall(folder()))).rejects.toMatchObject({
    name: 'Fault',
    retry: 'never',
    tell: 'fault.telegramTooOld',
  })
})

test('taking down can be tried again, whatever became of the first try', async () => {
  const published = await send(await aDraft(folder()))
  here.fake.faults.next({ method: 'deleteMessage', answer: 'drop', effect: 'done' })
  await expect(telegram.remove?.(published, aCall(folder()))).rejects.toMatchObject({ name: 'Fault', retry: 'soon' })
  await telegram.remove?.(published, aCall(folder()))
  expect(here.fake.messages(here.channel)).toEqual([])
})

test('an answer that takes longer than the process lives leaves it open', async () => {
  const stop = new AbortController()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    here.fake.faults.next({ method: 'sendVideo', answer: 'hang', effect: 'done' })
    const sent = telegram
      .send(await aDraft(folder()), here.network.account, { data: folder(), signal: stop.signal })
      .catch((reason: unknown) => reason)
    await vi.waitUntil(() => here.fake.messages(here.channel).length === 1, { timeout: 30_000 })
    stop.abort(new Error('stopping'))
    await vi.advanceTimersByTimeAsync(10_000)
    const error = await sent
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(Fault)
  } finally {
    vi.useRealTimers()
  }
})

test('a caption is HTML in which only the title is bold', async () => {
  const draft = await aDraft(folder(), { title: 'A & <b>', caption: 'See https://a.example/?b&c or @ada_dreams & co' })
  expect(captionOf(draft).split('\n').slice(0, 3)).toEqual([
    '<b>A &amp; &lt;b&gt;</b>',
    '',
    'See <code>https://a.example/?b&amp;c</code> or <code>@ada_dreams</code> &amp; co',
  ])
})
