import { type Button, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { changeState, type Dream, Dreams } from '#models/dream.ts'
import { isOver } from '#models/states.ts'
import { lanes } from '#queue/queue.ts'
import { type Call, type Command, type CommandTools, dreamNumbered, goOn, type Say, stepNamed } from './command.ts'
import { change } from './parts/notes.ts'
import { withdrawNow } from './withdraw.ts'

const step = (label: string, options: Record<string, string>, style: Button['style'] = 'plain'): Button => ({
  label: words(label),
  command: 'queue',
  options,
  style,
})

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
    buttons: [
      [
        call.community.pausedAt
          ? step('button.resumeMaking', { do: 'resume' }, 'primary')
          : step('button.pauseMaking', { do: 'pause' }),
      ],
    ],
  })
}

async function pause(call: Call, say: Say): Promise<void> {
  if (!call.community.pausedAt) await change(call, 'making-paused', { pausedAt: new Date() })
  await say({ lines: [words('queue.paused')], buttons: [[step('button.resumeMaking', { do: 'resume' }, 'primary')]] })
}

async function resume(call: Call, say: Say, tools: CommandTools): Promise<void> {
  if (call.community.pausedAt) await change(call, 'making-resumed', { pausedAt: undefined })
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

/** Ends the making of a dream that is not finished, after asking; its dreamer is told that it was the admins. */
async function drop(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const dream = await dreamNumbered(call)
  const { number } = dream
  if (isOver(dream.state) && dream.state !== 'failed')
    throw new Fault('queue/over', `the dream is ${dream.state}`, { tell: 'fault.notUnfinished' })
  if (call.options.sure !== 'yes') {
    const sure = step('button.drop', { do: 'drop', dream: String(number), sure: 'yes' }, 'danger')
    await say({ lines: [words('queue.dropAsk', { number })], buttons: [[sure]] })
    return
  }
  await goOn(await withdrawNow(dream, 'moderators', { who: call.by._id, why: 'dropped' }), tools)
  await say({ lines: [words('queue.dropped', { number })], inPlace: true })
}

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  show,
  pause,
  resume,
  retry,
  drop,
}

/** `/queue`: what is being made, for admins: show, pause, resume, retry, drop. */
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
