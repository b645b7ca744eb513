import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Accounts } from '#models/account.ts'
import { Communities } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import type { Film, Rendition } from '#models/film.ts'
import { type Post, type PostState, Posts } from '#models/post.ts'
import { useFolder } from './database.ts'
import type { Person } from './fakes/chat.ts'
import { filmInReview, openScene, openTestHouse, type TestHouse } from './house.ts'
import { openDiscord } from './networks/discord.ts'
import type { Network } from './networks/network.ts'
import { openTelegram } from './networks/telegram.ts'
import { until } from './until.ts'

const folder = useFolder()
let here: TestHouse

beforeAll(async () => {
  here = await openTestHouse(folder())
})
afterAll(() => here.house.close())

const networks = {
  discord: async () => (await openDiscord()).network,
  telegram: async () => (await openTelegram()).network,
}

describe.each(Object.entries(networks))('%s', (id, open) => {
  let network: Network

  beforeEach(async () => {
    network = await open()
    for (const [name, value] of Object.entries(network.settings)) vi.stubEnv(name, value)
    for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']) vi.stubEnv(name, '')
  })
  afterEach(async () => {
    await network.close()
    vi.unstubAllEnvs()
  })

  /** A film that waits for approval, in a community whose films go to the network's channel. */
  async function inReview() {
    const scene = await openScene(here, { targets: [id] })
    const community = await scene.record()
    await Accounts.create({ community: community._id, publisher: id, ...network.account, name: 'films' })
    const asked = (words: string) =>
      until(`the moderators are asked “${words}”`, () =>
        here.chat
          .shown(scene.reviewChat)
          .find(({ outgoing }) => outgoing.text.includes(words) && outgoing.buttons.length > 0),
      )
    return { ...(await filmInReview(scene)), asked }
  }

  const bytesOf = async (film: Film, rendition: Rendition) =>
    readFile(await here.house.tools.files.local(film.files[rendition]?.key ?? ''))
  const postIs = (dream: Dream, state: PostState, that: (post: Post) => boolean = () => true) =>
    until(`a post that is ${state}`, async () => {
      const post = await Posts.findOne({ dream: dream._id }).lean<Post>()
      return post?.state === state && that(post) && post
    })
  const hears = (who: Person, words: string) =>
    until(`${who.place.chat} hears “${words}”`, () =>
      here.chat.shown(who.place.chat).find(({ outgoing }) => outgoing.text.includes(words)),
    )
  /** Time that a test does not wait for. */
  async function laterNow(dream: Dream) {
    await Posts.updateOne({ dream: dream._id }, { $set: { dueAt: new Date() } })
    await Dreams.updateOne({ _id: dream._id }, { $set: { dueAt: new Date() } })
    await here.house.tools.queues.add('light', { kind: 'advance', dream: dream._id })
  }

  test('an approved film stands in the channel, and is gone once it is withdrawn', async () => {
    const { scene, ada, dream, film, approve } = await inReview()
    expect(film.targets).toEqual([id])
    await approve()
    await scene.reaches('posted')
    const post = await postIs(dream, 'live')
    const [standing, ...others] = network.standing()
    expect(others).toEqual([])
    expect(Buffer.from(standing?.bytes ?? []).equals(await bytesOf(film, 'master'))).toBe(true)
    expect(standing?.text).toContain(film.title)
    expect(standing?.text).toContain(film.disclosure)
    await hears(ada, post.url ?? 'a link')
    await ada.call('withdraw')
    await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
    expect(network.standing()).toEqual([])
    expect((await postIs(dream, 'removed')).url).toBe(post.url)
  })

  test('an answer lost after the film was posted: it is found, or a person says where it is; it stands there once', async () => {
    const { scene, ada, mo, dream, approve, asked } = await inReview()
    network.breaks('drop', 'after')
    await approve()
    await scene.reaches('posted')
    expect(network.standing()).toHaveLength(1)
    if (id === 'telegram') {
      await postIs(dream, 'needs-human')
      const { outgoing } = await asked('answer was lost')
      const url = 'https://t.me/dream_films/1'
      const { forms } = await mo.press(outgoing.buttons[0]?.[0])
      expect(forms).toHaveLength(1)
      await mo.press(outgoing.buttons[0]?.[0], { url })
      await hears(ada, url)
    }
    expect((await postIs(dream, 'live')).url).toMatch(/^https:/)
    expect(network.standing()).toHaveLength(1)
    await ada.call('withdraw')
    await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
    expect(network.standing()).toEqual([])
  })

  test('an answer lost before anything was posted: only a person’s word sends it again, and once', async () => {
    const { scene, mo, dream, approve, asked } = await inReview()
    network.breaks(502, 'before')
    await approve()
    await scene.reaches('posted')
    await postIs(dream, 'needs-human')
    expect(network.standing()).toEqual([])
    const { outgoing, ref } = await asked('answer was lost')
    const isNotThere = outgoing.buttons[0]?.[1]
    const pressed = await Promise.all([mo.press(isNotThere), mo.press(isNotThere)])
    const said = pressed.flatMap((each) => each.said.map(({ text }) => text))
    expect(said.filter((text) => text.includes('I send it again'))).toHaveLength(1)
    await postIs(dream, 'live')
    await scene.reaches('posted')
    expect(network.standing()).toHaveLength(1)
    await until('the question is taken back', () =>
      here.chat
        .shown(scene.reviewChat)
        .find((each) => each.ref.message === ref.message && each.outgoing.buttons.length === 0),
    )
  })

  test('what has to wait a minute waits a minute, and is posted once', async () => {
    const { scene, dream, approve } = await inReview()
    network.busy(60)
    await approve()
    const post = await postIs(dream, 'planned', ({ sentAt }) => sentAt !== undefined)
    expect((post.dueAt?.getTime() ?? 0) - (post.sentAt?.getTime() ?? 0)).toBeGreaterThan(50_000)
    expect(network.standing()).toEqual([])
    await until('the dream waits too', async () => (await scene.dream()).dueAt?.getTime() === post.dueAt?.getTime())
    await laterNow(dream)
    await scene.reaches('posted')
    await postIs(dream, 'live')
    expect(network.standing()).toHaveLength(1)
  })

  test('where the master is too large, the preview is posted', async () => {
    const { scene, film, approve } = await inReview()
    network.turnsAway()
    await approve()
    await scene.reaches('posted')
    const [standing] = network.standing()
    expect(Buffer.from(standing?.bytes ?? []).equals(await bytesOf(film, 'preview'))).toBe(true)
  })

  test('nothing goes out while publishing is stopped; then it does', async () => {
    const { scene, dream, approve } = await inReview()
    await Communities.updateOne({ remote: scene.name }, { $set: { publishingStoppedAt: new Date() } })
    await approve()
    const put = await postIs(dream, 'planned', ({ dueAt }) => (dueAt?.getTime() ?? 0) > Date.now() + 10_000)
    expect(network.standing()).toEqual([])
    await until('the dream waits too', async () => (await scene.dream()).dueAt?.getTime() === put.dueAt?.getTime())
    await Communities.updateOne({ remote: scene.name }, { $unset: { publishingStoppedAt: 1 } })
    await laterNow(dream)
    await scene.reaches('posted')
    expect(network.standing()).toHaveLength(1)
  })

  test('what cannot be taken down any more is asked for by hand', async () => {
    const { scene, ada, mo, dream, approve, asked } = await inReview()
    await approve()
    await scene.reaches('posted')
    const post = await postIs(dream, 'live')
    network.expel()
    await ada.call('withdraw')
    await scene.reaches('withdrawn', 1, (now) => now.dueAt === null)
    await postIs(dream, 'needs-human')
    const { outgoing } = await asked('cannot take it down')
    expect(outgoing.text).toContain(post.url)
    expect(outgoing.text).toContain('I may not post')
    await mo.press(outgoing.buttons[0]?.[0])
    await postIs(dream, 'removed')
    await hears(ada, 'removed')
  })

  test('what is refused has failed with a reason, and a person may have it tried again', async () => {
    const { scene, ada, mo, dream, approve, asked } = await inReview()
    network.forbid()
    await approve()
    await scene.reaches('posted')
    await postIs(dream, 'failed')
    await hears(ada, 'I may not post')
    const { outgoing } = await asked('did not get to')
    network.allow()
    await mo.press(outgoing.buttons[0]?.[0])
    await postIs(dream, 'live')
    expect(network.standing()).toHaveLength(1)
  })

  test('without a channel it goes nowhere, and that is said before anybody approves', async () => {
    const { film } = await filmInReview(await openScene(here, { targets: [id] }))
    expect(film.targets).toEqual([])
    expect(film.warnings).toContainEqual(expect.objectContaining({ tell: 'problem.noChannel' }))
  })
})
