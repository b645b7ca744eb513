import type { Catalogue } from '../catalogue.ts'
import type { Cursors } from '../cursors.ts'
import { unsupported } from '../operations.ts'
import { badValue, Refusal, typeMismatch } from '../refusal.ts'
import type { Raw } from '../values.ts'

/** What a command works with. */
export interface Call {
  name: string
  command: Raw
  database: string
  connectionId: number
  catalogue: Catalogue
  cursors: Cursors
}

/** Does one command and gives the reply; throws a `Refusal` where it cannot. */
export type Command = (call: Call) => object

/** Fields any command may carry. They ask for nothing that a single, always durable server does not already do. */
const envelope = new Set([
  '$clusterTime',
  '$db',
  '$readPreference',
  'apiDeprecationErrors',
  'apiStrict',
  'apiVersion',
  'comment',
  'lsid',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
])

/** The fields of a command, or of a statement within one; a field that is not `known` is refused, never ignored. */
export class Fields {
  readonly #raw: Raw
  readonly #owner: string

  constructor(owner: string, raw: Raw, known: readonly string[]) {
    this.#raw = raw
    this.#owner = owner
    if ('txnNumber' in raw) throw unsupported('transaction')
    const other = Object.keys(raw).find((field) => field !== owner && !known.includes(field) && !envelope.has(field))
    if (other !== undefined) throw unsupported(`option ${other} of ${owner}`, 40415, 'Location40415')
  }

  get(field: string): unknown {
    return this.#raw[field]
  }

  flag(field: string, usual = false): boolean {
    const value = this.#raw[field] ?? usual
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return value !== 0
    throw typeMismatch(`${field} of ${this.#owner} must be true or false`)
  }

  /** A whole number of at least 0. */
  count(field: string): number | undefined {
    const value = this.#raw[field]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
      throw badValue(`${field} of ${this.#owner} must be a whole number of at least 0`)
    }
    return value
  }

  text(field: string): string {
    const value = this.#raw[field]
    if (typeof value !== 'string') throw typeMismatch(`${field} of ${this.#owner} must be a text`)
    return value
  }

  list(field: string): readonly unknown[] {
    const value = this.#raw[field]
    if (!Array.isArray(value)) throw typeMismatch(`${field} of ${this.#owner} must be an array`)
    return value
  }
}

/** The collection a command names in its first field. */
export function collectionName(call: Call): string {
  const name = call.command[call.name]
  if (typeof name !== 'string' || name === '')
    throw new Refusal(73, 'InvalidNamespace', `${call.name} needs a collection`)
  return name
}
