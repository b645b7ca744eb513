import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { hashOf } from '#core/hash.ts'
import { planFilm, type ShotSpec } from '#studio/paint/film.ts'
import { isDrawn } from '#studio/words/ids.ts'
import type { PictureFacts, Provider, ProviderCall, VideoAsk } from '../provider.ts'
import { painted } from './painting.ts'

/** Films settled in this process: all shots of a film share one settling. */
const settled = new Map<string, Promise<ShotSpec[]>>()
const mostRemembered = 8

/** Every shot of the film as it will be painted; the same storyboard, look and seed always give the same. */
function filmOf(ask: VideoAsk, hands: number): Promise<ShotSpec[]> {
  const { storyboard, look, seed, dreamerSeed } = ask
  const key = hashOf({ storyboard, look, seed, dreamerSeed })
  const known = settled.get(key)
  if (known !== undefined) return known
  const specs = planFilm(storyboard, { seed, look }).map((spec) => ({ ...spec, filmSeed: dreamerSeed }))
  const settling = painted('settle', specs, { hands })
  settled.set(key, settling)
  settling.catch(() => settled.delete(key))
  for (const old of [...settled.keys()].slice(0, -mostRemembered)) settled.delete(old)
  return settling
}

function factsOf(spec: ShotSpec, ask: VideoAsk, seconds: number): PictureFacts {
  const cast = 'card' in ask.part ? [spec.hero, spec.companion, ...spec.props].filter((each) => each !== undefined) : []
  // A moon that the dream gives a face is painted as the sky's own, whatever the card calls it.
  const card = 'card' in ask.part ? ask.storyboard.cards[ask.part.card] : undefined
  const inTheSky =
    spec.moonFace && card ? [card.hero, card.companion ?? '', ...card.props].filter((id) => /moon/.test(id)) : []
  return {
    seconds,
    titled: ask.title !== undefined,
    shown: [...inTheSky, ...cast.filter((each) => isDrawn(each.id)).map((each) => each.id)],
    lettered: cast.filter((each) => !isDrawn(each.id)).map((each) => each.id),
    ...('card' in ask.part && spec.solution?.eye && { eye: spec.solution.eye }),
  }
}

async function paint(ask: VideoAsk, call: ProviderCall) {
  const film = await filmOf(ask, call.hands)
  const spec = 'card' in ask.part ? film[ask.part.card] : film.at(-1)
  if (!spec) throw new Fault('studio/no-card', 'the storyboard has no such card')
  const path = join(call.folder, 'clip.mp4')
  const { seconds, width, height, framesPerSecond, title, storyboard } = ask
  const { language } = storyboard
  const words =
    'credit' in ask.part ? { credit: { ...ask.part.credit, language } } : title ? { title: { title, language } } : {}
  const made = await painted('paint', { spec, seconds, width, height, framesPerSecond, path, ...words }, call)
  return { done: { data: factsOf(spec, ask, made.seconds), files: { clip: { path, mime: 'video/mp4' } } } }
}

/** Paints paper theatre: no model, no key, no GPU. */
export const studioVideo: Provider<'video'> = {
  id: 'studio',
  kind: 'video',
  version: '1',
  settings: z.object({}),
  limits: { maxSeconds: 30 },
  price: () => 0,
  start: paint,
  async prepare(ask, { hands }) {
    await filmOf(ask, hands)
  },
}
