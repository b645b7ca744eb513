import { Buckets } from './buckets.ts'
import { canonicalKey } from './compare.ts'
import type { IndexDefinition } from './index-definition.ts'
import { compileFilter, type Filter } from './match.ts'
import { type Path, splitPath, valuesAt } from './path.ts'
import { Refusal } from './refusal.ts'
import type { Document, Value } from './values.ts'

/** A document and its place on disk. The document is replaced, never changed. */
export interface Entry {
  readonly sequence: number
  document: Document
}

/** Key of an array without elements below which a path looked for values. */
const noValues = 'u'

/**
 * A hash index: the documents by the values of the first field, of the first two, and so on. It answers equality,
 * on any number of its leading fields, and guards uniqueness on all of them.
 */
export class SecondaryIndex {
  readonly definition: IndexDefinition
  readonly #paths: readonly Path[]
  readonly #partial: Filter | undefined
  /** One level for each number of leading fields. */
  readonly #levels: readonly Buckets<Entry>[]

  constructor(definition: IndexDefinition) {
    this.definition = definition
    this.#paths = Object.keys(definition.key).map(splitPath)
    this.#partial = definition.partialFilterExpression && compileFilter(definition.partialFilterExpression)
    this.#levels = this.#paths.map(() => new Buckets<Entry>())
  }

  add(entry: Entry): void {
    for (const [level, keys] of this.#keys(entry.document).entries()) {
      for (const key of keys) this.#levels[level]!.add(key, entry)
    }
  }

  remove(entry: Entry): void {
    for (const [level, keys] of this.#keys(entry.document).entries()) {
      for (const key of keys) this.#levels[level]!.remove(key, entry)
    }
  }

  /** Throws if the document cannot stand beside the others; `except` is the entry it replaces. */
  check(document: Document, except: Entry | undefined, namespace: string): void {
    const keys = this.#keys(document).at(-1)
    if (!keys || !this.definition.unique) return
    for (const key of keys) {
      for (const entry of this.#levels.at(-1)!.at(key)) {
        if (entry !== except) throw this.#duplicate(document, entry.document, namespace)
      }
    }
  }

  /**
   * The documents that can match a filter, as how many there are and the way to read them; `undefined` if this index
   * cannot tell. Partial indexes never can, sparse ones only for values that are not null.
   */
  candidates(filter: Filter): { count: number; entries: () => Set<Entry> } | undefined {
    if (this.#partial) return undefined
    let keys = ['']
    let level = -1
    for (const path of this.#paths) {
      const values = filter.oneOf.get(path.join('.'))
      if (!values || (this.definition.sparse && values.includes(null))) break
      // A long list on a later field would multiply the keys; the fields before it are selective enough.
      if (level >= 0 && keys.length * values.length > 1000) break
      keys = keys.flatMap((prefix) => values.map((value) => prefix + canonicalKey(value)))
      level++
    }
    const buckets = this.#levels[level]
    if (!buckets) return undefined
    const unique = [...new Set(keys)]
    return {
      count: unique.reduce((sum, key) => sum + buckets.count(key), 0),
      entries: () => new Set(unique.flatMap((key) => [...buckets.at(key)])),
    }
  }

  /** The keys of a document at every level; none where it does not take part in the index. */
  #keys(document: Document): string[][] {
    if (this.#partial && !this.#partial.matches(document)) return []
    const fields = this.#paths.map((path) => valuesAt(document, path, 'each'))
    if (this.definition.sparse && fields.every((values) => values.every((value) => value === undefined))) return []
    if (fields.filter((values) => values.length > 1).length > 1) {
      throw new Refusal(171, 'CannotIndexParallelArrays', `two fields of the index ${this.definition.name} are arrays`)
    }
    let prefixes = ['']
    return fields.map((values) => {
      const own = values.length === 0 ? [noValues] : values.map(canonicalKey)
      prefixes = [...new Set(prefixes.flatMap((prefix) => own.map((key) => prefix + key)))]
      return prefixes
    })
  }

  #duplicate(document: Document, other: Document, namespace: string): Refusal {
    const shared = (path: Path): Value => {
      const theirs = new Set(valuesAt(other, path, 'each').map(canonicalKey))
      return valuesAt(document, path, 'each').find((value) => theirs.has(canonicalKey(value))) ?? null
    }
    const keyValue = Object.fromEntries(this.#paths.map((path) => [path.join('.'), shared(path)]))
    return duplicateKey(namespace, this.definition.name, this.definition.key, keyValue)
  }
}

/** The error of a second document with the same unique key. */
export function duplicateKey(namespace: string, index: string, keyPattern: Document, keyValue: Document): Refusal {
  const fields = Object.entries(keyValue).map(([field, value]) => `${field}: ${JSON.stringify(value)}`)
  const message = `E11000 duplicate key error collection: ${namespace} index: ${index} dup key: { ${fields.join(', ')} }`
  return new Refusal(11000, 'DuplicateKey', message, { keyPattern, keyValue })
}
