import { Communities, type Community } from '#models/community.ts'
import type { Dream } from '#models/dream.ts'
import { type Event, note } from '#models/event.ts'
import { newId } from '#models/id.ts'
import type { Call } from '../command.ts'

/** What people do to a community, as the audit trail calls it. The words are `event.<what>`. */
export const deeds = [
  'vote-approve',
  'vote-reject',
  'vote-taken-back',
  'code-tried',
  'served',
  'review-chat',
  'home',
  'moderators',
  'approvals',
  'veto',
  'own-votes',
  'hold',
  'reminder',
  'expiry',
  'language',
  'targets',
  'channel',
  'caps',
  'publishing-stopped',
  'publishing-resumed',
  'making-paused',
  'making-resumed',
  'blocked',
  'unblocked',
  'dreamer-blocked',
  'dreamer-unblocked',
] as const
export type Deed = (typeof deeds)[number]

/** Writes to the audit trail what the caller did. @param community another than the call's. */
export const noteDeed = (
  call: Pick<Call, 'by' | 'community'>,
  what: Deed,
  details: Event['details'] = {},
  { dream, community = call.community._id }: { dream?: Pick<Dream, '_id'>; community?: string } = {},
): Promise<void> =>
  note({
    key: newId(),
    community,
    what,
    by: call.by.rank,
    who: call.by._id,
    details,
    at: new Date(),
    ...(dream ? { dream: dream._id } : {}),
  })

/**
 * Changes a community's record and writes it to the audit trail. `undefined` removes a field.
 * @returns The community as it is now.
 */
export async function change(
  call: Call,
  what: Deed,
  set: Record<string, unknown>,
  details: Event['details'] = {},
  of: Pick<Community, '_id'> = call.community,
): Promise<Community> {
  const written = Object.entries(set).filter(([, value]) => value !== undefined)
  const removed = Object.entries(set).filter(([, value]) => value === undefined)
  const now = await Communities.findOneAndUpdate(
    { _id: of._id },
    {
      ...(written.length > 0 ? { $set: Object.fromEntries(written) } : {}),
      ...(removed.length > 0 ? { $unset: Object.fromEntries(removed.map(([name]) => [name, 1])) } : {}),
    },
    { returnDocument: 'after' },
  ).lean<Community>()
  if (!now) throw new Error(`no community ${of._id}`)
  await noteDeed(call, what, details, { community: now._id })
  return now
}
