import { serialize } from 'bson'
import { Collection } from './collection.ts'
import { badValue } from './refusal.ts'
import type { Store } from './store.ts'

/** All collections, by their full names. */
export class Catalogue {
  readonly #store: Store
  readonly #collections = new Map<string, Collection>()

  constructor(store: Store) {
    this.#store = store
    this.reload()
  }

  /** Forgets the memory and reads everything from disk again. */
  reload(): void {
    this.#collections.clear()
    for (const stored of this.#store.collections()) {
      const collection = new Collection(this.#store, stored)
      collection.load()
      this.#collections.set(collection.namespace, collection)
    }
  }

  all(): Collection[] {
    return [...this.#collections.values()]
  }

  in(database: string): Collection[] {
    return this.all().filter((collection) => collection.database === database)
  }

  get(database: string, name: string): Collection | undefined {
    return this.#collections.get(`${database}.${name}`)
  }

  /** The collection, made now if it does not exist yet. */
  ensure(database: string, name: string): Collection {
    const known = this.get(database, name)
    if (known) return known
    if (database === '' || /[.$ /\\]/.test(database)) throw badValue(`Invalid database name: ${database}`)
    if (name === '' || name.startsWith('system.') || name.includes('$'))
      throw badValue(`Invalid collection name: ${name}`)
    const collection = new Collection(this.#store, { id: this.#store.createCollection(database, name), database, name })
    this.#collections.set(collection.namespace, collection)
    return collection
  }

  drop(collection: Collection): void {
    this.#store.dropCollection(collection.id)
    this.#collections.delete(collection.namespace)
  }

  /** For tests: throws if any document in memory is not byte for byte the one on disk. */
  verify(): void {
    for (const collection of this.all()) {
      const rows = new Map([...this.#store.rows(collection.id)].map(({ sequence, body }) => [sequence, body]))
      for (const { sequence, document } of collection.entries()) {
        const body = rows.get(sequence)
        if (!body || Buffer.compare(body, serialize(document)) !== 0) {
          throw new Error(`a document of ${collection.namespace} in memory differs from the one on disk`)
        }
      }
      if (rows.size !== collection.size) throw new Error(`${collection.namespace} has other documents on disk`)
    }
  }
}
