import { Fault } from '#core/fault.ts'
import type { Json, Progress } from '#core/progress.ts'
import { type Account, Accounts } from '#models/account.ts'
import { Communities, type Community } from '#models/community.ts'
import { type Dream, dreamById, type KeptFault } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, type PostState, Posts } from '#models/post.ts'
import { type Review, Reviews } from '#models/review.ts'
import { publisherById } from '#publishers/index.ts'
import { captionFor, type PublishAccount, type PublishCall, type Published } from '#publishers/publisher.ts'
import { kept } from '../kept-fault.ts'
import { tellHandOver } from '../tells.ts'
import type { Tools } from '../tools.ts'
import { draftOf } from './draft.ts'

export const ended: readonly PostState[] = ['live', 'failed', 'needs-human', 'removed']
const lookAgain = () => new Date(Date.now() + 5_000)

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

/** The connected account of the community for this target, where the network wants one. */
async function accountFor(post: Post): Promise<PublishAccount | undefined> {
  const account = await Accounts.findOne({ community: post.community, publisher: post.target }).lean<Account>()
  return account ? { remote: account.remote, ...(account.secret ? { secret: account.secret } : {}) } : undefined
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
  const sending = await move(post, 'sending', { sentAt: new Date() })
  if (!sending) return undefined
  try {
    return await settled(sending, await publisher.send(draft, await accountFor(post), call))
  } catch (error) {
    // Only a Fault says for certain that nothing was posted; any other error may have struck after the post was made.
    if (!(error instanceof Fault))
      return move(sending, 'unknown', {
        dueAt: lookAgain(),
        fault: kept(Fault.from(error, `${post.target}/lost`), 'posting'),
      })
    if (error.retry instanceof Date) return move(sending, 'planned', { dueAt: error.retry })
    if (error.retry === 'soon') return move(sending, 'planned', { dueAt: lookAgain() })
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
  const found = await publisher.find(await draftOf(dream, film, post, tools), call)
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

/** Takes a post back: what is planned never goes out, what is live is removed where the network lets us. */
export async function takeBack(dream: Dream, post: Post, tools: Tools): Promise<Post | undefined> {
  if (post.state === 'planned') return move(post, 'removed', { dueAt: null })
  if (post.state === 'sending' || post.state === 'unknown' || post.state === 'waiting')
    return advancePost(dream, { ...post, dueAt: null }, tools)
  if (post.state !== 'live' || !post.remote) return post
  const publisher = publisherById(post.target)
  if (!publisher.remove) return needsHuman(post)
  await publisher.remove(
    { remote: post.remote, ...(post.url ? { url: post.url } : {}) },
    { data: tools.data, signal: tools.signal },
  )
  return move(post, 'removed', { dueAt: null })
}
