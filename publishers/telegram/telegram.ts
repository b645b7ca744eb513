import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '#core/fault.ts'
import { thumbnailPlan } from '#media/plans/thumbnail.ts'
import { probe } from '#media/probe.ts'
import { run } from '#media/run.ts'
import { type Draft, inspected, type PublishAccount, type Published, type Publisher } from '../publisher.ts'
import { uploading } from '../uploading.ts'
import type { Calls, SentVideo, VideoPost } from './calls.ts'
import { cloudBytes, readDoor, settings, type TelegramDoor } from './settings.ts'
import { captionOf, isCut, maxCaption } from './words.ts'

const name = 'Telegram'

const rules = {
  maxSeconds: 600,
  maxBytes: cloudBytes,
  maxCaption,
  maxHashtags: 5,
  byHand: false,
  // No method lists what stands in a channel, and there is no key that makes two calls one.
  readable: 'never' as const,
}

/** Bot API, sendVideo: `thumbnail`. */
const thumbnailSide = 320
const thumbnailBytes = 200_000

/** The library takes a moment to load: only who publishes waits for it. */
const calls = async (door: TelegramDoor): Promise<Calls> => (await import('./calls.ts')).openCalls(door)

const channelFor = (account: PublishAccount | undefined): string => {
  if (account) return account.remote
  throw new Fault('telegram/no-channel', 'no channel is chosen', {
    tell: 'fault.targetNoChannel',
    values: { target: name },
  })
}

function published({ message_id: id, chat }: SentVideo): Published {
  const inner = /^-100(\d+)$/.exec(String(chat.id))?.[1]
  const room = chat.username ?? (inner === undefined ? undefined : `c/${inner}`)
  return { remote: `${chat.id}/${id}`, ...(room === undefined ? {} : { url: `https://t.me/${room}/${id}` }) }
}

/** Chat and message of a post, also where a person gave its link. */
function placeOf({ remote }: Published): { chat: string; message: number } {
  const [, own, said = ''] = /^(-?\d+)\/(\d+)$/.exec(remote) ?? []
  if (own) return { chat: own, message: Number(said) }
  const [, inner, room, number] = /\bt\.me\/(c\/)?([\w]+)\/(?:\d+\/)?(\d+)\/?(?:\?.*)?$/.exec(remote) ?? []
  if (room && number) return { chat: inner ? `-100${room}` : `@${room}`, message: Number(number) }
  throw new Fault('telegram/no-such-post', 'that is no message of Telegram', {
    tell: 'fault.refusedByTarget',
    values: { target: name },
  })
}

type Facts = Pick<VideoPost, 'width' | 'height' | 'duration'>

/** What Telegram shows before a film is played; it asks to be told. What cannot be read, it finds out by itself. */
async function factsOf(path: string, draft: Draft): Promise<Facts> {
  const { video } = await probe(path).catch(() => ({ video: undefined }))
  return { ...(video && { width: video.width, height: video.height }), duration: Math.round(draft.seconds) }
}

/** The poster, small; undefined where it cannot be made: the film is worth sending without. */
async function thumbnailIn(folder: string, draft: Draft): Promise<VideoPost['thumbnail']> {
  const source = join(folder, 'thumbnail.jpg')
  try {
    await run(thumbnailPlan(draft.files.poster, source, thumbnailSide))
    return (await stat(source)).size < thumbnailBytes ? { source, filename: 'thumbnail.jpg' } : undefined
  } catch {
    return undefined
  }
}

const isTooBig = (error: unknown): boolean => error instanceof Fault && error.code === 'telegram/too-big'

/** Posts the master where it is taken, else the preview: a refusal is sure, nothing was posted. */
async function post(chat: string, draft: Draft, stop: AbortSignal): Promise<SentVideo> {
  const door = readDoor()
  const on = await calls(door)
  const { Moved } = await import('./faults.ts')
  const folder = await mkdtemp(join(tmpdir(), 'dreambox-post-'))
  try {
    const thumbnail = await thumbnailIn(folder, draft)
    const attempt = async (path: string, to = chat): Promise<SentVideo> => {
      const sent = {
        chat_id: to,
        video: { source: path, filename: `${draft.slug.replace(/[^\p{L}\p{N}-]+/gu, '-')}.mp4` },
        ...(thumbnail && { thumbnail }),
        caption: captionOf(draft),
        parse_mode: 'HTML' as const,
        supports_streaming: true as const,
        ...(await factsOf(path, draft)),
      }
      try {
        return await uploading(stop, (ends) => on.sendVideo(sent, ends))
      } catch (error) {
        if (error instanceof Moved && error.to !== to) return attempt(path, error.to)
        throw error
      }
    }
    const { size } = await stat(draft.files.master)
    if (size > door.maxBytes) return await attempt(draft.files.preview)
    return await attempt(draft.files.master).catch((error: unknown) => {
      if (!isTooBig(error)) throw error
      return attempt(draft.files.preview)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A channel of Telegram, or a group: one video. Bot API, sendVideo, deleteMessage. */
export const telegram: Publisher = {
  id: 'telegram',
  settings,
  rules,
  inspect: (draft, account) => inspected(name, rules, draft, account, { isCut: isCut(draft) }),
  async send(draft, account, call) {
    const sent = await post(channelFor(account), draft, call.signal)
    // Bot API, Message: in big chats a video may be put off, and its number is 0 until it is really there. It will come, but
    // cannot be named: whoever sees it says where it is.
    if (sent.message_id === 0) throw new Error('Telegram will post it later and gave it no number yet')
    return { done: published(sent) }
  },
  async remove(post) {
    const { chat, message } = placeOf(post)
    const on = await calls(readDoor())
    await on.remove(chat, message).catch((error: unknown) => {
      if (!(error instanceof Fault) || error.code !== 'telegram/post-gone') throw error
    })
  },
}
