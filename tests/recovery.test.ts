import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Fault } from '#core/fault.ts'
import { startRedis } from '#embedded/redis.ts'
import { Cache } from '#models/cache.ts'
import { Films } from '#models/film.ts'
import { Reviews } from '#models/review.ts'
import { Shots } from '#models/shot.ts'
import { Tells } from '#models/tell.ts'
import { recover, sweepFiles } from '#pipeline/recovery.ts'
import { ready } from '#providers/index.ts'
import type { Provider } from '#providers/provider.ts'
import { useFolder } from './database.ts'
import { readBook } from './fakes/book.ts'
import { openScene, openTestHouse, type TestHouse } from './house.ts'
import { until } from './until.ts'

const folder = useFolder()
let here: TestHouse

beforeAll(async () => {
  here = await openTestHouse(folder())
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => here.house.close())

const ask = { text: 'A whale sang to me over the silver sea.', agree: 'public', begin: 'now' }

/** The fake that makes pictures, the only video provider the router takes here. */
function painter(): Provider<'video'> {
  const [first] = ready('video')
  if (first?.id !== 'fake') throw new Error('the fake is not first')
  return first
}

test('emptying the queue by hand loses nothing, not even the chores', async () => {
  const scene = await openScene(here)
  const paint = painter().start
  let painted = 0
  let go = () => {}
  const gate = new Promise<void>((open) => {
    go = open
  })
  const painting = vi.spyOn(painter(), 'start').mockImplementation(async (...all) => {
    painted += 1
    await gate
    return paint(...all)
  })
  await scene.person('Ada').call('dream', ask)
  await scene.person('Bea').call('dream', { ...ask, text: 'Another dream, of a lighthouse made of bread.' })
  await until('somebody painting', () => painted > 0)
  const socket = (await startRedis(join(here.house.tools.data, 'redis'))).path
  const redis = new Redis(socket)
  await redis.flushall()
  redis.disconnect()
  go()
  await scene.reaches('in-review', 1)
  await scene.reaches('in-review', 2)
  painting.mockRestore()
  expect(await Films.countDocuments({ dream: (await scene.dream())._id })).toBe(1)
})

test('a dream that failed says where, and goes on from there when it is retried', async () => {
  const scene = await openScene(here)
  const [ada, admin] = [scene.person('Ada'), scene.person('Adi', 'admin')]
  const broken = new Fault('fake/broken', 'no colours left', { tell: 'fault.noProvider' })
  const painting = vi.spyOn(painter(), 'start').mockRejectedValue(broken)
  await ada.call('dream', ask)
  const failed = await scene.reaches('failed')
  expect(failed).toMatchObject({ failedIn: 'storyboarded', fault: { code: 'fake/broken', stage: 'storyboarded' } })
  await until('the dreamer told', () =>
    here.chat.shown(ada.place.chat).find(({ outgoing }) => outgoing.text.includes('could not be finished')),
  )
  const told = await until('the moderators told', () =>
    here.chat.shown(scene.reviewChat).find(({ outgoing }) => outgoing.text.includes('fake/broken')),
  )
  painting.mockRestore()
  const spoken = await Shots.find({ dream: failed._id, kind: 'speech' }).lean()
  await admin.press(told.outgoing.buttons[0]?.[0])
  await scene.reaches('in-review')
  expect(await Shots.find({ dream: failed._id, kind: 'speech' }).lean()).toEqual(spoken)
  expect((await scene.dream()).fault).toBeUndefined()
})

test('a passing fault is tried again and nobody is troubled', async () => {
  const scene = await openScene(here)
  const paint = painter().start
  const busy = new Fault('fake/busy', 'one moment', { retry: 'soon' })
  vi.spyOn(painter(), 'start').mockRejectedValueOnce(busy).mockImplementation(paint)
  await scene.person('Ada').call('dream', ask)
  await scene.reaches('in-review')
  expect((await scene.dream()).changes.map((change) => change.to)).not.toContain('failed')
})

test('files that no record speaks of are swept, all others stay', async () => {
  const scene = await openScene(here)
  await scene.person('Ada').call('dream', ask)
  await scene.reaches('in-review')
  const stray = join(folder(), 'stray.bin')
  await writeFile(stray, 'nobody’s')
  const { files } = here.house.stores
  const { key } = await files.put(stray, 'application/octet-stream')
  expect(await sweepFiles(here.house.tools, new Date(Date.now() - 60_000)), 'too young').toBe(0)
  expect(await sweepFiles(here.house.tools, new Date(Date.now() + 60_000))).toBe(1)
  expect(await files.has(key)).toBe(false)
  for (const film of await Films.find({}).lean())
    for (const file of Object.values(film.files)) expect(await files.has(file.key)).toBe(true)
  await rm(stray)
})

test('a vote that a crash cut off from its dream is followed by recovery', async () => {
  const scene = await openScene(here)
  await scene.person('Ada').call('dream', ask)
  const dream = await scene.reaches('in-review')
  await Reviews.updateOne({ dream: dream._id }, { $set: { outcome: 'approved', holdUntil: new Date() } })
  await recover(here.house.tools, 0)
  await scene.reaches('posted')
})

test('what was made for one dream is not made again for the same ask', async () => {
  const scene = await openScene(here)
  const [ada, bea] = [scene.person('Ada'), scene.person('Bea')]
  await ada.call('dream', { ...ask, seed: '7' })
  await scene.reaches('in-review', 1)
  const before = await Cache.countDocuments({ kind: 'music' })
  const playing = vi.spyOn(ready('music')[0] ?? painter(), 'start')
  await bea.call('dream', { ...ask, seed: '7' })
  await scene.reaches('in-review', 2)
  expect(playing).not.toHaveBeenCalled()
  expect(await Cache.countDocuments({ kind: 'music' })).toBe(before)
})

test('stopping in the middle loses nothing and counts as no failure; what is owed is said after the next start', async () => {
  const scene = await openScene(here)
  const [ada, mo] = [scene.person('Ada'), scene.person('Mo', 'moderator')]
  await ada.call('dream', ask)
  await until('pictures in the making', async () =>
    Shots.findOne({ dream: (await scene.dream())._id, kind: 'picture', madeAt: { $exists: true } }).lean(),
  )
  await here.house.close()
  const { chat } = here
  here = await openTestHouse(folder(), chat)
  const dream = await scene.reaches('in-review')
  expect(dream.changes.map((change) => change.to)).toEqual(['accepted', 'storyboarded', 'shot', 'filmed', 'in-review'])
  expect(await Shots.countDocuments({ dream: dream._id, attempts: { $gt: 0 } })).toBe(0)
  await mo.call('review', { do: 'approve', film: dream.film ?? '' })
  await scene.reaches('posted')
  await until('nothing owed', async () => (await Tells.countDocuments({ state: 'owed' })) === 0)
  const film = await Films.findById(dream.film).lean()
  expect((await readBook(here.book)).filter((line) => line.seal === film?.seal)).toHaveLength(1)
  await until('an empty scratch', async () => (await readdir(here.house.tools.scratch)).length === 0)
})
