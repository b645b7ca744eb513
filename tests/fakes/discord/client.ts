import { Client, type ClientOptions, GatewayIntentBits, type Interaction, Partials } from 'discord.js'
import { until } from '#tests/until.ts'
import type { FakeDiscord } from './open.ts'

export interface OpenClient extends AsyncDisposable {
  client: Client<true>
  /** What the library reported as errors. */
  errors: Error[]
  onInteraction(take: (interaction: Interaction) => Promise<unknown>): void
}

/** The real library, logged in to the fake; for the fake's own tests. */
export async function openClient(fake: FakeDiscord, more: Partial<ClientOptions> = {}): Promise<OpenClient> {
  const { Guilds, GuildMessages, GuildMessageReactions, DirectMessages, DirectMessageReactions } = GatewayIntentBits
  const client = new Client({
    intents: [Guilds, GuildMessages, GuildMessageReactions, DirectMessages, DirectMessageReactions],
    partials: [Partials.Message, Partials.Reaction, Partials.User, Partials.Channel],
    rest: { api: fake.api, version: '10' },
    ...more,
  })
  const errors: Error[] = []
  client.on('error', (error) => errors.push(error))
  await client.login(fake.token)
  await until('the client to be ready', () => client.isReady())
  return {
    client: client as Client<true>,
    errors,
    onInteraction(take) {
      client.on('interactionCreate', (interaction) => {
        take(interaction).catch((error: unknown) => errors.push(error as Error))
      })
    },
    [Symbol.asyncDispose]: () => client.destroy(),
  }
}
