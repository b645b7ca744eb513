import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { operationsOutsideList } from '#embedded/mongo/operations.ts'
import { type RunningMongo, startMongo } from '#embedded/mongo/start.ts'

/** A folder that is gone after the file's tests. */
export function useFolder(): () => string {
  let folder: string | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dreambox-test-'))
  })
  afterAll(async () => {
    if (folder) await rm(folder, { recursive: true, force: true })
  })
  return () => {
    if (!folder) throw new Error('the folder is there once the tests begin')
    return folder
  }
}

/**
 * Gives a test file a database of its own, on mongoose's one connection: embedded, or a fresh one at `MONGODB_URL` where
 * that is set. A test fails when its code asks for what the embedded database does not do, on either.
 */
export function useDatabase(): void {
  const outside = new Set<string>()
  const folder = useFolder()
  let server: RunningMongo | undefined

  beforeAll(async () => {
    const address = process.env.MONGODB_URL
    if (!address) server = await startMongo(join(folder(), 'mongo'), { verify: true })
    mongoose.set('strictQuery', 'throw')
    await mongoose.connect(address ?? server?.url ?? '', {
      dbName: `test-${randomBytes(6).toString('hex')}`,
      monitorCommands: true,
    })
    mongoose.connection.getClient().on('commandStarted', ({ commandName, command }) => {
      for (const operation of operationsOutsideList(commandName, command)) outside.add(operation)
    })
    await Promise.all(Object.values(mongoose.models).map((each) => each.init()))
  })

  afterEach(() => {
    const asked = [...outside]
    outside.clear()
    expect(asked, 'operations that the embedded database does not do').toEqual([])
  })

  afterAll(async () => {
    await mongoose.connection.dropDatabase()
    await mongoose.disconnect()
    await server?.stop()
  })
}
