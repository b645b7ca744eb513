import { compare } from './compare.ts'
import { type Path, splitPath, valuesAt } from './path.ts'
import { badValue } from './refusal.ts'
import { type Document, isRaw, own, type Value } from './values.ts'

type Order = (a: Document, b: Document) => number

/** Turns a sort specification into an order; an empty one gives `undefined`. */
export function compileSort(raw: unknown = {}): Order | undefined {
  if (!isRaw(raw)) throw badValue('a sort must be a document')
  const keys = Object.entries(raw).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw badValue(`the sort direction of ${field} must be 1 or -1`)
    return { path: splitPath(field), direction: direction === 1 ? 1 : -1 } as const
  })
  if (keys.length === 0) return undefined
  return (a, b) => {
    for (const { path, direction } of keys) {
      const order = compare(sortValue(a, path, direction), sortValue(b, path, direction))
      if (order !== 0) return order * direction
    }
    return 0
  }
}

/** An array counts as its smallest element upwards and its greatest downwards; a missing value as null. */
function sortValue(document: Document, path: Path, direction: 1 | -1): Value | undefined {
  if (path.length === 1) {
    const value = own(document, path[0]!)
    if (!Array.isArray(value)) return value ?? null
  }
  const values = valuesAt(document, path, 'elements').map((value) =>
    value === undefined && path.length > 1 ? null : value,
  )
  if (values.length === 0) return null
  return values.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best))
}
