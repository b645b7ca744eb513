import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outgoing } from '#core/chat.ts'
import { probe } from '#media/probe.ts'
import { Charges } from '#models/charge.ts'
import type { Dream } from '#models/dream.ts'
import { type Event, Events } from '#models/event.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, Posts } from '#models/post.ts'
import { type Review, Reviews } from '#models/review.ts'
import { type Shot, Shots } from '#models/shot.ts'
import { Tells } from '#models/tell.ts'
import { useFolder } from './database.ts'
import { readBook } from './fakes/book.ts'
import type { Person } from './fakes/chat.ts'
import { openScene, openTestHouse, type Scene, type TestHouse } from './house.ts'
import { until } from './until.ts'

const folder = useFolder()
let here: TestHouse

beforeAll(async () => {
  here = await openTestHouse(folder())
})
afterAll(() => here.house.close())

const telling = 'I was flying over a silver sea and a whale sang to me.'
const tell = (who: Person, options: Record<string, string> = {}) =>
  who.call('dream', { text: telling, agree: 'public', begin: 'now', ...options })

const buttonOf = (outgoing: Outgoing | undefined, what: string) =>
  outgoing?.buttons.flat().find((button) => button.options.do === what)
const text = (heard: { said: Outgoing[] }) => heard.said.map((each) => each.text).join('\n')
const sends = async (film: Pick<Film, 'seal'>) =>
  (await readBook(here.book)).filter((line) => line.did === 'send' && line.seal === film.seal)

const filmOf = async (dream: Pick<Dream, 'film'>): Promise<Film> => {
  const film = await Films.findById(dream.film).lean<Film>()
  if (!film) throw new Error('no film')
  return film
}

/** The message in the review chat that shows this film. */
const preview = (scene: Scene, film: string) =>
  until('the preview', () =>
    here.chat.shown(scene.reviewChat).find((each) => buttonOf(each.outgoing, 'approve')?.options.film === film),
  )

async function told(set: Parameters<typeof openScene>[1] = {}, options: Record<string, string> = {}) {
  const scene = await openScene(here, set)
  const [ada, mo] = [scene.person('Ada'), scene.person('Mo', 'moderator')]
  await tell(ada, options)
  return { scene, ada, mo }
}

async function reviewed(set: Parameters<typeof openScene>[1] = {}) {
  const { scene, ada, mo } = await told(set)
  const dream = await scene.reaches('in-review')
  const film = await filmOf(dream)
  return { scene, ada, mo, dream, film, shown: await preview(scene, film._id) }
}

const outcome = (who: Person, words: string | RegExp) =>
  until(`${who.place.chat} hears ${words}`, () =>
    here.chat.shown(who.place.chat).find(({ outgoing }) => outgoing.text.match(words)),
  )

