import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { changeState, Dreams, dreamById } from '#models/dream.ts'
import { type Post, Posts } from '#models/post.ts'
import { type Call, type CommandTools, goOn, type Say } from '../command.ts'

/** What a person does not see to in time is done a minute later by the machine, which then finds nothing to do. */
const minute = 60_000

const over = (): Fault => new Fault('review/no-post', 'no such post waits', { tell: 'fault.reviewOver' })

const waiting = (call: Call, states: Post['state'][]) => ({
  _id: call.options.post ?? '',
  community: call.community._id,
  state: { $in: states },
})

/** A post is there, a person says, and where: posted by hand, or found after its answer was lost. */
export async function posted(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { url, post } = call.options
  if (!url) {
    await say.form({
      title: words('form.posted.heading'),
      fields: [{ name: 'url', label: words('form.posted.url'), value: '', long: false }],
      command: 'review',
      options: { do: 'posted', post: post ?? '' },
    })
    return
  }
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new Fault('review/not-a-link', 'not a link', { tell: 'fault.notALink' })
  const marked = await Posts.findOneAndUpdate(
    waiting(call, ['needs-human']),
    { $set: { state: 'live', url, remote: url, liveAt: new Date(), dueAt: null } },
    { returnDocument: 'after' },
  ).lean<Post>()
  if (!marked) throw over()
  // Its dreamer is told again, with the link.
  await Dreams.updateOne({ _id: marked.dream }, { $set: { announceOwed: true } })
  await lookAgainIfWithdrawn(marked)
  await goOn({ _id: marked.dream }, tools)
  await say({ lines: [words('review.postedByHand', { url })] })
}

/** Withdrawn meanwhile: what is there has to be taken down, and what is gone is told. */
const lookAgainIfWithdrawn = ({ dream }: Post) =>
  Dreams.updateOne({ _id: dream, state: 'withdrawn' }, { $set: { dueAt: new Date() } })

/** A post is not there, a person says: only so is it sent again. */
export async function again(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const post = await Posts.findOne(waiting(call, ['needs-human', 'failed'])).lean<Post>()
  if (!post) throw over()
  const dream = await dreamById(post.dream)
  if (!['posted', 'posting'].includes(dream.state) || dream.film !== post.film) throw over()
  if (dream.state === 'posted')
    await changeState(dream, 'posting', 'moderators', { who: call.by._id, dueAt: new Date(Date.now() + minute) })
  const planned = await Posts.findOneAndUpdate(
    waiting(call, [post.state]),
    { $set: { state: 'planned', dueAt: new Date(), dueBecause: 'by hand' }, $unset: { fault: 1 } },
    { returnDocument: 'after' },
  ).lean<Post>()
  if (!planned) throw over()
  await Dreams.updateOne({ _id: dream._id, state: 'posting' }, { $set: { dueAt: new Date() } })
  await goOn(dream, tools)
  await say({ lines: [words('review.sentAgain', { target: words(`target.${post.target}`) })] })
}

/** A person deleted what no machine may delete. */
export async function gone(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const removed = await Posts.findOneAndUpdate(
    waiting(call, ['needs-human']),
    { $set: { state: 'removed', dueAt: null } },
    { returnDocument: 'after' },
  ).lean<Post>()
  if (!removed) throw over()
  await lookAgainIfWithdrawn(removed)
  await goOn({ _id: removed.dream }, tools)
  await say({ lines: [words('post.removed', { target: words(`target.${removed.target}`) })] })
}
