import { Agent } from 'node:https'
import { Telegram } from 'telegraf'
import { Fault } from '#core/fault.ts'
import { saidBy } from './faults.ts'
import type { TelegramDoor } from './settings.ts'

const plainMilliseconds = 30_000

/** What `sendVideo` answers, as far as it is read: Bot API, Message and Chat. */
export interface SentVideo {
  message_id: number
  chat: { id: number; username?: string }
}

/** A file, as the library uploads it. */
export interface Upload {
  source: string
  filename: string
}

export interface VideoPost {
  chat_id: string
  video: Upload
  thumbnail?: Upload
  caption: string
  parse_mode: 'HTML'
  supports_streaming: true
  width?: number
  height?: number
  /** Seconds. */
  duration?: number
}

/** The calls to Telegram that publishing makes. */
export interface Calls {
  /** @throws Fault when nothing was posted, a plain Error when that is not known. */
  sendVideo(post: VideoPost, signal: AbortSignal): Promise<SentVideo>
  remove(chat: string, message: number): Promise<void>
}

type CallApi = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>

/** The library neither retries nor repeats a call. */
export function openCalls({ token, apiRoot, proxies }: TelegramDoor): Calls {
  // A connection of its own for each call: on one that was kept open, nobody can tell whether a call went out that broke.
  const agent = new Agent({ keepAlive: false, proxyEnv: proxies })
  const client = new Telegram(token, { apiRoot, agent, attachmentAgent: agent, webhookReply: false })
  const callApi = client.callApi.bind(client) as unknown as CallApi

  async function call<T>(method: string, payload: object, signal: AbortSignal): Promise<T> {
    try {
      return (await callApi(method, payload, { signal })) as T
    } catch (error) {
      throw saidBy(error, token)
    }
  }

  return {
    sendVideo: (post, signal) => call('sendVideo', post, signal),
    async remove(chat_id, message_id) {
      try {
        await call('deleteMessage', { chat_id, message_id }, AbortSignal.timeout(plainMilliseconds))
      } catch (error) {
        if (error instanceof Fault) throw error
        const what = error instanceof Error ? error.message : String(error)
        throw new Fault('telegram/unreachable', what, { retry: 'soon', tell: 'fault.chatUnreachable' })
      }
    },
  }
}
