import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '#core/log.ts'
import { Communities } from '#models/community.ts'
import { beat, Heartbeats } from '#models/heartbeat.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { useDatabase, useFolder } from '#tests/database.ts'
import { openFakeQueues } from '#tests/fakes/queues.ts'
import { aCommunity } from '#tests/records.ts'
import { until } from '#tests/until.ts'
import { openWatch, troubles } from './watch.ts'

useDatabase()
const folder = useFolder()

test('a lane in which work waits and nobody works is a trouble, and stopped publishing is one', async () => {
  const data = join(folder(), 'data')
  await mkdir(data, { recursive: true })
  const queues = openFakeQueues()
  const options = { queues, worker: 'me', at: ['light', 'media', 'bot'] as const, data, log: openLog('silent') }
  await beat('me', options.at)
  expect((await troubles(options)).map(({ cause }) => cause)).toEqual(['worker:gpu'])
  const community = await aCommunity()
  await Communities.updateOne({ _id: community._id }, { $set: { publishingStoppedAt: new Date() } })
  await Heartbeats.updateOne({ _id: 'me' }, { $set: { seenAt: new Date(Date.now() - 3_600_000) } })
  const causes = (await troubles(options)).map(({ cause }) => cause)
  expect(causes).toEqual(['worker:light', 'worker:media', 'worker:gpu', 'worker:bot', `stopped:${community._id}`])
  await Communities.deleteMany({})
})

test('the watch says that it is at work, tells the operator of a trouble, and says when it ends', async () => {
  const queues = openFakeQueues()
  const watch = openWatch({ queues, worker: 'w', at: ['light'], data: folder(), log: openLog('silent') })
  await until('the alert', () => queues.added.some(({ job }) => job.kind === 'tell'))
  expect(await Heartbeats.findById('w').lean()).toMatchObject({ lanes: ['light'] })
  const tells = await Tells.find({ 'audience.to': 'operator' }).lean<Tell[]>()
  expect(tells.map((tell) => tell.message.lines[0]?.key)).toContain('alert.worker')
  await watch.close()
  expect(await Heartbeats.findById('w').lean()).toBeNull()
})
