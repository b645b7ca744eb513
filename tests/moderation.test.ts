import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outgoing } from '#core/chat.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, Posts } from '#models/post.ts'
import { useFolder } from './database.ts'
import { readBook } from './fakes/book.ts'
import type { Person } from './fakes/chat.ts'
import { openScene, openTestHouse, type TestHouse } from './house.ts'
import { until } from './until.ts'

const folder = useFolder()
let here: TestHouse

beforeAll(async () => {
  here = await openTestHouse(folder())
})
afterAll(() => here.house.close())

const hears = (who: Pick<Person, 'place'>, words: string) =>
  until(`${who.place.chat} hears “${words}”`, () =>
    here.chat.shown(who.place.chat).find(({ outgoing }) => outgoing.text.includes(words)),
  )
const button = (outgoing: Outgoing | undefined, what: string) =>
  outgoing?.buttons.flat().find(({ options }) => Object.values(options).includes(what))

/** A film that waits for review, with its preview and people around it. */
async function reviewed(set: Parameters<typeof openScene>[1] = {}) {
  const scene = await openScene(here, set)
  const [ada, mo, mia] = [scene.person('Ada'), scene.person('Mo', 'moderator'), scene.person('Mia', 'moderator')]
  const admin = scene.person('Adi', 'admin')
  await ada.call('dream', { text: 'A whale sang to me over the silver sea.', agree: 'public', begin: 'now' })
  const dream = await scene.reaches('in-review')
  const film = await Films.findById(dream.film).lean<Film>()
  if (!film) throw new Error('no film')
  const shown = await until('the preview', () =>
    here.chat.shown(scene.reviewChat).find(({ outgoing }) => button(outgoing, 'approve')),
  )
  const says = (words: string) => until(`the preview says “${words}”`, () => shown.outgoing.text.includes(words))
  const book = async () => {
    const lines = await readBook(here.book)
    const remotes = new Set(lines.filter((line) => line.seal === film.seal).map((line) => line.remote))
    return lines.filter((line) => remotes.has(line.remote)).map((line) => line.did)
  }
  return { scene, ada, mo, mia, admin, dream, film, shown, says, book }
}

test('two moderators approve before everybody’s eyes; what is live is taken down, and its dreamer told why', async () => {
  const { scene, ada, mo, mia, film, shown, says, book } = await reviewed({ review: { approvalsNeeded: 2 } })
  await says('No votes yet; 2 approvals are needed.')
  await mo.react(shown.ref, '👍')
  await says('1 of 2 approvals: Mo 👍')
  await mo.react(shown.ref, '👍', false)
  await says('No votes yet')
  await mo.press(button(shown.outgoing, 'approve'))
  await mia.press(button(shown.outgoing, 'approve'))
  await scene.reaches('posted')
  await says('Approved by Mo, Mia.')
  await until('nothing left to press', () => shown.outgoing.buttons.length + shown.outgoing.reactions.length === 0)
  expect(await book()).toEqual(['send'])

  const asked = (await mia.call('takedown', { dream: '1' })).said[0]
  expect(asked?.text).toContain('https://fake.invalid/')
  await mia.press(button(asked, 'unsafe'))
  await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
  expect(await book()).toEqual(['send', 'remove'])
  const told = await hears(ada, 'The moderators took dream 1 down.')
  expect(told.outgoing.text).toContain('Reason: Not safe to publish')
  expect(told.outgoing.text).toContain('Test network: removed')
  await says('Dream 1 is taken down by Mia.')
  expect(shown.outgoing.attachments).toEqual([])
  expect((await Posts.find({ film: film._id }).lean<Post[]>()).map(({ state }) => state)).toEqual(['removed'])
})

test('while publishing is stopped nothing goes out; once it is resumed, what waited does, at once', async () => {
  const { scene, mo, admin, dream, shown, says, book } = await reviewed()
  await mo.call('stop')
  await hears({ place: { platform: 'test', chat: scene.reviewChat } }, 'Mo has stopped all publishing')
  await mo.press(button(shown.outgoing, 'approve'))
  await until('a post put off', async () => {
    const post = await Posts.findOne({ dream: dream._id }).lean<Post>()
    return post?.state === 'planned' && (post.dueAt?.getTime() ?? 0) > Date.now() + 10_000
  })
  await says('Approved by Mo.')
  expect(await book()).toEqual([])
  await admin.call('resume')
  await scene.reaches('posted')
  expect(await book()).toEqual(['send'])
})

test('a dream that is dropped is not made, and its dreamer hears that it was the admins', async () => {
  const scene = await openScene(here)
  const [ada, admin] = [scene.person('Ada'), scene.person('Adi', 'admin')]
  await admin.call('queue', { do: 'pause' })
  await ada.call('dream', { text: 'A whale sang to me over the silver sea.', agree: 'private', begin: 'now' })
  const asked = (await admin.call('queue', { do: 'drop', dream: '1' })).said[0]
  await admin.press(button(asked, 'yes'))
  await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
  await hears(ada, 'The admins ended the making of dream 1')
  expect(here.chat.shown(scene.reviewChat)).toEqual([])
})

test('what a barred member told is taken back when it is asked for', async () => {
  const { scene, ada, mo, says } = await reviewed()
  const barred = (await mo.call('block', { dream: '1' })).said[0]
  expect((await scene.dream()).state).toBe('in-review')
  await mo.press(button(barred, 'take-back'))
  await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
  await says('Dream 1 is taken down by Mo.')
  await hears(ada, 'The moderators took dream 1 down.')
  const { said } = await ada.call('dream', { text: 'Another whale sang to me.', agree: 'public' })
  expect(said[0]?.text).toContain('cannot tell dreams here')
})
