import { join } from 'node:path'
import { z } from 'zod'
import type { Provider } from '../provider.ts'
import { paintChangeOnThread } from './painters.ts'

/** Torn holes, turned pages, paper strips and ink between the shots. */
export const studioTransition: Provider<'transition'> = {
  id: 'studio',
  kind: 'transition',
  version: '1',
  settings: z.object({}),
  limits: {},
  price: () => 0,
  async start(ask, call) {
    const [matte, paper] = ['matte', 'paper'].map((name) => join(call.folder, `${name}.mkv`)) as [string, string]
    await paintChangeOnThread({ ...ask, matte, paper }, call.hands, call.signal)
    const file = (path: string) => ({ path, mime: 'video/x-matroska' })
    return { done: { data: { frames: ask.frames }, files: { matte: file(matte), paper: file(paper) } } }
  },
}
