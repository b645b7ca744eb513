import type { Client } from 'discord.js'
import { commands } from '#commands/index.ts'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import type { FileStore } from '#files/store.ts'
import type { ChatPlatform } from '../platform.ts'
import { reconcile } from '../reconcile.ts'
import { declared } from './declared.ts'
import { type Live, openLive } from './live.ts'
import { maxDescription } from './message.ts'
import { personally, personOf, replyOf } from './place.ts'
import { memberNow, standingUnder } from './reaction.ts'
import { register } from './register.ts'
import { decidesIn, inviteTo, missingIn } from './rights.ts'
import { applicationOf, type DiscordSettings, leaseNameOf } from './settings.ts'

const megabyte = 1024 * 1024
/** How long to wait before looking again whether it is open. */
const closedMilliseconds = 10_000

export interface DiscordOptions {
  settings: DiscordSettings
  files: FileStore
  log: Log
}

/** Discord as a chat platform, on discord.js: slash commands, forms, menus, DMs, reactions under previews. */
export function openDiscord({ settings, files, log }: DiscordOptions): ChatPlatform {
  let live: Live | undefined
  const open = (): Live => {
    if (!live) {
      // A date, not "soon": what is owed waits until it is open again, however long that takes.
      const retry = new Date(Date.now() + closedMilliseconds)
      throw new Fault('chat/unreachable', 'Discord is not open', { retry, tell: 'fault.noPlatform' })
    }
    return live
  }
  const guildOf = (client: Client<true>, chat: string): string | undefined => {
    const channel = client.channels.cache.get(chat)
    return channel && !channel.isDMBased() ? channel.guildId : undefined
  }

  /** Not being able to register is no reason to be silent: what is registered still works. */
  const registerAll = async ({ calls }: Live): Promise<void> => {
    try {
      if (await register(calls, declared(commands))) log.info('the commands were registered with Discord')
    } catch (error) {
      log.error({ error }, 'the commands were not registered with Discord')
    }
  }

  const platform: ChatPlatform = {
    id: 'discord',
    capabilities: { edits: true, seedsReactions: true, privateAnswers: true, forms: true, picks: true, names: 'own' },
    limits: {
      maxText: maxDescription,
      // Of a place without boosts (documentation: Reference, Uploading Files); where more is taken, the server says so.
      maxUploadBytes: 10 * megabyte,
      // Five edits in five seconds are what a channel takes; several messages may be at work in it.
      minEditIntervalMilliseconds: 2_500,
      maxButtonsInRow: 5,
    },
    exclusive: leaseNameOf(settings.token),
    async start(inbox, onLost) {
      await live?.close()
      live = undefined
      live = await openLive({
        settings,
        files,
        log,
        inbox,
        onLost: (fault) => onLost?.(fault),
        onGap: () => reconcile(platform, inbox, log),
      })
      live.beside(registerAll(live))
    },
    async send(to, outgoing, once) {
      return open().sender.send(to, outgoing, once)
    },
    async edit(ref, outgoing) {
      return open().sender.edit(ref, outgoing)
    },
    async stop() {
      const closing = live
      live = undefined
      await closing?.close()
    },
    async reactions(ref, signs) {
      return standingUnder(ref, signs, open())
    },
    missing: async (place, use) =>
      personOf(place.chat) === undefined ? missingIn(open().client, place.thread ?? place.chat, use) : [],
    async decides(place, user) {
      const { client, calls } = open()
      const rolesOf = async (guild: string) => (await memberNow(guild, user, calls))?.roles
      return decidesIn(client, place.thread ?? place.chat, user, rolesOf)
    },
    async nameOf({ chat, thread }) {
      const channel = await open()
        .client.channels.fetch(thread ?? chat)
        .catch(() => null)
      return channel && !channel.isDMBased() ? `#${channel.name}` : undefined
    },
    personally,
    async forget(ref) {
      if (personOf(ref.chat) !== undefined || replyOf(ref.chat)) return false
      return open()
        .calls.remove(ref.chat, ref.message)
        .then(
          () => true,
          (error: unknown) => error instanceof Fault && error.code === 'chat/gone',
        )
    },
    link(ref) {
      const guild = live && guildOf(live.client, ref.chat)
      return guild === undefined ? undefined : `https://discord.com/channels/${guild}/${ref.chat}/${ref.message}`
    },
    invite() {
      const application = live?.client.application.id ?? applicationOf(settings.token)
      return application === undefined ? undefined : inviteTo(application)
    },
  }
  return platform
}
