import { stat } from 'node:fs/promises'
import type { Attachment, Outgoing } from '#core/chat.ts'
import type { FileStore } from '#files/store.ts'
import { type Api, tooBig, type Upload } from './api.ts'
import { Refused } from './faults.ts'
import { videoFacts } from './mp4.ts'
import type { Message } from './wire.ts'

/** Bot API, Sending files: by multipart 50 MB, photos 10 MB. An own server takes more; its answer decides there. */
export const maxUploadBytes = 50_000_000
const maxPhotoBytes = 10_000_000
/** The action is shown for five seconds. */
const actionMilliseconds = 4_500
const filesRemembered = 2_000

export type Kind = 'video' | 'photo' | 'document'

/** A file as a call carries it: an upload, or the id of what Telegram has already. */
export interface Media {
  kind: Kind
  /** The key in the file store. */
  key: string
  media: string | Upload
  /** Fields beside it. */
  facts: Record<string, unknown>
}

const methods = { video: 'sendVideo', photo: 'sendPhoto', document: 'sendDocument' } as const
const actions = { video: 'upload_video', photo: 'upload_photo', document: 'upload_document' } as const
export const methodOf = (kind: Kind): string => methods[kind]

/** Sends files, each uploaded once. */
export interface MediaDoor {
  /** @throws Fault `files/missing`, `chat/file-too-big` */
  mediaOf(attachment: Attachment, outgoing: Pick<Outgoing, 'spoiler'>): Promise<Media>
  /**
   * Runs a call that carries files, shows meanwhile that one is coming, and remembers what Telegram calls them. An id that
   * Telegram no longer takes is forgotten and the file uploaded.
   */
  carry<T extends Message | Message[]>(
    chat: string,
    thread: string | undefined,
    attachments: readonly Attachment[],
    outgoing: Pick<Outgoing, 'spoiler'>,
    work: (media: Media[]) => Promise<T>,
  ): Promise<T>
}

/** What Telegram calls the file of a sent message. */
function fileIdIn(message: Message | undefined, kind: Kind): string | undefined {
  return kind === 'photo' ? message?.photo?.at(-1)?.file_id : message?.[kind]?.file_id
}

export function openMedia(api: Api, files: FileStore, isOwnServer: boolean): MediaDoor {
  const known = new Map<string, string>()
  const remember = (name: string, id: string): void => {
    known.delete(name)
    known.set(name, id)
    const [oldest] = known.keys()
    if (known.size > filesRemembered && oldest !== undefined) known.delete(oldest)
  }

  async function mediaOf({ file, as, name }: Attachment, { spoiler }: Pick<Outgoing, 'spoiler'>): Promise<Media> {
    const path = await files.local(file)
    const { size } = await stat(path)
    if (size > maxUploadBytes && !isOwnServer) throw tooBig(maxUploadBytes)
    const image: Kind = size > maxPhotoBytes ? 'document' : 'photo'
    const kind: Kind = as === 'image' ? image : as
    const cover = spoiler && kind !== 'document' ? { has_spoiler: true } : {}
    const facts = kind === 'video' ? { supports_streaming: true, ...(await videoFacts(path)), ...cover } : cover
    return { kind, key: file, media: known.get(`${kind}:${file}`) ?? { source: path, filename: name }, facts }
  }

  async function showing<T>(chat: string, thread: string | undefined, media: Media[], work: () => Promise<T>) {
    const uploaded = media.find((each) => typeof each.media !== 'string')
    if (!uploaded) return work()
    const topic = thread === undefined ? {} : { message_thread_id: Number(thread) }
    const show = (): void => {
      // Only a sign of life: that it fails is nobody's loss.
      api.call('sendChatAction', { chat_id: chat, action: actions[uploaded.kind], ...topic }).catch(() => undefined)
    }
    show()
    const showing = setInterval(show, actionMilliseconds)
    try {
      return await work()
    } finally {
      clearInterval(showing)
    }
  }

  return {
    mediaOf,
    async carry(chat, thread, attachments, outgoing, work) {
      const attempt = async () => {
        const media = await Promise.all(attachments.map((each) => mediaOf(each, outgoing)))
        const sent = await showing(chat, thread, media, () => work(media))
        const messages: Message[] = Array.isArray(sent) ? sent : [sent]
        for (const [index, { kind, key }] of media.entries()) {
          const id = fileIdIn(messages[index], kind)
          if (id !== undefined) remember(`${kind}:${key}`, id)
        }
        return sent
      }
      try {
        return await attempt()
      } catch (error) {
        const names = attachments.flatMap(({ file }) => Object.keys(methods).map((kind) => `${kind}:${file}`))
        const isStale = error instanceof Refused && /file.identifier|file_id|wrong file/i.test(error.description)
        if (!isStale || !names.some((name) => known.delete(name))) throw error
        for (const name of names) known.delete(name)
        return attempt()
      }
    },
  }
}
