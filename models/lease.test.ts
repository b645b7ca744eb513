import { expect, test } from 'vitest'
import { useDatabase } from '#tests/database.ts'
import { until } from '#tests/until.ts'
import { endAllLeases, Leases, releaseLease, takeLease, underLease } from './lease.ts'

useDatabase()

test('of many who want a lease one gets it, until it is released', async () => {
  const tries = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((by) => takeLease('thing', by, 60)))
  expect(tries.filter((each) => each)).toHaveLength(1)
  const holder = ['a', 'b', 'c', 'd', 'e'][tries.indexOf(true)] ?? ''
  expect(await takeLease('thing', holder, 60), 'renewal').toBe(true)
  await releaseLease('thing', 'somebody else')
  expect(await takeLease('thing', 'z', 60)).toBe(false)
  await releaseLease('thing', holder)
  expect(await takeLease('thing', 'z', 60)).toBe(true)
})

test('a lease that is not renewed ends by itself', async () => {
  expect(await takeLease('short', 'a', 60)).toBe(true)
  await Leases.updateOne({ _id: 'short' }, { $set: { until: new Date(Date.now() - 1) } })
  const tries = await Promise.all(['b', 'c'].map((by) => takeLease('short', by, 60)))
  expect(tries.filter((each) => each)).toHaveLength(1)
})

test('work under a lease is done by one at a time, even within one process', async () => {
  let atWork = 0
  let most = 0
  let go = () => {}
  const gate = new Promise<void>((open) => {
    go = open
  })
  const work = async () => {
    atWork += 1
    most = Math.max(most, atWork)
    await gate
    atWork -= 1
    return 'did it'
  }
  const first = underLease('work', 'me', 60, work)
  await until('the first at work', () => atWork === 1)
  expect(await underLease('work', 'me', 60, work)).toBeUndefined()
  go()
  expect(await first).toEqual({ did: 'did it' })
  expect(most).toBe(1)
  expect(await Leases.countDocuments({ _id: 'work' })).toBe(0)
})

test('a lease is renewed for as long as the work takes', async () => {
  const held = await underLease('long', 'me', 3, async () => {
    const begun = (await Leases.findById('long'))?.until.getTime() ?? 0
    await until('renewal', async () => ((await Leases.findById('long'))?.until.getTime() ?? 0) > begun)
    return takeLease('long', 'another', 60)
  })
  expect(held).toEqual({ did: false })
})

test('work that throws lets go of its lease', async () => {
  await expect(underLease('broken', 'me', 60, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await takeLease('broken', 'you', 60)).toBe(true)
})

test('a process that begins alone ends every lease', async () => {
  await takeLease('left over', 'the dead', 3600)
  await endAllLeases()
  expect(await takeLease('left over', 'the living', 60)).toBe(true)
})
