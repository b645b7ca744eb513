import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { hashOfFile } from '#core/hash.ts'
import { profiles } from '#core/profile.ts'
import { type Language, languages, moods, storyboardSchema, understandingSchema } from '#core/story.ts'
import { keyOf } from '#files/store.ts'
import { probe } from '#media/probe.ts'
import { useFolder } from '#tests/database.ts'
import { allProviders, needsOf, ready } from './index.ts'
import type { AnyProvider, Kind, Kinds, Made, Provider, ProviderCall } from './provider.ts'

/**
 * What every provider on the shelf must do. Those that need a key or an address are tried where it is set; the fakes and
 * the studio always are.
 */
vi.stubEnv('DREAMBOX_FAKE_PROVIDERS', '1')

const folder = useFolder()
let calls = 0

async function openCall(set: Partial<ProviderCall> = {}): Promise<ProviderCall> {
  calls += 1
  const own = join(folder(), `call-${calls}`)
  await mkdir(own)
  return {
    folder: own,
    profile: profiles.tiny,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    hands: 1,
    ...set,
  }
}

async function made<K extends Kind>(
  provider: Provider<K>,
  ask: Kinds[K]['ask'],
  call?: ProviderCall,
): Promise<Made<K>> {
  const own = call ?? (await openCall())
  let progress = await provider.start(ask, own)
  while ('ticket' in progress) {
    if (!provider.check) throw new Error('a ticket and nobody to look at it')
    expect(JSON.parse(JSON.stringify(progress.ticket))).toEqual(progress.ticket)
    const { checkAt, ticket } = progress
    await vi.waitUntil(() => Date.now() >= checkAt.getTime(), { timeout: 60_000 })
    progress = await provider.check(ticket, own)
  }
  return progress.done
}

const telling = 'I was flying over a silver sea at night and a whale sang to my grandmother.'
const understandAsk = { task: 'understand' as const, telling }

async function boardBy(provider: Provider<'text'>, language?: Language) {
  const understood = await made(provider, { ...understandAsk, ...(language ? { language } : {}) })
  if (!('understanding' in understood.data)) throw new Error('it answered another question')
  const { understanding } = understood.data
  const told = await made(provider, { task: 'storyboard', telling, understanding, seconds: 3, seed: 7 })
  if (!('storyboard' in told.data)) throw new Error('it answered another question')
  return { understanding, storyboard: told.data.storyboard }
}

/** One ask of each kind, small, that every provider of the kind can do. */
async function askOf(provider: AnyProvider): Promise<Kinds[Kind]['ask']> {
  const asks = {
    text: async () => understandAsk,
    speech: async () => ({ text: 'A whale sang to me.', language: 'en' as const, seed: 7, last: true }),
    music: async () => ({
      mood: 'wondrous' as const,
      setting: 'sea',
      weather: 'clear',
      seconds: 3,
      cuts: [1, 2],
      creditAt: 2.4,
      seed: 7,
    }),
    transition: async () => ({
      change: 'iris' as const,
      seed: 7,
      frames: 5,
      width: 136,
      height: 240,
      framesPerSecond: 10,
    }),
    video: async () => {
      const by = ready('text').find((each) => each.id === provider.id) ?? ready('text')[0]
      if (!by) throw new Error('nobody tells stories')
      const { storyboard } = await boardBy(by)
      const { width, height, framesPerSecond } = { width: 136, height: 240, framesPerSecond: 10 }
      return {
        storyboard,
        part: { card: 0 },
        title: storyboard.title,
        look: 'lantern',
        seed: 7,
        dreamerSeed: 3,
        seconds: 0.5,
        width,
        height,
        framesPerSecond,
      }
    },
  }
  return asks[provider.kind]()
}

const filesOf: Record<Kind, string[]> = {
  text: [],
  video: ['clip'],
  speech: ['voice'],
  music: ['music'],
  transition: ['matte', 'paper'],
}
const able = allProviders().filter((each) => needsOf(each).length === 0)
const any = (provider: AnyProvider): Provider => provider as unknown as Provider
const cases = able.map((provider) => [`${provider.id} ${provider.kind}`, provider] as const)

