import { channelPermissions, may, permissionBits } from '../permissions.ts'
import type { Wire } from '../refusal.ts'
import type { FakeChannel, FakeCommand, FakeMessage, FakeUser, World } from '../world.ts'
import { interact, nothingNamed, resolvedView } from './interact.ts'
import { fillOptions, type OptionValue } from './options.ts'
import type { Sent } from './sent.ts'

/** The command a client offers in a channel under this name, or an error that says why it offers none. */
function offered(world: World, user: FakeUser, channel: FakeChannel, name: string, type: number): FakeCommand {
  const context = channel.guild ? 0 : 1
  const all = [...world.commands.values()].filter((each) => each.form.name === name && each.form.type === type)
  const here = all.filter((each) =>
    each.guild ? each.guild === channel.guild : !each.form.contexts || each.form.contexts.includes(context),
  )
  const command = here.find((each) => each.guild) ?? here[0]
  if (!command) throw new Error(`No command "${name}" is offered ${channel.guild ? 'in this guild' : 'in a DM'}`)
  if (channel.guild) {
    if (!may(channel, user, 'viewChannel')) throw new Error(`${user.name} does not see this channel`)
    if (!may(channel, user, 'useApplicationCommands')) throw new Error(`${user.name} may not use commands here`)
    checkRight(command, channel, user)
  }
  return command
}

/** `default_member_permissions`: all of these bits; "0" leaves only administrators. */
function checkRight({ form }: FakeCommand, channel: FakeChannel, user: FakeUser): void {
  if (form.default_member_permissions === null) return
  const needed = BigInt(form.default_member_permissions) || permissionBits.administrator
  if ((channelPermissions(channel, user) & needed) !== needed)
    throw new Error(`${user.name} is not offered "${form.name}"`)
}

export interface Commanding {
  user: FakeUser
  channel: FakeChannel
  locale?: string | undefined
}

/** Calls a slash command; `name` may go on with group and subcommand: `settings language`. */
export function callCommand(
  world: World,
  { user, channel, locale }: Commanding,
  name: string,
  values: Record<string, OptionValue>,
): Sent {
  const [first = '', ...path] = name.split(' ')
  const command = offered(world, user, channel, first, 1)
  const named = nothingNamed()
  let options = command.form.options
  const nest: { name: string; type: number }[] = []
  for (const step of path) {
    const part = options.find((each) => each.name === step && (each.type === 1 || each.type === 2))
    if (!part) throw new Error(`"${first}" has no subcommand "${step}"`)
    nest.push({ name: part.name, type: part.type })
    options = part.options ?? []
  }
  if (options.some((each) => each.type === 1 || each.type === 2)) throw new Error(`"${name}" needs a subcommand`)
  const filled = fillOptions({ world, named }, options, values)
  const nested = nest.reduceRight<Wire[]>((inner, part) => [{ ...part, options: inner }], filled)
  const data = {
    id: command.id,
    name: command.form.name,
    type: 1,
    ...(command.guild ? { guild_id: command.guild.id } : {}),
    options: nested,
    resolved: resolvedView(world, named, channel),
  }
  return interact(world, { type: 2, user, channel, data, name: first, locale })
}

/** Calls a message command from the menu of a message. */
export function callOnMessage(
  world: World,
  { user, locale }: Omit<Commanding, 'channel'>,
  name: string,
  target: FakeMessage,
): Sent {
  const { channel } = target
  const command = offered(world, user, channel, name, 3)
  const data = {
    id: command.id,
    name,
    type: 3,
    ...(command.guild ? { guild_id: command.guild.id } : {}),
    target_id: target.id,
    resolved: resolvedView(world, { ...nothingNamed(), messages: [target] }, channel),
  }
  return interact(world, { type: 2, user, channel, data, name, locale })
}
