import { access, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { useFolder } from '#tests/database.ts'
import { aCall, aDraft as newDraft } from '#tests/networks/draft.ts'
import { allPublishers, needsOf, publisherById } from './index.ts'
import { captionFor, type Draft, type PublishAccount, type Publisher } from './publisher.ts'

/** What every publisher on the shelf must do. Those that need an account are tried where one is set up; these always are. */
const folder = useFolder()
const book = () => join(folder(), 'book.jsonl')
beforeEach(async () => {
  vi.stubEnv('DREAMBOX_FAKE_PUBLISHER', book())
  await writeFile(book(), '')
})

const aDraft = (set: Partial<Draft> = {}): Promise<Draft> => newDraft(folder(), set)
const account: PublishAccount = { remote: '1' }
const call = () => aCall(folder())

const all = allPublishers().map((publisher) => [publisher.id, publisher] as const)
const sending = (): (readonly [string, Publisher])[] =>
  all.filter(([, each]) => !each.rules.byHand && needsOf(each, { DREAMBOX_FAKE_PUBLISHER: 'x' }).length === 0)

async function sent(publisher: Publisher, draft: Draft) {
  const progress = await publisher.send(draft, undefined, call())
  if (!('done' in progress)) throw new Error('it answered with a ticket')
  return progress.done
}

test.each(all)('%s has rules that a film can keep', (_id, { rules }) => {
  expect(rules.maxSeconds).toBeGreaterThanOrEqual(15)
  expect(rules.maxBytes).toBeGreaterThan(1_000_000)
  expect(rules.maxCaption).toBeGreaterThan(100)
})

test.each(all)(
  '%s inspects without any network, and finds nothing wrong with a plain draft',
  async (_id, publisher) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network here'))
    expect(publisher.inspect(await aDraft(), account)).toEqual([])
    expect(fetched).not.toHaveBeenCalled()
    fetched.mockRestore()
  },
)

test.each(all)('%s blocks a film that is too long for it', async (_id, publisher) => {
  const problems = publisher.inspect(await aDraft({ seconds: publisher.rules.maxSeconds + 1 }), account)
  expect(problems.some((problem) => problem.blocking)).toBe(true)
})

test.each(all)('%s always shows the disclosure, within its caption’s length', async (_id, { rules }) => {
  const long = await aDraft({
    caption: 'a long dream 🌙 '.repeat(2000),
    hashtags: Array.from({ length: 60 }, (_each, index) => `tag${index}`),
  })
  const caption = captionFor(long, rules)
  expect(caption.length).toBeLessThanOrEqual(rules.maxCaption)
  expect(caption).toContain(long.disclosure)
  expect(caption).toContain(long.credit)
  expect(caption.match(/#tag/g)?.length ?? 0).toBeLessThanOrEqual(rules.maxHashtags)
  expect(caption).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
})

test.each(sending())(
  '%s: what was sent is found, what was removed is not, and removing twice is fine',
  async (_id, publisher) => {
    const draft = await aDraft()
    expect(await publisher.find?.(draft, undefined, call())).toBeUndefined()
    const published = await sent(publisher, draft)
    expect(published.remote).not.toBe('')
    expect(await publisher.find?.(draft, undefined, call())).toEqual(published)
    expect(await publisher.find?.(await aDraft(), undefined, call()), 'another film').toBeUndefined()
    await publisher.remove?.(published, call())
    await publisher.remove?.(published, call())
    expect(await publisher.find?.(draft, undefined, call())).toBeUndefined()
  },
)

test('a person posts what is handed over; nothing is sent from here', async () => {
  const byHand = publisherById('hand-over')
  expect(byHand.rules).toMatchObject({ byHand: true, readable: 'never' })
  await expect(byHand.send(await aDraft(), undefined, call())).rejects.toMatchObject({
    name: 'Fault',
    code: 'hand-over/by-hand',
  })
})

test('the pretended network refuses what a network refuses, with a Fault, and writes nothing', async () => {
  const fake = publisherById('fake')
  for (const wrong of [{ title: ' ' }, { disclosure: '' }, { seconds: 10_000 }]) {
    const draft = await aDraft(wrong)
    await expect(fake.send(draft, undefined, call())).rejects.toMatchObject({
      name: 'Fault',
      tell: 'fault.refusedByTarget',
    })
  }
  expect(await readFile(book(), 'utf8')).toBe('')
})

test('the gallery shows film, poster, words and disclosure, and no word of a telling is markup', async () => {
  const gallery = publisherById('gallery')
  const draft = await aDraft()
  const { remote } = await sent(gallery, draft)
  expect((await readdir(remote)).sort()).toEqual([
    'captions.srt',
    'captions.vtt',
    'film.mp4',
    'index.html',
    'post.json',
    'poster.jpg',
  ])
  const page = await readFile(join(remote, 'index.html'), 'utf8')
  expect(page).toContain(draft.disclosure)
  expect(page).not.toContain('<whale>')
  const index = join(remote, '..', 'index.html')
  expect(await readFile(index, 'utf8')).toContain(draft.slug)
  await gallery.remove?.({ remote }, call())
  await expect(access(remote)).rejects.toThrow()
  expect(await readFile(index, 'utf8')).not.toContain(draft.slug)
})

test('the gallery never writes outside its folder, whatever a community is called', async () => {
  const gallery = publisherById('gallery')
  for (const community of ['../../etc', '..', '/', 'C:\\', '\u202eerised', '🌙']) {
    const { remote } = await sent(gallery, await aDraft({ community }))
    expect(remote.startsWith(join(folder(), 'gallery/'))).toBe(true)
  }
})

test('films of two communities of the same name do not replace each other', async () => {
  const gallery = publisherById('gallery')
  const [one, other] = [await aDraft({ slug: '0001-dream' }), await aDraft({ slug: '0001-dream' })]
  const [first, second] = [await sent(gallery, one), await sent(gallery, other)]
  expect(await gallery.find?.(one, undefined, call())).toEqual(first)
  expect(await gallery.find?.(other, undefined, call())).toEqual(second)
  const index = await readFile(join(first.remote, '..', 'index.html'), 'utf8')
  for (const { remote } of [first, second]) expect(index).toContain(`href="${basename(remote)}/index.html"`)
})

test('an unknown target is a Fault that names it', () => {
  expect(() => publisherById('nowhere')).toThrow(
    expect.objectContaining({ code: 'publishers/unknown', values: { target: 'nowhere' } }),
  )
})
