import { type Message, type Words, words } from '#core/chat.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { membersOfPerson } from '#models/member.ts'
import { isOver } from '#models/states.ts'
import { type Call, type Command, ownDream } from './command.ts'
import { isAlone } from './parts/among.ts'

/** A dream's state for its dreamer. A private film is never published: it is theirs. */
export const stateOf = ({ state, visibility }: Pick<Dream, 'state' | 'visibility'>): Words =>
  words(state === 'posted' && visibility === 'private' ? 'state.yours' : `state.${state}`)

/** One dream's state in a sentence. */
export function statusOf(dream: Dream): Message {
  const share = dream.progress?.stage === dream.state ? dream.progress.share : undefined
  const left = dream.progress?.secondsLeft ?? 0
  const title = dream.correction?.title ?? dream.understanding?.title ?? ''
  const values = { number: dream.number, title, state: stateOf(dream), take: dream.take }
  const lines = [words(title === '' ? 'status.untitled' : 'status.line', values)]
  if (share !== undefined && !isOver(dream.state)) {
    lines.push(words('status.progress', { percent: Math.round(share * 100), seconds: left }))
  }
  if (dream.fault) lines.push(words(dream.fault.tell, dream.fault.values))
  return { lines, ...(share === undefined ? {} : { progress: share }) }
}

async function open(call: Call): Promise<Dream[]> {
  const mine = await Dreams.find({ member: { $in: await membersOfPerson(call.by) } })
    .sort({ createdAt: -1 })
    .limit(20)
    .lean<Dream[]>()
  return mine.filter((dream) => !isOver(dream.state))
}

/** `/status`: how far the caller's dreams are. */
export const status: Command = {
  name: 'status',
  allow: 'member',
  options: [{ name: 'dream', kind: 'number', required: false }],
  async run(call, say) {
    if (!(await isAlone(call, say))) return
    if (call.options.dream) {
      await say(statusOf(await ownDream(call)))
      return
    }
    const dreams = await open(call)
    if (dreams.length === 0) {
      await say({ lines: [words('status.none')] })
      return
    }
    await say({ lines: dreams.flatMap((dream) => statusOf(dream).lines) })
  },
}
