/** Many entries under one key. A key with a single entry, the usual case, holds it without a set around it. */
export class Buckets<Entry extends object> {
  readonly #byKey = new Map<string, Entry | Set<Entry>>()

  add(key: string, entry: Entry): void {
    const bucket = this.#byKey.get(key)
    if (bucket === undefined || bucket === entry) this.#byKey.set(key, entry)
    else if (bucket instanceof Set) bucket.add(entry)
    else this.#byKey.set(key, new Set([bucket, entry]))
  }

  remove(key: string, entry: Entry): void {
    const bucket = this.#byKey.get(key)
    if (bucket === entry) this.#byKey.delete(key)
    else if (bucket instanceof Set && bucket.delete(entry) && bucket.size === 0) this.#byKey.delete(key)
  }

  count(key: string): number {
    const bucket = this.#byKey.get(key)
    if (bucket === undefined) return 0
    return bucket instanceof Set ? bucket.size : 1
  }

  at(key: string): Iterable<Entry> {
    const bucket = this.#byKey.get(key)
    if (bucket === undefined) return []
    return bucket instanceof Set ? bucket : [bucket]
  }
}
