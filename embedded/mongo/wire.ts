import { deserialize, serialize } from 'bson'
import { badValue } from './refusal.ts'
import type { Raw } from './values.ts'

/** One command as it arrived. */
export interface Request {
  requestId: number
  command: Raw
  database: string
  /** The handshake comes in the old form and is answered in it. */
  old: boolean
  /** Whether the client waits for an answer. */
  answered: boolean
}

export const largestMessageBytes = 48_000_000
const headerBytes = 16
const opcodes = { reply: 1, query: 2004, message: 2013 } as const
const flags = { checksum: 1, moreToCome: 2, awaitCapable: 8 } as const

/** 64-bit integers become numbers, which is what the documents hold. */
const bsonOptions = { promoteValues: true, promoteLongs: true, bsonRegExp: true } as const

/** Cuts a stream of bytes into messages. */
export class MessageReader {
  #pending: Buffer[] = []
  #bytes = 0

  /** The messages that are complete now; throws on a length no client may send. */
  push(chunk: Buffer): Buffer[] {
    const messages: Buffer[] = []
    this.#pending.push(chunk)
    this.#bytes += chunk.length
    while (this.#bytes >= 4) {
      if (this.#pending[0]!.length < 4) this.#pending = [Buffer.concat(this.#pending)]
      const length = this.#pending[0]!.readInt32LE(0)
      if (length < headerBytes || length > largestMessageBytes) throw badValue(`a message of ${length} bytes`)
      if (this.#bytes < length) break
      const all = this.#pending.length === 1 ? this.#pending[0]! : Buffer.concat(this.#pending)
      const rest = all.subarray(length)
      this.#pending = rest.length > 0 ? [rest] : []
      this.#bytes = rest.length
      messages.push(all.subarray(0, length))
    }
    return messages
  }
}

/** Reads OP_MSG, and OP_QUERY as far as the handshake uses it. */
export function readRequest(message: Buffer): Request {
  const requestId = message.readInt32LE(4)
  const opcode = message.readInt32LE(12)
  if (opcode === opcodes.query) return readQuery(message, requestId)
  if (opcode !== opcodes.message) throw badValue(`the wire protocol opcode ${opcode} is not supported`)
  const flagBits = message.readUInt32LE(headerBytes)
  const end = message.length - (flagBits & flags.checksum ? 4 : 0)
  const body: Record<string, unknown> = {}
  const sequences: Record<string, unknown> = {}
  let at = headerBytes + 4
  while (at < end) {
    const kind = message[at]
    const size = message.readInt32LE(at + 1)
    const next = at + 1 + size
    if (size < 5 || next > end) throw badValue('a section of the message is cut off')
    if (kind === 0) Object.assign(body, deserialize(message.subarray(at + 1, next), bsonOptions))
    else if (kind === 1) Object.assign(sequences, readSequence(message.subarray(at + 5, next)))
    else throw badValue(`the message section kind ${kind} is not supported`)
    at = next
  }
  const database = typeof body.$db === 'string' ? body.$db : 'admin'
  // The name of a command is its first field, so the body comes first wherever it stood.
  return {
    requestId,
    command: { ...body, ...sequences },
    database,
    old: false,
    answered: (flagBits & flags.moreToCome) === 0,
  }
}

/** A sequence of documents that belongs to one field of the command. */
function readSequence(section: Buffer): Raw {
  const nameEnd = section.indexOf(0)
  const documents: unknown[] = []
  let at = nameEnd + 1
  while (at < section.length) {
    const size = section.readInt32LE(at)
    if (size < 5) throw badValue('a document of the message is cut off')
    documents.push(deserialize(section.subarray(at, at + size), bsonOptions))
    at += size
  }
  return { [section.toString('utf8', 0, nameEnd)]: documents }
}

function readQuery(message: Buffer, requestId: number): Request {
  const nameStart = headerBytes + 4
  const nameEnd = message.indexOf(0, nameStart)
  const [database = 'admin'] = message.toString('utf8', nameStart, nameEnd).split('.')
  const command = deserialize(message.subarray(nameEnd + 9), { ...bsonOptions, allowObjectSmallerThanBufferSize: true })
  return { requestId, command, database, old: true, answered: true }
}

/** The bytes of an answer, in the form its request came in. */
export function writeReply(request: Request, reply: object, replyId: number): Buffer {
  const body = serialize(reply)
  const before = request.old ? oldReplyHead() : Buffer.alloc(5)
  const header = Buffer.alloc(headerBytes)
  header.writeInt32LE(headerBytes + before.length + body.byteLength, 0)
  header.writeInt32LE(replyId, 4)
  header.writeInt32LE(request.requestId, 8)
  header.writeInt32LE(request.old ? opcodes.reply : opcodes.message, 12)
  return Buffer.concat([header, before, body])
}

/** Flags, cursor id (0), start (0), one document. */
function oldReplyHead(): Buffer {
  const head = Buffer.alloc(20)
  head.writeInt32LE(flags.awaitCapable, 0)
  head.writeInt32LE(1, 16)
  return head
}
