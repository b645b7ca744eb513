import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { openLog } from '#core/log.ts'
import { profiles } from '#core/profile.ts'
import { Communities, communityAt, usualReview } from '#models/community.ts'
import { Dreams } from '#models/dream.ts'
import { Members } from '#models/member.ts'
import { type Review, Reviews } from '#models/review.ts'
import { owe, type Tell, Tells } from '#models/tell.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { clearReactions } from '#tests/fakes/discord/reactions.ts'
import type { FakeMessage } from '#tests/fakes/discord/world.ts'
import { openFakeQueues } from '#tests/fakes/queues.ts'
import { aDream, aMember, inReview } from '#tests/records.ts'
import { until } from '#tests/until.ts'
import { openChats } from '../chats.ts'
import { openInbox } from '../inbox.ts'
import { sayTell } from '../outbox.ts'
import { openScene, read, type Scene } from './testing.ts'

/** How moderators decide on Discord, by sign and by button, with the real commands behind the real library. */

useDatabase()
const folder = useFolder()
const log = openLog('silent')
let scene: Scene
let preview: FakeMessage
let review: Review
beforeEach(async () => {
  scene = await openScene(folder())
  const { platform, files, guild, reviews, fake } = scene
  const queues = openFakeQueues()
  const chats = openChats(() => [platform])
  const tools = { queues, files, profile: profiles.standard, log, chats, commands }
  scene.answer.by = openInbox(
    tools,
    () => ({}),
    () => true,
  )
  const place = { platform: 'discord', chat: reviews.id }
  const rules = { ...usualReview, approvalsNeeded: 2, holdSeconds: 60 }
  const start = { name: 'Sleepers', servedAt: new Date(), review: rules, targets: [], reviewPlace: place }
  const community = await communityAt('discord', guild.id, start)
  const made = await inReview(community, await aDream(community, await aMember(community)))
  review = made.review
  const act = (what: string) => ({ do: what, film: made.film._id })
  const id = await owe({
    key: 'preview',
    community: community._id,
    film: made.film._id,
    audience: { to: 'moderators' },
    place,
    message: {
      lines: [{ key: 'button.approve' }],
      buttons: [[{ label: { key: 'button.approve' }, command: 'review', options: act('approve'), style: 'primary' }]],
      reactions: ['👍', '👎'],
    },
  })
  await sayTell(id, [platform], 'me', log)
  const tell = await Tells.findById(id).lean<Tell>()
  const message = fake.world.messages.get(tell?.ref?.message ?? '')
  if (!message) throw new Error('there is no preview')
  preview = message
  await until('the signs', () => preview.reactions.size === 2)
})
afterEach(async () => {
  await scene.close()
  const all = [Dreams, Tells, Members, Communities, Reviews]
  for (const each of all) await (each as typeof Dreams).deleteMany({})
})

const votes = async () => (await Reviews.findById(review._id).lean<Review>())?.votes ?? []
const voted = (many: number) => until(`${many} votes`, async () => (await votes()).length === many)

test('a sign is a vote and its going takes it back; a button is another; a member has none', async () => {
  const { ada, moe, guild } = scene
  ada.react(preview, '👍')
  moe.react(preview, '👍🏾')
  await voted(1)
  expect((await votes())[0]).toMatchObject({ verdict: 'approve', via: 'reaction' })
  moe.unreact(preview, '👍🏾')
  await voted(0)
  const nan = scene.fake.user({ name: 'Nan' })
  guild.join(
    nan.user,
    [...guild.roles.values()].filter(({ name }) => name === 'Moderators'),
  )
  await nan.press(preview, 'Approve').reply()
  await voted(1)
  moe.react(preview, '👍')
  await until('the approval', async () => (await Reviews.findById(review._id).lean<Review>())?.outcome === 'approved')
})

test('what happened under the film while the session was lost is counted in, and so is what was cleared', async () => {
  const { moe, fake } = scene
  fake.gateway.refuseResume()
  fake.gateway.dropConnection()
  moe.react(preview, '👍')
  await until('a new session', () => fake.gateway.identified === 2)
  await voted(1)
  clearReactions(fake.world, preview)
  await voted(0)
})

test('a deleted preview is replaced by a new one', async () => {
  const { platform, reviews, moe } = scene
  moe.delete(preview)
  const tell = await Tells.findOne({ key: 'preview' }).lean<Tell>()
  if (!tell) throw new Error('there is no tell')
  const { key, community, audience, place } = tell
  await owe({ key, community, audience, place, message: { lines: [{ key: 'button.reject' }] } })
  await until('it is said', async () => (await sayTell(tell._id, [platform], 'me', log)) === 'done')
  expect(scene.seen(moe, reviews).map(read)).toEqual(['Reject'])
})
