import { openClock, openIds } from './clock.ts'
import { type MadeCall, openDoor } from './door.ts'
import { type Faults, openFaults } from './faults.ts'
import { type FakeGateway, openGateway } from './gateway.ts'
import { deleteChannel, deleteRole, type GuildOptions, kick, openGuild } from './guild.ts'
import { openPerson, type Person } from './people/person.ts'
import { seenBy } from './people/sight.ts'
import { commandRoutes } from './routes/commands.ts'
import { interactionRoutes } from './routes/interactions.ts'
import { messageRoutes } from './routes/messages.ts'
import { placeRoutes } from './routes/places.ts'
import { reactionRoutes } from './routes/reactions.ts'
import { route } from './routes/route.ts'
import {
  type FakeChannel,
  type FakeGuild,
  type FakeMessage,
  type FakeRole,
  type FakeUser,
  intents,
  type World,
} from './world.ts'

export interface FakeDiscordOptions {
  token?: string
  /** Privileged intents that are switched on in the portal; none unless told. */
  privileged?: readonly ('guildMembers' | 'guildPresences' | 'messageContent')[]
}

/** A Discord of one's own: REST, gateway, files and people, as strict as its documentation. */
export interface FakeDiscord extends AsyncDisposable {
  /** For `rest.api` of discord.js; the version is 10. */
  readonly api: string
  /** Where files are served from. */
  readonly cdn: string
  readonly token: string
  readonly applicationId: string
  readonly bot: FakeUser
  readonly clock: World['clock']
  readonly gateway: FakeGateway
  readonly faults: Pick<Faults, 'next' | 'waiting'>
  /** Every REST call, in order. */
  readonly calls: readonly MadeCall[]
  /** Calls that Discord refused, without those a fault was planned for. */
  readonly refused: readonly MadeCall[]
  /** What a real Discord would have been surprised by: calls that do not exist. Empty it when a test meant them. */
  readonly problems: string[]
  readonly world: World
  guild(options?: GuildOptions): FakeGuild
  user(options?: { name?: string; locale?: string; dms?: 'open' | 'closed' }): Person
  /** What a person finds in a channel now, oldest first. */
  seenBy(person: Person, channel: FakeChannel | 'dm'): FakeMessage[]
  /** What the bot registered, as it stands: globally, or in one guild. */
  commands(guild?: FakeGuild): { id: string; name: string; type: number; form: Record<string, unknown> }[]
  deleteChannel(channel: FakeChannel): void
  deleteRole(role: FakeRole): void
  /** Throws the bot out of a guild, or a person. */
  kick(guild: FakeGuild, person?: Person): void
  /** The person blocks the bot: no DMs (50007), no reactions on their messages (90001). */
  block(person: Person): void
  /** Ends everything. Throws when `problems` are left. */
  close(): Promise<void>
}

export async function openFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const clock = openClock()
  const newId = openIds(clock)
  const applicationId = newId()
  const bot: FakeUser = { id: applicationId, name: 'DreamBox', bot: true, locale: 'en-US', dms: 'open' }
  const world: World = {
    clock,
    newId,
    token: options.token ?? `${Buffer.from(applicationId).toString('base64url')}.fake.${crypto.randomUUID()}`,
    applicationId,
    bot,
    privileged: new Set((options.privileged ?? []).map((name) => intents[name])),
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
    interactions: new Map(),
    files: new Map(),
    cdn: '',
    emit: (event, scope, data) => gateway.emit(event, scope, data),
    blocked: new Set(),
    oldEdits: { most: 5, everySeconds: 5, at: new Map() },
  }
  const calls: MadeCall[] = []
  const problems: string[] = []
  const faults = openFaults()
  const gatewayAnswer = () => ({
    url: `${world.cdn.replace('http', 'ws')}/gateway`,
    shards: 1,
    session_start_limit: { total: 1000, remaining: gateway.startsLeft, reset_after: 0, max_concurrency: 1 },
  })
  const routes = [
    route('GET /gateway/bot', gatewayAnswer),
    ...messageRoutes,
    ...reactionRoutes,
    ...placeRoutes,
    ...commandRoutes,
    ...interactionRoutes,
  ]
  const { server, origin } = await openDoor({ world, routes, faults, calls, problems })
  world.cdn = origin
  const gateway = openGateway(world, server)

  const person = ({
    name = 'Ada',
    locale = 'en-US',
    dms = 'open',
  }: Parameters<FakeDiscord['user']>[0] = {}): Person => {
    const user: FakeUser = { id: newId(), name, bot: false, locale, dms }
    world.users.set(user.id, user)
    return openPerson(world, user)
  }
  const owner = person({ name: 'Owner' }).user
  let closed = false

  const fake: FakeDiscord = {
    api: `${origin}/api`,
    cdn: origin,
    token: world.token,
    applicationId,
    bot,
    clock,
    gateway,
    faults,
    calls,
    get refused() {
      return calls.filter((each) => each.code !== undefined)
    },
    problems,
    world,
    guild: (guildOptions = {}) => openGuild(world, owner, guildOptions),
    user: person,
    seenBy: ({ user, dm }, channel) => seenBy(world, user, channel === 'dm' ? dm() : channel),
    commands: (guild) =>
      [...world.commands.values()]
        .filter((each) => each.guild === guild)
        .map(({ id, form }) => ({ id, name: form.name, type: form.type, form })),
    deleteChannel: (channel) => deleteChannel(world, channel),
    deleteRole: (role) => deleteRole(world, role.guild, role.id),
    kick: (guild, whom) => kick(world, guild, whom?.user ?? bot),
    block({ user }) {
      user.dms = 'closed'
      world.blocked.add(user.id)
    },
    async close() {
      if (closed) return
      closed = true
      gateway.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      if (problems.length) throw new Error(`The fake Discord met what it does not know:\n${problems.join('\n')}`)
    },
    [Symbol.asyncDispose]: () => fake.close(),
  }
  return fake
}
