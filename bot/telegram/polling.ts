import { setTimeout as pause } from 'node:timers/promises'
import { Telegraf } from 'telegraf'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import { clientOptions, type Me } from './api.ts'
import { refusedBy } from './faults.ts'
import type { TelegramSettings } from './settings.ts'
import { allowedUpdates, type Update } from './wire.ts'

/** getUpdates is held for 50 s at most; what says nothing for longer is dead, whatever the connection believes. */
const silentMilliseconds = 75_000
const stopMilliseconds = 2_000

export interface Polling {
  stop(): Promise<void>
}

interface Polled {
  settings: TelegramSettings
  me: Me
  /** Done when the update is safe: only then is it confirmed to Telegram. */
  take(update: Update): Promise<void>
  onLost(fault: Fault): void
  log: Log
}

type CallApi = (method: string, payload: { limit?: number }, options: { signal?: AbortSignal }) => Promise<unknown>

/** An error of this name ends telegraf's polling without a word. */
const abortError = (): Error => Object.assign(new Error('polling is over'), { name: 'AbortError' })
/** An error of this name has telegraf poll again. */
const fetchError = (): Error => Object.assign(new Error('no answer came'), { name: 'FetchError' })

/** Polls until it is stopped, or until Telegram says that it must not. */
export function openPolling({ settings, me, take, onLost, log }: Polled): Polling {
  const stopping = new AbortController()
  const { token } = settings
  const bot = new Telegraf(token, { telegram: clientOptions(settings), handlerTimeout: Number.POSITIVE_INFINITY })
  bot.botInfo = me as NonNullable<typeof bot.botInfo>
  bot.use((context) => take(context.update as unknown as Update))
  // Without this one handler that throws would end the polling and the process's good name.
  bot.catch((error) => log.error({ error }, 'an update was not taken'))

  const callApi = bot.telegram.callApi.bind(bot.telegram) as unknown as CallApi
  const watched: CallApi = async (method, payload, options) => {
    if (method !== 'getUpdates') return callApi(method, payload, options)
    // telegraf's last call confirms what was fetched. What is not kept yet must not be confirmed, and what is kept is known.
    if (stopping.signal.aborted || payload.limit === 1) throw abortError()
    const silent = AbortSignal.timeout(silentMilliseconds)
    try {
      return await callApi(method, payload, { signal: AbortSignal.any([stopping.signal, silent]) })
    } catch (error) {
      if (silent.aborted && !stopping.signal.aborted) throw fetchError()
      throw error
    }
  }
  bot.telegram.callApi = watched as unknown as typeof bot.telegram.callApi

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await bot.launch({ allowedUpdates: [...allowedUpdates] })
      } catch (error) {
        if (stopping.signal.aborted) return
        const { code, message, retry, tell } = refusedBy(error, '', token)
        // What no further try mends is what the fault says; everything else is worth one.
        const isOver = code === 'telegram/token'
        onLost(new Fault(code, message, { retry: isOver ? 'never' : retry === 'never' ? 'soon' : retry, tell }))
        return
      }
    }
  }
  const running = poll()

  return {
    async stop() {
      stopping.abort()
      try {
        bot.stop()
      } catch {
        // It was not polling yet; it will not begin any more.
      }
      await Promise.race([running, pause(stopMilliseconds, undefined, { ref: false })])
    },
  }
}
