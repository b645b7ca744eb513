import { z } from 'zod'
import { Refusal, read, unknown } from '../refusal.ts'
import { channelView, fullMemberView, guildView, roleView, userView } from '../views.ts'
import type { FakeUser, World } from '../world.ts'
import { type Call, channelOf, guildOf, type Route, route } from './route.ts'

/** The DM channel of a person with the bot; the same one every time. */
export function dmOf(world: World, user: FakeUser) {
  for (const channel of world.channels.values()) if (channel.recipient?.id === user.id) return channel
  const channel = { id: world.newId(), type: 1, name: user.name, overwrites: [], recipient: user } as const
  const kept = { ...channel, overwrites: [] }
  world.channels.set(kept.id, kept)
  return kept
}

/** A DM can be opened with anybody; that they take nothing shows only when something is sent (50007). */
function openDm({ world, body }: Call): unknown {
  const { recipient_id } = read(z.object({ recipient_id: z.string().regex(/^\d+$/) }), body)
  const user = world.users.get(recipient_id)
  if (!user) throw unknown.user()
  if (user.bot) throw new Refusal(400, 50007, 'Cannot send messages to this user')
  return channelView(dmOf(world, user))
}

function member(call: Call): unknown {
  const found = guildOf(call).members.get(call.path.user ?? '')
  if (found) return fullMemberView(found)
  throw call.world.users.has(call.path.user ?? '') ? unknown.member() : unknown.user()
}

function user({ world, path }: Call): unknown {
  const found = path.user === '@me' ? world.bot : world.users.get(path.user ?? '')
  if (!found) throw unknown.user()
  return userView(found)
}

const application = ({ world }: Call): unknown => ({
  id: world.applicationId,
  name: world.bot.name,
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  bot: userView(world.bot),
  verify_key: '0'.repeat(64),
  flags: 0,
  integration_types_config: { 0: {} },
})

export const placeRoutes: Route[] = [
  route('GET /users/{user}', user),
  route('POST /users/@me/channels', openDm),
  route('GET /applications/@me', application),
  route('GET /oauth2/applications/@me', application),
  route('GET /channels/{channel}', (call) => channelView(channelOf(call))),
  route('GET /guilds/{guild}', (call) => guildView(guildOf(call))),
  route('GET /guilds/{guild}/channels', (call) =>
    [...guildOf(call).channels.values()].filter((each) => each.type !== 11).map(channelView),
  ),
  route('GET /guilds/{guild}/roles', (call) => [...guildOf(call).roles.values()].map(roleView)),
  route('GET /guilds/{guild}/members/{user}', member),
]
