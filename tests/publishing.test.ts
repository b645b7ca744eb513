import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Fault } from '#core/fault.ts'
import { Communities } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import type { Film } from '#models/film.ts'
import { Members } from '#models/member.ts'
import { type Post, Posts } from '#models/post.ts'
import { Reviews } from '#models/review.ts'
import { type DreamState, dreamStates, mayChange } from '#models/states.ts'
import { publisherById } from '#publishers/index.ts'
import { useFolder } from './database.ts'
import { readBook } from './fakes/book.ts'
import type { Person } from './fakes/chat.ts'
import { filmInReview, openScene, openTestHouse, type Scene, type TestHouse } from './house.ts'
import { aDream } from './records.ts'
import { until } from './until.ts'

const folder = useFolder()
const fake = publisherById('fake')
let here: TestHouse

beforeAll(async () => {
  here = await openTestHouse(folder())
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => here.house.close())

/** A film that waits for approval, in a community whose films go to the pretended network unless told. */
const inReview = async (set: Parameters<typeof openScene>[1] = {}) => filmInReview(await openScene(here, set))

const bookOf = async (film: Film) => {
  const lines = await readBook(here.book)
  const remotes = new Set(lines.filter((line) => line.seal === film.seal).map((line) => line.remote))
  return lines.filter((line) => remotes.has(line.remote)).map((line) => line.did)
}
const postOf = async (dream: Pick<Dream, '_id'>): Promise<Post> => {
  const post = await Posts.findOne({ dream: dream._id }).lean<Post>()
  if (!post) throw new Error('no post')
  return post
}
const hears = (who: Person, words: string) =>
  until(`${who.place.chat} hears “${words}”`, () =>
    here.chat.shown(who.place.chat).find(({ outgoing }) => outgoing.text.includes(words)),
  )

test('an answer that was lost after the post was made is found, and never sent again', async () => {
  const { scene, dream, film, approve } = await inReview()
  const real = fake.send.bind(fake)
  const sending = vi.spyOn(fake, 'send').mockImplementationOnce(async (...all) => {
    await real(...all)
    throw new Error('socket hang up')
  })
  await approve()
  await until(
    'an unknown post',
    async () => (await Posts.findOne({ dream: dream._id, state: 'unknown' }).lean()) !== null,
  )
  await scene.reaches('posted')
  expect(await postOf(dream)).toMatchObject({ state: 'live', url: expect.stringContaining('https://fake.invalid/') })
  expect(sending).toHaveBeenCalledTimes(1)
  expect(await bookOf(film)).toEqual(['send'])
})

test('an answer that was lost before the post was made is looked up, and then it is sent', async () => {
  const { scene, film, approve } = await inReview()
  vi.spyOn(fake, 'send').mockRejectedValueOnce(new Error('socket hang up'))
  await approve()
  await scene.reaches('posted')
  expect(await bookOf(film)).toEqual(['send'])
})

test('while the network does not let us look, a lost post stays open; then it is found', async () => {
  const { scene, dream, film, approve } = await inReview()
  const real = fake.send.bind(fake)
  vi.spyOn(fake, 'send').mockImplementationOnce(async (...all) => {
    await real(...all)
    throw new Error('socket hang up')
  })
  const busy = new Fault('fake/busy', 'busy', { retry: new Date(Date.now() + 300) })
  const looking = vi.spyOn(fake, 'find').mockRejectedValueOnce(busy)
  await approve()
  await scene.reaches('posted')
  expect(looking.mock.calls.length).toBeGreaterThan(1)
  expect((await postOf(dream)).state).toBe('live')
  expect(await bookOf(film)).toEqual(['send'])
})

test('where the network cannot be read, a lost answer is for a person, and nothing is repeated', async () => {
  const { scene, ada, dream, film, approve } = await inReview()
  const { readable } = fake.rules
  fake.rules.readable = 'never'
  try {
    const sending = vi.spyOn(fake, 'send').mockRejectedValueOnce(new Error('socket hang up'))
    await approve()
    await scene.reaches('posted')
    expect(sending).toHaveBeenCalledTimes(1)
  } finally {
    fake.rules.readable = readable
  }
  expect((await postOf(dream)).state).toBe('needs-human')
  expect(await bookOf(film)).toEqual([])
  await hears(ada, 'a person has to look at it')
})

test('what the network refuses has failed, and its dreamer hears why', async () => {
  const { scene, ada, dream, film, approve } = await inReview()
  const refusal = new Fault('fake/refused', 'no', { tell: 'fault.refusedByTarget', values: { target: 'fake' } })
  vi.spyOn(fake, 'send').mockRejectedValueOnce(refusal)
  await approve()
  await scene.reaches('posted')
  expect(await postOf(dream)).toMatchObject({ state: 'failed', fault: { code: 'fake/refused' } })
  await hears(ada, 'refused it')
  await hears(ada, 'could not be published')
  expect(await bookOf(film)).toEqual([])
})

test('what the network cannot take just now is sent later, once', async () => {
  const { scene, film, approve } = await inReview()
  const later = new Fault('fake/busy', 'busy', { retry: new Date(Date.now() + 300) })
  const sending = vi.spyOn(fake, 'send').mockRejectedValueOnce(later)
  await approve()
  await scene.reaches('posted')
  expect(sending).toHaveBeenCalledTimes(2)
  expect(await bookOf(film)).toEqual(['send'])
})

test('a slow network is asked again until the post is there', async () => {
  const { scene, dream, approve } = await inReview()
  const ticket = { ticket: { upload: 'u1' }, checkAt: new Date(Date.now() + 50) }
  vi.spyOn(fake, 'send').mockResolvedValueOnce(ticket)
  const looks = vi
    .fn()
    .mockResolvedValueOnce(ticket)
    .mockResolvedValue({ done: { remote: 'slow-1' } })
  fake.check = looks
  try {
    await approve()
    await scene.reaches('posted')
  } finally {
    delete fake.check
  }
  expect(looks).toHaveBeenCalledTimes(2)
  expect(looks).toHaveBeenCalledWith({ upload: 'u1' }, expect.anything())
  expect(await postOf(dream)).toMatchObject({ state: 'live', remote: 'slow-1' })
})

test('nothing goes out while publishing is stopped, nor with another seal than the approved one', async () => {
  const { scene, dream, film, approve } = await inReview()
  await Communities.updateOne({ remote: scene.name }, { $set: { publishingStoppedAt: new Date() } })
  await approve()
  await until('a post put off', async () => {
    const post = await Posts.findOne({ dream: dream._id }).lean<Post>()
    return post?.state === 'planned' && (post.dueAt?.getTime() ?? 0) > Date.now() + 10_000
  })
  expect(await bookOf(film)).toEqual([])
  await Reviews.updateOne({ film: film._id }, { $set: { seal: 'forged' } })
  await Communities.updateOne({ remote: scene.name }, { $unset: { publishingStoppedAt: 1 } })
  await Posts.updateOne({ dream: dream._id }, { $set: { dueAt: new Date() } })
  await Dreams.updateOne({ _id: dream._id }, { $set: { dueAt: new Date() } })
  await here.house.tools.queues.add('light', { kind: 'advance', dream: dream._id })
  await scene.reaches('posted')
  expect((await postOf(dream)).state).toBe('removed')
  expect(await bookOf(film)).toEqual([])
})

test('a film is handed over to a person, who answers with the link', async () => {
  const { scene, ada, mo, dream, approve } = await inReview({ targets: ['hand-over'] })
  await approve()
  await scene.reaches('posted')
  const asked = await until('the hand-over', () =>
    here.chat.shown(scene.reviewChat).find(({ outgoing }) => outgoing.attachments[0]?.as === 'document'),
  )
  expect(asked.outgoing.text).toContain('Made with')
  const button = asked.outgoing.buttons[0]?.[0]
  const { forms } = await mo.press(button)
  expect(forms).toHaveLength(1)
  expect((await mo.press(button, { url: 'javascript:alert(1)' })).said[0]?.text).toContain('not a link')
  await mo.press(button, { url: 'https://example.org/film' })
  expect(await postOf(dream)).toMatchObject({ state: 'live', url: 'https://example.org/film' })
  await hears(ada, 'https://example.org/film')
})

test('withdrawal after posting takes the post down', async () => {
  const { scene, ada, dream, film, approve } = await inReview({ targets: ['fake', 'gallery'] })
  await approve()
  await scene.reaches('posted')
  await ada.call('withdraw')
  await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
  expect(await bookOf(film)).toEqual(['send', 'remove'])
  const posts = await Posts.find({ dream: dream._id }).lean<Post[]>()
  expect(posts.map((post) => post.state)).toEqual(['removed', 'removed'])
  await hears(ada, 'is withdrawn')
  expect((await ada.call('withdraw')).said[0]?.text).toContain('withdrawn already')
})

test('what cannot be taken down just now is taken down later', async () => {
  const { scene, ada, dream, film, approve } = await inReview()
  await approve()
  await scene.reaches('posted')
  const busy = new Fault('fake/busy', 'busy', { retry: new Date(Date.now() + 300) })
  const removing = vi.spyOn(fake, 'remove').mockRejectedValueOnce(busy)
  await ada.call('withdraw')
  await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
  expect(removing).toHaveBeenCalledTimes(2)
  expect(await bookOf(film)).toEqual(['send', 'remove'])
  expect((await postOf(dream)).state).toBe('removed')
})

test('withdrawal while the answer of the network is awaited wins', async () => {
  const { scene, ada, dream, film, approve } = await inReview()
  const real = fake.send.bind(fake)
  let begun = () => {}
  const sending = new Promise<void>((resolve) => {
    begun = resolve
  })
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  vi.spyOn(fake, 'send').mockImplementationOnce(async (...all) => {
    begun()
    await answered
    return real(...all)
  })
  await approve()
  await sending
  await ada.call('withdraw')
  answer()
  await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
  expect(await bookOf(film)).toEqual(['send', 'remove'])
  expect((await postOf(dream)).state).toBe('removed')
})

test.each(dreamStates.filter((state) => mayChange(state, 'withdrawn', 'member')))(
  'a dream that is %s can be withdrawn, and nothing more is made or posted',
  async (state: DreamState) => {
    const scene: Scene = await openScene(here)
    const community = await scene.record()
    await Communities.updateOne({ _id: community._id }, { $set: { pausedAt: new Date() } })
    const ada = scene.person('Ada')
    await ada.call('status')
    const member = await Members.findOne({ community: community._id, remote: 'Ada' })
    const dream = await aDream(community, { _id: member?._id ?? '' }, { state, place: ada.place })
    expect((await ada.call('withdraw')).said[0]?.text).toContain('is withdrawn')
    await scene.reaches('withdrawn', 1, (now) => now.dueAt === null && !now.announceOwed)
    await hears(ada, 'Dream 1 is withdrawn')
    expect(await Posts.countDocuments({ dream: dream._id })).toBe(0)
  },
)

test('a refused dream has nothing to withdraw, and says so', async () => {
  const scene = await openScene(here)
  const ada = scene.person('Ada')
  await ada.call('dream', {
    text: 'I wanted to kill myself and I was cutting my wrists.',
    agree: 'public',
    begin: 'now',
  })
  await Dreams.updateOne({ community: (await scene.record())._id }, { $set: { state: 'refused', dueAt: null } })
  expect((await ada.call('withdraw')).said[0]?.text).toContain('nothing to take back')
})
