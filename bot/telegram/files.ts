import { readFile, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { IncomingFile } from '#commands/command.ts'
import { Fault } from '#core/fault.ts'
import { type Api, tooBig } from './api.ts'
import { Refused } from './faults.ts'
import { patiently } from './patience.ts'
import type { Message, RemoteFile } from './wire.ts'

type Found = Pick<IncomingFile, 'name' | 'mimeType' | 'voice'> & { remote: RemoteFile }

/** The files of a message. Their kinds are what Telegram says; the download tells nothing of them (Bot API, File). */
function found({ photo, document, voice, audio, video_note: round, video }: Message): Found[] {
  const largest = photo?.toSorted((one, other) => other.width * other.height - one.width * one.height)[0]
  const one = (remote: RemoteFile | undefined, name: string, mimeType: string, isVoice = false): Found[] =>
    remote
      ? [
          {
            remote,
            name: remote.file_name ?? name,
            mimeType: remote.mime_type ?? mimeType,
            ...(isVoice ? { voice: true } : {}),
          },
        ]
      : []
  return [
    ...one(largest, 'photo.jpg', 'image/jpeg'),
    ...one(document, 'file', 'application/octet-stream'),
    ...one(voice, 'voice-note.ogg', 'audio/ogg', true),
    ...one(audio, 'audio', 'audio/mpeg'),
    ...one(round, 'video-note.mp4', 'video/mp4', true),
    ...one(video, 'video.mp4', 'video/mp4'),
  ]
}

async function fetchFile(api: Api, { file_id, file_size = 0 }: RemoteFile, maxBytes: number): Promise<Uint8Array> {
  // Said before it is asked for: Telegram itself gives nothing above 20 MB (Bot API, getFile).
  if (file_size > maxBytes) throw tooBig(maxBytes)
  const told = await patiently(() => api.call<{ file_path?: string }>('getFile', { file_id })).catch(
    (error: unknown) => {
      if (!(error instanceof Refused) || error.status !== 400 || error.code === 'chat/file-too-big') throw error
      throw new Fault('chat/file-gone', error.description, { tell: 'fault.noFile' })
    },
  )
  const path = told.file_path
  if (!path) throw new Fault('chat/file-gone', 'Telegram gave no path', { tell: 'fault.noFile' })
  // An own server in its local mode answers where the file lies on this machine (Bot API, Using a Local Bot API Server).
  if (!isAbsolute(path)) return patiently(() => api.download(path, maxBytes))
  if ((await stat(path)).size > maxBytes) throw tooBig(maxBytes)
  return readFile(path)
}

/** What came along with messages, to be fetched when it is wanted. */
export const filesOf = (api: Api, messages: readonly Message[]): IncomingFile[] =>
  messages.flatMap(found).map(({ remote, ...shown }) => ({
    ...shown,
    bytes: remote.file_size ?? 0,
    fetch: (maxBytes) => fetchFile(api, remote, maxBytes),
  }))
