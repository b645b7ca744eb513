import { setTimeout as pause } from 'node:timers/promises'
import { hashOf } from '#core/hash.ts'
import type { Log } from '#core/log.ts'
import { arrived, dealtWith, leftOver } from '#models/arrival.ts'
import type { Update } from './wire.ts'

/** The pictures of one album come as messages of their own, right after each other. */
const albumMilliseconds = 700

/** Deals with updates that belong together: one, or the messages of an album. */
export type Handle = (updates: readonly [Update, ...Update[]]) => Promise<void>

/** What came in, between polling and those who deal with it. */
export interface Arrivals {
  /** Keeps an update for good before it is confirmed to Telegram; it is dealt with afterwards. */
  take(update: Update): Promise<void>
  /** Takes up what an earlier process left. */
  resume(): Promise<void>
  /** Begins with nothing more, and waits a moment for what is at work. */
  close(): Promise<void>
}

const closeMilliseconds = 5_000

/** Names the bot whose updates these are, and the server they come from. */
export interface Source {
  /** Such as `telegram:<bot id>`. */
  name: string
  root: string
}

/**
 * Names an update: the same delivered again has the same. Numbers alone may come again: Telegram begins anywhere after a quiet
 * week (Bot API, Update, `update_id`), and every server counts for itself.
 */
export const idOf = ({ name, root }: Source, update: Update): string =>
  `${name}:${update.update_id}:${hashOf({ root, update }).slice(0, 12)}`

/** Whose updates come one after another: one person in one chat. */
function orderOf({
  message,
  callback_query: press,
  message_reaction: reaction,
  my_chat_member: member,
}: Update): string {
  const chat = message?.chat ?? press?.message?.chat ?? reaction?.chat ?? member?.chat
  const user = message?.from ?? press?.from ?? reaction?.user ?? member?.from
  return `${chat?.id ?? ''}/${user?.id ?? ''}`
}

export function openArrivals(source: Source, handle: Handle, log: Log): Arrivals {
  const tails = new Map<string, Promise<void>>()
  const albums = new Map<string, { updates: Update[]; timer: NodeJS.Timeout }>()
  let isClosed = false
  let line: Promise<void> = Promise.resolve()

  async function deal(updates: readonly [Update, ...Update[]]): Promise<void> {
    // What is not begun stays kept, for the next process.
    if (isClosed) return
    try {
      await handle(updates)
    } catch (error) {
      log.error({ error, updates: updates.map(({ update_id }) => update_id) }, 'an update was not dealt with')
    }
    for (const update of updates) await dealtWith(idOf(source, update))
  }

  function queue(updates: readonly [Update, ...Update[]]): void {
    const order = orderOf(updates[0])
    const next = (tails.get(order) ?? Promise.resolve())
      .then(() => deal(updates))
      .catch((error: unknown) => log.error({ error }, 'an update may be dealt with twice'))
      .then(() => {
        if (tails.get(order) === next) tails.delete(order)
      })
    tails.set(order, next)
  }

  function gather(update: Update): void {
    const album = update.message?.media_group_id
    if (album === undefined) {
      queue([update])
      return
    }
    const key = `${orderOf(update)}/${album}`
    const known = albums.get(key)
    if (known) {
      known.updates.push(update)
      known.timer.refresh()
      return
    }
    const updates = [update]
    const timer = setTimeout(() => {
      albums.delete(key)
      const [first = update, ...rest] = updates.toSorted((one, other) => one.update_id - other.update_id)
      queue([first, ...rest])
    }, albumMilliseconds)
    albums.set(key, { updates, timer })
  }

  /** Keeps an update. @returns False when it had come before. An update that is not kept must not be confirmed: polling waits. */
  async function keep(update: Update): Promise<boolean> {
    const arrival = { _id: idOf(source, update), source: source.name, number: update.update_id, body: update }
    while (!isClosed) {
      try {
        return await arrived(arrival)
      } catch (error) {
        log.error({ error }, 'an update could not be kept; it is tried again')
        await pause(500)
      }
    }
    return false
  }

  return {
    async take(update) {
      const kept = keep(update)
      // They are kept side by side, and dealt with in the order in which they came.
      line = line.then(async () => {
        if (await kept) gather(update)
      })
      await line
    },
    async resume() {
      for (const { body } of await leftOver(source.name)) if (body) gather(body as Update)
    },
    async close() {
      isClosed = true
      for (const { timer } of albums.values()) clearTimeout(timer)
      await Promise.race([Promise.all(tails.values()), pause(closeMilliseconds, undefined, { ref: false })])
    },
  }
}
