import { Fault } from '#core/fault.ts'
import type { Community } from '#models/community.ts'
import { Dreams } from '#models/dream.ts'
import { type Member, membersOfPerson } from '#models/member.ts'

const minCharacters = 8
const maxCharacters = 4000
const dreamsADay = 20
/** A Chinese sign is a syllable or a word: 猫在飞 is as much as "a cat was flying". */
const syllables = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const lettersOfOne = 3

/** Refuses a telling that is too short or too long, of somebody who may not tell, or one too many today. */
export async function checkTelling(by: Member, community: Community, text: string): Promise<void> {
  const length = [...text].length
  const more = (text.match(syllables)?.length ?? 0) * (lettersOfOne - 1)
  const letters = (text.match(/\p{L}/gu)?.length ?? 0) + more
  if (length + more < minCharacters || letters < 4)
    throw new Fault('dream/too-short', `${length} characters`, { tell: 'fault.tooShort' })
  if (length > maxCharacters)
    throw new Fault('dream/too-long', `${length} characters`, {
      tell: 'fault.tooLong',
      values: { most: maxCharacters, length },
    })
  if (by.blockedAt) throw new Fault('dream/blocked', 'a blocked member told a dream', { tell: 'fault.blocked' })
  if (community.platform === 'local') return
  const today = await Dreams.countDocuments({
    member: { $in: await membersOfPerson(by) },
    createdAt: { $gte: new Date(Date.now() - 86_400_000) },
  })
  if (today >= dreamsADay)
    throw new Fault('dream/too-many', 'too many dreams a day', { tell: 'fault.tooMany', values: { most: dreamsADay } })
}
