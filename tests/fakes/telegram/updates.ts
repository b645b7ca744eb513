import type { FakeClock } from './clock.ts'

export interface Update {
  update_id: number
  [what: string]: unknown
}

interface Waiting {
  update: Update
  createdAt: number
}

/** Updates that are sent only to those who name them: Bot API, getUpdates, `allowed_updates`. */
const onlyWhenNamed = ['chat_member', 'message_reaction', 'message_reaction_count']
const keptMilliseconds = 24 * 3_600_000

/** What waits for the bot. */
export interface UpdateQueue {
  /** Queues an update, unless the bot does not want its kind. */
  add(kind: string, payload: unknown): Update | undefined
  /** Confirms everything before the offset (a negative one counts from the end) and gives what follows. */
  take(offset: number, limit: number): Update[]
  /** Undefined: the setting stays. It does not touch what is queued already. */
  allow(kinds: string[] | undefined): void
  allowed(): readonly string[] | 'usual'
  pending(): Update[]
  /** Everything that was ever queued. */
  all(): Update[]
  /** An update that was confirmed or not is delivered once more, with its id. */
  repeat(update: Update): void
  /** The next so many updates are queued in the reverse order. */
  swapNext(count: number): void
  drop(): void
  onAdd(listener: () => void): void
}

export function newUpdateQueue(clock: FakeClock): UpdateQueue {
  let queue: Waiting[] = []
  const everything: Update[] = []
  const repeated: Update[] = []
  let held: [string, unknown][] = []
  let hold = 0
  let allowed: string[] | 'usual' = 'usual'
  let nextId = 730_000_001
  let listener: () => void = () => undefined

  const forget = (): void => {
    // Bot API, Getting updates: they are not kept longer than 24 hours.
    queue = queue.filter(({ createdAt }) => clock.now() - createdAt < keptMilliseconds)
  }
  const append = (kind: string, payload: unknown): Update => {
    const update = { update_id: nextId, [kind]: payload }
    nextId += 1
    queue.push({ update, createdAt: clock.now() })
    everything.push(update)
    return update
  }
  return {
    add(kind, payload) {
      const wanted = allowed === 'usual' ? !onlyWhenNamed.includes(kind) : allowed.includes(kind)
      if (!wanted) return undefined
      const copy: unknown = structuredClone(payload)
      if (hold > 0) {
        held.push([kind, copy])
        hold -= 1
        if (hold > 0) return undefined
        const turned = held.toReversed()
        held = []
        for (const [each, its] of turned) append(each, its)
        listener()
        return undefined
      }
      const update = append(kind, copy)
      listener()
      return update
    },
    take(offset, limit) {
      forget()
      if (offset < 0) queue = queue.slice(offset)
      else queue = queue.filter(({ update }) => update.update_id >= offset)
      const again = repeated.splice(0)
      return [...again, ...queue.map(({ update }) => update)].slice(0, limit)
    },
    allow(kinds) {
      if (kinds) allowed = kinds.length > 0 ? kinds : 'usual'
    },
    allowed: () => allowed,
    pending() {
      forget()
      return [...repeated, ...queue.map(({ update }) => update)]
    },
    all: () => [...everything],
    repeat(update) {
      repeated.push(update)
      listener()
    },
    swapNext(count) {
      hold = count
    },
    drop() {
      queue = []
    },
    onAdd(next) {
      listener = next
    },
  }
}