test('a dream is told, made, approved and posted, and everybody hears of it', async () => {
  const { scene, ada, mo, film, shown } = await reviewed({ targets: ['fake', 'gallery'] })
  expect(shown.outgoing.text).toContain('Dream 1')
  expect(shown.outgoing.reactions).toEqual(['👍', '👎'])
  const attachment = shown.outgoing.attachments[0]
  const local = await here.house.stores.files.local(attachment?.file ?? '')
  const media = await probe(local)
  expect(media.video).toMatchObject({ width: 270, height: 480, framesPerSecond: 30 })
  expect(media.seconds).toBeCloseTo(film.seconds, 0)
  await outcome(ada, /is ready/)

  expect(text(await mo.press(buttonOf(shown.outgoing, 'approve')))).toContain('approved')
  const posted = await scene.reaches('posted')
  await outcome(ada, /https:\/\/fake\.invalid\//)
  expect(await sends(film)).toHaveLength(1)
  const posts = await Posts.find({ dream: posted._id }).lean<Post[]>()
  expect(posts.map(({ state, seal }) => ({ state, seal }))).toEqual([
    { state: 'live', seal: film.seal },
    { state: 'live', seal: film.seal },
  ])
  const gallery = posts.find((post) => post.target === 'gallery')
  expect(await readdir(gallery?.remote ?? '')).toContain('film.mp4')
  await until('the trail', async () => !(await scene.dream()).announceOwed)
  const events = await Events.find({ dream: posted._id }).sort({ at: 1 }).lean<Event[]>()
  expect(events.map((event) => event.what.replace('dream ', ''))).toEqual([
    'accepted',
    'storyboarded',
    'shot',
    'filmed',
    'in-review',
    'vote-approve',
    'approved',
    'posting',
    'posted',
  ])
  await until('an empty scratch', async () => (await readdir(join(here.house.tools.scratch))).length === 0)
})

test('a rejected dream tells its dreamer why', async () => {
  const { scene, ada, mo, film, shown } = await reviewed()
  const asked = await mo.press(buttonOf(shown.outgoing, 'reject'))
  await mo.press(asked.said[0]?.buttons.flat().find((button) => button.options.reason === 'quality'))
  await scene.reaches('rejected')
  await outcome(ada, 'Not good enough yet')
  expect(await sends(film)).toEqual([])
})

test('another take of everything is another film; the old one gathers no votes', async () => {
  const { scene, mo, film, shown } = await reviewed()
  // Somebody's screen still shows the buttons that were there before.
  const [approve, retake] = [buttonOf(shown.outgoing, 'approve'), buttonOf(shown.outgoing, 'retake')]
  const asked = await mo.press(retake)
  await mo.press(asked.said[0]?.buttons.flat().find((button) => button.options.shot === 'all'))
  const again = await scene.reaches('in-review', 1, (dream) => dream.take === 2)
  const second = await filmOf(again)
  expect(second.seal).not.toBe(film.seal)
  await until('an old preview without buttons', () => shown.outgoing.buttons.length === 0)
  expect(shown.outgoing.text).toContain('Mo asked for another take')
  expect(text(await mo.press(approve))).toContain('no longer under review')
  expect(text(await mo.press(retake, { shot: 'all' }))).toContain('no longer under review')
  await mo.react((await preview(scene, second._id)).ref, '👍')
  await scene.reaches('posted')
  expect(await sends(film)).toEqual([])
  expect(await sends(second)).toHaveLength(1)
})

test('one shot is taken again and nothing else is made', async () => {
  const { scene, mo, dream, shown } = await reviewed()
  await mo.press(buttonOf(shown.outgoing, 'retake'), { shot: '2' })
  await scene.reaches('in-review', 1, (now) => now.take === 2)
  const takes = async (take: number) =>
    new Map(
      (await Shots.find({ dream: dream._id, take }).lean<Shot[]>()).map((part) => [`${part.kind}:${part.index}`, part]),
    )
  const [first, second] = [await takes(1), await takes(2)]
  expect([...second.keys()].sort()).toEqual([...first.keys()].sort())
  const changed = [...second].filter(([name, part]) => part.madeAt?.getTime() !== first.get(name)?.madeAt?.getTime())
  expect(changed.map(([name]) => name)).toEqual(['picture:1'])
  const made = await Charges.find({ dream: dream._id, take: 2 }).lean()
  expect(made.map((charge) => charge.kind)).toEqual(['video'])
})

test('another caption is a new seal: earlier votes are void, the film stays', async () => {
  const { scene, mo, dream, film, shown } = await reviewed({ review: { approvalsNeeded: 2 } })
  await mo.react(shown.ref, '👍')
  const { forms } = await mo.press(buttonOf(shown.outgoing, 'edit'))
  expect(forms[0]?.fields.map((field) => field.value)).toEqual([film.title, film.caption])
  await mo.call('review', { do: 'edit', film: film._id, title: film.title, caption: 'Other words' })
  const edited = await scene.reaches('in-review', 1, (now) => now.film !== film._id)
  const second = await filmOf(edited)
  expect(second).toMatchObject({ take: 1, edition: 2, caption: 'Other words', files: film.files })
  expect(second.seal).not.toBe(film.seal)
  expect(await Reviews.findOne({ film: film._id }).lean()).toMatchObject({ outcome: 'edited' })
  expect(await Reviews.findOne({ film: second._id }).lean()).toMatchObject({ votes: [], seal: second.seal })
  const next = await preview(scene, second._id)
  await mo.react(next.ref, '👍')
  await scene.person('Mia', 'moderator').react(next.ref, '👍')
  await scene.reaches('posted')
  expect(await sends(second)).toHaveLength(1)
  expect(await Charges.countDocuments({ dream: dream._id, take: 2 })).toBe(0)
})

test('another title is painted anew: the first shot alone', async () => {
  const { scene, mo, dream, film } = await reviewed()
  await mo.call('review', { do: 'edit', film: film._id, title: 'The whale', caption: film.caption })
  const edited = await scene.reaches('in-review', 1, (now) => now.take === 2)
  expect(await filmOf(edited)).toMatchObject({ title: 'The whale', take: 2, edition: 1 })
  expect(await Charges.countDocuments({ dream: dream._id, take: 2 })).toBe(1)
})

test('an approved film is stopped during the hold, and goes out when it is approved again', async () => {
  const { scene, mo, film, shown } = await reviewed({ review: { holdSeconds: 600 } })
  const approved = await mo.press(buttonOf(shown.outgoing, 'approve'))
  await scene.reaches('approved')
  await until('a preview with the way to stop it', () => buttonOf(shown.outgoing, 'stop'))
  await mo.press(buttonOf(approved.said[0], 'stop'))
  expect(await scene.dream()).toMatchObject({ state: 'in-review', dueAt: null })
  expect(await Reviews.findOne({ film: film._id }).lean<Review>()).toMatchObject({ outcome: 'open', votes: [] })
  expect(await sends(film)).toEqual([])
  await mo.press((await preview(scene, film._id)).outgoing.buttons[0]?.[0])
  await scene.reaches('approved')
  await scene.person('Ada').call('withdraw', { dream: '1' })
  await scene.reaches('withdrawn', 1, (dream) => dream.dueAt === null)
  expect(await sends(film)).toEqual([])
})

test('a private dream is its dreamer’s alone', async () => {
  const { scene, ada } = await told({}, { agree: 'private' })
  const dream = await scene.reaches('posted')
  await outcome(ada, 'Nobody else sees it')
  expect(await Reviews.countDocuments({ dream: dream._id })).toBe(0)
  expect(await Posts.countDocuments({ dream: dream._id })).toBe(0)
  expect(here.chat.shown(scene.reviewChat)).toEqual([])
  expect((await filmOf(dream)).targets).toEqual([])
})

test('an anonymous dreamer is named nowhere', async () => {
  const { scene } = await told({}, { agree: 'anonymous' })
  const film = await filmOf(await scene.reaches('in-review'))
  expect(JSON.stringify(film)).not.toContain('Ada')
  await preview(scene, film._id)
  for (const { outgoing } of here.chat.shown(scene.reviewChat)) expect(outgoing.text).not.toContain('Ada')
})

test('a review that nobody looks at is remembered once and expires', async () => {
  const { scene, ada, dream } = await reviewed()
  const look = () => here.house.tools.queues.add('light', { kind: 'chore', chore: 'reviews' })
  await Reviews.updateOne({ dream: dream._id }, { $set: { remindAt: new Date(0) } })
  await look()
  await until('a reminder', () =>
    here.chat.shown(scene.reviewChat).find(({ outgoing }) => outgoing.text.includes('still waiting')),
  )
  await Reviews.updateOne({ dream: dream._id }, { $set: { expireAt: new Date(0) } })
  await look()
  await scene.reaches('rejected')
  await outcome(ada, 'Nobody looked at it in time')
})

test('making rests while it is paused, and goes on afterwards', async () => {
  const scene = await openScene(here)
  const [ada, admin] = [scene.person('Ada'), scene.person('Adi', 'admin')]
  await admin.call('queue', { do: 'pause' })
  expect(text(await tell(ada))).toContain('paused')
  await here.house.tools.queues.add('light', { kind: 'advance', dream: (await scene.dream())._id })
  await until('an idle queue', async () => {
    const { waiting, active } = await here.house.tools.queues.count('light')
    return waiting + active === 0
  })
  expect((await scene.dream()).state).toBe('told')
  await admin.call('queue', { do: 'resume' })
  await scene.reaches('in-review')
})

test('the last word of an outcome is said, none stays owed', async () => {
  await until('nothing owed', async () => (await Tells.countDocuments({ state: 'owed' })) === 0)
  expect(await Tells.countDocuments({ state: 'lost' })).toBe(0)
})
