import { type Attachment, type Button, type Message, type Words, words } from '#core/chat.ts'
import type { Thing, Understanding } from '#core/story.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Dream } from '#models/dream.ts'
import type { Film } from '#models/film.ts'
import type { Post } from '#models/post.ts'
import type { Storyboard } from '#models/storyboard.ts'
import { type Audience, owe, Tells } from '#models/tell.ts'
import type { Tools } from './tools.ts'

/** The one message of a slot to somebody. */
export const keyOf = (dream: Dream, slot: string, audience: Audience): string =>
  `${dream._id}:${slot}:${audience.to === 'member' ? audience.member : audience.to}`

/** Writes the tell and hints the queue; if the hint is lost, recovery finds the tell. */
export async function say(
  dream: Dream,
  slot: string,
  audience: Audience,
  message: Message,
  tools: Tools,
  film?: string,
): Promise<void> {
  const place = await placeOf(dream, audience)
  if (!place) return
  const tell = await owe({
    key: keyOf(dream, slot, audience),
    community: dream.community,
    dream: dream._id,
    audience,
    place,
    message,
    ...(film ? { film } : {}),
  })
  await tools.queues.add('bot', { kind: 'tell', tell })
}

async function placeOf(dream: Dream, audience: Audience) {
  if (audience.to === 'member') return dream.place
  const community = await Communities.findById(dream.community).lean<Community>()
  return community?.reviewPlace
}

const dreamer = (dream: Dream): Audience => ({ to: 'member', member: dream.member })
export const button = (
  label: string,
  command: string,
  options: Record<string, string>,
  style?: Button['style'],
): Button => ({
  label: words(label),
  command,
  options,
  ...(style ? { style } : {}),
})
const number = (dream: Dream) => ({ number: dream.number })
/** The dream a button is about. Its community stands there too: in private a person may belong to several. */
const subject = (dream: Dream) => ({ dream: String(dream.number), of: dream.community })
const withdraw = (dream: Dream): Button => button('button.withdraw', 'withdraw', subject(dream), 'danger')
const cancel = (dream: Dream): Button => button('button.cancel', 'withdraw', subject(dream), 'danger')

const asTold = ({ word }: Thing): Words => words('chip.thing', { thing: word })

/** What was understood, as chips in the order in which a person would correct it. */
export function chipsOf(understanding: Understanding, nameOf: (thing: Thing) => Words = asTold): Words[] {
  const things = understanding.things.map(nameOf)
  const settings = understanding.settings.map((setting) => words(`setting.${setting}`))
  const actions = understanding.actions.map((action) => words(`action.${action}`))
  return [...things, ...settings, ...actions, words('chip.mood', { mood: words(`mood.${understanding.mood}`) })]
}

export async function tellUnderstood(dream: Dream, tools: Tools): Promise<void> {
  const { understanding } = dream
  if (!understanding) return
  const seconds = Math.max(0, Math.round(((dream.confirmBy?.getTime() ?? 0) - Date.now()) / 1000))
  const lines = [words('tell.understood', { title: understanding.title, ...number(dream) })]
  if (!understanding.moodTold) lines.push(words('tell.moodGuessed', { mood: words(`mood.${understanding.mood}`) }))
  if (seconds > 0) lines.push(words('tell.beginsIn', { seconds }))
  const options = subject(dream)
  const buttons =
    seconds > 0
      ? [
          [
            button('button.begin', 'dream', { ...options, do: 'begin' }, 'primary'),
            button('button.correct', 'dream', { ...options, do: 'correct' }),
          ],
        ]
      : []
  await say(dream, 'understood', dreamer(dream), { lines, chips: chipsOf(understanding), buttons }, tools)
}

/** The storyboard is drawn: nothing of what was understood can be put right any more. */
export async function tellUnderstoodOver(dream: Dream, tools: Tools): Promise<void> {
  if (!dream.correction) return tellUnderstood(dream, tools)
  await say(dream, 'understood', dreamer(dream), { lines: [words('dream.corrected', number(dream))] }, tools)
}

function timeLeft(seconds: number): Words {
  if (seconds < 90) return words('tell.secondsLeft', { seconds: Math.round(seconds) })
  const minutes = Math.round(seconds / 60)
  return words('tell.minutesLeft', { minutes: minutes < 15 ? minutes : Math.round(minutes / 5) * 5 })
}

export async function tellProgress(dream: Dream, share: number, secondsLeft: number, tools: Tools): Promise<void> {
  const lines = [words(`progress.${dream.state}`, { percent: Math.round(share * 100), left: timeLeft(secondsLeft) })]
  await say(dream, 'progress', dreamer(dream), { lines, progress: share, buttons: [[cancel(dream)]] }, tools)
}

/** A film that is not begun: how many are made before it. */
export async function tellPlace(dream: Dream, ahead: number, secondsLeft: number, tools: Tools): Promise<void> {
  const lines = [words('progress.waiting', { ahead, left: timeLeft(secondsLeft) })]
  await say(dream, 'progress', dreamer(dream), { lines, progress: 0, buttons: [[cancel(dream)]] }, tools)
}

/** The message that showed the progress: nothing is in the making any more, and nothing to cancel. */
export async function tellProgressOver(dream: Dream, tools: Tools): Promise<void> {
  const shown = await Tells.countDocuments({ key: keyOf(dream, 'progress', dreamer(dream)) })
  if (shown === 0) return
  const isMade = dream.film !== undefined
  await say(
    dream,
    'progress',
    dreamer(dream),
    { lines: [words(isMade ? 'progress.made' : 'progress.over', number(dream))] },
    tools,
  )
}

