import { ObjectId } from 'bson'
import { type Document, isDocument, type Value } from './values.ts'

/** The place of a value's type in MongoDB's order of all values; a missing value comes before null. */
export function typeRank(value: Value | undefined): number {
  if (value === undefined) return 0
  if (value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (typeof value === 'boolean') return 7
  if (value instanceof Date) return 8
  if (value instanceof ObjectId) return 6
  return Array.isArray(value) ? 5 : 4
}

/** MongoDB's order over all values: first by type, then within the type. */
export function compare(a: Value | undefined, b: Value | undefined): number {
  if (a === b) return 0
  const rank = typeRank(a) - typeRank(b)
  if (rank !== 0) return rank
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b)
  if (typeof a === 'boolean') return a ? 1 : -1
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime())
  if (a instanceof ObjectId && b instanceof ObjectId) return compareTexts(a.toHexString(), b.toHexString())
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  if (isDocument(a) && isDocument(b)) return compareDocuments(a, b)
  return 0
}

export const same = (a: Value | undefined, b: Value | undefined): boolean => compare(a, b) === 0

/** NaN equals itself and comes before every other number. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  if (Number.isNaN(b)) return 1
  return a < b ? -1 : 1
}

/** By code points, as UTF-8 bytes compare; JavaScript's own order puts surrogate pairs before U+E000. */
function compareTexts(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const unitA = a.charCodeAt(at)
    const unitB = b.charCodeAt(at)
    if (unitA !== unitB) return byteOrder(unitA) - byteOrder(unitB)
  }
  return a.length - b.length
}

const byteOrder = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const order = compare(a[at], b[at])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareDocuments(a: Document, b: Document): number {
  const fieldsA = Object.keys(a)
  const fieldsB = Object.keys(b)
  const shorter = Math.min(fieldsA.length, fieldsB.length)
  for (let at = 0; at < shorter; at++) {
    const fieldA = fieldsA[at]!
    const fieldB = fieldsB[at]!
    const order =
      typeRank(a[fieldA]) - typeRank(b[fieldB]) || compareTexts(fieldA, fieldB) || compare(a[fieldA], b[fieldB])
    if (order !== 0) return order
  }
  return fieldsA.length - fieldsB.length
}

/** A text that two values share exactly when they are equal; a missing value has the key of null. */
export function canonicalKey(value: Value | undefined): string {
  if (value === undefined || value === null) return '0'
  if (typeof value === 'number') return `n${value === 0 ? 0 : value};`
  if (typeof value === 'string') return `s${value.length}:${value}`
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return `d${value.getTime()};`
  if (value instanceof ObjectId) return `o${value.toHexString()}`
  if (Array.isArray(value)) return `[${value.map(canonicalKey).join('')}]`
  if (!isDocument(value)) return ''
  return `{${Object.keys(value)
    .map((field) => `${field.length}:${field}${canonicalKey(value[field])}`)
    .join('')}}`
}
