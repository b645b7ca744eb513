import type { IncomingMessage } from 'node:http'
import { type Fields, fieldsOf, isObject, type Part } from './fields.ts'
import { badRequest, Refusal } from './refusal.ts'

/** Bot API, Sending files: 50 MB for uploads; what else stands in such a request is small. */
const maxBodyBytes = 51 * 1024 * 1024

async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = []
  let sizeBytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    sizeBytes += part.length
    // What is too much is still read to its end: a client that is cut off while it speaks hears no answer.
    if (sizeBytes <= maxBodyBytes) parts.push(part)
  }
  if (sizeBytes > maxBodyBytes) throw new Refusal(413, 'Request Entity Too Large')
  return Buffer.concat(parts)
}

/** Objects and numbers of a JSON body become the text that a form would have carried. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

async function formOf(body: Buffer<ArrayBuffer>, type: string): Promise<[Record<string, string>, Map<string, Part>]> {
  const raw: Record<string, string> = {}
  const files = new Map<string, Part>()
  let form: FormData
  try {
    form = await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw badRequest("can't parse the form")
  }
  for (const [name, value] of form) {
    if (typeof value === 'string') raw[name] = value
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()), mimeType: value.type })
  }
  return [raw, files]
}

/** Reads a call's parameters from the query, JSON, a form or multipart: Bot API, Making requests. */
export async function readCall(request: IncomingMessage, url: URL): Promise<Fields> {
  const raw: Record<string, string> = Object.fromEntries(url.searchParams)
  const type = request.headers['content-type'] ?? ''
  const body = await bytesOf(request)
  if (/^application\/json/i.test(type) && body.length > 0) {
    let parsed: unknown
    try {
      parsed = JSON.parse(body.toString('utf8'))
    } catch {
      throw badRequest("can't parse JSON object")
    }
    if (!isObject(parsed)) throw badRequest('object expected as JSON')
    for (const [name, value] of Object.entries(parsed)) {
      const text = textOf(value)
      if (text !== undefined) raw[name] = text
    }
    return fieldsOf(raw, new Map())
  }
  if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) {
    const [parts, files] = await formOf(body, type)
    return fieldsOf({ ...raw, ...parts }, files)
  }
  return fieldsOf(raw, new Map())
}
