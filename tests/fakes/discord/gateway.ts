import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { may } from './permissions.ts'
import type { Wire } from './refusal.ts'
import { guildCreateView, userView } from './views.ts'
import { type FakeGuild, intents, type Scope, type World } from './world.ts'

/** What a bot declared, and what it was told: enough to resume. */
interface Session {
  id: string
  intents: number
  shard: readonly [number, number]
  sequence: number
  told: { op: 0; s: number; t: string; d: Wire }[]
  socket: WebSocket | undefined
}

export interface FakeGateway {
  /** Connections that are identified and open. */
  readonly connected: number
  /** What the bots declared when they identified. */
  readonly declaredIntents: readonly number[]
  /** How often somebody identified, and resumed. */
  readonly identified: number
  readonly resumed: number
  /** Identifications left today (documentation: Gateway, Session Start Limit). */
  startsLeft: number
  /** Told to those who connect from now on. */
  heartbeatMilliseconds: number
  /** Cuts every connection without a word. */
  dropConnection(): void
  /** Asks every connection to come again (op 7). */
  askToReconnect(): void
  /** Closes every connection with a code. */
  closeWith(code: number): void
  /** The next attempt to resume is answered with op 9: what was missed is lost. */
  refuseResume(): void
  /** No heartbeat is acknowledged from now on; `false` ends that. */
  zombie(on?: boolean): void
  /** Sends the last event of this name once more. */
  duplicate(event: string): void
  /** The next two events arrive in the wrong order. */
  outOfOrder(): void
  emit: World['emit']
  close(): void
}

const identify = z.looseObject({
  token: z.string(),
  intents: z.number().int().min(0),
  properties: z.looseObject({}),
  shard: z.tuple([z.number().int(), z.number().int()]).optional(),
})
const resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number().int() })
const frame = z.looseObject({ op: z.number(), d: z.unknown() })

const privilegedIntents = [intents.guildMembers, intents.guildPresences, intents.messageContent]
/** All intents there are: bits 0–16, 20, 21, 24 and 25. */
const everyIntent = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25)

