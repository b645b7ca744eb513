/** What goes wrong instead of an answer. `hang` lasts until the caller hangs up or the fake closes. */
export type FaultAnswer =
  | 'drop'
  | 'hang'
  | number
  | { status: 429; retryAfterSeconds: number }
  | { status: number; html: string }

export interface PlannedFault {
  /** Undefined: every method but getUpdates; `file`: a download. */
  method?: string
  times: number
  answer: FaultAnswer
  /** `done`: the call takes effect, and only its answer is lost. */
  effect: 'none' | 'done'
}

/** How much the bot may say: Bots FAQ, "My bot is hitting limits". Times are real ones plus what the clock passed. */
export interface FloodRule {
  /** Between two messages or edits in one chat, once the burst is used up. */
  perChatMilliseconds: number
  burst: number
  /** In one group. */
  perGroupPerMinute: number
}

export interface Faults {
  /** The next so many calls (one unless said) go wrong. Planned ones come in the order of their planning. */
  next(fault: { method?: string; times?: number; answer: FaultAnswer; effect?: 'none' | 'done' }): void
  /** The flood rule; undefined: none, as in the beginning. */
  flood(rule: FloodRule | undefined): void
  /** Somebody else polls: 409 for the held getUpdates, or for the next. */
  secondPoller(): void
  /** From now on every call is answered 401. */
  revokeToken(): void
  /** Delivers an update again, with its id: the newest one unless said. */
  duplicateUpdate(updateId?: number): void
  /** The next videos are sent, but answered with message_id 0: Telegram scheduled them. */
  scheduleVideos(count: number): void
  /** The next so many updates come in the reverse order, when all of them are there. */
  swapNextUpdates(count: number): void
}

export interface Floods {
  /** Seconds to wait, or undefined. */
  secondsToWait(chatId: string, isGroup: boolean): number | undefined
  rule: FloodRule | undefined
}

export function newFloods(now: () => number): Floods {
  const sent = new Map<string, number[]>()
  return {
    rule: undefined,
    secondsToWait(chatId, isGroup) {
      const { rule } = this
      if (!rule) return undefined
      const past = (sent.get(chatId) ?? []).filter((at) => now() - at < 60_000)
      const soon = past.filter((at) => now() - at < rule.perChatMilliseconds * rule.burst)
      const waits = [
        soon.length >= rule.burst ? soon[0]! + rule.perChatMilliseconds * rule.burst - now() : 0,
        isGroup && past.length >= rule.perGroupPerMinute ? past[0]! + 60_000 - now() : 0,
      ]
      const milliseconds = Math.max(...waits)
      if (milliseconds > 0) return Math.ceil(milliseconds / 1000)
      sent.set(chatId, [...past, now()])
      return undefined
    },
  }
}
