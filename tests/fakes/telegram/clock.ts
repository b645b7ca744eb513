/** Time as the pretended Telegram knows it: it stands still unless a test lets it pass. */
export interface FakeClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Seconds since 1970, as the Bot API writes dates. */
  seconds(): number
  pass(milliseconds: number): void
}

export function newClock(startMilliseconds = Date.now()): FakeClock {
  let nowMilliseconds = startMilliseconds
  return {
    now: () => nowMilliseconds,
    seconds: () => Math.floor(nowMilliseconds / 1000),
    pass(milliseconds) {
      nowMilliseconds += milliseconds
    },
  }
}
