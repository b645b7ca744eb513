import { join } from 'node:path'
import { z } from 'zod'
import type { Provider } from '../provider.ts'
import { painted } from './painting.ts'

/** Torn holes, turned pages, paper strips and ink between the shots. */
export const studioTransition: Provider<'transition'> = {
  id: 'studio',
  kind: 'transition',
  version: '2',
  settings: z.object({}),
  limits: {},
  price: () => 0,
  async start(ask, call) {
    const [matte, paper] = ['matte', 'paper'].map((name) => join(call.folder, `${name}.mov`)) as [string, string]
    await painted('paintChange', { ...ask, matte, paper }, call)
    const file = (path: string) => ({ path, mime: 'video/quicktime' })
    return { done: { data: { frames: ask.frames }, files: { matte: file(matte), paper: file(paper) } } }
  },
}
