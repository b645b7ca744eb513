import { ObjectId } from 'bson'
import { canonicalKey } from './compare.ts'
import { type IndexDefinition, sameDefinition, sameIdentity } from './index-definition.ts'
import type { Filter } from './match.ts'
import { badValue, Refusal } from './refusal.ts'
import { duplicateKey, type Entry, SecondaryIndex } from './secondary-index.ts'
import type { Store, StoredCollection } from './store.ts'
import type { Document, Value } from './values.ts'

/** One collection in memory, every change of it on disk first. */
export class Collection {
  readonly database: string
  readonly name: string
  readonly namespace: string
  readonly id: number
  readonly #store: Store
  readonly #entries = new Map<string, Entry>()
  #indexes: SecondaryIndex[] = []
  #lastSequence = 0

  constructor(store: Store, { id, database, name }: StoredCollection) {
    this.#store = store
    this.id = id
    this.database = database
    this.name = name
    this.namespace = `${database}.${name}`
  }

  /** Fills the memory from the disk. */
  load(): void {
    this.#indexes = this.#store.indexes(this.id).map((definition) => new SecondaryIndex(definition))
    for (const entry of this.#store.documents(this.id)) this.#remember(entry)
  }

  get size(): number {
    return this.#entries.size
  }

  get indexes(): readonly IndexDefinition[] {
    return this.#indexes.map((index) => index.definition)
  }

  entries(): Iterable<Entry> {
    return this.#entries.values()
  }

  /** The first entries that match, in the order they were inserted; by an index where one can answer. */
  find(filter: Filter, most = Number.POSITIVE_INFINITY): Entry[] {
    const found: Entry[] = []
    for (const entry of this.#candidates(filter)) {
      if (!filter.matches(entry.document)) continue
      found.push(entry)
      if (found.length >= most) break
    }
    return found
  }

  insert(document: Document): void {
    const { _id = new ObjectId(), ...rest } = document
    if (Array.isArray(_id)) throw badValue("The '_id' value cannot be an array")
    const key = canonicalKey(_id)
    if (this.#entries.has(key)) throw duplicateKey(this.namespace, '_id_', { _id: 1 }, { _id })
    const entry = { sequence: this.#lastSequence + 1, document: { _id, ...rest } }
    for (const index of this.#indexes) index.check(entry.document, undefined, this.namespace)
    this.#store.putDocument(this.id, entry.sequence, entry.document)
    this.#remember(entry)
  }

  replace(entry: Entry, document: Document): void {
    for (const index of this.#indexes) index.check(document, entry, this.namespace)
    this.#store.putDocument(this.id, entry.sequence, document)
    for (const index of this.#indexes) index.remove(entry)
    entry.document = document
    for (const index of this.#indexes) index.add(entry)
  }

  remove(entry: Entry): void {
    this.#store.removeDocument(this.id, entry.sequence)
    for (const index of this.#indexes) index.remove(entry)
    this.#entries.delete(canonicalKey(entry.document._id))
  }

  /** Whether the index is new; one that exists with another meaning is refused. */
  createIndex(definition: IndexDefinition): boolean {
    for (const existing of this.indexes) {
      if (existing.name === definition.name && sameDefinition(existing, definition)) return false
      if (existing.name === definition.name) {
        throw new Refusal(86, 'IndexKeySpecsConflict', `another index is already called ${definition.name}`)
      }
      if (sameIdentity(existing, definition)) {
        throw new Refusal(85, 'IndexOptionsConflict', `the index ${existing.name} already does this`)
      }
    }
    const index = new SecondaryIndex(definition)
    for (const entry of this.#entries.values()) {
      index.check(entry.document, undefined, this.namespace)
      index.add(entry)
    }
    this.#store.putIndex(this.id, definition)
    this.#indexes.push(index)
    return true
  }

  dropIndex(name: string): void {
    if (!this.indexes.some((index) => index.name === name)) {
      throw new Refusal(27, 'IndexNotFound', `index not found with name [${name}]`)
    }
    this.#store.removeIndex(this.id, name)
    this.#indexes = this.#indexes.filter((index) => index.definition.name !== name)
  }

  #remember(entry: Entry): void {
    this.#lastSequence = entry.sequence
    this.#entries.set(canonicalKey(entry.document._id), entry)
    for (const index of this.#indexes) index.add(entry)
  }

  #candidates(filter: Filter): Iterable<Entry> {
    const ids = filter.oneOf.get('_id')
    if (ids) return this.#byIds(ids)
    let best: { count: number; entries: () => Set<Entry> } | undefined
    for (const index of this.#indexes) {
      const offered = index.candidates(filter)
      if (offered && (!best || offered.count < best.count)) best = offered
    }
    if (!best) return this.#entries.values()
    return [...best.entries()].sort((a, b) => a.sequence - b.sequence)
  }

  #byIds(ids: readonly Value[]): Iterable<Entry> {
    const found = new Set(ids.map((id) => this.#entries.get(canonicalKey(id))).filter((entry) => entry !== undefined))
    return [...found].sort((a, b) => a.sequence - b.sequence)
  }
}
