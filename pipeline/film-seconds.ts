import type { Profile } from '#core/profile.ts'
import { wishedSeconds } from '#core/spoken.ts'
import type { Dream } from '#models/dream.ts'

/** How long a dream's film is going to be, its credit included: as was wished, or as the telling needs. In seconds. */
export function filmSeconds(
  { telling, understanding, wishes }: Pick<Dream, 'telling' | 'understanding' | 'wishes'>,
  { followsTelling, seconds, minSeconds, maxSeconds, creditSeconds }: Profile,
): number {
  const told = wishedSeconds(telling, understanding?.language ?? wishes.language ?? 'en') + creditSeconds
  return Math.min(maxSeconds, Math.max(minSeconds, wishes.seconds ?? (followsTelling ? told : seconds)))
}
