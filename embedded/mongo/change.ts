import { arrayOffset, type Path } from './path.ts'
import { badValue, Refusal } from './refusal.ts'
import { type Document, isDocument, own, type Value } from './values.ts'

/** Gives the new value from the old; `undefined` is no value. The old value itself means nothing changes. */
export type Change = (old: Value | undefined) => Value | undefined

const longestPadding = 1500

/**
 * The document with one change at a path. Everything beside the path is shared with the old document, which stays as it
 * was; without a change the old document itself is returned. Missing documents on the way are made where `create` is set.
 */
export function changeAt(document: Document, path: Path, change: Change, create: boolean): Document {
  return inDocument(document, path, 0, change, create)
}

function inDocument(holder: Document, path: Path, depth: number, change: Change, create: boolean): Document {
  const field = path[depth]!
  const old = own(holder, field)
  const fresh = inner(old, path, depth, change, create)
  if (fresh === old) return holder
  if (fresh !== undefined) return { ...holder, [field]: fresh }
  const { [field]: _removed, ...rest } = holder
  return rest
}

function inArray(list: readonly Value[], path: Path, depth: number, change: Change, create: boolean): readonly Value[] {
  const offset = arrayOffset(path[depth]!)
  if (offset === undefined) {
    if (create) throw notViable(path, depth)
    return list
  }
  const fresh = inner(list[offset], path, depth, change, create)
  if (fresh === list[offset]) return list
  if (offset - list.length > longestPadding) throw badValue(`position ${offset} is too far beyond the end of the array`)
  const copy = [...list]
  while (copy.length < offset) copy.push(null)
  // An element cannot be taken out by its position, only emptied: the others keep their places.
  copy[offset] = fresh ?? null
  return copy
}

function inner(old: Value | undefined, path: Path, depth: number, change: Change, create: boolean): Value | undefined {
  if (depth === path.length - 1) return change(old)
  if (Array.isArray(old)) return inArray(old, path, depth + 1, change, create)
  if (isDocument(old)) return inDocument(old, path, depth + 1, change, create)
  if (!create) return old
  if (old !== undefined) throw notViable(path, depth + 1)
  const made = inDocument({}, path, depth + 1, change, create)
  return Object.keys(made).length === 0 ? undefined : made
}

function notViable(path: Path, depth: number): Refusal {
  const holder = path.slice(0, depth).join('.')
  return new Refusal(28, 'PathNotViable', `Cannot create field '${path[depth]}' in element {${holder}}`)
}
