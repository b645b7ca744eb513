import { afterEach, expect, test } from 'vitest'
import { Fault } from '#core/fault.ts'
import { openLog } from '#core/log.ts'
import { Leases } from '#models/lease.ts'
import { useDatabase } from '#tests/database.ts'
import { openFakeChat } from '#tests/fakes/chat.ts'
import { until } from '#tests/until.ts'
import { type Kept, keepOpen, type Standing } from './keeper.ts'
import type { ChatPlatform } from './platform.ts'

useDatabase()

const kept: Kept[] = []
afterEach(async () => {
  await Promise.all(kept.splice(0).map((each) => each.close()))
  await Leases.deleteMany({})
})

/** A platform that notes when it is opened and closed, and can be lost. */
function watched(exclusive?: string) {
  const did: string[] = []
  const starts: (() => void)[] = []
  let lose: (fault: Fault) => void = () => {}
  const platform: ChatPlatform = {
    ...openFakeChat().platform,
    ...(exclusive ? { exclusive } : {}),
    async start(_inbox, onLost) {
      did.push('start')
      lose = (fault) => onLost?.(fault)
      starts.shift()?.()
    },
    async stop() {
      did.push('stop')
    },
  }
  return { platform, did, starts, lose: (fault: Fault) => lose(fault) }
}

function keep(platform: ChatPlatform, worker: string) {
  const standings: (string | Fault)[] = []
  const one = keepOpen(platform, {
    inbox: async () => {},
    worker,
    log: openLog('silent'),
    everyMilliseconds: 20,
    onStanding: async (_platform: ChatPlatform, standing: Standing) => {
      standings.push(standing)
    },
  })
  kept.push(one)
  return { ...one, standings }
}

test('of two processes with the same token one is open; when it ends, the other takes over', async () => {
  const [a, b] = [watched('bot:x'), watched('bot:x')]
  const first = keep(a.platform, 'a')
  expect(await first.first).toBe('open')
  const second = keep(b.platform, 'b')
  expect(await second.first).toBe('elsewhere')
  expect(b.did).toEqual([])
  await first.close()
  expect(a.did).toEqual(['start', 'stop'])
  await until('the second opens', () => b.did.includes('start'))
  expect(second.standings).toEqual(['elsewhere', 'open'])
})

test('a process that lost its lease falls silent', async () => {
  const a = watched('bot:y')
  await keep(a.platform, 'a').first
  await Leases.updateOne({ _id: 'bot:y' }, { $set: { by: 'b', until: new Date(Date.now() + 60_000) } })
  await until('it is closed', () => a.did.includes('stop'))
})

test('a lost platform is opened again when a further try may mend it', async () => {
  const a = watched()
  const { standings, first } = keep(a.platform, 'a')
  await first
  a.lose(new Fault('chat/lost', 'the line is dead', { retry: new Date() }))
  await until('it opens again', () => a.did.filter((each) => each === 'start').length === 2)
  expect(a.did.slice(0, 3)).toEqual(['start', 'stop', 'start'])
  expect(standings.map((each) => (each instanceof Fault ? each.code : each))).toEqual(['open', 'chat/lost', 'open'])
})

test('a revoked token is told and not tried again', async () => {
  const a = watched()
  a.starts.push(() => {
    throw new Fault('chat/token', 'the token is not accepted')
  })
  const { first, standings, close } = keep(a.platform, 'a')
  expect(await first).toMatchObject({ code: 'chat/token' })
  await close()
  expect(a.did).toEqual(['start'])
  expect(standings).toHaveLength(1)
})
