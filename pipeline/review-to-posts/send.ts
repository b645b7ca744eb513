import { Fault } from '#core/fault.ts'
import type { Json, Progress } from '#core/progress.ts'
import { Communities, type Community } from '#models/community.ts'
import { type Dream, dreamById, type KeptFault } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, type PostState, Posts } from '#models/post.ts'
import { type Review, Reviews } from '#models/review.ts'
import { needsOf, publisherById } from '#publishers/index.ts'
import { captionFor, type PublishCall, type Published, type Publisher } from '#publishers/publisher.ts'
import { kept } from '../kept-fault.ts'
import { tellHandOver } from '../tells.ts'
import type { Tools } from '../tools.ts'
import { accountOf, forPublisher } from './account.ts'
import { draftOf } from './draft.ts'

export const ended: readonly PostState[] = ['live', 'failed', 'needs-human', 'removed']
const lookAgain = () => new Date(Date.now() + 5_000)
/** How long a lost answer is looked for while the network does not let us look. */
const looksForMilliseconds = 3_600_000

/** Moves a post on, if it is still in the state it was read in. */
async function move(post: Post, state: PostState, set: Partial<Post> = {}): Promise<Post | undefined> {
  const moved = await Posts.findOneAndUpdate(
    { _id: post._id, state: post.state },
    { $set: { ...set, state } },
    { returnDocument: 'after' },
  ).lean<Post>()
  return moved ?? undefined
}

const live = (post: Post, published: Published): Promise<Post | undefined> =>
  move(post, 'live', {
    remote: published.remote,
    liveAt: new Date(),
    dueAt: null,
    ...(published.url ? { url: published.url } : {}),
  })

const needsHuman = (post: Post, fault?: KeptFault): Promise<Post | undefined> =>
  move(post, 'needs-human', { dueAt: null, ...(fault ? { fault } : {}) })

const settled = (post: Post, progress: Progress<Published>): Promise<Post | undefined> =>
  'done' in progress
    ? live(post, progress.done)
    : move(post, 'waiting', { ticket: progress.ticket, dueAt: progress.checkAt })

/** Whether this seal may go out now: approved, not withdrawn, not edited since, publishing not stopped. Read at the last moment. */
async function mayGoOut(dream: Dream, film: Film, post: Post): Promise<'yes' | 'later' | 'never'> {
  const [now, community, review] = await Promise.all([
    dreamById(dream._id),
    Communities.findById(dream.community).lean<Community>(),
    Reviews.findOne({ film: film._id }).lean<Review>(),
  ])
  if (now.state !== 'posting' || now.film !== film._id) return 'never'
  if (review?.outcome !== 'approved' || review.seal !== film.seal || post.seal !== film.seal) return 'never'
  return community?.publishingStoppedAt ? 'later' : 'yes'
}

/** @throws Fault `publishers/not-set-up`: nothing can be posted with settings that are gone. */
function checkSettings(publisher: Publisher): void {
  const needs = needsOf(publisher)
  if (needs.length === 0) return
  throw new Fault('publishers/not-set-up', `${publisher.id} needs ${needs.join(', ')}`, {
    retry: 'after-reconnect',
    tell: 'fault.targetNeeds',
    values: { target: publisher.id, needs: needs.join(', ') },
  })
}

/** When another look or another try is worth it; undefined when it is not. */
function againAt(fault: Fault): Date | undefined {
  if (fault.retry instanceof Date) return fault.retry
  return fault.retry === 'soon' ? lookAgain() : undefined
}

