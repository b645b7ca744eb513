import { type Message, words } from '#core/chat.ts'
import type { Dream } from '#models/dream.ts'
import { type Post, Posts } from '#models/post.ts'
import { Tells } from '#models/tell.ts'
import { publisherById } from '#publishers/index.ts'
import { button, keyOf, postLine, say } from './tells.ts'
import type { Tools } from './tools.ts'

const moderators = { to: 'moderators' as const }

/** What only a person can settle about a post; undefined when there is nothing to ask. */
function questionOf(dream: Dream, post: Post): Message | undefined {
  const target = words(`target.${post.target}`)
  const { number } = dream
  const act = (label: string, what: string, style?: 'danger') =>
    button(label, 'review', { do: what, post: post._id }, style)
  if (post.state === 'needs-human' && dream.state === 'withdrawn') {
    const reason = post.fault ? [words(post.fault.tell, post.fault.values)] : []
    const line = post.url
      ? words('post.deleteByHandAt', { target, number, url: post.url })
      : words('post.deleteByHand', { target, number })
    return { lines: [line, ...reason], buttons: [[act('button.postIsGone', 'gone')]] }
  }
  if (dream.state === 'withdrawn' || publisherById(post.target).rules.byHand) return undefined
  if (post.state === 'needs-human')
    return {
      lines: [words('post.unsure', { target, number })],
      buttons: [[act('button.postIsThere', 'posted'), act('button.postIsNotThere', 'again', 'danger')]],
    }
  if (post.state !== 'failed') return undefined
  const reason = words(post.fault?.tell ?? 'fault.unexpected', post.fault?.values)
  return {
    lines: [words('post.notTaken', { target, number, reason })],
    buttons: [[act('button.postAgain', 'again')]],
  }
}

/** Asks the moderators about each post that no machine can settle, and takes the question back once it is settled. */
export async function tellPosts(dream: Dream, tools: Tools): Promise<void> {
  for (const post of await Posts.find({ dream: dream._id }).sort({ createdAt: 1 }).lean<Post[]>()) {
    const slot = `post:${post._id}`
    const question = questionOf(dream, post)
    const wasAsked = question !== undefined || (await Tells.countDocuments({ key: keyOf(dream, slot, moderators) })) > 0
    if (!wasAsked) continue
    const settled = { lines: [words('post.settled', { number: dream.number }), postLine(post)] }
    await say(dream, slot, moderators, question ?? settled, tools)
  }
}
