import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { readRange } from './range.ts'

/** Sends a file from the disk, or the part of it that was asked for. */
export async function sendFile(context: Context, path: string, mime: string, cache: string): Promise<Response> {
  const { size } = await stat(path)
  const range = readRange(context.req.header('range'), size)
  const headers: Record<string, string> = { 'accept-ranges': 'bytes', 'cache-control': cache, 'content-type': mime }
  if (range === 'outside') return context.body(null, 416, { ...headers, 'content-range': `bytes */${size}` })
  const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range
  headers['content-length'] = String(end - start + 1)
  if (range !== 'whole') headers['content-range'] = `bytes ${start}-${end}/${size}`
  const status = range === 'whole' ? 200 : 206
  if (context.req.method === 'HEAD' || size === 0) return context.body(null, status, headers)
  const stream = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>
  return context.body(stream, status, headers)
}
