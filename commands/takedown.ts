import { type Button, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Dream } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, Posts } from '#models/post.ts'
import type { DreamState } from '#models/states.ts'
import { type Call, type Command, type CommandTools, dreamNumbered, goOn, type Say, stepNamed } from './command.ts'
import { withdrawNow } from './withdraw.ts'

/** Why something is taken down; its dreamer is told. */
const grounds = ['unsafe', 'private', 'other'] as const

/** Where something may be live, or be on its way. */
const goneOut: readonly DreamState[] = ['approved', 'posting', 'posted', 'failed']

/** The dream that is taken down. A private one is nobody's but its dreamer's: moderators hear that there is none. */
async function subjectOf(call: Call): Promise<Dream> {
  const dream = await dreamNumbered(call)
  if (dream.visibility === 'private')
    throw new Fault('takedown/private', 'a private dream is not theirs', { tell: 'fault.noSuchDream' })
  if (!goneOut.includes(dream.state))
    throw new Fault('takedown/nothing-live', `the dream is ${dream.state}`, { tell: 'fault.nothingLive' })
  return dream
}

const liveLine = ({ target, url }: Post): Words =>
  url ? words('post.live', { target: words(`target.${target}`), url }) : words(`target.${target}`)

/** Asks first: it cannot be undone, and its dreamer is told why. */
async function ask(call: Call, say: Say): Promise<void> {
  const dream = await subjectOf(call)
  const { number } = dream
  const live = await Posts.find({ dream: dream._id, state: 'live' }).lean<Post[]>()
  const { title = '' } = (await Films.findById(dream.film ?? '').lean<Film>()) ?? {}
  const because = (ground: string): Button => ({
    label: words(`reason.${ground}`),
    command: 'takedown',
    options: { do: 'yes', dream: String(number), why: ground },
    style: 'danger',
  })
  const keep: Button = {
    label: words('button.keep'),
    command: 'takedown',
    options: { do: 'keep', dream: String(number) },
  }
  await say({
    lines: [
      words('takedown.ask', { number, title }),
      ...(live.length > 0 ? live.map(liveLine) : [words('takedown.nothingYet')]),
      words('takedown.why'),
    ],
    buttons: [grounds.map(because), [keep]],
  })
}

async function takeDown(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const ground = grounds.find((each) => each === call.options.why)
  if (!ground) return ask(call, say)
  const dream = await subjectOf(call)
  const gone = await withdrawNow(dream, 'moderators', { who: call.by._id, why: `reason.${ground}` })
  await goOn(gone, tools)
  await say({ lines: [words('takedown.done', { number: dream.number })], inPlace: true })
}

const keep = async (call: Call, say: Say): Promise<void> => {
  await say({ lines: [words('takedown.kept', { number: (await subjectOf(call)).number })], inPlace: true })
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = { yes: takeDown, keep }

/** `/takedown`: takes down what is live, after asking for the reason; its dreamer is told it. */
export const takedown: Command = {
  name: 'takedown',
  allow: 'moderator',
  options: [{ name: 'dream', kind: 'number', required: true }],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? ask)(call, say, tools),
}
