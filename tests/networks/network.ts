import type { PublishAccount } from '#publishers/publisher.ts'

/** A film as it stands on a pretended network. */
export interface Standing {
  /** Its words as people read them. */
  text: string
  /** What in them is more than plain words, but for the title: links, calls, formats. */
  marks: string[]
  bytes: Uint8Array
  url?: string
}

/** A pretended network with a channel for films, for tests that hold every publisher to the same. */
export interface Network {
  /** The publisher's id. */
  id: string
  account: PublishAccount
  /** What the publisher is set up with. */
  settings: Record<string, string>
  standing(): Standing[]
  /** Ids of people whose phones showed that they were called. */
  called(): string[]
  /** Text that would call people, link, format or look like code there, were it not taken as it is. */
  hostile: string
  /** The next posting breaks off: nothing was done, or everything but the answer. */
  breaks(how: 'drop' | 502, when: 'before' | 'after'): void
  /** The next posting hears that it has to wait. */
  busy(seconds: number): void
  /** The next posting is turned away for its size by what stands before the network. */
  turnsAway(): void
  /** The bot may not post there any more, or may again. */
  forbid(): void
  allow(): void
  /** The bot is in there no more, and cannot even delete what it posted. */
  expel(): void
  /** The channel is no more. */
  vanish(): void
  /** The same with a token that is none any more. */
  stale: Record<string, string>
  /** What the publisher may not be told by: no secret stands in any message of an error. */
  secret: string
  close(): Promise<void>
}
