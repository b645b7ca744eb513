import { userInfo } from 'node:os'
import type { Place } from '#core/chat.ts'
import { environment, type Settings } from '#core/settings.ts'
import { translate } from '#locales/translate.ts'
import { Communities, type Community, communityAt, usualCaps, usualReview } from '#models/community.ts'
import { allPublishers, needsOf } from '#publishers/index.ts'

/** The community of this machine: whoever sits at it is its member, moderator and admin. */
const local = { platform: 'local', remote: 'local' }

/** What the local community starts with: served at once, published in the gallery. */
export function freshLocal(settings: Settings): Partial<Community> {
  const isTested = allPublishers().some((each) => each.id === 'fake' && needsOf(each).length === 0)
  return {
    name: translate('en', { key: 'local.name' }),
    servedAt: new Date(),
    review: { ...usualReview, mayVoteOnOwn: true, holdSeconds: settings.profile.holdSeconds },
    caps: usualCaps,
    targets: ['gallery', ...(isTested ? ['fake'] : [])],
  }
}

/** Makes the local community, and sets where its reviews are shown in this run. */
export async function openLocal(settings: Settings, reviewPlace: Place, holdSeconds: number): Promise<Community> {
  const community = await communityAt(local.platform, local.remote, freshLocal(settings))
  const review = { ...community.review, holdSeconds }
  await Communities.updateOne({ _id: community._id }, { $set: { reviewPlace, review } })
  return { ...community, review, reviewPlace }
}

export const localHome = { remote: local.remote, name: translate('en', { key: 'local.name' }) }

/** The name of whoever sits here, for the credit: the one that was given, or the account's, unless it is nobody's own. */
export function ownName(given?: string): string | undefined {
  if (given?.trim()) return given.trim()
  const { USER: user = userInfo().username } = environment()
  return ['root', 'nobody', 'node', 'runner'].includes(user) ? undefined : user
}
