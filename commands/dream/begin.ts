import { Fault } from '#core/fault.ts'
import { nextDreamNumber } from '#models/community.ts'
import { isDuplicate } from '#models/connect.ts'
import { type Dream, Dreams, type Visibility } from '#models/dream.ts'
import { type Telling, Tellings } from '#models/telling.ts'
import type { Call } from '../command.ts'

/** The version of the consent's words in `locales/`; it rises when their meaning changes. */
const consentVersion = '1'

/** Makes the dream of a telling that was agreed to; of the same submission there is one dream, however often it is asked for. */
export async function create(telling: Telling, visibility: Visibility, call: Call): Promise<Dream> {
  if (call.by.blockedAt) throw new Fault('dream/blocked', 'a blocked member agreed', { tell: 'fault.blocked' })
  const { community, member, text, wishes, submission, plate } = telling
  // The newest way to answer lasts longest.
  const place = call.seenBy === 'asker' ? call.place : telling.place
  const shownAs = call.by.creditName ?? call.by.name
  try {
    const dream = await Dreams.create({
      community,
      member,
      number: await nextDreamNumber(community),
      telling: text,
      wishes,
      visibility,
      consent: { version: consentVersion, at: new Date(), shownAs },
      place,
      language: wishes.language ?? call.by.language,
      submission,
      dueAt: new Date(),
      ...(plate ? { plate } : {}),
      ...(call.options.begin === 'now' ? { confirmBy: new Date() } : {}),
    })
    await Tellings.deleteOne({ _id: telling._id })
    return dream.toObject()
  } catch (error) {
    const twin = isDuplicate(error) ? await Dreams.findOne({ submission }).lean<Dream>() : null
    if (!twin) throw error
    return twin
  }
}