test('the shelf has somebody for every kind, the fakes first', () => {
  for (const kind of ['text', 'video', 'speech', 'music'] as const) {
    expect(ready(kind).map((each) => each.id)).toEqual(expect.arrayContaining(['fake', 'studio']))
    expect(ready(kind)[0]?.id).toBe('fake')
  }
})

test('a provider that is not configured says what it needs and is not chosen', () => {
  const fake = allProviders().find((each) => each.id === 'fake')
  if (!fake) throw new Error('no fake')
  expect(needsOf(fake, {})).toEqual(['DREAMBOX_FAKE_PROVIDERS'])
})

test.each(cases)('%s names its price before the call, in whole micro-dollars', async (_name, provider) => {
  const price = any(provider).price(await askOf(provider))
  expect(Number.isSafeInteger(price) && price >= 0).toBe(true)
})

test.each(cases)('%s writes into the folder of its call alone, files as it says', async (_name, provider) => {
  const call = await openCall()
  const shares: number[] = []
  const answer = await made(any(provider), await askOf(provider), {
    ...call,
    onProgress: (share) => shares.push(share),
  })
  const here = (await readdir(call.folder)).map((name) => join(call.folder, name))
  for (const file of Object.values(answer.files)) expect(here).toContain(file.path)
  for (const share of shares) expect(share >= 0 && share <= 1).toBe(true)
  expect(Object.keys(answer.files).sort()).toEqual(expect.arrayContaining(filesOf[provider.kind]))
  for (const { path, mime } of Object.values(answer.files)) {
    const media = await probe(path)
    expect(media.seconds).toBeGreaterThan(0)
    expect(() => keyOf('0'.repeat(64), mime), 'the store keeps such files').not.toThrow()
    expect(mime).toBe(provider.kind === 'transition' ? 'video/quicktime' : media.video ? 'video/mp4' : 'audio/wav')
  }
})

test.each(cases)('%s answers the same ask with the same work, prepared or not', async (_name, provider) => {
  const ask = await askOf(provider)
  const one = await made(any(provider), ask)
  await any(provider).prepare?.(ask, { hands: 1 })
  const other = await made(any(provider), ask)
  expect(other.data).toEqual(one.data)
  expect(Object.keys(other.files)).toEqual(Object.keys(one.files))
  // What is encoded by several threads may differ in its bytes, what is sampled or told may not.
  if (provider.kind === 'video') return
  for (const [name, file] of Object.entries(one.files)) {
    expect(await hashOfFile(other.files[name]?.path ?? ''), name).toBe(await hashOfFile(file.path))
  }
})

test.each(cases)('%s stops when it is told to, with a Fault or an abort', async (_name, provider) => {
  if (provider.kind === 'text') return
  const stopping = new AbortController()
  stopping.abort(new Error('stopping'))
  const call = await openCall({ signal: stopping.signal })
  const outcome = await made(any(provider), await askOf(provider), call).then(
    () => 'done',
    (error: unknown) => error,
  )
  // What takes no time at all may be done before it hears; what is slow must not be.
  if (provider.id !== 'fake' || provider.kind === 'video') expect(outcome).toBeInstanceOf(Error)
})

const texts = ready('text').map((provider) => [provider.id, provider] as const)

test.each(texts)('%s tells in the shapes of the house, or says that it has not the language', async (id, provider) => {
  const spoken: Language[] = []
  for (const language of id === 'fake' ? (['en'] as const) : (provider.limits.languages ?? languages)) {
    const answer = await boardBy(provider, language).catch((error: unknown) => error as Error)
    if (answer instanceof Error) {
      expect(answer).toMatchObject({ name: 'Fault', tell: 'fault.language' })
      continue
    }
    const { understanding, storyboard } = answer
    expect(understandingSchema.parse(understanding).language).toBe(language)
    expect(storyboardSchema.parse(storyboard).language).toBe(language)
    expect(moods).toContain(storyboard.mood)
    expect(storyboard.cards.reduce((sum, card) => sum + card.seconds, 0)).toBeLessThan(10)
    expect(JSON.parse(JSON.stringify(storyboard))).toEqual(storyboard)
    spoken.push(language)
  }
  expect(spoken).toContain('en')
})

