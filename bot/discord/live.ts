import { type APIAttachment, type APIInteraction, type Client, Events, GatewayDispatchEvents } from 'discord.js'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import { redact } from '#core/log.ts'
import type { FileStore } from '#files/store.ts'
import { lastSeen } from '#models/member.ts'
import type { Inbox } from '../platform.ts'
import { type Calls, openCalls } from './calls.ts'
import { newClient } from './client.ts'
import { isTold, toldOf, type Written } from './direct.ts'
import { faultOf, faultOfClose } from './faults.ts'
import { incomingFile } from './files.ts'
import { hear } from './hear.ts'
import { isHeard } from './interaction.ts'
import { type Known, languageOf } from './locales.ts'
import { openMissed } from './missed.ts'
import { openNetwork } from './network.ts'
import { openPendingForms } from './pending.ts'
import { type Member, reactionOf } from './reaction.ts'
import { openSeen } from './seen.ts'
import { openSender, type Sender } from './sender.ts'
import { applicationOf, type DiscordSettings } from './settings.ts'

/** Logging in, and the guilds behind it, may take this long. */
const openMilliseconds = 45_000
/** What is at work when it closes gets this long to end; the client as long again. */
const endMilliseconds = 4_000

export interface LiveOptions {
  settings: DiscordSettings
  files: FileStore
  log: Log
  inbox: Inbox
  onLost(fault: Fault): void
  /** Something may have happened under messages that no event told of one by one. */
  onGap(): Promise<void>
}

/** A connection that is open. */
export interface Live {
  client: Client<true>
  calls: Calls
  sender: Sender
  known: Known
  members: Map<string, Member>
  /** Work that goes on by itself; closing waits for it a while. */
  beside(work: Promise<void>): void
  close(): Promise<void>
}

const ends = (work: Promise<unknown>, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(done, done)
  })

/** Connects to Discord and listens. @throws Fault when it cannot be opened. */
export async function openLive({ settings, files, log, inbox, onLost, onGap }: LiveOptions): Promise<Live> {
  const network = await openNetwork(settings)
  const client = newClient(settings, network)
  const running = new Set<Promise<void>>()
  const seen = openSeen()
  const forms = openPendingForms()
  const missed = openMissed()
  const members = new Map<string, Member>()
  let closed = false
  let isOpen = false
  let lost: Fault | undefined

  const beside = (work: Promise<void>): void => {
    const watched = work
      .catch((error: unknown) => log.warn({ error: faultOf(error) }, 'something from Discord was not done'))
      .finally(() => running.delete(watched))
    running.add(watched)
  }
  /** Once, however many signs there are that it is over. */
  let failOpening: (fault: Fault) => void = () => undefined
  const lose = (fault: Fault): void => {
    if (lost || closed) return
    lost = fault
    failOpening(fault)
    if (isOpen) onLost(fault)
  }
  const calls = openCalls(client, () => client.application?.id ?? applicationOf(settings.token) ?? '', lose)
  const sender = openSender({ calls, files, log, beside })
  const known: Known = async (user, guild) => {
    // A database that does not answer is told of by whoever takes the call.
    const seenLast = await lastSeen('discord', user).catch(() => undefined)
    const locale = client.guilds.cache.get(guild ?? '')?.preferredLocale
    return { name: seenLast?.name, language: seenLast?.language ?? languageOf(locale) }
  }
  const take = (file: APIAttachment, voice: boolean) => incomingFile(file, voice, network.dispatcherFor(file.url))

  /** Listens to one kind of event as Discord sent it. */
  const on = <Data>(event: GatewayDispatchEvents, take: (data: Data) => Promise<void>): void => {
    client.ws.on(event, (data: Data) => {
      if (!closed && !lost) beside(take(data))
    })
  }
  on<APIInteraction>(GatewayDispatchEvents.InteractionCreate, async (interaction) => {
    if (!isHeard(interaction) || !seen.isNew(interaction.id)) return
    const guildName = client.guilds.cache.get(interaction.guild_id ?? '')?.name
    await hear(interaction, { calls, sender, files, forms, take, guildName, known, inbox })
  })
  const hearTold = async (message: Written): Promise<void> => {
    if (!isTold(message) || !seen.isNew(message.id)) return
    missed.note(message)
    const { language } = await known(message.author.id)
    const told = toldOf(message, { language, take, sender, forms })
    if (told) await inbox(told)
  }
  on(GatewayDispatchEvents.MessageCreate, hearTold)
  const signs = (event: GatewayDispatchEvents, added: boolean) =>
    on<Parameters<typeof reactionOf>[0]>(event, async (data) => {
      if (!client.isReady()) return
      const reaction = await reactionOf(data, added, { client, calls, known, members })
      if (reaction) await inbox(reaction)
    })
  signs(GatewayDispatchEvents.MessageReactionAdd, true)
  signs(GatewayDispatchEvents.MessageReactionRemove, false)

  client.on(Events.GuildDelete, (guild) => log.info({ guild: guild.id }, 'the bot left a Discord server'))
  client.on(Events.ShardDisconnect, ({ code }) => lose(faultOfClose(code)))
  client.on(Events.Invalidated, () => lose(faultOfClose(4009)))
  client.on(Events.ShardError, (error) => log.warn({ error }, 'the connection to Discord broke; it is taken up again'))
  // Without a listener an error of the library would end the process.
  client.on(Events.Error, (error) => log.warn({ error: redact(error.message) }, 'the Discord library reports an error'))

  const live: Live = {
    client: client as Client<true>,
    calls,
    sender,
    known,
    members,
    beside,
    async close() {
      closed = true
      await ends(Promise.all(running), endMilliseconds)
      await ends(client.destroy(), endMilliseconds)
      await ends(network.close(), endMilliseconds)
    },
  }
  try {
    await new Promise<void>((resolve, reject) => {
      failOpening = reject
      const timer = setTimeout(
        () =>
          reject(
            new Fault('chat/unreachable', 'Discord did not open', { retry: 'soon', tell: 'fault.chatUnreachable' }),
          ),
        openMilliseconds,
      )
      const over = () => clearTimeout(timer)
      client.once(Events.ClientReady, () => {
        over()
        resolve()
      })
      client.login(settings.token).catch((error: unknown) => {
        over()
        reject(faultOf(error))
      })
    })
  } catch (error) {
    await live.close()
    throw error
  }
  isOpen = true
  // A session that could not be taken up again begins anew: what happened in between is not told.
  on(GatewayDispatchEvents.Ready, async () => {
    beside(onGap())
    for await (const message of missed.read(calls)) await hearTold(message)
  })
  on(GatewayDispatchEvents.MessageReactionRemoveAll, () => onGap())
  on(GatewayDispatchEvents.MessageReactionRemoveEmoji, () => onGap())
  return live
}
