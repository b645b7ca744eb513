import { expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { aCommunity, aMember } from '#tests/records.ts'
import { communityAt, nextDreamNumber } from './community.ts'
import { Members, memberOf } from './member.ts'
import { owe, type Tell, Tells } from './tell.ts'

useDatabase()

test('dreams told at the same moment have numbers of their own', async () => {
  const { _id } = await aCommunity()
  const numbers = await Promise.all(Array.from({ length: 20 }, () => nextDreamNumber(_id)))
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_each, index) => index + 1))
})

test('a community and a member that speak at once for the first time are one each', async () => {
  const places = await Promise.all(Array.from({ length: 6 }, () => communityAt('test', 'new', { name: 'New' })))
  expect(new Set(places.map((each) => each._id)).size).toBe(1)
  const community = places[0]
  if (!community) throw new Error('no community')
  const voice = { platform: 'test', remote: 'ada', name: 'Ada', language: 'en', rank: 'member' } as const
  const members = await Promise.all(Array.from({ length: 6 }, () => memberOf(community._id, voice)))
  expect(new Set(members.map((each) => each._id)).size).toBe(1)
  await memberOf(community._id, { ...voice, name: 'Ada L.', rank: 'moderator' })
  expect(await Members.findById(members[0]?._id).lean()).toMatchObject({ name: 'Ada L.', rank: 'moderator' })
})

test('a tell written twice is one message, owed anew with each change', async () => {
  const community = await aCommunity()
  const member = await aMember(community)
  const tell = (text: string) => ({
    key: `d:outcome:${member._id}`,
    community: community._id,
    audience: { to: 'member' as const, member: member._id },
    place: { platform: 'test', chat: 'own' },
    message: { lines: [{ key: text }] },
  })
  const ids = await Promise.all([owe(tell('a')), owe(tell('a')), owe(tell('a'))])
  expect(new Set(ids).size).toBe(1)
  await Tells.updateOne(
    { _id: ids[0] ?? '' },
    { $set: { state: 'said', ref: { platform: 'test', chat: 'own', message: '7' } } },
  )
  await owe(tell('b'))
  const owed = await Tells.find({ key: tell('').key }).lean<Tell[]>()
  expect(owed).toHaveLength(1)
  expect(owed[0]).toMatchObject({
    state: 'owed',
    revision: 4,
    ref: { message: '7' },
    message: { lines: [{ key: 'b' }] },
  })
})
