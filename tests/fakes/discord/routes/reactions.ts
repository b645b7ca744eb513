import { may } from '../permissions.ts'
import { addReaction, clearReactions, removeReaction } from '../reactions.ts'
import { missingPermissions, Refusal, unknown } from '../refusal.ts'
import { userView } from '../views.ts'
import { type Call, limitOf, messageOf, needsHistory, type Route, route } from './route.ts'

/** Users who reacted with a sign, in pages of 1 to 100, by id (documentation: Get Reactions). */
function list(call: Call): unknown {
  const { world, path, query } = call
  const message = messageOf(call)
  needsHistory(message.channel, world)
  const after = BigInt(query.get('after') ?? 0)
  const ids = [...(message.reactions.get(path.emoji ?? '') ?? [])]
    .filter((id) => BigInt(id) > after)
    .sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1))
  return ids.slice(0, limitOf(call, 25)).flatMap((id) => {
    const user = world.users.get(id)
    return user ? [userView(user)] : []
  })
}

function put(call: Call): void {
  addReaction(call.world, messageOf(call), call.path.emoji ?? '', call.world.bot)
}

function takeBack(call: Call): void {
  removeReaction(call.world, messageOf(call), call.path.emoji ?? '', call.world.bot)
}

/** Other people's reactions need Manage Messages; in a DM they cannot be removed at all. */
function managed(call: Call) {
  const message = messageOf(call)
  if (!message.channel.guild) throw new Refusal(403, 50003, 'Cannot execute action on a DM channel')
  if (!may(message.channel, call.world.bot, 'manageMessages')) throw missingPermissions()
  return message
}

function takeAway(call: Call): void {
  const message = managed(call)
  const user = call.world.users.get(call.path.user ?? '')
  if (!user) throw unknown.user()
  removeReaction(call.world, message, call.path.emoji ?? '', user)
}

const reactions = '/channels/{channel}/messages/{message}/reactions'

export const reactionRoutes: Route[] = [
  route(`PUT ${reactions}/{emoji}/@me`, put),
  route(`DELETE ${reactions}/{emoji}/@me`, takeBack),
  route(`DELETE ${reactions}/{emoji}/{user}`, takeAway),
  route(`GET ${reactions}/{emoji}`, list),
  route(`DELETE ${reactions}/{emoji}`, (call) => clearReactions(call.world, managed(call), call.path.emoji)),
  route(`DELETE ${reactions}`, (call) => clearReactions(call.world, managed(call))),
]