/** The gateway (documentation: Gateway): hello, identify or resume, heartbeats, and events for declared intents only. */
export function openGateway(world: World, server: Server): FakeGateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' })
  const sessions = new Map<string, Session>()
  const declaredIntents: number[] = []
  const state = {
    identified: 0,
    resumed: 0,
    startsLeft: 1000,
    refusals: 0,
    zombie: false,
    swap: false,
    heartbeat: 41_250,
  }
  let held: (() => void) | undefined

  const send = (socket: WebSocket | undefined, data: Wire) => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(data))
  }
  const tell = (session: Session, t: string, d: Wire) => {
    session.sequence += 1
    const event = { op: 0, s: session.sequence, t, d } as const
    session.told.push(event)
    const deliver = () => send(session.socket, event)
    if (!state.swap) return deliver()
    if (!held) {
      held = deliver
      return
    }
    state.swap = false
    const first = held
    held = undefined
    deliver()
    first()
  }
  const isOf = (session: Session, guild: FakeGuild | undefined) =>
    session.shard[0] === (guild ? Number((BigInt(guild.id) >> 22n) % BigInt(session.shard[1])) : 0)
  const hears = (session: Session, { intent, guild, channel }: Scope) => {
    if (intent !== 0 && !(session.intents & intent)) return false
    if (intent !== 0 && guild && !guild.members.has(world.bot.id)) return false
    if (intent !== 0 && channel && !may(channel, world.bot, 'viewChannel')) return false
    return isOf(session, guild)
  }

  function begin(socket: WebSocket, data: unknown): Session | undefined {
    const said = identify.safeParse(data)
    if (!said.success) return refuse(socket, 4002)
    const { token, intents: wanted, shard = [0, 1] } = said.data
    if (token !== world.token) return refuse(socket, 4004)
    if (shard[0] < 0 || shard[0] >= shard[1]) return refuse(socket, 4010)
    if (wanted & ~everyIntent) return refuse(socket, 4013)
    if (privilegedIntents.some((each) => wanted & each && !world.privileged.has(each))) return refuse(socket, 4014)
    if (state.startsLeft < 1) return refuse(socket, 4008)
    state.startsLeft -= 1
    state.identified += 1
    declaredIntents.push(wanted)
    const session: Session = { id: world.newId(), intents: wanted, shard, sequence: 0, told: [], socket }
    sessions.set(session.id, session)
    const guilds = [...world.guilds.values()].filter((each) => each.members.has(world.bot.id) && isOf(session, each))
    tell(session, 'READY', {
      v: 10,
      user: userView(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: world.cdn.replace('http', 'ws').concat('/gateway'),
      shard,
      application: { id: world.applicationId, flags: 0 },
    })
    if (wanted & intents.guilds)
      for (const guild of guilds) tell(session, 'GUILD_CREATE', guildCreateView(world, guild))
    return session
  }

  function goOn(socket: WebSocket, data: unknown): Session | undefined {
    const said = resume.safeParse(data)
    if (!said.success) return refuse(socket, 4002)
    if (said.data.token !== world.token) return refuse(socket, 4004)
    const session = sessions.get(said.data.session_id)
    if (!session || state.refusals > 0) {
      state.refusals = Math.max(0, state.refusals - 1)
      sessions.delete(said.data.session_id)
      send(socket, { op: 9, d: false })
      return undefined
    }
    if (said.data.seq > session.sequence) return refuse(socket, 4007)
    state.resumed += 1
    session.socket = socket
    for (const event of session.told) if (event.s > said.data.seq) send(socket, event)
    tell(session, 'RESUMED', {})
    return session
  }

  const refuse = (socket: WebSocket, code: number): undefined => {
    socket.close(code)
    return undefined
  }

  sockets.on('connection', (socket) => {
    let session: Session | undefined
    const heard: number[] = []
    send(socket, { op: 10, d: { heartbeat_interval: state.heartbeat } })
    socket.on('message', (data) => {
      // 120 frames a minute (documentation: Gateway, Rate Limiting).
      heard.push(Date.now())
      if (heard.filter((time) => time > Date.now() - 60_000).length > 120) return refuse(socket, 4008)
      const read = frame.safeParse(parsed(String(data)))
      if (!read.success) return refuse(socket, 4002)
      const { op, d } = read.data
      if (op === 1) {
        if (!state.zombie) send(socket, { op: 11 })
      } else if (op === 2 || op === 6) {
        if (session) return refuse(socket, 4005)
        session = op === 2 ? begin(socket, d) : goOn(socket, d)
      } else if (!session) refuse(socket, 4003)
      else if (![3, 4, 8, 31].includes(op)) refuse(socket, 4001)
    })
    socket.on('close', (code) => {
      if (session?.socket === socket) session.socket = undefined
      // A client that closes with 1000 or 1001 ends its session.
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id)
    })
  })

  const open = () => [...sessions.values()].filter((each) => each.socket?.readyState === 1)
  return {
    get connected() {
      return open().length
    },
    declaredIntents,
    get identified() {
      return state.identified
    },
    get resumed() {
      return state.resumed
    },
    get startsLeft() {
      return state.startsLeft
    },
    set startsLeft(left) {
      state.startsLeft = left
    },
    get heartbeatMilliseconds() {
      return state.heartbeat
    },
    set heartbeatMilliseconds(milliseconds) {
      state.heartbeat = milliseconds
    },
    dropConnection() {
      for (const socket of sockets.clients) socket.terminate()
    },
    askToReconnect() {
      for (const session of open()) send(session.socket, { op: 7, d: null })
    },
    closeWith(code) {
      for (const socket of sockets.clients) socket.close(code)
    },
    refuseResume() {
      state.refusals += 1
    },
    zombie(on = true) {
      state.zombie = on
    },
    duplicate(event) {
      for (const session of open()) {
        const last = session.told.findLast((each) => each.t === event)
        if (!last) throw new Error(`No ${event} was told yet`)
        tell(session, event, last.d)
      }
    },
    outOfOrder() {
      state.swap = true
    },
    emit(event, scope, data) {
      for (const session of sessions.values()) if (hears(session, scope)) tell(session, event, data(session.intents))
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
