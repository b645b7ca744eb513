import type { Rank } from '#core/chat.ts'
import { type Community, communityAt, nextDreamNumber, usualCaps, usualReview } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Film, Films, type Sealed, sealOf } from '#models/film.ts'
import { newId } from '#models/id.ts'
import { type Member, memberOf } from '#models/member.ts'
import { type Review, Reviews } from '#models/review.ts'

/** A served community with a review chat. */
export const aCommunity = (set: Partial<Community> = {}): Promise<Community> =>
  communityAt('test', newId(), {
    name: 'Sleepers',
    servedAt: new Date(),
    reviewPlace: { platform: 'test', chat: 'review' },
    review: { ...usualReview, holdSeconds: 0 },
    caps: usualCaps,
    targets: ['fake'],
    ...set,
  })

export const aMember = (community: Pick<Community, '_id'>, name = 'Ada', rank: Rank = 'member'): Promise<Member> =>
  memberOf(community._id, { platform: 'test', remote: `${name}-${newId()}`, name, language: 'en', rank })

/** A dream as `/dream` leaves it; `set` for tests that begin later. */
export async function aDream(
  community: Community,
  member: Pick<Member, '_id'>,
  set: Partial<Dream> = {},
): Promise<Dream> {
  const dream = await Dreams.create({
    community: community._id,
    member: member._id,
    number: await nextDreamNumber(community._id),
    telling: 'I was flying over a silver sea and a whale sang to me.',
    visibility: 'public',
    consent: { version: '1', at: new Date(), shownAs: 'Ada' },
    place: { platform: 'test', chat: 'own' },
    language: 'en',
    submission: newId(),
    dueAt: new Date(),
    ...set,
  })
  return dream.toObject()
}

const file = (letter: string, mime: string, ending: string) => ({
  key: `${letter.repeat(2)}/${letter.repeat(64)}.${ending}`,
  bytes: 100,
  sha256: letter.repeat(64),
  mime,
})

export const someSealed = (): Sealed => ({
  files: {
    master: file('a', 'video/mp4', 'mp4'),
    preview: file('b', 'video/mp4', 'mp4'),
    poster: file('c', 'image/jpeg', 'jpg'),
    srt: file('d', 'application/x-subrip', 'srt'),
    vtt: file('e', 'text/vtt', 'vtt'),
  },
  title: 'The singing whale',
  caption: 'A whale sang to me.',
  hashtags: ['dream', 'whale'],
  credit: 'Dreamt by Ada',
  disclosure: 'Made by a program.',
  warnings: [{ tell: 'warning.notScreened', values: {} }],
  targets: ['fake'],
})

/** A dream that is under review, with its film and its open review. */
export async function inReview(
  community: Community,
  member: Pick<Member, '_id'>,
  told: Partial<Dream> = {},
): Promise<{ dream: Dream; film: Film; review: Review }> {
  const dream = await aDream(community, member, told)
  const identity = { dream: dream._id, take: 1, edition: 1 }
  const sealed = someSealed()
  const made = await Films.create({
    ...identity,
    ...sealed,
    seal: sealOf({ ...identity, ...sealed }),
    community: community._id,
    seconds: 3,
    language: 'en',
  })
  const film: Film = made.toObject()
  const opened = await Reviews.create({ community: community._id, dream: dream._id, film: film._id, seal: film.seal })
  const review: Review = opened.toObject()
  const shown = { from: 'filmed' as const, to: 'in-review' as const, by: 'pipeline' as const, at: new Date() }
  const now = { state: 'in-review' as const, version: 1, changes: [shown], dueAt: null }
  const set = { ...now, film: film._id, review: review._id }
  await Dreams.updateOne({ _id: dream._id }, { $set: set })
  return { dream: { ...dream, ...set }, film, review }
}
