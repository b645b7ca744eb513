import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'bson'
import { expect, test } from 'vitest'
import { startMongo } from './start.ts'
import { MessageReader, readRequest, writeReply } from './wire.ts'

/** An OP_MSG of its sections, with what the flags ask for behind them. */
function message(flags: number, ...sections: Buffer[]): Buffer {
  const head = Buffer.alloc(20)
  const body = Buffer.concat(sections)
  head.writeInt32LE(20 + body.length, 0)
  head.writeInt32LE(77, 4)
  head.writeInt32LE(2013, 12)
  head.writeUInt32LE(flags, 16)
  return Buffer.concat([head, body])
}

const bodySection = (body: object): Buffer => Buffer.concat([Buffer.from([0]), serialize(body)])

function sequenceSection(name: string, documents: object[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((document) => serialize(document))])
  const size = Buffer.alloc(4)
  size.writeInt32LE(content.length + 4)
  return Buffer.concat([Buffer.from([1]), size, content])
}

test('messages are cut from a stream wherever it breaks', () => {
  const messages = [message(0, bodySection({ ping: 1 })), message(0, bodySection({ hello: 1, $db: 'admin' }))]
  const stream = Buffer.concat(messages)
  for (const size of [1, 3, 4, 17, stream.length]) {
    const reader = new MessageReader()
    const cut: Buffer[] = []
    for (let at = 0; at < stream.length; at += size) cut.push(...reader.push(stream.subarray(at, at + size)))
    expect(cut).toEqual(messages)
  }
})

test('document sequences may come before the body, a checksum after it', () => {
  const parts = [
    sequenceSection('documents', [{ a: 1 }, { a: 2 }]),
    bodySection({ insert: 'x', $db: 'd' }),
    Buffer.alloc(4),
  ]
  const request = readRequest(message(1 | 2, ...parts))
  expect(request).toMatchObject({ requestId: 77, database: 'd', answered: false, old: false })
  expect(JSON.stringify(request.command)).toBe('{"insert":"x","$db":"d","documents":[{"a":1},{"a":2}]}')
})

test('what is no message is refused', () => {
  const valid = message(0, bodySection({ ping: 1 }))
  expect(() => new MessageReader().push(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toThrow('bytes')
  expect(() => readRequest(valid.subarray(0, valid.length - 3))).toThrow('cut off')
  expect(() => readRequest(message(0, Buffer.from([9, 8, 0, 0, 0, 0, 0, 0])))).toThrow()
})

test('a client that talks nonsense is hung up on; the others are served', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mongo-test-'))
  const server = await startMongo(folder)
  const path = join(folder, 'mongo.sock')
  const stranger = createConnection(path)
  stranger.write('GET / HTTP/1.1\r\n\r\n')
  await once(stranger, 'close')

  const client = createConnection(path)
  client.write(message(0, bodySection({ ping: 1, $db: 'admin' })))
  const [bytes] = (await once(client, 'data')) as [Buffer]
  expect(bytes.readInt32LE(8)).toBe(77)
  expect(deserialize(bytes.subarray(21))).toEqual({ ok: 1 })
  expect(bytes).toEqual(writeReply(readRequest(message(0, bodySection({ ping: 1 }))), { ok: 1 }, bytes.readInt32LE(4)))
  client.destroy()
  await server.stop()
  rmSync(folder, { recursive: true })
})
