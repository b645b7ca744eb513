import { readFile } from 'node:fs/promises'
import type { APIAttachment, RawFile } from 'discord.js'
import { type Dispatcher, fetch } from 'undici'
import type { IncomingFile } from '#commands/command.ts'
import type { Attachment } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type FileStore, mimeOf } from '#files/store.ts'

/** How many files a message carries at most. */
export const filesInMessage = 10
const quietMilliseconds = 30_000

/** Stored files as uploads. A name that begins with SPOILER_ covers the file until it is asked for. */
export async function uploads(
  attachments: readonly Attachment[],
  spoiler: boolean,
  files: FileStore,
): Promise<RawFile[]> {
  return Promise.all(
    attachments.map(async ({ file, name }, index) => ({
      key: `files[${index}]`,
      name: spoiler ? `SPOILER_${name}` : name,
      contentType: mimeOf(file),
      data: await readFile(await files.local(file)),
    })),
  )
}

const tooBig = (name: string, maxBytes: number): Fault =>
  new Fault('chat/file-too-big', `${name} is larger than ${maxBytes} bytes`, {
    tell: 'fault.fileTooBig',
    values: { most: Math.max(1, Math.round(maxBytes / 1024 / 1024)) },
  })

async function fetched(
  { url, filename, size }: APIAttachment,
  maxBytes: number,
  dispatcher: Dispatcher | undefined,
): Promise<Uint8Array> {
  if (size > maxBytes) throw tooBig(filename, maxBytes)
  const lost = (cause: string) =>
    new Fault('chat/file-gone', `a file was not there: ${cause}`, { tell: 'fault.fileGone' })
  const signal = AbortSignal.timeout(quietMilliseconds)
  const answer = await fetch(url, { signal, ...(dispatcher ? { dispatcher } : {}) }).catch((error: unknown) => {
    throw lost(error instanceof Error ? error.name : 'no answer')
  })
  if (!answer.ok || !answer.body) throw lost(`status ${answer.status}`)
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const part of answer.body as AsyncIterable<Uint8Array>) {
      bytes += part.byteLength
      // What the platform says of the size is not taken at its word.
      if (bytes > maxBytes) throw tooBig(filename, maxBytes)
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof Fault ? error : lost('it broke off')
  }
  return Buffer.concat(parts)
}

/** A file that came along. Its address ends after a while: it is fetched at once or not at all. */
export const incomingFile = (
  file: APIAttachment,
  voice: boolean,
  dispatcher: Dispatcher | undefined,
): IncomingFile => ({
  name: file.filename,
  mimeType: file.content_type?.split(';')[0]?.trim() ?? 'application/octet-stream',
  bytes: file.size,
  ...(voice ? { voice } : {}),
  fetch: (maxBytes) => fetched(file, maxBytes, dispatcher),
})
