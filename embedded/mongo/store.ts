import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { deserialize, serialize } from 'bson'
import type { IndexDefinition } from './index-definition.ts'
import { Refusal } from './refusal.ts'
import type { Document } from './values.ts'

export interface StoredCollection {
  id: number
  database: string
  name: string
}

export const largestDocumentBytes = 16 * 1024 * 1024
const bsonOptions = { bsonRegExp: true } as const

/**
 * The documents on disk: one SQLite table a collection, a BSON body a row. The first write of an event-loop turn opens
 * a transaction; whoever owns the turn commits it before anything is acknowledged.
 */
export class Store {
  readonly #sqlite: DatabaseSync
  readonly #writes = new Map<number, { put: StatementSync; remove: StatementSync }>()
  readonly #onBegin: () => void

  /** `maximumPages` limits the size of the file, so that tests can fill the disk. */
  constructor(folder: string, onBegin: () => void, maximumPages?: number) {
    this.#onBegin = onBegin
    this.#sqlite = new DatabaseSync(join(folder, 'mongo.sqlite'))
    this.#sqlite.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      BEGIN IMMEDIATE;
      CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, database TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (database, name));
      CREATE TABLE IF NOT EXISTS indexes (collection INTEGER NOT NULL, name TEXT NOT NULL, definition BLOB NOT NULL, PRIMARY KEY (collection, name));
      COMMIT;
    `)
    if (maximumPages !== undefined) this.#sqlite.exec(`PRAGMA max_page_count = ${maximumPages}`)
  }

  /** Whether writes wait for a commit. */
  get pending(): boolean {
    return this.#sqlite.isOpen && this.#sqlite.isTransaction
  }

  collections(): StoredCollection[] {
    const rows = this.#sqlite.prepare('SELECT id, database, name FROM collections ORDER BY id').all()
    return rows.map((row) => ({ id: Number(row.id), database: String(row.database), name: String(row.name) }))
  }

  indexes(collection: number): IndexDefinition[] {
    const rows = this.#sqlite
      .prepare('SELECT definition FROM indexes WHERE collection = ? ORDER BY rowid')
      .all(collection)
    return rows.map((row) => deserialize(row.definition as Uint8Array, bsonOptions) as IndexDefinition)
  }

  *documents(collection: number): Generator<{ sequence: number; document: Document }> {
    for (const row of this.rows(collection)) {
      yield { sequence: row.sequence, document: deserialize(row.body, bsonOptions) as Document }
    }
  }

  *rows(collection: number): Generator<{ sequence: number; body: Uint8Array }> {
    const rows = this.#sqlite.prepare(`SELECT sequence, body FROM documents_${collection} ORDER BY sequence`).iterate()
    for (const row of rows) yield { sequence: Number(row.sequence), body: row.body as Uint8Array }
  }

  createCollection(database: string, name: string): number {
    this.#begin()
    const { lastInsertRowid } = this.#sqlite
      .prepare('INSERT INTO collections (database, name) VALUES (?, ?)')
      .run(database, name)
    const id = Number(lastInsertRowid)
    this.#sqlite.exec(`CREATE TABLE documents_${id} (sequence INTEGER PRIMARY KEY, body BLOB NOT NULL)`)
    return id
  }

  dropCollection(collection: number): void {
    this.#begin()
    this.#writes.delete(collection)
    this.#sqlite.exec(`DROP TABLE documents_${collection}`)
    this.#sqlite.prepare('DELETE FROM indexes WHERE collection = ?').run(collection)
    this.#sqlite.prepare('DELETE FROM collections WHERE id = ?').run(collection)
  }

  putIndex(collection: number, definition: IndexDefinition): void {
    this.#begin()
    this.#sqlite
      .prepare('INSERT INTO indexes (collection, name, definition) VALUES (?, ?, ?)')
      .run(collection, definition.name, serialize(definition))
  }

  removeIndex(collection: number, name: string): void {
    this.#begin()
    this.#sqlite.prepare('DELETE FROM indexes WHERE collection = ? AND name = ?').run(collection, name)
  }

  putDocument(collection: number, sequence: number, document: Document): void {
    const body = encode(document)
    this.#begin()
    this.#statements(collection).put.run(sequence, body)
  }

  removeDocument(collection: number, sequence: number): void {
    this.#begin()
    this.#statements(collection).remove.run(sequence)
  }

  commit(): void {
    if (this.pending) this.#sqlite.exec('COMMIT')
  }

  /** After some errors SQLite has already rolled back by itself. */
  rollback(): void {
    this.#writes.clear()
    if (this.pending) this.#sqlite.exec('ROLLBACK')
  }

  close(): void {
    this.#sqlite.close()
  }

  #begin(): void {
    if (this.pending) return
    this.#sqlite.exec('BEGIN IMMEDIATE')
    this.#onBegin()
  }

  #statements(collection: number): { put: StatementSync; remove: StatementSync } {
    let statements = this.#writes.get(collection)
    if (!statements) {
      const table = `documents_${collection}`
      statements = {
        put: this.#sqlite.prepare(
          `INSERT INTO ${table} (sequence, body) VALUES (?, ?) ON CONFLICT (sequence) DO UPDATE SET body = excluded.body`,
        ),
        remove: this.#sqlite.prepare(`DELETE FROM ${table} WHERE sequence = ?`),
      }
      this.#writes.set(collection, statements)
    }
    return statements
  }
}

function encode(document: Document): Uint8Array {
  const body = serializeOrNothing(document)
  if (body && body.byteLength <= largestDocumentBytes) return body
  throw new Refusal(10334, 'BSONObjectTooLarge', 'a document is larger than 16 MB')
}

/** The encoder throws where a document outgrows its buffer, which is a little larger than the largest document. */
function serializeOrNothing(document: Document): Uint8Array | undefined {
  try {
    return serialize(document)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
