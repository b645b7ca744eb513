import { until } from '../../until.ts'
import type { FakeClock } from './clock.ts'
import { type Faults, newFloods, type PlannedFault } from './faults.ts'
import { newPerson, type Person } from './person.ts'
import { newPolls } from './polling.ts'
import { Refusal } from './refusal.ts'
import { newRooms, type Rooms } from './rooms.ts'
import { listen } from './server.ts'
import type { Call, ChatState, Notified, Shown } from './state.ts'
import type { Update } from './updates.ts'
import { isIn, newWorld, type World } from './world.ts'

export type Match = string | RegExp | ((message: Shown) => boolean)

/** A pretended Telegram: its Bot API on a local port, and people with clients. */
export interface FakeTelegram extends Rooms {
  /** What goes before /bot<token>/: telegraf's `telegram.apiRoot`. */
  readonly apiRoot: string
  readonly token: string
  readonly clock: FakeClock
  /** Everything it holds, to be read; `privacy`, `web` and `bot` may be set. */
  readonly world: World
  readonly faults: Faults
  /** Every call of the bot, in the order in which they came. */
  readonly calls: readonly Call[]
  /** What no careful bot does; close() throws if any are left. */
  readonly problems: readonly string[]
  /** Takes the problems away, for a test that expects them. */
  takeProblems(): string[]
  /** Somebody who has not pressed start yet. */
  user(name: string, options?: { language?: string; username?: string }): Person
  /** What stands in a chat now, oldest first. */
  messages(chat: ChatState): Shown[]
  /** The same as one of its members sees it. */
  seenBy(person: Person, chat: ChatState): Shown[]
  /** Waits for a message of the bot that holds these words or answers to the test, and gives the newest. */
  shows(chat: ChatState, match: Match): Promise<Shown>
  /** What somebody's phone showed. */
  notifiedOf(person: Person): Notified[]
  /** What the bot has not confirmed yet. */
  pending(): Update[]
  /** Every update that was ever queued for the bot. */
  updates(): Update[]
  /** Waits until the bot holds a getUpdates and has confirmed everything. */
  settled(): Promise<void>
  /** Stop the bot first: it would go on calling. Throws if problems are left. */
  close(): Promise<void>
}

function fits(message: Shown, match: Match): boolean {
  if (typeof match === 'function') return match(message)
  return typeof match === 'string' ? message.text.includes(match) : match.test(message.text)
}

/** Opens a pretended Telegram with one bot. Nothing is in it yet but the bot. */
export async function openFakeTelegram(): Promise<FakeTelegram> {
  const world = newWorld()
  const polls = newPolls(world)
  const started = performance.now()
  const startedAt = world.clock.now()
  const floods = newFloods(() => performance.now() - started + world.clock.now() - startedAt)
  const planned: PlannedFault[] = []
  const calls: Call[] = []
  let revoked = false
  let people = 0
  const { server, port } = await listen({ world, polls, floods, planned, calls, isRevoked: () => revoked })

  const faults: Faults = {
    next: ({ times = 1, effect = 'none', ...fault }) => void planned.push({ times, effect, ...fault }),
    flood(rule) {
      floods.rule = rule
    },
    secondPoller: () => polls.rival(),
    revokeToken() {
      revoked = true
      polls.end(new Refusal(401, 'Unauthorized'))
    },
    duplicateUpdate(updateId) {
      const all = world.updates.all()
      const update = updateId === undefined ? all.at(-1) : all.find(({ update_id }) => update_id === updateId)
      if (!update) throw new Error('there is no such update')
      world.updates.repeat(update)
    },
    scheduleVideos(count) {
      world.scheduling = count
    },
    swapNextUpdates: (count) => world.updates.swapNext(count),
  }
  const messages = (chat: ChatState): Shown[] => [...chat.messages.values()].filter(({ deleted }) => !deleted)

  return {
    ...newRooms(world),
    apiRoot: `http://127.0.0.1:${port}`,
    token: world.token,
    clock: world.clock,
    world,
    faults,
    calls,
    problems: world.problems,
    takeProblems: () => world.problems.splice(0),
    user(name, { language, username } = {}) {
      people += 1
      // Bot API, User: ids have up to 52 significant bits.
      const id = 5_368_709_120 + people
      return newPerson(world, {
        id,
        is_bot: false,
        first_name: name,
        ...(username && { username }),
        ...(language && { language_code: language }),
      })
    },
    messages,
    seenBy(person, chat) {
      if (!isIn(chat, person.id)) throw new Error(`${person.profile.first_name} does not see ${chat.title}`)
      return messages(chat)
    },
    shows: (chat, match) =>
      until(`${String(match)} in ${chat.title}`, () =>
        messages(chat).findLast((message) => message.authorId === world.bot.id && fits(message, match)),
      ),
    notifiedOf: (person) => world.notified.filter(({ userId }) => userId === person.id),
    pending: () => world.updates.pending(),
    updates: () => world.updates.all(),
    async settled() {
      await until('the bot taking every update', () => polls.isHeld() && world.updates.pending().length === 0)
    },
    async close() {
      polls.end(new Refusal(502, 'Bad Gateway'))
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      if (world.problems.length > 0) throw new Error(`problems are left: ${world.problems.join('; ')}`)
    },
  }
}
