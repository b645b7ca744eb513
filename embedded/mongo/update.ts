import { ObjectId } from 'bson'
import { type Change, changeAt } from './change.ts'
import { canonicalKey, same } from './compare.ts'
import { type Filter, pullTest } from './match.ts'
import { requireSupported, unsupported } from './operations.ts'
import { type Path, splitPath } from './path.ts'
import { badValue, Refusal, typeMismatch } from './refusal.ts'
import { type Document, isRaw, plain, type Value } from './values.ts'

interface Step {
  path: Path
  change: Change
  /** Whether missing documents on the way are made. */
  create: boolean
  onlyOnInsert: boolean
}

/** A compiled update. */
export interface Update {
  /** The updated document, or the very same one if nothing changes. */
  apply(document: Document): Document
  /** The document an upsert inserts. */
  inserted(filter: Filter): Document
}

const creating = new Set(['$set', '$setOnInsert', '$inc', '$push', '$addToSet'])

/** Turns an update into steps; an operator that is not on the list is refused by name. */
export function compileUpdate(raw: unknown): Update {
  if (Array.isArray(raw)) throw unsupported('update by a pipeline')
  if (!isRaw(raw)) throw badValue('an update must be a document')
  const steps = Object.entries(raw).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$')) throw unsupported('replacement of a whole document; use $set')
    requireSupported('update operator', operator)
    if (!isRaw(fields)) throw badValue(`${operator} needs a document of fields`)
    return Object.entries(fields).map(([field, operand]) => step(operator, field, operand))
  })
  // New fields appear in the order of their names, as in MongoDB.
  steps.sort((a, b) => (a.path.join('.') < b.path.join('.') ? -1 : 1))
  refuseConflicts(steps)
  const always = steps.filter((one) => !one.onlyOnInsert)
  return {
    apply: (document) => keepingId(document, run(always, document)),
    inserted: (filter) => withId(run(steps, fromEquals(filter))),
  }
}

function step(operator: string, field: string, operand: unknown): Step {
  return {
    path: splitPath(field),
    change: changeOf(operator, field, operand),
    create: creating.has(operator),
    onlyOnInsert: operator === '$setOnInsert',
  }
}

function changeOf(operator: string, field: string, operand: unknown): Change {
  switch (operator) {
    case '$unset':
      return () => undefined
    case '$inc':
      return increment(field, operand)
    case '$push':
      return push(field, each(operand))
    case '$addToSet':
      return addToSet(field, each(operand))
    case '$pull':
      return pull(field, operand)
    default: {
      const value = plain(operand)
      return (old) => (old !== undefined && same(old, value) ? old : value)
    }
  }
}

function increment(field: string, operand: unknown): Change {
  if (typeof operand !== 'number') throw typeMismatch(`Cannot increment ${field} with a value that is not a number`)
  return (old) => {
    if (old === undefined) return operand
    if (typeof old !== 'number') throw typeMismatch(`Cannot apply $inc to ${field}: it is not a number`)
    return old + operand
  }
}

/** The values that `$push` and `$addToSet` add: one, or those of `$each`. */
function each(operand: unknown): readonly Value[] {
  if (!isRaw(operand) || !Object.keys(operand).some((name) => name.startsWith('$'))) return [plain(operand)]
  for (const name of Object.keys(operand)) requireSupported('update modifier', name)
  const values = plain(operand.$each)
  if (!Array.isArray(values)) throw badValue('$each needs an array')
  return values
}

function push(field: string, values: readonly Value[]): Change {
  return (old) => {
    if (old === undefined) return values
    if (!Array.isArray(old)) throw badValue(`The field '${field}' must be an array to $push to`)
    return values.length === 0 ? old : [...old, ...values]
  }
}

function addToSet(field: string, values: readonly Value[]): Change {
  return (old) => {
    if (old !== undefined && !Array.isArray(old))
      throw badValue(`Cannot apply $addToSet to ${field}: it is not an array`)
    const list: readonly Value[] = old ?? []
    const known = new Set(list.map(canonicalKey))
    const added = values.filter((value) => {
      const key = canonicalKey(value)
      return !known.has(key) && known.add(key)
    })
    return old !== undefined && added.length === 0 ? old : [...list, ...added]
  }
}

function pull(field: string, operand: unknown): Change {
  const removes = pullTest(operand)
  return (old) => {
    if (old === undefined) return undefined
    if (!Array.isArray(old)) throw badValue(`Cannot apply $pull to ${field}: it is not an array`)
    const kept = old.filter((value) => !removes(value))
    return kept.length === old.length ? old : kept
  }
}

const run = (steps: readonly Step[], document: Document): Document =>
  steps.reduce((current, one) => changeAt(current, one.path, one.change, one.create), document)

function refuseConflicts(steps: readonly Step[]): void {
  const paths = steps.map((one) => `${one.path.join('.')}.`).sort()
  for (const [at, path] of paths.entries()) {
    const next = paths[at + 1]
    if (next?.startsWith(path)) {
      const name = next.slice(0, -1)
      throw new Refusal(40, 'ConflictingUpdateOperators', `Updating the path '${name}' would create a conflict`)
    }
  }
}

function keepingId(before: Document, after: Document): Document {
  if (before._id !== after._id) {
    throw new Refusal(
      66,
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    )
  }
  return after
}

function fromEquals(filter: Filter): Document {
  let document: Document = {}
  for (const [path, value] of filter.equals) document = changeAt(document, splitPath(path), () => value, true)
  return document
}

function withId(document: Document): Document {
  const { _id = new ObjectId(), ...rest } = document
  return { _id, ...rest }
}
