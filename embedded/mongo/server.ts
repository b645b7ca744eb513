import { rmSync } from 'node:fs'
import { createServer, type Server as NetServer, type Socket } from 'node:net'
import { Catalogue } from './catalogue.ts'
import { runCommand } from './commands/run.ts'
import { Cursors } from './cursors.ts'
import { removeExpired } from './expiry.ts'
import { errorReply, Refusal, storageRefusal } from './refusal.ts'
import { Store } from './store.ts'
import { MessageReader, type Request, readRequest, writeReply } from './wire.ts'

export interface ServerOptions {
  folder: string
  socketPath: string
  sweepEveryMilliseconds: number
  /** For tests: fills the disk at this size of the file. */
  maximumPages?: number
  /** For tests: after each command, compares the memory with the disk. */
  verify?: boolean
}

interface HeldReply {
  socket: Socket
  request: Request
  reply: object
}

/**
 * The one writer. Commands run one after another; what they write in one turn of the event loop is one transaction, and
 * every reply of that turn, reads included, waits for its commit: nobody sees what could still be lost.
 */
export class Server {
  readonly #options: ServerOptions
  readonly #store: Store
  readonly #catalogue: Catalogue
  readonly #cursors = new Cursors()
  readonly #sockets = new Set<Socket>()
  readonly #listener: NetServer
  #held: HeldReply[] = []
  #lastConnectionId = 0
  #lastReplyId = 0
  #sweep: NodeJS.Timeout | undefined

  constructor(options: ServerOptions) {
    this.#options = options
    this.#store = new Store(options.folder, () => setImmediate(() => this.#commit()), options.maximumPages)
    this.#catalogue = new Catalogue(this.#store)
    this.#listener = createServer({ noDelay: true }, (socket) => this.#welcome(socket))
  }

  async listen(): Promise<void> {
    // Left behind by a process that was killed; one that lives holds the lock on the file, and this point is not reached.
    rmSync(this.#options.socketPath, { force: true })
    await new Promise<void>((resolve, reject) => {
      this.#listener.once('error', reject)
      this.#listener.listen(this.#options.socketPath, resolve)
    })
    this.#sweep = setInterval(() => this.#removeExpired(), this.#options.sweepEveryMilliseconds)
  }

  /** Ends all connections; what was written is on disk. */
  async close(): Promise<void> {
    clearInterval(this.#sweep)
    const closed = new Promise((resolve) => this.#listener.close(resolve))
    this.#commit()
    for (const socket of this.#sockets) socket.destroy()
    await closed
    this.#store.close()
  }

  #welcome(socket: Socket): void {
    const connectionId = ++this.#lastConnectionId
    const reader = new MessageReader()
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    // A client that is gone needs no answer, and the close event follows.
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      for (const request of readAll(socket, reader, chunk)) this.#handle(socket, connectionId, request)
    })
  }

  #handle(socket: Socket, connectionId: number, request: Request): void {
    const reply = this.#run(connectionId, request)
    const held = { socket, request, reply }
    if (this.#store.pending) this.#held.push(held)
    else this.#send(held)
  }

  #run(connectionId: number, { command, database }: Request): object {
    const name = Object.keys(command)[0] ?? ''
    try {
      const call = { name, command, database, connectionId, catalogue: this.#catalogue, cursors: this.#cursors }
      const reply = runCommand(call)
      if (this.#options.verify) this.#catalogue.verify()
      return reply
    } catch (error) {
      if (error instanceof Refusal) return errorReply(error)
      return this.#abort(error)
    }
  }

  #commit(): void {
    try {
      this.#store.commit()
    } catch (error) {
      this.#abort(error)
      return
    }
    const held = this.#held
    this.#held = []
    for (const one of held) this.#send(one)
  }

  /**
   * The disk refused, or a command broke off: the memory may be ahead of the disk. Takes the whole turn back, tells
   * everyone who waits, and reads the disk again. If even that fails, the error ends the server.
   */
  #abort(error: unknown): object {
    const reply = errorReply(storageRefusal(error))
    this.#store.rollback()
    this.#catalogue.reload()
    this.#cursors.closeAll()
    const held = this.#held
    this.#held = []
    for (const one of held) this.#send({ ...one, reply })
    return reply
  }

  #send({ socket, request, reply }: HeldReply): void {
    if (request.answered && socket.writable) socket.write(writeReply(request, reply, ++this.#lastReplyId))
  }

  #removeExpired(): void {
    this.#cursors.closeIdle()
    try {
      removeExpired(this.#catalogue, Date.now())
    } catch (error) {
      this.#abort(error)
    }
  }
}

/** The requests that are complete. After bytes that are none, where the next one starts is unknown: the connection ends. */
function readAll(socket: Socket, reader: MessageReader, chunk: Buffer): Request[] {
  try {
    return reader.push(chunk).map(readRequest)
  } catch {
    socket.destroy()
    return []
  }
}
