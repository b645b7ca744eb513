import { Client, GatewayIntentBits, Options, type RateLimitData, SimpleShardingStrategy } from 'discord.js'
import { type Network, resumeThrough } from './network.ts'
import type { DiscordSettings } from './settings.ts'

/** How long an upload may take; small calls have a limit of their own, in `calls.ts`. */
const uploadMilliseconds = 90_000
/** Up to this, the library waits for a limit to pass; for longer waits the caller is told when. */
const waitsMilliseconds = 3_000
const guildsWithinMilliseconds = 5_000

/**
 * A client of Discord, not connected yet. No privileged intent: tellings come by command, form or DM.
 *
 * What comes in is read from the raw events, so no partials are needed: the library's own events drop reactions under
 * messages, in threads and in DM channels that it has not seen since the start, and ids and roles are all that is asked of
 * them. What it keeps is guilds, their channels and roles, for rights. Any number of shards is fine: nothing here counts
 * on seeing every guild, and DMs arrive on shard 0.
 */
export function newClient({ apiUrl }: DiscordSettings, network: Network): Client {
  const dispatcher = network.dispatcherFor(apiUrl)
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessageReactions, GatewayIntentBits.DirectMessages],
    shards: 'auto',
    ws: {
      buildStrategy(manager) {
        resumeThrough(manager, network)
        return new SimpleShardingStrategy(manager)
      },
    },
    allowedMentions: { parse: [] },
    waitGuildTimeout: guildsWithinMilliseconds,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
    rest: {
      api: apiUrl,
      version: '10',
      timeout: uploadMilliseconds,
      // What should be tried again is tried again by those who asked, with a pause; the library would do it at once.
      retries: 1,
      makeRequest: network.makeRequest,
      rejectOnRateLimit: ({ retryAfter }: RateLimitData) => retryAfter > waitsMilliseconds,
      ...(dispatcher ? { agent: dispatcher as never } : {}),
    },
  })
}
