import { deserialize, serialize } from 'bson'
import { Refusal } from './refusal.ts'
import { isRaw, type Raw } from './values.ts'

/**
 * The whole of what the embedded database does. A model that needs more adds the name here, the operation and its
 * test together; everything else is refused by name.
 */
export const operations = {
  command: [
    'aggregate',
    'buildInfo',
    'count',
    'create',
    'createIndexes',
    'delete',
    'distinct',
    'drop',
    'dropDatabase',
    'dropIndexes',
    'endSessions',
    'find',
    'findAndModify',
    'getMore',
    'hello',
    'insert',
    'isMaster',
    'ismaster',
    'killCursors',
    'listCollections',
    'listIndexes',
    'ping',
    'update',
  ],
  'filter operator': [
    '$and',
    '$elemMatch',
    '$eq',
    '$exists',
    '$gt',
    '$gte',
    '$in',
    '$lt',
    '$lte',
    '$ne',
    '$nin',
    '$not',
    '$or',
    '$regex',
  ],
  'update operator': ['$addToSet', '$inc', '$pull', '$push', '$set', '$setOnInsert', '$unset'],
  'update modifier': ['$each'],
  'pipeline stage': ['$count', '$group', '$limit', '$match', '$project', '$skip', '$sort'],
  accumulator: ['$avg', '$first', '$last', '$max', '$min', '$push', '$sum'],
  expression: ['$dateTrunc'],
} as const

export type Family = keyof typeof operations

const refusalCodes: Record<Family, [number, string]> = {
  command: [59, 'CommandNotFound'],
  'filter operator': [2, 'BadValue'],
  'update operator': [9, 'FailedToParse'],
  'update modifier': [9, 'FailedToParse'],
  'pipeline stage': [40324, 'Location40324'],
  accumulator: [15952, 'Location15952'],
  expression: [168, 'InvalidPipelineOperator'],
}

const isSupported = (family: Family, name: string): boolean => (operations[family] as readonly string[]).includes(name)

/** Refuses an operation that is not on the list. */
export function requireSupported(family: Family, name: string): void {
  if (!isSupported(family, name)) throw unsupported(`${family} ${name}`, ...refusalCodes[family])
}

/** The refusal of something that MongoDB knows and this server does not. */
export function unsupported(what: string, code = 115, codeName = 'CommandNotSupported'): Refusal {
  return new Refusal(code, codeName, `the embedded database does not support the ${what}`)
}

const envelope = new Set(['$db', '$readPreference', '$clusterTime'])
const inAnyFamily = (name: string): boolean =>
  (Object.keys(operations) as Family[]).some((family) => family !== 'command' && isSupported(family, name))

/**
 * The operations of a command that are not on the list: its own name and every operator in it, at any depth. For
 * recording what an application asks of a real MongoDB.
 */
export function operationsOutsideList(name: string, command: Raw): string[] {
  // Through BSON, because a driver shows its listeners living objects that may be anything, even circular.
  const outside = operatorsIn(deserialize(serialize(command))).filter((operator) => !inAnyFamily(operator))
  return [...new Set(isSupported('command', name) ? outside : [name, ...outside])]
}

function operatorsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(operatorsIn)
  if (!isRaw(value)) return []
  return Object.entries(value).flatMap(([field, inner]) => {
    if (envelope.has(field)) return []
    return field.startsWith('$') ? [field, ...operatorsIn(inner)] : operatorsIn(inner)
  })
}
