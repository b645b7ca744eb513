import type { Catalogue } from './catalogue.ts'
import type { Collection } from './collection.ts'
import { splitPath, valuesAt } from './path.ts'

/** Removes the documents whose TTL indexes say that their time is over. */
export function removeExpired(catalogue: Catalogue, now: number): void {
  for (const collection of catalogue.all()) {
    for (const { key, expireAfterSeconds } of collection.indexes) {
      const field = Object.keys(key)[0]
      if (field === undefined || expireAfterSeconds === undefined) continue
      removeOlder(collection, splitPath(field), now - expireAfterSeconds * 1000)
    }
  }
}

/** A document with several dates goes by the earliest; one without a date stays. */
function removeOlder(collection: Collection, path: readonly string[], newest: number): void {
  const expired = [...collection.entries()].filter(({ document }) =>
    valuesAt(document, path, 'elements').some((value) => value instanceof Date && value.getTime() <= newest),
  )
  for (const entry of expired) collection.remove(entry)
}
