import { expect, test } from 'vitest'
import type { Voice } from './platform.ts'
import { type KnownVote, missedVotes } from './reconcile.ts'

const voice = (remote: string): Voice => ({ remote, name: remote, language: 'en', rank: 'moderator' })
const stands = (remote: string, sign: string) => ({ sign, voice: voice(remote) })
const voted = (remote: string, verdict: KnownVote['verdict'], via: 'reaction' | 'button' = 'reaction'): KnownVote => ({
  member: remote,
  verdict,
  via,
  at: new Date(0),
  voice: voice(remote),
})
const short = (missed: ReturnType<typeof missedVotes>) =>
  missed.map(({ sign, added, voice: { remote } }) => `${remote} ${added ? '+' : '-'}${sign}`)

test('a sign that came while nobody listened counts, one that went does not', () => {
  expect(short(missedVotes([stands('mo', '👍')], []))).toEqual(['mo +👍'])
  expect(short(missedVotes([], [voted('mo', 'approve')]))).toEqual(['mo -👍'])
  expect(short(missedVotes([stands('mo', '👎')], [voted('mo', 'approve')]))).toEqual(['mo +👎'])
})

test('what is known already and what is not a vote changes nothing', () => {
  expect(missedVotes([stands('mo', '👍'), stands('li', '🎉')], [voted('mo', 'approve')])).toEqual([])
  expect(missedVotes([], [])).toEqual([])
})

test('a vote by button stays, whatever stands under the film', () => {
  expect(missedVotes([stands('mo', '👍')], [voted('mo', 'reject', 'button')])).toEqual([])
  expect(missedVotes([], [voted('mo', 'reject', 'button')])).toEqual([])
})

test('of both signs of one person the known one stays; where none is known it is a rejection', () => {
  const both = [stands('mo', '👍'), stands('mo', '👎')]
  expect(missedVotes(both, [voted('mo', 'approve')])).toEqual([])
  expect(short(missedVotes(both, []))).toEqual(['mo +👎'])
})

test('what was taken back counts before what came, and a rejection before an approval', () => {
  const standing = [stands('mia', '👍'), stands('wes', '👎')]
  expect(short(missedVotes(standing, [voted('mo', 'approve')]))).toEqual(['mo -👍', 'wes +👎', 'mia +👍'])
})
