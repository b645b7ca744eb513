import type { Collection } from '../collection.ts'
import { compileFilter } from '../match.ts'
import { Refusal } from '../refusal.ts'
import { compileUpdate } from '../update.ts'
import { isRaw, plainDocument, type Raw, type Value } from '../values.ts'
import { type Call, type Command, collectionName, Fields } from './call.ts'

const collectionOf = (call: Call): Collection => call.catalogue.ensure(call.database, collectionName(call))

/** Does each statement of a batch; an ordered batch ends at the first that is refused. */
function eachStatement(call: Call, list: string, run: (statement: unknown, index: number) => void): object[] {
  const fields = new Fields(call.name, call.command, [list, 'ordered'])
  const ordered = fields.flag('ordered', true)
  const errors: object[] = []
  for (const [index, statement] of fields.list(list).entries()) {
    try {
      run(statement, index)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      errors.push({ index, code: error.code, errmsg: error.message, ...error.details })
      if (ordered) break
    }
  }
  return errors
}

const withErrors = (reply: object, writeErrors: object[]): object =>
  writeErrors.length > 0 ? { ...reply, writeErrors, ok: 1 } : { ...reply, ok: 1 }

const insert: Command = (call) => {
  const collection = collectionOf(call)
  let n = 0
  const errors = eachStatement(call, 'documents', (document) => {
    collection.insert(plainDocument(document))
    n++
  })
  return withErrors({ n }, errors)
}

const update: Command = (call) => {
  const collection = collectionOf(call)
  const counts = { n: 0, nModified: 0 }
  const upserted: { index: number; _id: Value }[] = []
  const errors = eachStatement(call, 'updates', (statement, index) => {
    const fields = new Fields('update', asRaw(statement), ['q', 'u', 'multi', 'upsert'])
    const filter = compileFilter(fields.get('q'))
    const change = compileUpdate(fields.get('u'))
    const matched = collection.find(filter, fields.flag('multi') ? undefined : 1)
    for (const entry of matched) {
      const updated = change.apply(entry.document)
      if (updated !== entry.document) {
        collection.replace(entry, updated)
        counts.nModified++
      }
      counts.n++
    }
    if (matched.length > 0 || !fields.flag('upsert')) return
    const document = change.inserted(filter)
    collection.insert(document)
    counts.n++
    upserted.push({ index, _id: document._id! })
  })
  return withErrors(upserted.length > 0 ? { ...counts, upserted } : counts, errors)
}

const remove: Command = (call) => {
  const collection = call.catalogue.get(call.database, collectionName(call))
  let n = 0
  const errors = eachStatement(call, 'deletes', (statement) => {
    const fields = new Fields('delete', asRaw(statement), ['q', 'limit'])
    const filter = compileFilter(fields.get('q'))
    const matched = collection?.find(filter, fields.count('limit') || undefined) ?? []
    for (const entry of matched) {
      collection?.remove(entry)
      n++
    }
  })
  return withErrors({ n }, errors)
}

const asRaw = (statement: unknown): Raw => (isRaw(statement) ? statement : {})

export const writeCommands: Readonly<Record<string, Command>> = { insert, update, delete: remove }
