const keptAtMost = 5_000

/** Remembers what came lately: after a connection broke, Discord sends some of it once more. */
export function openSeen(): { isNew(id: string): boolean } {
  const ids = new Set<string>()
  return {
    isNew(id) {
      if (ids.has(id)) return false
      ids.add(id)
      if (ids.size > keptAtMost) ids.delete(ids.values().next().value ?? '')
      return true
    },
  }
}