/** Sends a planned post: once. What it did not answer is `unknown`, to be resolved by reading. */
async function send(dream: Dream, film: Film, post: Post, call: PublishCall, tools: Tools): Promise<Post | undefined> {
  const publisher = publisherById(post.target)
  const draft = await draftOf(dream, film, post, tools)
  if (publisher.rules.byHand) {
    const waiting = await needsHuman(post)
    if (waiting) await tellHandOver(dream, film, waiting, captionFor(draft, publisher.rules), tools)
    return waiting
  }
  const may = await mayGoOut(dream, film, post)
  if (may === 'never') return move(post, 'removed', { dueAt: null })
  if (may === 'later') return move(post, 'planned', { dueAt: new Date(Date.now() + 60_000) })
  const account = await accountOf(post)
  const sending = await move(post, 'sending', { sentAt: new Date(), ...(account ? { account: account._id } : {}) })
  if (!sending) return undefined
  try {
    checkSettings(publisher)
    return await settled(sending, await publisher.send(draft, forPublisher(account), call))
  } catch (error) {
    // Only a Fault says for certain that nothing was posted; any other error may have struck after the post was made.
    if (!(error instanceof Fault))
      return move(sending, 'unknown', {
        dueAt: lookAgain(),
        fault: kept(Fault.from(error, `${post.target}/lost`), 'posting'),
      })
    const again = againAt(error)
    if (again) return move(sending, 'planned', { dueAt: again })
    return move(sending, 'failed', { dueAt: null, fault: kept(error, 'posting') })
  }
}

/** Resolves a post whose answer was lost, by reading; where the network cannot be read, a person looks. */
async function resolve(
  dream: Dream,
  film: Film,
  post: Post,
  call: PublishCall,
  tools: Tools,
): Promise<Post | undefined> {
  const publisher = publisherById(post.target)
  if (publisher.rules.readable === 'never' || !publisher.find) return needsHuman(post)
  let found: Published | undefined
  try {
    found = await publisher.find(await draftOf(dream, film, post, tools), forPublisher(await accountOf(post)), call)
  } catch (error) {
    const fault = Fault.from(error, `${post.target}/not-found-out`)
    const isLate = Date.now() - (post.sentAt?.getTime() ?? 0) > looksForMilliseconds
    const again = againAt(fault)
    return again && !isLate ? move(post, 'unknown', { dueAt: again }) : needsHuman(post, kept(fault, 'posting'))
  }
  if (found) return live(post, found)
  return publisher.rules.readable === 'surely' ? move(post, 'planned', { dueAt: new Date() }) : needsHuman(post)
}

/** Takes one post as far as it goes now. The caller holds the dream's lease, so a post found `sending` was cut off. */
export async function advancePost(dream: Dream, post: Post, tools: Tools): Promise<Post | undefined> {
  if (ended.includes(post.state)) return post
  if (post.dueAt && post.dueAt > new Date()) return post
  const film = await Films.findById(post.film).lean<Film>()
  if (!film) throw new Fault('posts/no-film', 'a post has no film')
  const call = { data: tools.data, signal: tools.signal }
  if (post.state === 'planned') return send(dream, film, post, call, tools)
  if (post.state === 'waiting') {
    const { check } = publisherById(post.target)
    return check ? settled(post, await check(post.ticket as Json, call)) : needsHuman(post)
  }
  return resolve(dream, film, post, call, tools)
}

/** Takes a post back: what is planned never goes out, what is live is removed where the network lets us, else by a person. */
export async function takeBack(dream: Dream, post: Post, tools: Tools): Promise<Post | undefined> {
  if (post.state === 'planned') return move(post, 'removed', { dueAt: null })
  if (post.state === 'sending' || post.state === 'unknown' || post.state === 'waiting')
    return advancePost(dream, post, tools)
  if (post.state !== 'live' || !post.remote) return post
  if (post.dueAt && post.dueAt > new Date()) return post
  const publisher = publisherById(post.target)
  if (!publisher.remove) return needsHuman(post)
  try {
    checkSettings(publisher)
    await publisher.remove(
      { remote: post.remote, ...(post.url ? { url: post.url } : {}) },
      { data: tools.data, signal: tools.signal },
    )
  } catch (error) {
    // Removing can be repeated, whatever became of it the first time.
    const fault = Fault.from(error, `${post.target}/not-removed`)
    const again = againAt(fault)
    return again ? move(post, 'live', { dueAt: again }) : needsHuman(post, kept(fault, 'withdrawn'))
  }
  return move(post, 'removed', { dueAt: null })
}
