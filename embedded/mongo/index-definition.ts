import { canonicalKey } from './compare.ts'
import { compileFilter } from './match.ts'
import { unsupported } from './operations.ts'
import { splitPath } from './path.ts'
import { badValue, Refusal } from './refusal.ts'
import { type Document, isRaw, plainDocument, type Raw } from './values.ts'

/** What an index is, as it is stored and listed. */
export interface IndexDefinition {
  name: string
  key: Document
  unique?: boolean
  sparse?: boolean
  partialFilterExpression?: Raw
  expireAfterSeconds?: number
}

const known = new Set([
  'name',
  'key',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'v',
])
const outsidePartialFilters = ['$ne', '$nin', '$not', '$elemMatch', '$regex']

/** Reads one entry of `createIndexes`; what is not supported is refused by name. */
export function readDefinition(raw: unknown): IndexDefinition {
  if (!isRaw(raw) || typeof raw.name !== 'string') throw badValue('an index needs a name and a key')
  const option = Object.keys(raw).find((field) => !known.has(field))
  if (option !== undefined) throw unsupported(`index option ${option}`)
  const definition: IndexDefinition = { name: raw.name, key: readKey(raw.key) }
  if (raw.unique === true) definition.unique = true
  if (raw.sparse === true) definition.sparse = true
  if (raw.partialFilterExpression !== undefined)
    definition.partialFilterExpression = readPartial(raw.partialFilterExpression)
  if (raw.expireAfterSeconds !== undefined) {
    if (typeof raw.expireAfterSeconds !== 'number' || raw.expireAfterSeconds < 0) {
      throw new Refusal(67, 'CannotCreateIndex', 'expireAfterSeconds must be a number of at least 0')
    }
    if (Object.keys(definition.key).length !== 1) {
      throw new Refusal(67, 'CannotCreateIndex', 'TTL indexes are single-field indexes')
    }
    definition.expireAfterSeconds = raw.expireAfterSeconds
  }
  return definition
}

function readKey(raw: unknown): Document {
  const key = plainDocument(raw)
  if (Object.keys(key).length === 0) throw new Refusal(67, 'CannotCreateIndex', 'an index needs at least one field')
  for (const [field, kind] of Object.entries(key)) {
    splitPath(field)
    if (kind !== 1 && kind !== -1) throw unsupported(`index kind ${String(kind)} of ${field}`, 67, 'CannotCreateIndex')
  }
  return key
}

function readPartial(raw: unknown): Raw {
  if (!isRaw(raw)) throw badValue('partialFilterExpression must be a document')
  compileFilter(raw)
  const text = JSON.stringify(raw)
  const refused =
    outsidePartialFilters.find((operator) => text.includes(`"${operator}"`)) ??
    (/"\$exists":false/.test(text) && '$exists: false')
  if (refused) throw new Refusal(67, 'CannotCreateIndex', `${refused} cannot stand in a partial index`)
  return raw
}

/** Whether two definitions mean the same, whatever their names. */
export const sameDefinition = (a: IndexDefinition, b: IndexDefinition): boolean =>
  sameIdentity(a, b) && a.expireAfterSeconds === b.expireAfterSeconds

/** Whether two indexes cannot stand beside each other, whatever their names. */
export function sameIdentity(a: IndexDefinition, b: IndexDefinition): boolean {
  return canonicalKey(a.key) === canonicalKey(b.key) && identity(a) === identity(b)
}

const identity = ({ unique, sparse, partialFilterExpression }: IndexDefinition): string =>
  JSON.stringify([unique ?? false, sparse ?? false, partialFilterExpression ?? null])
