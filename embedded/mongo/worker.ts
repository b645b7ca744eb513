import { parentPort, workerData } from 'node:worker_threads'
import { Server, type ServerOptions } from './server.ts'

/** What the thread tells the one that started it. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'stopped' }
  | { kind: 'failed'; locked: boolean; message: string }

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
const tell = (message: WorkerMessage): void => port.postMessage(message)

try {
  const server = new Server(workerData as ServerOptions)
  port.once('message', async () => {
    await server.close()
    tell({ kind: 'stopped' })
    port.close()
  })
  await server.listen()
  tell({ kind: 'ready' })
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  tell({ kind: 'failed', locked: /database is locked/.test(message), message })
  port.close()
}
