import type { Command } from '#commands/command.ts'
import { commands as everyCommand } from '#commands/index.ts'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import type { FileStore } from '#files/store.ts'
import type { ChatPlatform } from '../platform.ts'
import { openApi } from './api.ts'
import { type Arrivals, idOf, openArrivals } from './arrivals.ts'
import { openDialogs } from './dialogs.ts'
import { openEditor } from './editor.ts'
import { Refused } from './faults.ts'
import type { Ears } from './hearing.ts'
import { maxUploadBytes, openMedia } from './media.ts'
import { writeMenus } from './menu.ts'
import { hearMessages } from './messages.ts'
import { openMoves } from './moved.ts'
import { openLanes, privateMilliseconds } from './pace.ts'
import { openPolling, type Polling } from './polling.ts'
import { hearPress } from './presses.ts'
import { hearReaction, openOrder } from './reactions.ts'
import { decidesIn, inviteOf, linkTo, missingIn, titleOf } from './rights.ts'
import { openSender } from './sender.ts'
import type { TelegramSettings } from './settings.ts'
import { openShapes } from './shapes.ts'
import { maxText } from './text.ts'
import { openPeople } from './who.ts'

export interface TelegramOptions {
  settings: TelegramSettings
  files: FileStore
  log: Log
  commands?: readonly Command[]
}

const officialRoot = 'https://api.telegram.org/'
const mostInRow = 8

/** Telegram as a chat platform, on telegraf and long polling. Nothing is asked of the network before `start`. */
export function openTelegram({ settings, files, log, commands = everyCommand }: TelegramOptions): ChatPlatform {
  const api = openApi(settings)
  const moves = openMoves(log)
  const shapes = openShapes()
  const media = openMedia(api, files, settings.apiRoot !== officialRoot)
  const doors = { api, media, lanes: openLanes(), moves, shapes }
  const send = openSender(doors)
  const edit = openEditor(doors)
  const source = { name: `telegram:${settings.botId}`, root: settings.apiRoot }
  let open: { polling: Polling; arrivals: Arrivals; closing: AbortController } | undefined

  async function known(): Promise<NonNullable<ReturnType<typeof api.known>>> {
    return api.me(true).catch((error: unknown) => {
      // A token that is none at all is an address that is not found.
      const isToken = error instanceof Refused && (error.status === 401 || error.status === 404)
      if (!isToken) throw error
      throw new Fault('telegram/token', error.description, { tell: 'fault.telegramToken' })
    })
  }

  return {
    id: 'telegram',
    exclusive: `bot:${source.name}`,
    capabilities: { edits: true, seedsReactions: false, privateAnswers: false, forms: true, picks: false },
    limits: {
      maxText,
      maxUploadBytes,
      minEditIntervalMilliseconds: privateMilliseconds,
      maxButtonsInRow: mostInRow,
    },
    async start(inbox, onLost) {
      const me = await known()
      const isOver = openOrder()
      const ears: Ears = {
        api,
        people: openPeople(api),
        dialogs: openDialogs(api),
        moves,
        shapes,
        send,
        edit,
        inbox,
        log,
      }
      const arrivals = openArrivals(
        source,
        async (updates) => {
          const [update] = updates
          const id = idOf(source, update)
          const { message, callback_query: press, message_reaction: reaction, my_chat_member: member } = update
          if (message) {
            const messages = updates.flatMap((each) => (each.message ? [each.message] : []))
            await hearMessages(ears, messages, id)
          } else if (press) await hearPress(ears, press, id)
          else if (reaction && !isOver(reaction)) await hearReaction(ears, reaction, id)
          else if (member) {
            const { chat, new_chat_member: now } = member
            log.info({ chat: chat.id, type: chat.type, status: now.status }, 'the bot’s standing in a chat changed')
          }
        },
        log,
      )
      const closing = new AbortController()
      await arrivals.resume()
      const take = (update: Parameters<Arrivals['take']>[0]) => arrivals.take(update)
      const polling = openPolling({ settings, me, take, onLost: (fault) => onLost?.(fault), log })
      open = { polling, arrivals, closing }
      writeMenus(api, commands, log, closing.signal).catch((error: unknown) => {
        if (!closing.signal.aborted) log.warn({ error }, 'the menus could not be written')
      })
    },
    send: (to, outgoing) => {
      // What is for one member alone is never said where others read along.
      const isForOne = to.user !== undefined && to.chat.startsWith('-')
      const chat = isForOne ? (to.user ?? to.chat) : to.chat
      return send({ chat, thread: isForOne ? undefined : to.thread }, outgoing)
    },
    edit,
    async stop() {
      const closed = open
      open = undefined
      closed?.closing.abort()
      await closed?.polling.stop()
      await closed?.arrivals.close()
    },
    personally: (user) => ({ platform: 'telegram', chat: user, user }),
    decides: (place, user) => decidesIn(api, moves, place, user),
    nameOf: (place) => titleOf(api, moves, place),
    missing: (place, use) => missingIn(api, moves, place, use),
    async forget({ chat, message }) {
      const named = { chat_id: moves.now(chat), message_id: Number(message) }
      return api.call('deleteMessage', named).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Fault && error.retry === 'never') return false
          // It is gone already, or may not be: which of both is for the person to see.
          throw error
        },
      )
    },
    link: (ref) => linkTo(ref, shapes.nameOf(ref.chat)),
    invite: () => {
      const me = api.known()
      return me && inviteOf(me.username)
    },
  }
}
