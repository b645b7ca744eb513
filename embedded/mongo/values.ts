import { ObjectId } from 'bson'
import { badValue, Refusal } from './refusal.ts'

/** What a document may hold here. Values are never changed in place: an update builds a new document. */
export type Value = null | boolean | number | string | Date | ObjectId | readonly Value[] | Document
export interface Document {
  readonly [field: string]: Value
}
/** A document as it came over the wire, not yet looked at. */
export type Raw = Readonly<Record<string, unknown>>

const deepestNesting = 100

export function isDocument(value: Value | undefined): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof ObjectId)
  )
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** A field of its own, never one inherited from Object. */
export function own(holder: Document, field: string): Value | undefined {
  return Object.hasOwn(holder, field) ? holder[field] : undefined
}

/** The same value, known to be of the plain types; any other type is refused by its name. */
export function plain(value: unknown, depth = 0): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (value instanceof Date || value instanceof ObjectId) return value
  if (depth > deepestNesting) throw badValue(`documents nest at most ${deepestNesting} levels deep`)
  if (Array.isArray(value)) {
    for (const element of value) plain(element, depth + 1)
    return value as Value[]
  }
  if (isRaw(value)) return plainDocument(value, depth)
  throw badValue(`the embedded database does not support values of type ${typeName(value)}`)
}

export function plainDocument(value: unknown, depth = 0): Document {
  if (!isRaw(value)) throw badValue('a document was expected')
  for (const field of Object.keys(value)) {
    refuseFieldName(field)
    plain(value[field], depth + 1)
  }
  return value as Document
}

/** Names that mean something to MongoDB, to the BSON encoder or to JavaScript itself cannot be names of fields. */
export function refuseFieldName(field: string): void {
  if (field.startsWith('$')) throw new Refusal(52, 'DollarPrefixedFieldName', `the field name ${field} starts with $`)
  if (field === '__proto__' || field === '_bsontype') throw badValue(`${field} cannot be the name of a field`)
}

function typeName(value: unknown): string {
  if (typeof value === 'object' && value !== null && '_bsontype' in value) return String(value._bsontype)
  return typeof value
}
