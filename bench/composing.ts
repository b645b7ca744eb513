import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { profiles } from '#core/profile.ts'
import { openFolder } from '#files/folder.ts'
import { type Encoding, encodingOptions } from '#media/plans/encoding.ts'
import type { Transition } from '#media/plans/transitions.ts'
import { run } from '#media/run.ts'
import type { Dream } from '#models/dream.ts'
import type { Shot } from '#models/shot.ts'
import { type Changes, cut, sizes } from '#pipeline/shots-to-film/cut.ts'
import type { Take } from '#pipeline/storyboard-to-shots/rows.ts'
import { timesOf } from '#pipeline/storyboard-to-shots/rows.ts'
import { mixParts, soundParts } from '#pipeline/storyboard-to-shots/sound.ts'
import type { Timeline } from '#pipeline/storyboard-to-shots/timeline.ts'
import type { Tools } from '#pipeline/tools.ts'
import type { Kind, Kinds, Provider } from '#providers/provider.ts'
import { studioMusic } from '#providers/studio/music.ts'
import { studioSpeech } from '#providers/studio/speech.ts'
import { studioText } from '#providers/studio/text.ts'
import { studioTransition } from '#providers/studio/transition.ts'
import { studioVideo } from '#providers/studio/video.ts'
import { inFolder, quietLog } from './house.ts'
import { say, timed } from './measure.ts'

const profile = { ...profiles.standard, minSeconds: 6, seconds: 6 }
const telling = 'I was flying over a silver sea. A whale sang to me.'

/** A take of a short film with everything made, painted at full size, its changes too. */
async function paintedTake(folder: string, tools: Tools): Promise<{ take: Take; times: Timeline; changes: Changes }> {
  let calls = 0
  const made = async <K extends Kind>(provider: Provider<K>, ask: Kinds[K]['ask']) => {
    calls += 1
    const own = join(folder, `call-${calls}`)
    await mkdir(own)
    const call = { folder: own, profile, signal: tools.signal, onProgress: () => undefined, hands: tools.painters }
    const progress = await provider.start(ask, call)
    if ('ticket' in progress) throw new Error('the studio is never slow')
    const files = Object.values(progress.done.files)
    const kept = await Promise.all(files.map(({ path, mime }) => tools.files.put(path, mime)))
    return { data: progress.done.data, kept }
  }
  const understood = (await made(studioText, { task: 'understand', telling })).data
  if (!('understanding' in understood)) throw new Error('not understood')
  const { understanding } = understood
  const told = (
    await made(studioText, { task: 'storyboard', telling, understanding, seconds: profile.seconds, seed: 7 })
  ).data
  if (!('storyboard' in told)) throw new Error('not told')
  const story = told.storyboard
  const parts: Shot[] = []
  const take = { dream: {} as Dream, board: { story, seed: 7, look: 'lantern' }, parts } as unknown as Take
  const part = (kind: Shot['kind'], index: number, set: Partial<Shot>) =>
    parts.push({ kind, index, madeAt: new Date(), ...set } as Shot)
  const fileIn = <File>(kept: File[]) => (kept[0] ? { file: kept[0] } : {})

  for (const [index, { beat }] of story.cards.entries()) {
    if (beat.trim() === '') continue
    const { data, kept } = await made(studioSpeech, { text: beat, language: 'en', seed: 7, last: false })
    part('speech', index, { ...fileIn(kept), seconds: data.seconds, words: data.words })
  }
  const times = timesOf(take, tools)
  if (!times) throw new Error('nothing is spoken')
  const { seconds, cuts, creditAtSeconds: creditAt } = times
  const music = await made(studioMusic, {
    mood: story.mood,
    setting: 'sea',
    weather: 'clear',
    seconds,
    cuts,
    creditAt,
    seed: 7,
  })
  part('music', 0, { ...fileIn(music.kept), ...(music.kept[1] ? { beside: music.kept[1] } : {}) })
  const { width, height, framesPerSecond } = profile
  const ask = { storyboard: story, look: 'lantern', seed: 7, dreamerSeed: 3, width, height, framesPerSecond }
  for (const [index, shot] of times.shots.entries()) {
    const { kept } = await made(studioVideo, { ...ask, part: { card: index }, seconds: shot.clipSeconds })
    part('picture', index, fileIn(kept))
  }
  const credit = { credit: 'Dreamt by Ada', lines: ['Painted by a program'] }
  const closing = await made(studioVideo, { ...ask, part: { credit }, seconds: profile.creditSeconds })
  part('credit', 0, fileIn(closing.kept))
  part('sound', 0, { file: await mixParts(soundParts(take, times), { ...tools, scratch: folder }) })
  const changes: (Transition | undefined)[] = []
  for (const { transition } of times.shots) {
    const { kind, seconds } = transition
    if (kind === 'cut') changes.push(undefined)
    else if (kind === 'dissolve') changes.push({ kind, seconds })
    else {
      const frames = Math.round(seconds * framesPerSecond)
      const { kept } = await made(studioTransition, { change: kind, seed: 1, frames, width, height, framesPerSecond })
      const [matte, paper] = await Promise.all(kept.map(({ key }) => tools.files.local(key)))
      if (!matte || !paper) throw new Error(`${kind} is not painted`)
      changes.push({ kind, seconds, painted: { matte, paper, frames } })
    }
  }
  return { take, times, changes }
}

/** Cutting a film and its preview from painted clips (changes, captions) against x264 alone on the same frames. */
export async function composing(): Promise<void> {
  await inFolder(async (folder) => {
    const files = await openFolder(join(folder, 'files'))
    const signal = new AbortController().signal
    const tools = { files, profile, log: quietLog, painters: 2, signal } as unknown as Tools
    const { take, times, changes } = await paintedTake(folder, tools)
    let filmsAt = Number.NaN
    const begun = performance.now()
    const all = await timed(() =>
      cut(
        take,
        times,
        async () => changes,
        {},
        folder,
        tools,
        (share) => {
          if (share >= 0.95 && Number.isNaN(filmsAt)) filmsAt = (performance.now() - begun) / 1000
        },
      ),
    )
    const { master, preview } = sizes(tools)
    const bareOf = (encoding: Encoding, name: string, label: string) => ({
      file: join(folder, name),
      options: ['-map', label, ...encodingOptions(encoding, times.seconds, { sound: 'copy' })],
    })
    const encode = () =>
      run({
        inputs: [{ file: all.answer.master }],
        graph: `[0:v]split[large][whole];[whole]scale=${preview.width}:${preview.height}:flags=bicubic[small]`,
        outputs: [bareOf(master, 'bare.mp4', '[large]'), bareOf(preview, 'bare-preview.mp4', '[small]')],
      })
    // The better of two: other work on the machine must not flatter the comparison.
    const bare = Math.min((await timed(encode)).seconds, (await timed(encode)).seconds)
    say('composing.length', times.seconds, 's')
    say('composing.films-to-bare-encode', filmsAt / bare, 'ratio')
    say('composing.all-to-bare-encode', all.seconds / bare, 'ratio')
    say('composing.all-to-length', all.seconds / times.seconds, 'ratio')
  })
}
