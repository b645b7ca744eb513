import { calculateObjectSize } from 'bson'
import { compileStage } from '../aggregate.ts'
import { canonicalKey } from '../compare.ts'
import { compileFilter } from '../match.ts'
import { unsupported } from '../operations.ts'
import { splitPath, valuesAt } from '../path.ts'
import { compileProjection } from '../project.ts'
import { Refusal } from '../refusal.ts'
import { compileSort } from '../sort.ts'
import { largestDocumentBytes } from '../store.ts'
import { type Document, isRaw, type Value } from '../values.ts'
import { type Call, type Command, collectionName, Fields } from './call.ts'

/** The documents that match, in natural order. */
function matching(call: Call, rawFilter: unknown): Document[] {
  const filter = compileFilter(rawFilter)
  const collection = call.catalogue.get(call.database, collectionName(call))
  return collection?.find(filter).map((entry) => entry.document) ?? []
}

const find: Command = (call) => {
  const fields = new Fields('find', call.command, [
    'filter',
    'sort',
    'projection',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
  ])
  const order = compileSort(fields.get('sort'))
  const projection = compileProjection(fields.get('projection'))
  const skip = fields.count('skip') ?? 0
  const limit = fields.count('limit') || Number.POSITIVE_INFINITY
  const matched = matching(call, fields.get('filter'))
  if (order) matched.sort(order)
  const documents = matched.slice(skip, skip + limit).map(projection)
  const namespace = `${call.database}.${collectionName(call)}`
  return call.cursors.first(namespace, documents, fields.count('batchSize'), fields.flag('singleBatch'))
}

const count: Command = (call) => {
  const fields = new Fields('count', call.command, ['query', 'skip', 'limit'])
  const skip = fields.count('skip') ?? 0
  const limit = fields.count('limit') || Number.POSITIVE_INFINITY
  const n = matching(call, fields.get('query')).length
  return { n: Math.min(limit, Math.max(0, n - skip)), ok: 1 }
}

const distinct: Command = (call) => {
  const fields = new Fields('distinct', call.command, ['key', 'query'])
  const path = splitPath(fields.text('key'))
  const values = new Map<string, Value>()
  for (const document of matching(call, fields.get('query'))) {
    for (const value of valuesAt(document, path, 'elements')) {
      if (value !== undefined) values.set(canonicalKey(value), value)
    }
  }
  const reply = { values: [...values.values()], ok: 1 }
  if (calculateObjectSize(reply) > largestDocumentBytes)
    throw new Refusal(17217, 'Location17217', 'distinct too big, 16mb cap')
  return reply
}

const aggregate: Command = (call) => {
  const fields = new Fields('aggregate', call.command, ['pipeline', 'cursor'])
  const namespace = `${call.database}.${collectionName(call)}`
  const cursor = new Fields('cursor', optional(fields.get('cursor')), ['batchSize'])
  const [first, ...rest] = fields.list('pipeline')
  // A leading $match goes through the indexes.
  const leading = isRaw(first) && '$match' in first && Object.keys(first).length === 1
  const stages = (leading || first === undefined ? rest : [first, ...rest]).map(compileStage)
  const source: readonly Document[] = matching(call, leading ? first.$match : {})
  const documents = stages.reduce((documents, stage) => stage(documents), source)
  return call.cursors.first(namespace, documents, cursor.count('batchSize'))
}

const optional = (raw: unknown) => (isRaw(raw) ? raw : {})

const getMore: Command = (call) => {
  const fields = new Fields('getMore', call.command, ['collection', 'batchSize'])
  const id = fields.count('getMore')
  if (id === undefined) throw unsupported('getMore without a cursor')
  return call.cursors.next(id, fields.count('batchSize'))
}

const killCursors: Command = (call) => {
  const ids = new Fields('killCursors', call.command, ['cursors']).list('cursors')
  const closed = ids.filter((id) => typeof id === 'number' && call.cursors.close(id))
  return {
    cursorsKilled: closed,
    cursorsNotFound: ids.filter((id) => !closed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  }
}

export const readCommands: Readonly<Record<string, Command>> = {
  find,
  count,
  distinct,
  aggregate,
  getMore,
  killCursors,
}
