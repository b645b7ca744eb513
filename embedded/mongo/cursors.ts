import { calculateObjectSize, Long } from 'bson'
import { Refusal } from './refusal.ts'
import type { Document } from './values.ts'

const defaultBatchDocuments = 101
const largestBatchBytes = 16 * 1024 * 1024
/** Type, position and closing zero of an array's element. */
const elementBytes = 10
const idleMilliseconds = 10 * 60_000

interface Cursor {
  namespace: string
  /** A snapshot: documents are immutable, so it costs one reference each. */
  documents: readonly Document[]
  position: number
  usedAt: number
}

/** Results that are longer than one answer. */
export class Cursors {
  readonly #open = new Map<number, Cursor>()
  #lastId = 0

  /** The reply with the first batch; the cursor stays open only if there is more. */
  first(namespace: string, documents: readonly Document[], batchSize = defaultBatchDocuments, single = false): object {
    const cursor = { namespace, documents, position: 0, usedAt: Date.now() }
    const firstBatch = take(cursor, batchSize)
    const more = !single && cursor.position < documents.length
    const id = more ? ++this.#lastId : 0
    if (more) this.#open.set(id, cursor)
    return { cursor: { id: Long.fromNumber(id), ns: namespace, firstBatch }, ok: 1 }
  }

  next(id: number, batchSize = Number.POSITIVE_INFINITY): object {
    const cursor = this.#open.get(id)
    if (!cursor) throw new Refusal(43, 'CursorNotFound', `cursor id ${id} not found`)
    cursor.usedAt = Date.now()
    const nextBatch = take(cursor, batchSize === 0 ? Number.POSITIVE_INFINITY : batchSize)
    const more = cursor.position < cursor.documents.length
    if (!more) this.#open.delete(id)
    return { cursor: { id: Long.fromNumber(more ? id : 0), ns: cursor.namespace, nextBatch }, ok: 1 }
  }

  /** Whether the cursor was open. */
  close(id: number): boolean {
    return this.#open.delete(id)
  }

  closeAll(): void {
    this.#open.clear()
  }

  closeIdle(): void {
    const oldest = Date.now() - idleMilliseconds
    for (const [id, cursor] of this.#open) if (cursor.usedAt < oldest) this.#open.delete(id)
  }
}

/** The next documents, at least one, as many as asked for and as fit. */
function take(cursor: Cursor, most: number): Document[] {
  const batch: Document[] = []
  let bytes = 0
  while (batch.length < most && cursor.position < cursor.documents.length) {
    const document = cursor.documents[cursor.position]!
    bytes += calculateObjectSize(document) + elementBytes
    if (batch.length > 0 && bytes > largestBatchBytes) break
    batch.push(document)
    cursor.position++
  }
  return batch
}
