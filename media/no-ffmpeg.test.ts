import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { probe } from './probe.ts'
import { run } from './run.ts'

beforeAll(() => {
  vi.stubEnv('PATH', '/nowhere')
  vi.stubEnv('FFMPEG_PATH', '')
})
afterAll(() => vi.unstubAllEnvs())

test('a machine without ffmpeg is told so, and nothing crashes', async () => {
  const plan = { inputs: [{ generated: 'anullsrc=d=1' }], outputs: [{ options: [] }] }
  await expect(run(plan)).rejects.toMatchObject({ code: 'media/no-ffmpeg', tell: 'fault.no-ffmpeg' })
  await expect(run(plan, { niceness: 10 })).rejects.toMatchObject({ code: 'media/no-ffmpeg' })
  await expect(probe('film.mp4')).rejects.toMatchObject({ code: 'media/no-ffmpeg' })
})