export async function tellStoryboard(dream: Dream, board: Storyboard, tools: Tools): Promise<void> {
  const cards = board.story.cards.map((card, index) =>
    words(card.beat === '' ? 'tell.silentCard' : 'tell.card', {
      index: index + 1,
      beat: card.beat,
      setting: words(`setting.${card.setting}`),
    }),
  )
  const lines = [
    words('tell.storyboard', { title: board.story.title, shots: cards.length, look: words(`look.${board.look}`) }),
    ...cards,
  ]
  await say(dream, 'storyboard', dreamer(dream), { lines }, tools)
}

/** The film, small enough for every chat. */
export const preview = (dream: Dream, film: Film): Attachment[] =>
  film.files.preview ? [{ file: film.files.preview.key, as: 'video', name: `dream-${dream.number}.mp4` }] : []

/** The film for its dreamer, with the way out beside it. */
export async function tellFilm(dream: Dream, film: Film, tools: Tools): Promise<void> {
  const key = dream.visibility === 'private' ? 'tell.filmPrivate' : 'tell.film'
  const message = {
    lines: [words(key, { title: film.title, ...number(dream) })],
    attachments: preview(dream, film),
    buttons: [[withdraw(dream)]],
    notify: true,
  }
  await say(dream, `film:${film._id}`, dreamer(dream), message, tools, film._id)
}

/** What a dream came to, for its dreamer: one slot, so that the newest word stands. */
async function tellOutcome(dream: Dream, lines: Words[], tools: Tools, buttons: Button[][] = []): Promise<void> {
  await say(dream, 'outcome', dreamer(dream), { lines, buttons, notify: true }, tools)
}

export const tellRefused = (dream: Dream, why: string, tools: Tools): Promise<void> =>
  tellOutcome(dream, [words(why)], tools)

/** A post as a person sees it: where it is, or what is to be done. */
export function postLine(post: Post): Words {
  const target = words(`target.${post.target}`)
  if (post.state === 'live') return words('post.live', { target, url: post.url ?? '' })
  if (post.state === 'removed') return words('post.removed', { target })
  if (post.state === 'needs-human') return words('post.needsHuman', { target })
  if (post.state !== 'failed') return words('post.underWay', { target })
  return words('post.failed', { target, reason: words(post.fault?.tell ?? 'fault.unexpected', post.fault?.values) })
}

export async function tellPosted(dream: Dream, posts: Post[], tools: Tools): Promise<void> {
  const lines = [
    words(posts.some((post) => post.state === 'live') ? 'tell.posted' : 'tell.notPosted', number(dream)),
    ...posts.map(postLine),
  ]
  await tellOutcome(dream, lines, tools, [[withdraw(dream)]])
  await say(dream, 'outcome', { to: 'moderators' }, { lines }, tools)
}

/** The file and its words for the person who posts by hand. */
export async function tellHandOver(dream: Dream, film: Film, post: Post, caption: string, tools: Tools): Promise<void> {
  const files: Attachment[] = film.files.master
    ? [{ file: film.files.master.key, as: 'document', name: `dream-${dream.number}.mp4` }]
    : []
  const message = {
    lines: [words('post.handOver', number(dream)), words('post.handOverCaption', { caption })],
    attachments: files,
    buttons: [[button('button.postedByHand', 'review', { do: 'posted', post: post._id })]],
  }
  await say(dream, `hand-over:${post._id}`, { to: 'moderators' }, message, tools, film._id)
}

export async function tellRejected(dream: Dream, reason: Words | undefined, tools: Tools): Promise<void> {
  const because = reason ? [words('tell.because', { reason })] : []
  await tellOutcome(dream, [words('tell.rejected', number(dream)), ...because], tools)
}

/** What its dreamer is told of a withdrawn dream: it was their own wish, or who did it and why. */
function withdrawnLines(dream: Dream): Words[] {
  const last = dream.changes.findLast((change) => change.to === 'withdrawn')
  if (last?.by !== 'moderators') return [words('tell.withdrawn', number(dream))]
  if (last.why === 'dropped') return [words('tell.dropped', number(dream))]
  const because = last.why?.startsWith('reason.') ? [words('tell.because', { reason: words(last.why) })] : []
  return [words('tell.takenDown', number(dream)), ...because]
}

export async function tellWithdrawn(dream: Dream, posts: Post[], tools: Tools): Promise<void> {
  await tellOutcome(dream, [...withdrawnLines(dream), ...posts.map(postLine)], tools)
  // Its preview says the rest; what nobody but its dreamer has seen stays theirs.
  if (posts.length === 0) return
  const lines = [words('tell.withdrawn', number(dream)), ...posts.map(postLine)]
  await say(dream, 'outcome', { to: 'moderators' }, { lines }, tools)
}

/** A stage gave up: its dreamer hears a kind sentence, the moderators where to look. */
export async function tellFailed(dream: Dream, tools: Tools): Promise<void> {
  const { fault } = dream
  if (!fault) return
  const reason = words(fault.tell, fault.values)
  await tellOutcome(dream, [words('tell.failed', { ...number(dream), reason })], tools)
  const retry = button('button.retry', 'queue', { do: 'retry', dream: String(dream.number) }, 'primary')
  await say(
    dream,
    'failed',
    { to: 'moderators' },
    { lines: [words('review.failed', { ...number(dream), code: fault.code, reason })], buttons: [[retry]] },
    tools,
  )
}

export async function tellReminder(dream: Dream, film: Film, tools: Tools): Promise<void> {
  await say(
    dream,
    `reminder:${film._id}`,
    { to: 'moderators' },
    { lines: [words('review.reminder', { title: film.title, ...number(dream) })] },
    tools,
  )
}
