import { badValue, Refusal } from './refusal.ts'
import { type Document, isDocument, own, refuseFieldName, type Value } from './values.ts'

/** A dotted path, split. */
export type Path = readonly string[]
type Test = (value: Value | undefined) => boolean

/**
 * How an array at the end of a path counts: as `each` of its elements and itself (filters, index keys), as its
 * `elements` alone (sorting), or as the `whole`.
 */
export type ArrayEnd = 'each' | 'elements' | 'whole'

export function splitPath(path: string): Path {
  const segments = path.split('.')
  for (const segment of segments) {
    if (segment === '') throw new Refusal(56, 'EmptyFieldName', `the path "${path}" has an empty part`)
    if (segment.startsWith('$')) throw badValue(`the embedded database does not support ${segment} in the path ${path}`)
    refuseFieldName(segment)
  }
  return segments
}

/** The position a part of a path names in an array, if it is a number. */
export function arrayOffset(segment: string): number | undefined {
  return /^(0|[1-9]\d{0,6})$/.test(segment) ? Number(segment) : undefined
}

/** Whether any value at the path passes, descending into arrays as MongoDB does; a missing value is `undefined`. */
export function someValueAt(document: Document, path: Path, end: ArrayEnd, test: Test): boolean {
  return inDocument(document, path, 0, end, test)
}

/** All values at the path. */
export function valuesAt(document: Document, path: Path, end: ArrayEnd): (Value | undefined)[] {
  const values: (Value | undefined)[] = []
  inDocument(document, path, 0, end, (value) => {
    values.push(value)
    return false
  })
  return values
}

function inDocument(holder: Document, path: Path, depth: number, end: ArrayEnd, test: Test): boolean {
  const value = own(holder, path[depth]!)
  return depth === path.length - 1 ? atEnd(value, end, test) : below(value, path, depth + 1, end, test)
}

function below(value: Value | undefined, path: Path, depth: number, end: ArrayEnd, test: Test): boolean {
  if (Array.isArray(value)) return inArray(value, path, depth, end, test)
  return isDocument(value) ? inDocument(value, path, depth, end, test) : test(undefined)
}

function inArray(list: readonly Value[], path: Path, depth: number, end: ArrayEnd, test: Test): boolean {
  const offset = arrayOffset(path[depth]!)
  if (offset !== undefined && offset < list.length) {
    const element = list[offset]
    const last = depth === path.length - 1
    if (last ? atEnd(element, end, test) : below(element, path, depth + 1, end, test)) return true
  }
  return list.some((element) => isDocument(element) && inDocument(element, path, depth, end, test))
}

function atEnd(value: Value | undefined, end: ArrayEnd, test: Test): boolean {
  if (end === 'whole' || !Array.isArray(value)) return test(value)
  if (value.some(test)) return true
  if (end === 'each') return test(value)
  return value.length === 0 && test(undefined)
}
