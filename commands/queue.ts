import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { Communities } from '#models/community.ts'
import { changeState, type Dream, Dreams } from '#models/dream.ts'
import { isOver } from '#models/states.ts'
import { lanes } from '#queue/queue.ts'
import { type Call, type Command, type CommandTools, dreamNumbered, goOn, type Say, stepNamed } from './command.ts'

async function show(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const dreams = await Dreams.find({ community: call.community._id }).sort({ createdAt: -1 }).limit(200).lean<Dream[]>()
  const open = dreams.filter((dream) => !isOver(dream.state) || dream.state === 'failed')
  const counts = await Promise.all(lanes.map((lane) => tools.queues.count(lane)))
  const sum = (name: 'waiting' | 'active') => counts.reduce((total, count) => total + count[name], 0)
  const lines = open.slice(0, 15).map((dream) =>
    words('queue.line', {
      number: dream.number,
      state: words(`state.${dream.state}`),
      percent: Math.round((dream.progress?.share ?? 0) * 100),
    }),
  )
  await say({
    lines: [words('queue.title', { open: open.length, waiting: sum('waiting'), active: sum('active') }), ...lines],
  })
}

async function pause(call: Call, say: Say): Promise<void> {
  await Communities.updateOne({ _id: call.community._id }, { $set: { pausedAt: new Date() } })
  await say({ lines: [words('queue.paused')] })
}

async function resume(call: Call, say: Say, tools: CommandTools): Promise<void> {
  await Communities.updateOne({ _id: call.community._id }, { $unset: { pausedAt: 1 } })
  const due = await Dreams.find({ community: call.community._id, dueAt: { $lte: new Date() } }).lean<Dream[]>()
  for (const dream of due) await goOn(dream, tools)
  await say({ lines: [words('queue.resumed')] })
}

async function retry(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const dream = await dreamNumbered(call)
  if (dream.state !== 'failed' || !dream.failedIn)
    throw new Fault('queue/not-failed', 'only failed dreams are retried', { tell: 'fault.notFailed' })
  const going = await changeState(dream, dream.failedIn, 'admin', {
    who: call.by._id,
    dueAt: new Date(),
    failedIn: undefined as never,
    fault: undefined as never,
  })
  await goOn(going, tools)
  await say({ lines: [words('queue.retried', { number: dream.number })] })
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  show,
  pause,
  resume,
  retry,
}

/** `/queue`: what is being made, for admins: show, pause, resume, retry. */
export const queue: Command = {
  name: 'queue',
  allow: 'admin',
  options: [
    {
      name: 'do',
      kind: 'choice',
      required: false,
      choices: Object.keys(steps).map((value) => ({ value, label: `queue.do.${value}` })),
    },
    { name: 'dream', kind: 'number', required: false },
  ],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? show)(call, say, tools),
}
