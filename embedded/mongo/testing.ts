import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose, { type Connection } from 'mongoose'
import { environment } from '#core/settings.ts'
import { operationsOutsideList } from './operations.ts'
import { type MongoOptions, type RunningMongo, startMongo } from './start.ts'

const { MONGODB_URL: served } = environment()

/** True where the conformance tests run against a real MongoDB instead of the embedded one. */
export const real = served !== undefined

export interface TestDatabase {
  connection: Connection
  /** Commands and operators that were used and are not on the list. */
  outside: Set<string>
  stop(): Promise<void>
}

/** A fresh database, embedded unless `MONGODB_URL` is set, and a recorder of what is asked of it. */
export async function openTestDatabase(options: MongoOptions = {}): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'mongo-test-'))
  const server = real ? undefined : await startMongo(folder, { verify: true, ...options })
  const connection = await connect(server)
  const outside = new Set<string>()
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    for (const operation of operationsOutsideList(commandName, command)) outside.add(operation)
  })
  return {
    connection,
    outside,
    async stop() {
      await connection.dropDatabase()
      await connection.close()
      await server?.stop()
      await rm(folder, { recursive: true })
    },
  }
}

const connect = (server: RunningMongo | undefined): Promise<Connection> =>
  mongoose
    .createConnection(server?.url ?? served ?? '', {
      dbName: `test-${randomBytes(6).toString('hex')}`,
      monitorCommands: true,
    })
    .asPromise()

/** What a promise is rejected with. */
export async function rejection(promise: PromiseLike<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise
  } catch (error) {
    return error as Record<string, unknown>
  }
  throw new Error('it was not rejected')
}
