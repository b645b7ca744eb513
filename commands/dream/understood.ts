import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { moods } from '#core/story.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Call, type CommandTools, goOn, ownDream, type Say } from '../command.ts'
import { oneOf } from './wishes.ts'

const editable = async (call: Call): Promise<Dream> => {
  const dream = await ownDream(call)
  if (dream.state !== 'accepted')
    throw new Fault('dream/too-late', `the dream is ${dream.state}`, { tell: 'fault.tooLateToCorrect' })
  return dream
}

/** Opens the form in which what was understood is put right; the wait for the dreamer is prolonged meanwhile. */
export async function correct(call: Call, say: Say): Promise<void> {
  const dream = await editable(call)
  const { understanding } = dream
  const until = new Date(Date.now() + 10 * 60_000)
  await Dreams.updateOne({ _id: dream._id, version: dream.version }, { $set: { dueAt: until, confirmBy: until } })
  const field = (name: string, value: string) => ({ name, label: words(`form.correct.${name}`), value, long: false })
  await say.form({
    title: words('form.correct.heading', { number: dream.number }),
    fields: [
      field('title', understanding?.title ?? ''),
      {
        ...field('mood', understanding?.mood ?? ''),
        choices: moods.map((value) => ({ value, label: words(`mood.${value}`) })),
      },
      field('settings', understanding?.settings.join(', ') ?? ''),
      field('things', understanding?.things.map((thing) => thing.word).join(', ') ?? ''),
    ],
    command: 'dream',
    options: { do: 'corrected', dream: String(dream.number) },
  })
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,،、，;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .slice(0, 12)

/** What was put right is taken, and the film begun. */
export async function corrected(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const dream = await editable(call)
  const mood = oneOf(moods, call.options.mood, 'fault.noMood')
  const title = call.options.title?.trim().slice(0, 80)
  const correction = {
    things: list(call.options.things),
    settings: list(call.options.settings),
    ...(mood ? { mood } : {}),
    ...(title ? { title } : {}),
  }
  await Dreams.updateOne(
    { _id: dream._id, version: dream.version },
    { $set: { correction, dueAt: new Date(), confirmBy: new Date() } },
  )
  await goOn(dream, tools)
  await say({ lines: [words('dream.corrected', { number: dream.number })] })
}

/** The dreamer agrees to what was understood: it begins at once. */
export async function beginNow(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const dream = await editable(call)
  await Dreams.updateOne(
    { _id: dream._id, version: dream.version },
    { $set: { dueAt: new Date(), confirmBy: new Date() } },
  )
  await goOn(dream, tools)
  await say({ lines: [words('dream.begun', { number: dream.number })] })
}
