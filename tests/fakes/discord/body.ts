import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

export interface RequestFile {
  /** The n of `files[n]`. */
  index: number
  name: string
  type: string
  bytes: Uint8Array
}

export interface RequestBody {
  json: unknown
  files: RequestFile[]
}

async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 50109, 'The request body contains invalid JSON.')
  }
}

/** Reads a request: JSON, or a form with `payload_json` and `files[n]` (documentation: Reference, Uploading Files). */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await bytesOf(request)
  const type = request.headers['content-type'] ?? ''
  if (!bytes.byteLength) return { json: undefined, files: [] }
  if (type.startsWith('application/json')) return { json: parsed(bytes.toString('utf8')), files: [] }
  if (!type.startsWith('multipart/form-data')) throw new Refusal(400, 50035, `Content-Type "${type}" is not supported`)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files: RequestFile[] = []
  let json: unknown
  for (const [name, value] of form) {
    if (name === 'payload_json') json = parsed(typeof value === 'string' ? value : await value.text())
    else if (typeof value !== 'string') {
      const index = Number(/^files\[(\d+)\]$/.exec(name)?.[1] ?? files.length)
      files.push({ index, name: value.name, type: value.type, bytes: await value.bytes() })
    }
  }
  return { json, files }
}
