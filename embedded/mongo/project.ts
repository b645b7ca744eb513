import { unsupported } from './operations.ts'
import { splitPath } from './path.ts'
import { badValue } from './refusal.ts'
import { type Document, isDocument, isRaw, own, type Raw, type Value } from './values.ts'

/** Which fields to keep: the whole of one, or a tree of those below it. */
type Tree = Map<string, Tree | 'whole'>
type Projection = (document: Document) => Document

/** Turns a projection by inclusion into a function; `_id` stays unless it is excluded. */
export function compileProjection(raw: unknown = {}): Projection {
  if (!isRaw(raw)) throw badValue('a projection must be a document')
  const { _id: id = 1, ...fields } = raw
  const keepsId = included(id, '_id')
  const tree = inclusionTree(fields)
  if (tree.size > 0) return (document) => withId(document, keepsId, keepFields(document, tree))
  if (keepsId) return '_id' in raw ? (document) => withId(document, true, {}) : (document) => document
  return ({ _id, ...rest }) => rest
}

/** The fields of an inclusion as a tree: dotted paths and nested documents say the same. */
export function inclusionTree(fields: Raw): Tree {
  const tree: Tree = new Map()
  for (const [field, value] of Object.entries(fields)) {
    if (field.startsWith('$')) throw unsupported(`projection operator ${field}`)
    add(
      tree,
      splitPath(field),
      isRaw(value) ? inclusionTree(value) : included(value, field) ? 'whole' : refuseExclusion(field),
    )
  }
  return tree
}

export const isInclusion = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0)

function included(value: unknown, field: string): boolean {
  if (isInclusion(value)) return true
  if (value === false || value === 0) return false
  throw unsupported(`projection of ${field} by anything but inclusion`)
}

function refuseExclusion(field: string): never {
  throw unsupported(`projection by exclusion of ${field}; name the fields to keep`)
}

function add(tree: Tree, path: readonly string[], what: Tree | 'whole'): void {
  const [field, ...rest] = path as [string, ...string[]]
  const known = tree.get(field)
  if (known === 'whole' || (known !== undefined && what === 'whole' && rest.length === 0)) {
    throw badValue(`the projection of ${field} collides with another`)
  }
  if (rest.length === 0) {
    tree.set(field, what)
    return
  }
  const inner: Tree = known ?? new Map()
  tree.set(field, inner)
  add(inner, rest, what)
}

export function withId(document: Document, keepsId: boolean, fields: Document): Document {
  const id = own(document, '_id')
  return keepsId && id !== undefined ? { _id: id, ...fields } : fields
}

/** The named fields of a document, in the document's own order. */
export function keepFields(document: Document, tree: Tree): Document {
  const kept: Record<string, Value> = {}
  for (const field of Object.keys(document)) {
    const wanted = tree.get(field)
    const value = wanted && keep(document[field]!, wanted)
    if (value !== undefined) kept[field] = value
  }
  return kept
}

function keep(value: Value, wanted: Tree | 'whole'): Value | undefined {
  if (wanted === 'whole') return value
  if (Array.isArray(value)) {
    return value.map((element) => keep(element, wanted)).filter((element) => element !== undefined)
  }
  return isDocument(value) ? keepFields(value, wanted) : undefined
}
