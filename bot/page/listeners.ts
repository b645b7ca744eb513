import type { PageEvent } from './view.ts'

type Listener = (event: PageEvent) => void

/** The pages that are open at present. */
export interface Listeners {
  tell(event: PageEvent): void
  /** @returns What ends the listening. */
  add(listener: Listener): () => void
}

export function openListeners(): Listeners {
  const all = new Set<Listener>()
  return {
    tell(event) {
      for (const listener of all) listener(event)
    },
    add(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
  }
}
