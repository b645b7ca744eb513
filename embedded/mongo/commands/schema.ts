import type { Collection } from '../collection.ts'
import { canonicalKey } from '../compare.ts'
import { readDefinition } from '../index-definition.ts'
import { compileFilter } from '../match.ts'
import { Refusal } from '../refusal.ts'
import { type Document, isRaw, plain, plainDocument } from '../values.ts'
import { type Call, type Command, collectionName, Fields } from './call.ts'

const idIndex = { v: 2, key: { _id: 1 }, name: '_id_' } as const

function existing(call: Call): Collection {
  const collection = call.catalogue.get(call.database, collectionName(call))
  if (collection) return collection
  throw new Refusal(26, 'NamespaceNotFound', `ns does not exist: ${call.database}.${collectionName(call)}`)
}

const create: Command = (call) => {
  new Fields('create', call.command, [])
  const name = collectionName(call)
  if (call.catalogue.get(call.database, name)) {
    throw new Refusal(48, 'NamespaceExists', `Collection ${call.database}.${name} already exists.`)
  }
  call.catalogue.ensure(call.database, name)
  return { ok: 1 }
}

const createIndexes: Command = (call) => {
  const definitions = new Fields('createIndexes', call.command, ['indexes']).list('indexes').map(readDefinition)
  const name = collectionName(call)
  const createdCollectionAutomatically = !call.catalogue.get(call.database, name)
  const collection = call.catalogue.ensure(call.database, name)
  const numIndexesBefore = collection.indexes.length + 1
  for (const definition of definitions) {
    if (canonicalKey(definition.key) !== canonicalKey(idIndex.key)) collection.createIndex(definition)
  }
  const numIndexesAfter = collection.indexes.length + 1
  return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically, ok: 1 }
}

const listIndexes: Command = (call) => {
  new Fields('listIndexes', call.command, ['cursor'])
  const collection = existing(call)
  const listed = collection.indexes.map((definition) => ({ v: 2, ...definition }) as unknown as Document)
  return call.cursors.first(collection.namespace, [idIndex, ...listed], listed.length + 1)
}

const dropIndexes: Command = (call) => {
  const wanted = new Fields('dropIndexes', call.command, ['index']).get('index')
  const collection = existing(call)
  const nIndexesWas = collection.indexes.length + 1
  for (const name of indexNames(collection, wanted)) {
    if (name === idIndex.name) throw new Refusal(72, 'InvalidOptions', 'cannot drop _id index')
    collection.dropIndex(name)
  }
  return { nIndexesWas, ok: 1 }
}

/** Indexes are named by `*`, a name, names, or a key. */
function indexNames(collection: Collection, wanted: unknown): string[] {
  if (wanted === '*') return collection.indexes.map((index) => index.name)
  if (!isRaw(wanted)) return [wanted].flat().map(String)
  const key = canonicalKey(plain(wanted))
  const found = collection.indexes.find((index) => canonicalKey(index.key) === key)
  if (!found) throw new Refusal(27, 'IndexNotFound', `can't find index with key: ${JSON.stringify(wanted)}`)
  return [found.name]
}

const listCollections: Command = (call) => {
  const fields = new Fields('listCollections', call.command, ['filter', 'nameOnly', 'authorizedCollections', 'cursor'])
  const filter = compileFilter(fields.get('filter'))
  const listed = call.catalogue
    .in(call.database)
    .map(({ name }) =>
      fields.flag('nameOnly')
        ? { name, type: 'collection' }
        : { name, type: 'collection', options: {}, info: { readOnly: false }, idIndex },
    )
  const matched = listed.filter((one) => filter.matches(plainDocument(one)))
  return call.cursors.first(`${call.database}.$cmd.listCollections`, matched, matched.length + 1)
}

const drop: Command = (call) => {
  new Fields('drop', call.command, [])
  const collection = existing(call)
  call.catalogue.drop(collection)
  return { ns: collection.namespace, nIndexesWas: collection.indexes.length + 1, ok: 1 }
}

const dropDatabase: Command = (call) => {
  new Fields('dropDatabase', call.command, [])
  for (const collection of call.catalogue.in(call.database)) call.catalogue.drop(collection)
  return { dropped: call.database, ok: 1 }
}

export const schemaCommands: Readonly<Record<string, Command>> = {
  create,
  createIndexes,
  listIndexes,
  dropIndexes,
  listCollections,
  drop,
  dropDatabase,
}
