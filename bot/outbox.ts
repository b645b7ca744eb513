import { type Place, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { hashOf } from '#core/hash.ts'
import type { Log } from '#core/log.ts'
import type { Language } from '#core/story.ts'
import { raiseAlert } from '#models/alert.ts'
import { Communities, type Community } from '#models/community.ts'
import type { Id } from '#models/id.ts'
import { underLease } from '#models/lease.ts'
import { type Member, Members } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'
import type { Answer } from '#queue/queue.ts'
import type { ChatPlatform } from './platform.ts'
import { render } from './render.ts'

const attemptsAllowed = 8
const longestWaitMilliseconds = 300_000
const pace = new Map<string, number>()

/** Where an operator is to be found: a platform and the operator's id there. */
export interface Operator {
  platform: string
  user: string
}

async function languageOf(tell: Tell, place: Place): Promise<Language> {
  if (tell.audience.to === 'operator') {
    const known = await Members.findOne({ platform: place.platform, remote: place.user ?? '' }).lean<Member>()
    return known?.language ?? 'en'
  }
  if (tell.audience.to === 'member') {
    const member = await Members.findById(tell.audience.member).lean<Member>()
    if (member) return member.language
  }
  const community = await Communities.findById(tell.community).lean<Community>()
  return community?.language ?? 'en'
}

/** When this message may be changed again, by the platform's pace. */
function tooSoon(tell: Tell, platform: ChatPlatform): Date | undefined {
  if (!tell.ref) return undefined
  const last = pace.get(tell._id)
  const next = (last ?? 0) + platform.limits.minEditIntervalMilliseconds
  return last !== undefined && next > Date.now() ? new Date(next) : undefined
}

/** Where this tell is said; the operator is written to on the first platform that is open. */
function placeOf(tell: Tell, platforms: readonly ChatPlatform[], operators: readonly Operator[]): Place | undefined {
  if (tell.audience.to !== 'operator') return tell.place
  for (const { platform, user } of operators) {
    const place = platforms.find((each) => each.id === platform)?.personally?.(user)
    if (place) return place
  }
  return undefined
}

/**
 * The key of a new message. Until it is known to stand, every try of it is the same one, also where there is more to say
 * meanwhile; what wakes somebody is a message of its own each time.
 */
const keyOf = ({ _id, revision, ref, message }: Tell, { chat }: Place): string =>
  hashOf(message.notify ? { tell: _id, revision } : { tell: _id, after: ref?.message ?? '', chat }).slice(0, 25)

async function deliver(tell: Tell, place: Place, platform: ChatPlatform): Promise<Tell['ref']> {
  const outgoing = render(tell.message, await languageOf(tell, place), platform.capabilities.names)
  if (tell.ref && platform.capabilities.edits && !tell.message.notify) {
    try {
      await platform.edit(tell.ref, outgoing)
      return tell.ref
    } catch (error) {
      // A message that cannot be edited any more is replaced by a new one.
      if (!(error instanceof Fault) || error.code !== 'chat/gone') throw error
    }
  }
  const ref = await platform.send(place, outgoing, keyOf(tell, place))
  // A try before this one may have arrived, as things were worded then, and only its answer was lost.
  if (tell.tried !== undefined && tell.tried !== tell.revision && platform.capabilities.edits)
    await platform.edit(ref, outgoing)
  return ref
}

/** Its person cannot be written to: it waits until they speak, and nobody else hears of it. */
async function hold(tell: Tell, log: Log): Promise<Answer> {
  log.info({ tell: tell._id }, 'a tell waits for its person')
  await Tells.updateOne({ _id: tell._id, revision: tell.revision }, { $set: { state: 'held', attempts: 0 } })
  return 'done'
}

/**
 * The review chat is gone, or the bot may not speak there: what is for moderators follows to where the community reviews now,
 * or waits until it names a chat or lets the bot speak, and the operator hears of it.
 */
async function waitForReviewChat(tell: Tell, log: Log): Promise<Answer> {
  const community = await Communities.findById(tell.community).lean<Community>()
  const place = community?.reviewPlace
  const isElsewhere = place && (place.platform !== tell.place.platform || place.chat !== tell.place.chat)
  const dueAt = new Date(Date.now() + (isElsewhere ? 0 : longestWaitMilliseconds))
  log.warn({ tell: tell._id, moves: Boolean(isElsewhere) }, 'the review chat cannot be written to')
  if (!isElsewhere) {
    const lines = [words('alert.reviewChat', { community: community?.name ?? '' })]
    await raiseAlert(`review-chat:${tell.community}`, lines)
  }
  const now = { dueAt, attempts: 0, ...(isElsewhere ? { place } : {}) }
  await Tells.updateOne(
    { _id: tell._id, revision: tell.revision },
    { $set: now, ...(isElsewhere ? { $unset: { ref: 1 } } : {}) },
  )
  return { again: dueAt }
}

async function onFault(tell: Tell, error: unknown, log: Log): Promise<Answer> {
  const fault = Fault.from(error, 'chat/failed')
  if (tell.tried === undefined && !tell.message.notify)
    await Tells.updateOne({ _id: tell._id }, { $set: { tried: tell.revision } })
  // A date is the platform's pace: nothing failed, and waiting one's turn loses nothing.
  const attempts = fault.retry instanceof Date ? tell.attempts : tell.attempts + 1
  if (fault.code === 'chat/closed' && tell.audience.to === 'member') return hold(tell, log)
  if (fault.code === 'chat/missing' && tell.audience.to === 'moderators') return waitForReviewChat(tell, log)
  // While a platform is away, or its token is, nothing owed is lost however long that takes.
  const isAway = fault.code === 'chat/unreachable' || fault.retry === 'after-reconnect'
  const lost = fault.retry === 'never' || (!isAway && attempts >= attemptsAllowed)
  const wait = Math.min(longestWaitMilliseconds, 1000 * 2 ** attempts)
  const dueAt = fault.retry instanceof Date ? fault.retry : new Date(Date.now() + wait)
  log[lost ? 'error' : 'warn'](
    { error, code: fault.code, tell: tell._id },
    lost ? 'a tell is lost' : 'a tell is tried again',
  )
  await Tells.updateOne(
    { _id: tell._id, revision: tell.revision },
    { $set: { state: lost ? 'lost' : 'owed', dueAt, attempts } },
  )
  return lost ? 'done' : { again: dueAt }
}

/**
 * Says what is owed: one `tell` job. The message is sent once and changed afterwards; what came newer meanwhile is said next.
 * @param onShown hears of a film that is newly shown to the moderators: some may have voted before we knew the message.
 */
export async function sayTell(
  id: string,
  platforms: readonly ChatPlatform[],
  worker: string,
  log: Log,
  operators: readonly Operator[] = [],
  onShown?: (film: Id) => Promise<void>,
): Promise<Answer> {
  const held = await underLease(`tell:${id}`, worker, 30, async (): Promise<Answer> => {
    const tell = await Tells.findById(id).lean<Tell>()
    if (tell?.state !== 'owed') return 'done'
    const place = placeOf(tell, platforms, operators)
    const platform = platforms.find((each) => each.id === place?.platform)
    if (!place || !platform) return 'done'
    // It was put off, perhaps by the platform itself: another hint is no reason to hurry.
    if (tell.dueAt.getTime() > Date.now()) return { again: tell.dueAt }
    const wait = tooSoon(tell, platform)
    if (wait) return { again: wait }
    try {
      const ref = await deliver(tell, place, platform)
      pace.set(tell._id, Date.now())
      if (pace.size > 5000) pace.clear()
      await Tells.updateOne({ _id: id }, { $set: { ref }, $unset: { tried: 1 } })
      const said = await Tells.updateOne({ _id: id, revision: tell.revision }, { $set: { state: 'said', attempts: 0 } })
      const { film, audience } = tell
      if (film !== undefined && audience.to === 'moderators' && !tell.ref) await onShown?.(film)
      return said.matchedCount === 1 ? 'done' : { again: new Date() }
    } catch (error) {
      return onFault(tell, error, log)
    }
  })
  return held ? held.did : { again: new Date(Date.now() + 500) }
}
