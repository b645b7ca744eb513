import { readCommand, readCommands } from '../forms/command.ts'
import { Refusal, unknown } from '../refusal.ts'
import type { CommandForm, FakeCommand, FakeGuild, World } from '../world.ts'
import { type Call, guildOf, type Route, route } from './route.ts'

const application = '/applications/{application}'
/** New commands a guild (or the global scope) may make in a day (documentation: Application Commands). */
const createsADay = 200

function scopeOf(call: Call): FakeGuild | undefined {
  if (call.path.application !== call.world.applicationId) throw unknown.application()
  return call.path.guild === undefined ? undefined : guildOf(call)
}

const inScope = (world: World, guild: FakeGuild | undefined): FakeCommand[] =>
  [...world.commands.values()].filter((each) => each.guild === guild)

/** Without `with_localizations` lists leave the dictionaries out. */
function withoutLocalizations(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutLocalizations)
  if (typeof part !== 'object' || part === null) return part
  const kept = Object.entries(part).filter(([key]) => !key.endsWith('_localizations'))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLocalizations(value)]))
}

export const commandView = (world: World, command: FakeCommand): Record<string, unknown> => ({
  integration_types: [0],
  dm_permission: command.form.contexts?.includes(1) ?? true,
  nsfw: false,
  ...command.form,
  id: command.id,
  application_id: world.applicationId,
  version: command.version,
  ...(command.guild ? { guild_id: command.guild.id } : {}),
})

const created = new WeakMap<World, Map<string, number[]>>()

/** 30034 after 200 new names in a day. */
function countCreate(world: World, guild: FakeGuild | undefined): void {
  const scopes = created.get(world) ?? new Map<string, number[]>()
  created.set(world, scopes)
  const key = guild?.id ?? 'global'
  const recent = (scopes.get(key) ?? []).filter((time) => world.clock.now() - time < 24 * 3_600_000)
  if (recent.length >= createsADay) {
    throw new Refusal(
      400,
      30034,
      `Maximum number of daily application command creates has been reached (${createsADay})`,
    )
  }
  scopes.set(key, [...recent, world.clock.now()])
}

function keep(world: World, guild: FakeGuild | undefined, form: CommandForm): FakeCommand {
  const same = inScope(world, guild).find((each) => each.form.name === form.name && each.form.type === form.type)
  if (!same) countCreate(world, guild)
  const command = { id: same?.id ?? world.newId(), version: world.newId(), form, ...(guild ? { guild } : {}) }
  world.commands.set(command.id, command)
  return command
}

/** Replaces the whole list of a scope; commands that stay keep their ids. */
function replaceAll(call: Call): unknown {
  const guild = scopeOf(call)
  const forms = readCommands(call.body)
  const before = inScope(call.world, guild)
  const kept = forms.map((form) => keep(call.world, guild, form))
  for (const old of before) if (!kept.some((each) => each.id === old.id)) call.world.commands.delete(old.id)
  return kept.map((each) => commandView(call.world, each))
}

function list(call: Call): unknown {
  const views = inScope(call.world, scopeOf(call)).map((each) => commandView(call.world, each))
  return call.query.get('with_localizations') === 'true' ? views : withoutLocalizations(views)
}

/** Adding one by a name that exists overwrites it. The limits of the whole scope hold. */
function add(call: Call): unknown {
  const guild = scopeOf(call)
  const form = readCommand(call.body, [])
  const others = inScope(call.world, guild).map((each) => each.form)
  readCommands([...others.filter((each) => each.name !== form.name || each.type !== form.type), form])
  return commandView(call.world, keep(call.world, guild, form))
}

function one(call: Call): FakeCommand {
  const command = call.world.commands.get(call.path.command ?? '')
  if (!command || command.guild !== scopeOf(call)) throw unknown.command()
  return command
}

function edit(call: Call): unknown {
  const command = one(call)
  command.form = readCommand({ ...command.form, ...(call.body as object) }, [])
  command.version = call.world.newId()
  return commandView(call.world, command)
}

export const commandRoutes: Route[] = [application, `${application}/guilds/{guild}`].flatMap((scope) => [
  route(`GET ${scope}/commands`, list),
  route(`PUT ${scope}/commands`, replaceAll),
  route(`POST ${scope}/commands`, add),
  route(`GET ${scope}/commands/{command}`, (call) => commandView(call.world, one(call))),
  route(`PATCH ${scope}/commands/{command}`, edit),
  route(`DELETE ${scope}/commands/{command}`, (call) => void call.world.commands.delete(one(call).id)),
])
