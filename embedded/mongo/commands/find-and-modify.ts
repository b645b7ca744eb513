import type { Collection } from '../collection.ts'
import { compileFilter, type Filter } from '../match.ts'
import { compileProjection } from '../project.ts'
import { badValue } from '../refusal.ts'
import type { Entry } from '../secondary-index.ts'
import { compileSort } from '../sort.ts'
import { compileUpdate } from '../update.ts'
import type { Document } from '../values.ts'
import { type Command, collectionName, Fields } from './call.ts'

const known = ['query', 'sort', 'fields', 'update', 'remove', 'new', 'upsert']

/** One document, found and changed or removed in one step; the client gets it as it was, or as it became. */
export const findAndModify: Command = (call) => {
  const fields = new Fields('findAndModify', call.command, known)
  const filter = compileFilter(fields.get('query'))
  const order = compileSort(fields.get('sort'))
  const projection = compileProjection(fields.get('fields'))
  const collection = call.catalogue.ensure(call.database, collectionName(call))
  const project = (document: Document | undefined): Document | null => (document ? projection(document) : null)
  const entry = first(collection, filter, order)
  if (fields.flag('remove')) {
    if (fields.get('update') !== undefined) throw badValue('findAndModify either removes or updates')
    if (entry) collection.remove(entry)
    return { value: project(entry?.document), lastErrorObject: { n: entry ? 1 : 0 }, ok: 1 }
  }
  const change = compileUpdate(fields.get('update'))
  const wantsNew = fields.flag('new')
  if (entry) {
    const before = entry.document
    const after = change.apply(before)
    if (after !== before) collection.replace(entry, after)
    return { value: project(wantsNew ? after : before), lastErrorObject: { n: 1, updatedExisting: true }, ok: 1 }
  }
  if (!fields.flag('upsert')) return { value: null, lastErrorObject: { n: 0, updatedExisting: false }, ok: 1 }
  const document = change.inserted(filter)
  collection.insert(document)
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: document._id }
  return { value: wantsNew ? project(document) : null, lastErrorObject, ok: 1 }
}

type Order = ReturnType<typeof compileSort>

function first(collection: Collection, filter: Filter, order: Order): Entry | undefined {
  if (!order) return collection.find(filter, 1)[0]
  let best: Entry | undefined
  for (const entry of collection.find(filter)) {
    if (!best || order(entry.document, best.document) < 0) best = entry
  }
  return best
}
