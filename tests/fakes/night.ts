/**
 * The program as a process that can be killed: it opens the house on a folder with pretended makers and network, tells some
 * dreams (each with a submission of its own, so that telling again after a restart is the same dream), approves every film
 * that is under review, and ends when all is said and done. `--kill <moment>` ends it at that moment as kill -9 does.
 *
 *   node tests/fakes/night.ts <folder> <dreams> [moment]
 */
import mongoose from 'mongoose'
import { type Dream, Dreams } from '#models/dream.ts'
import { Tells } from '#models/tell.ts'
import { publisherById } from '#publishers/index.ts'
import { openTestHouse } from '../house.ts'
import { until } from '../until.ts'
import { openFakeChat } from './chat.ts'

const [folder = '', howMany = '1', killAt = ''] = process.argv.slice(2)

/** Says what happens on standard output, and dies if this is the moment to. */
function moment(what: string): void {
  if (what === killAt) process.kill(process.pid, 'SIGKILL')
  process.stdout.write(`${what}\n`)
}

interface Written {
  model: string
  set: Record<string, unknown>
}

/** The name of a write that matters; undefined for all others. */
function nameOf({ model, set }: Written): string | undefined {
  if (model === 'dream' && set.state) return `dream ${String(set.state)}`
  if (model === 'post' && set.state) return `post ${String(set.state)}`
  if (model === 'review' && set.outcome) return `review ${String(set.outcome)}`
  if (model === 'tell' && set.state === 'said') return 'tell said'
  if (model === 'cache' && set.files) return 'cache'
  if (model !== 'shot' || !set.madeAt) return undefined
  if (set.words) return 'speech made'
  return (set.facts as Record<string, unknown> | undefined)?.titled === undefined ? 'music made' : 'picture made'
}

async function around<T>(name: string | undefined, act: () => Promise<T>): Promise<T> {
  if (name) moment(`${name} before`)
  const did = await act()
  if (name && did !== null) moment(`${name} after`)
  return did
}

const { exec } = mongoose.Query.prototype
mongoose.Query.prototype.exec = function watched(this: mongoose.Query<unknown, unknown>, ...all: []) {
  const update = this.getUpdate()
  const set = update && !Array.isArray(update) ? (update.$set ?? {}) : {}
  return around(nameOf({ model: this.model.modelName, set }), () => exec.apply(this, all))
}
const { save } = mongoose.Model.prototype
const watchedSave = function watchedSave(this: mongoose.Document, ...all: []) {
  const { modelName } = this.constructor as unknown as { modelName: string }
  return around(['dream', 'film'].includes(modelName) ? `${modelName} written` : undefined, () => save.apply(this, all))
}
Object.assign(mongoose.Model.prototype, { save: watchedSave, $save: watchedSave })

const network = publisherById('fake')
const { send } = network
network.send = (...all) => around('network', () => send.apply(network, all))

const chat = openFakeChat()
const { house } = await openTestHouse(folder, chat)
moment('open')

const home = 'home'
const ada = chat.person('Ada', 'member', home)
const mo = chat.person('Mo', 'moderator', home)
for (let number = 1; number <= Number(howMany); number += 1) {
  const text = `Dream of the night, number ${number}: a lighthouse that walked into the sea and sang ${'on '.repeat(number)}.`
  await ada.call('dream', { text, agree: 'public', begin: 'now' }, `night-${number}`)
  moment(`acknowledged ${number}`)
}

await until(
  'the end of every dream',
  async () => {
    for (const { film } of await Dreams.find({ state: 'in-review' }).lean<Dream[]>())
      await mo.call('review', { do: 'approve', film: film ?? '' })
    const open = await Dreams.countDocuments({ state: { $ne: 'posted' } })
    const unsaid =
      (await Tells.countDocuments({ state: 'owed' })) + (await Dreams.countDocuments({ announceOwed: true }))
    return open + unsaid === 0
  },
  240,
)
await house.close()
moment('closed')
