import { get as getHttp, Agent as HttpAgent } from 'node:http'
import { get as getHttps, Agent as HttpsAgent } from 'node:https'
import { Telegram } from 'telegraf'
import { Fault } from '#core/fault.ts'
import { refusedBy, withoutToken } from './faults.ts'
import type { TelegramSettings } from './settings.ts'
import type { User } from './wire.ts'

const plainMilliseconds = 30_000
const uploadMilliseconds = 300_000

/** Bytes to be uploaded, as telegraf takes them. */
export interface Upload {
  source: string
  filename: string
}

export interface Me extends User {
  username: string
}

/** The Bot API: one typed door for every method, whichever version of it telegraf's types know. */
export interface Api {
  /**
   * @returns What the Bot API answers as `result`, which is taken to be what its documentation says.
   * @throws Refused
   */
  call<Result>(method: string, payload?: Record<string, unknown>): Promise<Result>
  /** The bot's own account. @param anew asks even where it is known: a token may have been revoked since. */
  me(anew?: boolean): Promise<Me>
  /** The same, where it is known already. */
  known(): Me | undefined
  /** Fetches a file by the path that getFile answered. @throws Fault `chat/file-too-big`, `chat/file-gone` */
  download(path: string, maxBytes: number): Promise<Uint8Array>
}

const isUpload = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('source' in value || ('media' in value && 'type' in value))

const holdsUpload = (payload: Record<string, unknown>): boolean =>
  Object.values(payload).some(
    (value) => isUpload(value) || (Array.isArray(value) && value.some((each) => isUpload(each))),
  )

/** telegraf leaves plain objects out of multipart calls without a word, so they go as the text they would become. */
function forUpload(payload: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(payload).map(([name, value]) => {
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value) && !isUpload(value)
    return [name, isPlain ? JSON.stringify(value) : value]
  })
  return Object.fromEntries(fields)
}

/** Options that every telegraf object of this bot is made with. */
export function clientOptions({
  apiRoot,
  proxies,
}: TelegramSettings): NonNullable<ConstructorParameters<typeof Telegram>[1]> {
  const agent = new HttpsAgent({ keepAlive: true, proxyEnv: proxies })
  return { apiRoot, agent, attachmentAgent: agent, webhookReply: false }
}

type CallApi = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>

/** Opens the door; nothing is asked of the network yet. */
export function openApi(settings: TelegramSettings): Api {
  const { token, apiRoot, proxies } = settings
  const client = new Telegram(token, clientOptions(settings))
  const callApi = client.callApi.bind(client) as unknown as CallApi
  const plain = new HttpAgent({ keepAlive: true })
  const secure = new HttpsAgent({ keepAlive: true, proxyEnv: proxies })
  let own: Me | undefined

  async function call<Result>(method: string, payload: Record<string, unknown> = {}): Promise<Result> {
    const uploads = holdsUpload(payload)
    const signal = AbortSignal.timeout(uploads ? uploadMilliseconds : plainMilliseconds)
    try {
      return (await callApi(method, uploads ? forUpload(payload) : payload, { signal })) as Result
    } catch (error) {
      throw refusedBy(error, String(payload.chat_id ?? ''), token)
    }
  }

  function fetched(url: URL, maxBytes: number): Promise<Uint8Array> {
    const [get, agent] = url.protocol === 'https:' ? ([getHttps, secure] as const) : ([getHttp, plain] as const)
    return new Promise((resolve, reject) => {
      const request = get(url, { agent, timeout: plainMilliseconds }, (response) => {
        const fail = (fault: Fault): void => {
          response.destroy()
          reject(fault)
        }
        if (response.statusCode !== 200) {
          const gone = response.statusCode === 404
          fail(
            new Fault(gone ? 'chat/file-gone' : 'chat/unreachable', `the file answered ${response.statusCode}`, {
              retry: gone ? 'never' : 'soon',
              tell: gone ? 'fault.noFile' : 'fault.tryAgain',
            }),
          )
          return
        }
        const parts: Buffer[] = []
        let bytes = 0
        response.on('data', (part: Buffer) => {
          bytes += part.length
          parts.push(part)
          if (bytes > maxBytes) fail(tooBig(maxBytes))
        })
        response.on('end', () => resolve(Buffer.concat(parts)))
        response.on('error', reject)
      })
      request.on('timeout', () => request.destroy(new Error('the file did not come')))
      request.on('error', reject)
    })
  }

  return {
    call,
    async me(anew = false) {
      if (!own || anew) own = await call<Me>('getMe')
      return own
    },
    known: () => own,
    async download(path, maxBytes) {
      try {
        return await fetched(new URL(`./file/bot${token}/${path}`, apiRoot), maxBytes)
      } catch (error) {
        if (error instanceof Fault) throw error
        const said = withoutToken(error instanceof Error ? error.message : String(error), token)
        throw new Fault('chat/unreachable', said, { retry: 'soon', tell: 'fault.tryAgain' })
      }
    },
  }
}

export const tooBig = (maxBytes: number): Fault =>
  new Fault('chat/file-too-big', `more than ${maxBytes} bytes`, {
    tell: 'fault.fileTooBig',
    values: { most: Math.floor(maxBytes / 1_000_000) },
  })
