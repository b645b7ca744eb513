/** The fake's time: real time, plus what a test let pass. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Lets time pass at once: tokens, signed addresses and the time to acknowledge run out as they would. */
  pass(milliseconds: number): void
  /** Stops real time: from now on only `pass` moves the clock. For machines too busy to acknowledge within 3 s. */
  hold(): void
}

export function openClock(): FakeClock {
  let offset = 0
  let heldAt: number | undefined
  return {
    now: () => (heldAt ?? Date.now()) + offset,
    pass(milliseconds) {
      offset += milliseconds
    },
    hold() {
      heldAt ??= Date.now()
    },
  }
}

/** Discord's epoch: the first second of 2015 (documentation: Reference, Snowflakes). */
const epoch = 1_420_070_400_000n

/** Makes ids as Discord does: 17 to 19 digits that begin with the time and always grow. */
export function openIds(clock: FakeClock): () => string {
  let last = 0n
  return () => {
    const wished = (BigInt(clock.now()) - epoch) << 22n
    last = wished > last ? wished : last + 1n
    return last.toString()
  }
}

export const timestampOf = (milliseconds: number): string => new Date(milliseconds).toISOString()
