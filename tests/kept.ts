import { Communities, type Community, type ReviewRules } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import type { DreamState } from '#models/states.ts'
import { until } from './until.ts'

/** What the database keeps of one community, read anew at every call. */
export interface Kept {
  record(): Promise<Community>
  /** Changes some of who decides and how. */
  rules(set: Partial<ReviewRules>): Promise<void>
  /** A dream by its number, the first unless told. */
  dream(number?: number): Promise<Dream>
  /** Waits until a dream is in a state, and is as `that` says; a dream that fails instead ends the waiting. */
  reaches(state: DreamState, number?: number, that?: (dream: Dream) => boolean): Promise<Dream>
}

/** @param where how the community is found: by what does not change while it is looked at. */
export function keptOf(where: { remote: string } | { name: string }): Kept {
  const kept: Kept = {
    async record() {
      const found = await Communities.findOne(where).lean<Community>()
      if (!found) throw new Error('no community')
      return found
    },
    async rules(set) {
      const { _id, review } = await kept.record()
      await Communities.updateOne({ _id }, { $set: { review: { ...review, ...set } } })
    },
    async dream(number = 1) {
      const { _id: community } = await kept.record()
      const found = await Dreams.findOne({ community, number }).lean<Dream>()
      if (!found) throw new Error(`no dream ${number}`)
      return found
    },
    reaches: (state, number = 1, that = () => true) =>
      until(`dream ${number} ${state}`, async () => {
        const now = await kept.dream(number)
        if (now.state === 'failed' && state !== 'failed') throw new Error(`it failed: ${JSON.stringify(now.fault)}`)
        return now.state === state && that(now) && now
      }),
  }
  return kept
}
