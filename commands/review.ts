import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { Dreams } from '#models/dream.ts'
import { type Post, Posts } from '#models/post.ts'
import { type Ballot, castVote, stopDuringHold } from '#models/vote.ts'
import { type Call, type Command, type CommandTools, goOn, type Say, stepNamed } from './command.ts'
import { edit, retake } from './review/another.ts'
import { caseOf } from './review/case.ts'
import { showWaiting } from './review/waiting.ts'

export const reasons = ['unsafe', 'private', 'quality', 'other'] as const

const viaOf = (call: Call): 'reaction' | 'button' => (call.source === 'reaction' ? 'reaction' : 'button')

async function vote(call: Call, ballot: Ballot, say: Say, tools: CommandTools): Promise<void> {
  const { dream, film } = await caseOf(call)
  const outcome = await castVote(dream, film._id, call.by._id, ballot, call.community)
  const seconds = call.community.review.holdSeconds
  await goOn(dream, tools)
  if (outcome === 'approved') {
    if (seconds > 0) await goOn(dream, tools, new Date(Date.now() + seconds * 1000 + 50))
    const stop = {
      label: words('button.stop'),
      command: 'review',
      options: { do: 'stop', film: film._id },
      style: 'danger' as const,
    }
    await say({
      lines: [words(seconds > 0 ? 'review.approvedHold' : 'review.approved', { number: dream.number, seconds })],
      buttons: seconds > 0 ? [[stop]] : [],
    })
    return
  }
  await say({
    lines: [
      words(outcome === 'rejected' ? 'review.rejected' : 'takesBack' in ballot ? 'review.voteTaken' : 'review.voted', {
        number: dream.number,
      }),
    ],
    // The question for the reason is answered, and needs no buttons any more.
    inPlace: 'reason' in ballot,
  })
}

/** Asks for the reason first: it is chosen, and the dreamer is told it. */
async function reject(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { reason } = call.options
  if (reasons.some((each) => each === reason) || call.source === 'reaction')
    return vote(call, { verdict: 'reject', via: viaOf(call), ...(reason ? { reason } : {}) }, say, tools)
  const { film } = await caseOf(call)
  const buttons = reasons.map((each) => ({
    label: words(`reason.${each}`),
    command: 'review',
    options: { do: 'reject', film: film._id, reason: each },
  }))
  await say({ lines: [words('review.whyReject')], buttons: [buttons.slice(0, 2), buttons.slice(2)] })
}

async function stop(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const { dream } = await caseOf(call)
  if (dream.state !== 'approved') throw new Fault('review/hold-over', 'the hold is over', { tell: 'fault.holdOver' })
  await stopDuringHold(dream, call.by._id)
  await goOn(dream, tools)
  await say({ lines: [words('review.stopped', { number: dream.number })] })
}

/** A person posted by hand and answers with the link. */
async function posted(call: Call, say: Say, tools: CommandTools): Promise<void> {
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
    { _id: post ?? '', community: call.community._id, state: 'needs-human' },
    { $set: { state: 'live', url, remote: url, liveAt: new Date() } },
    { returnDocument: 'after' },
  ).lean<Post>()
  if (!marked) throw new Fault('review/no-post', 'no such post waits', { tell: 'fault.reviewOver' })
  // Its dreamer is told again, with the link.
  await Dreams.updateOne({ _id: marked.dream }, { $set: { announceOwed: true } })
  await goOn({ _id: marked.dream }, tools)
  await say({ lines: [words('review.postedByHand', { url })] })
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  approve: (call, say, tools) => vote(call, { verdict: 'approve', via: viaOf(call) }, say, tools),
  unvote: (call, say, tools) =>
    vote(call, { takesBack: call.options.was === 'reject' ? 'reject' : 'approve' }, say, tools),
  reject,
  retake,
  edit,
  stop,
  posted,
}

/** `/review`: what waits for the moderators, and everything they can do with it. */
export const review: Command = {
  name: 'review',
  allow: 'moderator',
  options: [],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? showWaiting)(call, say, tools),
}
