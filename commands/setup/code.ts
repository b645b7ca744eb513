import { createHash, timingSafeEqual } from 'node:crypto'
import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Community } from '#models/community.ts'
import { Events } from '#models/event.ts'
import { setupCode } from '#models/setup-code.ts'
import type { Call, CommandTools, Say } from '../command.ts'
import { change, noteDeed } from '../parts/notes.ts'
import { overview } from './screen.ts'

const triesAnHour = 5

/** Asks for the code that the operator's console shows. */
export const askCode = (say: Say): Promise<void> =>
  say.form({
    title: words('form.setup.heading'),
    fields: [{ name: 'code', label: words('form.setup.code'), value: '', long: false, needed: true }],
    command: 'setup',
    options: {},
  })

const hashed = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest()

const recentTries = ({ _id }: Pick<Community, '_id'>): Promise<number> =>
  Events.countDocuments({ community: _id, what: 'code-tried', at: { $gte: new Date(Date.now() - 3_600_000) } })

/** Every try is in the trail before it is looked at, so that many at once are counted like one after another. */
async function countTry(call: Call): Promise<void> {
  const tooMany = () =>
    new Fault('setup/too-many-tries', 'too many tries at the setup code', { tell: 'fault.tooManyTries' })
  if ((await recentTries(call.community)) >= triesAnHour) throw tooMany()
  await noteDeed(call, 'code-tried')
  if ((await recentTries(call.community)) > triesAnHour) throw tooMany()
}

/**
 * Has the community served, if the code is the operator's. It stays valid: other communities may be given it as well.
 * @throws Fault `setup/wrong-code`, `setup/too-many-tries`
 */
export async function enterCode(call: Call, code: string, say: Say, tools: CommandTools): Promise<void> {
  if (call.community.servedAt) return overview(call, say, tools, [words('setup.servedAlready')])
  await countTry(call)
  if (!timingSafeEqual(hashed(code), hashed(await setupCode())))
    throw new Fault('setup/wrong-code', 'a wrong setup code', { tell: 'fault.wrongCode' })
  const community = await change(call, 'served', { servedAt: new Date() })
  const hide = call.seenBy === 'everybody' ? [words('setup.hideCode')] : []
  await overview({ ...call, community }, say, tools, [words('setup.served'), ...hide])
}
