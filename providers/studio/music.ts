import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { run } from '#media/run.ts'
import { ambienceOf, renderAmbience } from '#studio/music/ambience.ts'
import { compose } from '#studio/music/compose.ts'
import { musicBusGraph } from '#studio/music/filters.ts'
import { renderMusic } from '#studio/music/render.ts'
import { reverbImpulse } from '#studio/music/reverb.ts'
import { encodeWave } from '#studio/music/wave.ts'
import type { Provider } from '../provider.ts'

/** Composes for the film's own cuts and plays from a sound font; the place is heard underneath. */
export const studioMusic: Provider<'music'> = {
  id: 'studio',
  kind: 'music',
  version: '1',
  settings: z.object({}),
  limits: { maxSeconds: 180 },
  price: () => 0,
  async start({ mood, setting, weather, seconds, cuts, creditAt, seed }, call) {
    const played = await renderMusic(compose({ mood, seed, seconds, cuts, creditAt }))
    const impulse = reverbImpulse(mood, seed)
    const place = renderAmbience(ambienceOf(setting, weather), seconds, seed)
    const at = (name: string) => join(call.folder, `${name}.wav`)
    await writeFile(at('dry'), encodeWave([played.left, played.right], played.sampleRate))
    await writeFile(at('send'), encodeWave([played.sendLeft, played.sendRight], played.sampleRate))
    await writeFile(at('impulse'), encodeWave([impulse.left, impulse.right], played.sampleRate))
    await writeFile(at('ambience'), encodeWave([place.left, place.right], played.sampleRate))
    const options = ['-map', '[music]', '-ar', '48000', '-c:a', 'pcm_f32le', '-f', 'wav']
    await run(
      {
        inputs: ['dry', 'send', 'impulse'].map((name) => ({ file: at(name) })),
        graph: musicBusGraph({ mood, seconds }),
        outputs: [{ file: at('music'), options }],
        seconds,
      },
      { signal: call.signal },
    )
    const wave = (name: string) => ({ path: at(name), mime: 'audio/wav' })
    return { done: { data: { seconds }, files: { music: wave('music'), ambience: wave('ambience') } } }
  },
}
