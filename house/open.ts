import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { openChats } from '#bot/chats.ts'
import { openInbox } from '#bot/inbox.ts'
import { type Kept, keepOpen, type Standing } from '#bot/keeper.ts'
import { sayTell } from '#bot/outbox.ts'
import type { ChatPlatform } from '#bot/platform.ts'
import { reconcile, reconcileFilm } from '#bot/reconcile.ts'
import type { CommandTools } from '#commands/command.ts'
import { commands } from '#commands/index.ts'
import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type Log, openLog } from '#core/log.ts'
import type { Settings } from '#core/settings.ts'
import { clearScratch, recover, sweepFiles } from '#pipeline/recovery.ts'
import type { Tools } from '#pipeline/tools.ts'
import type { Lane } from '#queue/queue.ts'
import { openLanes, scheduleChores, writeCatalogue } from '#workers/lanes.ts'
import { freshLocal } from './local.ts'
import { openStores, type Stores } from './stores.ts'
import { alert, openWatch } from './watch.ts'

/** Everything open. */
export interface House {
  tools: Tools
  stores: Stores
  log: Log
  /** How each chat platform stood after the first attempt to open it. */
  standings: ReadonlyMap<ChatPlatform, Standing>
  /** Stops taking work, lets go of what is at work, closes the stores. */
  close(): Promise<void>
}

export interface Opening {
  settings: Settings
  lanes: readonly Lane[]
  platforms(commandTools: CommandTools): readonly ChatPlatform[]
}

const firstOf = async (kept: Kept | undefined): Promise<Standing> => (await kept?.first) ?? 'elsewhere'

/** What the operator hears of a platform that is closed. */
function closedAlert({ id }: ChatPlatform, fault: Fault) {
  const platform = words(`platform.${id}`)
  const isToken = fault.code.endsWith('/token')
  return {
    cause: `${isToken ? 'token' : 'closed'}:${id}`,
    lines: [
      isToken
        ? words('alert.token', { platform })
        : words('alert.closed', { platform, reason: words(fault.tell, fault.values) }),
    ],
  }
}

/** Opens the house: stores, then what an earlier process left undone, then the doors. */
export async function openHouse({ settings, lanes, platforms }: Opening): Promise<House> {
  const log = openLog(settings.logLevel)
  const stores = await openStores(settings, log)
  const stopping = new AbortController()
  const { queues, files } = stores
  const scratch = join(settings.data, 'scratch')
  const worker = `${hostname()}:${process.pid}:${randomUUID()}`
  const { profile, data, painters } = settings
  const tools: Tools = { queues, files, profile, log, data, scratch, painters, worker, signal: stopping.signal }
  let open: readonly ChatPlatform[] = []
  const chats = openChats(() => open)
  const commandTools: CommandTools = { queues, files, profile, log, chats, commands }
  if (stores.alone) {
    await queues.empty()
    await clearScratch(scratch)
    const swept = await sweepFiles(tools, new Date())
    if (swept > 0) log.info({ swept }, 'files that no record speaks of were removed')
  }
  await writeCatalogue()
  open = platforms(commandTools)
  const fresh = (platform: string) => (platform === 'local' ? freshLocal(settings) : {})
  const picks = (id: string) => open.some((platform) => platform.id === id && platform.capabilities.picks)
  const names = (id: string) => open.find((platform) => platform.id === id)?.capabilities.names
  const inbox = openInbox(commandTools, fresh, picks, names)
  const onShown = (film: string) => reconcileFilm(film, open, inbox, log)
  const working = openLanes(lanes, tools)
  if (open.length > 0) {
    working.push(
      queues.work('bot', 4, (job) =>
        job.kind === 'tell'
          ? sayTell(job.tell, open, worker, log, settings.operators, onShown)
          : Promise.resolve('done'),
      ),
    )
  }
  const watch = openWatch({ queues, worker, at: open.length > 0 ? [...lanes, 'bot'] : lanes, data, log })
  const onStanding = async (platform: ChatPlatform, standing: Standing) => {
    if (standing === 'open') await reconcile(platform, inbox, log)
    if (standing instanceof Fault) await alert(closedAlert(platform, standing), { queues, log })
  }
  const kept = open.map((platform) => keepOpen(platform, { inbox, worker, log, onStanding }))
  const standings = new Map(
    await Promise.all(open.map(async (platform, at) => [platform, await firstOf(kept[at])] as const)),
  )
  if (lanes.includes('light')) await scheduleChores(tools)
  await recover(tools, stores.alone ? 0 : undefined)
  return {
    tools,
    stores,
    log,
    standings,
    async close() {
      stopping.abort(new Error('stopping'))
      await Promise.all(kept.map((each) => each.close()))
      await watch.close()
      await Promise.all(working.map((each) => each.close()))
      await stores.close()
    },
  }
}
