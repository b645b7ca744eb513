import type { Thing, Understanding } from '#core/story.ts'
import type { Scenery } from './acting.ts'
import { isDrawn } from './ids.ts'

/** A scene nothing is spoken over. */
const silent = (beside: Scenery, seen: Partial<Scenery>): Scenery => ({
  beat: { text: '', start: beside.beat.end, end: beside.beat.end },
  at: beside.at,
  hero: beside.hero,
  companion: undefined,
  props: [],
  action: undefined,
  setting: beside.setting,
  found: [],
  ...seen,
})

const nothing: Scenery = {
  beat: { text: '', start: 0, end: 0 },
  at: 0,
  hero: undefined,
  companion: undefined,
  props: [],
  action: undefined,
  setting: undefined,
  found: [],
}

const sentenceEnd = /[.!?…。！？؟]\P{L}*$/u

/** True where a beat ends in the middle of its sentence. */
export const isOpen = (beat: string): boolean => beat !== '' && !sentenceEnd.test(beat)

/** The first place at or after `index` where no sentence is torn apart. */
function betweenSentences(scenes: readonly Scenery[], index: number): number {
  let at = index
  while (at > 0 && at < scenes.length && isOpen(scenes[at - 1]?.beat.text ?? '')) at += 1
  return at
}

/**
 * Too few beats make too few pictures: what the telling only touches gets silent shots of its own, until there are enough.
 * @param options.elsewhere where a dream may go on that names no place.
 */
export function withSilentShots(
  spoken: readonly Scenery[],
  understanding: Understanding,
  options: { least: number; lead: string; elsewhere?: string | undefined },
): Scenery[] {
  const scenes = spoken.length === 0 ? [nothing] : [...spoken]
  const isFull = () => scenes.length >= options.least
  const last = () => scenes.at(-1) ?? nothing
  const actionOf = (id: string) => scenes.findLast(({ hero }) => hero === id)?.action
  const end = (): Scenery =>
    silent(last(), {
      hero: options.lead,
      companion: otherHero(spoken, options.lead) ?? otherHero(scenes, options.lead),
      action: actionOf(options.lead),
      at: 1,
    })
  const withEnd = !isFull()
  const body = options.least - (withEnd ? 1 : 0)

  for (const setting of understanding.settings) {
    if (scenes.length >= body) break
    if (setting === understanding.settings[0] || scenes.some((scene) => scene.setting === setting)) continue
    const at = betweenSentences(scenes, 1)
    const beside = scenes[at - 1] ?? nothing
    const hero = options.lead
    scenes.splice(at, 0, silent(beside, { hero, setting, action: actionOf(hero) }))
  }
  for (const { id } of mostMissed(scenes, understanding)) {
    if (scenes.length >= body) break
    // A word alone tells nothing that was not spoken.
    if (!isDrawn(id)) continue
    const index = scenes.findIndex((scene) => castOf(scene).includes(id))
    const beside = scenes[index] ?? last()
    if (beside.hero === id && beside.companion === undefined) continue
    const at = index < 0 ? scenes.length : betweenSentences(scenes, index + 1)
    scenes.splice(at, 0, silent(beside, { hero: id }))
  }
  for (let turn = 0; scenes.length < body; turn += 1) {
    const beside = scenes[scenes.length - 1 - (turn % 2)] ?? nothing
    const hero = turn % 2 === 0 ? options.lead : (otherHero(scenes, options.lead) ?? options.lead)
    const place = turn > 0 && options.elsewhere !== undefined ? { setting: options.elsewhere } : {}
    scenes.push(silent(beside, { hero, action: actionOf(hero), ...place }))
  }
  return withEnd ? [...scenes, end()] : scenes
}

/** What is hardly seen yet first, the living before the lifeless: a dream is remembered by who was in it. */
function mostMissed(scenes: readonly Scenery[], understanding: Understanding): Thing[] {
  const isSeen = ({ id }: Thing) => scenes.some(({ hero, companion }) => hero === id || companion === id)
  const rank = (thing: Thing) => (isSeen(thing) ? 2 : 0) + (['animal', 'person'].includes(thing.kind) ? 0 : 1)
  return understanding.things.toSorted((one, other) => rank(one) - rank(other))
}

const castOf = ({ hero, companion, props }: Scenery): string[] =>
  [hero, companion, ...props].filter((id) => id !== undefined)

/** The latest hero who is not the lead. */
function otherHero(scenes: readonly Scenery[], lead: string): string | undefined {
  return scenes.findLast(({ hero }) => hero !== undefined && hero !== lead)?.hero
}

const mostProps = 3

/** Puts whatever no scene shows yet beside what was told nearest to it. */
export function withLeftThings(scenes: readonly Scenery[], understanding: Understanding): Scenery[] {
  const shown = scenes.map((scene) => ({ ...scene, props: [...scene.props] }))
  const left = understanding.things.filter(({ id }) => !shown.some((scene) => castOf(scene).includes(id)))
  for (const { id } of left) {
    const place = understanding.things.findIndex((thing) => thing.id === id) / understanding.things.length
    const [nearest] = shown
      .filter(({ props }) => props.length < mostProps)
      .sort((one, other) => Math.abs(one.at - place) - Math.abs(other.at - place))
    nearest?.props.push(id)
  }
  return shown
}
