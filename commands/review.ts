import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type Ballot, castVote, stopDuringHold } from '#models/vote.ts'
import { type Call, type Command, type CommandTools, goOn, type Say, stepNamed } from './command.ts'
import { edit, retake } from './review/another.ts'
import { caseOf } from './review/case.ts'
import { again, gone, posted } from './review/posts.ts'
import { showWaiting } from './review/waiting.ts'

export const reasons = ['unsafe', 'private', 'quality', 'other'] as const

const viaOf = (call: Call): 'reaction' | 'button' => (call.source === 'reaction' ? 'reaction' : 'button')

async function vote(call: Call, ballot: Ballot, say: Say, tools: CommandTools): Promise<void> {
  const { dream, film } = await caseOf(call)
  const outcome = await castVote(dream, film._id, call.by._id, ballot, call.community)
  const seconds = call.community.review.holdSeconds
  await goOn(dream, tools)
  if (outcome === 'approved' && seconds > 0) await goOn(dream, tools, new Date(Date.now() + seconds * 1000 + 50))
  // A sign is its own answer, and the preview shows that it counts: where everybody reads, a message each would be noise.
  if (call.source === 'reaction') return
  if (outcome === 'approved') {
    const stop = {
      label: words('button.stop'),
      command: 'review',
      options: { do: 'stop', film: film._id },
      style: 'danger' as const,
    }
    const isStopped = call.community.publishingStoppedAt !== undefined
    const key = isStopped ? 'review.approvedStopped' : seconds > 0 ? 'review.approvedHold' : 'review.approved'
    await say({
      lines: [words(key, { number: dream.number, seconds })],
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

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  approve: (call, say, tools) => vote(call, { verdict: 'approve', via: viaOf(call) }, say, tools),
  unvote: (call, say, tools) =>
    vote(call, { takesBack: call.options.was === 'reject' ? 'reject' : 'approve' }, say, tools),
  reject,
  retake,
  edit,
  stop,
  posted,
  again,
  gone,
}

/** `/review`: what waits for the moderators, and everything they can do with it. */
export const review: Command = {
  name: 'review',
  allow: 'moderator',
  options: [],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? showWaiting)(call, say, tools),
}
