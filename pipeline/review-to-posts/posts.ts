import { changeState, type Dream, Dreams } from '#models/dream.ts'
import { type Post, Posts } from '#models/post.ts'
import type { Stage, StageAnswer } from '../stage.ts'
import { tellPosts } from '../tell-posts.ts'
import { tellWithdrawn } from '../tells.ts'
import type { Tools } from '../tools.ts'
import { advancePost, ended, takeBack } from './send.ts'

const postsOf = (dream: Dream): Promise<Post[]> =>
  Posts.find({ dream: dream._id }).sort({ createdAt: 1 }).lean<Post[]>()

/** When the first of the posts that have not come to their end is due again. */
function nextLook(posts: readonly Post[]): Date {
  const due = posts.map((post) => post.dueAt?.getTime() ?? 0)
  return new Date(Math.max(Date.now() + 250, Math.min(...due)))
}

/** posting → posted, when every post has ended: live, failed with what to do, or in a person's hands. */
export const posting: Stage = {
  from: 'posting',
  lane: 'light',
  async run(dream, tools) {
    const mine = (await postsOf(dream)).filter((post) => post.film === dream.film)
    for (const post of mine) await advancePost(dream, post, tools)
    const after = (await postsOf(dream)).filter((post) => post.film === dream.film)
    const open = after.filter((post) => !ended.includes(post.state))
    if (open.length > 0) return { again: nextLook(open) }
    await changeState(dream, 'posted', 'pipeline', { dueAt: null })
    return 'done'
  },
}

/** A withdrawn dream: what is live is taken down, what was planned never goes out, and its dreamer is told. */
async function takeDown(dream: Dream, tools: Tools): Promise<StageAnswer> {
  for (const post of await postsOf(dream)) await takeBack(dream, post, tools)
  const after = await postsOf(dream)
  const open = after.filter((post) => !['removed', 'failed', 'needs-human'].includes(post.state))
  if (open.length > 0) return { again: nextLook(open) }
  await tellWithdrawn(dream, after, tools)
  await tellPosts(dream, tools)
  // Only as it was read: a person's word about a post that came meanwhile makes it due again.
  await Dreams.updateOne({ _id: dream._id, version: dream.version, dueAt: dream.dueAt }, { $set: { dueAt: null } })
  return 'done'
}

export const withdrawn: Stage = { from: 'withdrawn', lane: 'light', run: takeDown }