test.each(texts)('%s refuses an empty telling with a Fault of its own or tells something', async (id, provider) => {
  const outcome = await made(provider, { task: 'understand', telling: ' ' }).then(
    (answer) => understandingSchema.parse('understanding' in answer.data && answer.data.understanding),
    (error: unknown) => error,
  )
  if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'Fault', code: expect.stringContaining('/') })
  else expect(id).not.toBe('fake')
})

const speakers = ready('speech').map((provider) => [provider.id, provider] as const)

test.each(speakers)('%s says every word once, in order, within the length of its voice', async (_id, provider) => {
  const text = 'A whale sang, slowly, to my grandmother.'
  const { data, files } = await made(provider, { text, language: 'en', seed: 1, last: false })
  expect(data.words.map((word) => word.text.replace(/[^\p{L}]/gu, ''))).toEqual(
    text.split(' ').map((word) => word.replace(/[^\p{L}]/gu, '')),
  )
  let before = 0
  for (const { startSeconds, endSeconds } of data.words) {
    expect(startSeconds).toBeGreaterThanOrEqual(before - 1e-6)
    expect(endSeconds).toBeGreaterThan(startSeconds)
    before = startSeconds
  }
  expect(before).toBeLessThan(data.seconds)
  expect((await probe(files.voice?.path ?? '')).seconds).toBeCloseTo(data.seconds, 0)
})

test.each(speakers)('%s refuses to say nothing, with a Fault', async (_id, provider) => {
  const nothing = made(provider, { text: '  ', language: 'en', seed: 1, last: false })
  await expect(nothing).rejects.toMatchObject({ name: 'Fault' })
})

const musicians = ready('music').map((provider) => [provider.id, provider] as const)

test.each(musicians)('%s plays as long as the film', async (_id, provider) => {
  const { files } = await made(provider, {
    mood: 'calm',
    setting: 'forest',
    weather: 'clear',
    seconds: 4,
    cuts: [2],
    creditAt: 3.4,
    seed: 2,
  })
  expect((await probe(files.music?.path ?? '')).seconds).toBeCloseTo(4, 0)
})

const painters = ready('video').map((provider) => [provider.id, provider] as const)

test.each(painters)(
  '%s makes clips of the size and length that was asked, and the closing credit',
  async (id, provider) => {
    const found = able.find((each) => each.id === id && each.kind === 'video')
    if (!found) throw new Error('gone')
    const ask = (await askOf(found)) as Kinds['video']['ask']
    for (const part of [ask.part, { credit: { credit: 'Dreamt by Ada', lines: ['Painted by a program'] } }]) {
      const { data, files } = await made(provider, { ...ask, part })
      const media = await probe(files.clip?.path ?? '')
      expect(media.video).toMatchObject({ width: ask.width, height: ask.height })
      expect(media.seconds).toBeCloseTo(ask.seconds, 1)
      expect(data.seconds).toBeCloseTo(ask.seconds, 1)
    }
  },
)

test.each(painters)('%s refuses a card that is not there, with a Fault that bears its name', async (id, provider) => {
  const found = able.find((each) => each.id === id && each.kind === 'video')
  if (!found) throw new Error('gone')
  const ask = (await askOf(found)) as Kinds['video']['ask']
  const wrong = made(provider, { ...ask, part: { card: 99 } })
  await expect(wrong).rejects.toMatchObject({ name: 'Fault', code: expect.stringMatching(new RegExp(`^${id}/`)) })
})

test('the fakes are free, and no page tells people to switch them on', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8').catch(() => '')
  expect(readme).not.toContain('DREAMBOX_FAKE')
})
