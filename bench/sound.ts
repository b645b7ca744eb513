/**
 * `node bench/sound.ts`: mixes ten seconds of every mood with a sentence of every language, encodes them as films are, and
 * prints how loud each came out. Fails where one is not what networks want. Moods named behind it are done alone.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profiles } from '#core/profile.ts'
import { type Language, type Mood, moods } from '#core/story.ts'
import { measureLoudness } from '#media/loudness.ts'
import { mixSound } from '#media/sound.ts'
import type { Made, MusicAsk, ProviderCall } from '#providers/provider.ts'
import { studioMusic } from '#providers/studio/music.ts'
import { studioSpeech } from '#providers/studio/speech.ts'
import { endVoice } from '#studio/voice/engine.ts'

const seconds = 10
const wanted = { lufs: -14, within: 1, truePeak: -1 }

const sentences: Record<Language, string> = {
  en: 'I was walking out of the sea, and the whale sang to me in my grandmother’s voice.',
  es: 'Yo salía caminando del mar, y la ballena me cantaba con la voz de mi abuela.',
  'pt-BR': 'Eu saía caminhando do mar, e a baleia cantava para mim com a voz da minha avó.',
  fr: 'Je sortais de la mer, et la baleine me chantait avec la voix de ma grand-mère.',
  de: 'Ich ging aus dem Meer hinaus, und der Wal sang mir mit der Stimme meiner Großmutter vor.',
  it: 'Uscivo camminando dal mare, e la balena mi cantava con la voce di mia nonna.',
  pl: 'Wychodziłam z morza, a wieloryb śpiewał mi głosem mojej babci.',
  ru: 'Я выходил из моря, и кит пел мне голосом моей бабушки.',
  tr: 'Denizden yürüyerek çıkıyordum ve balina bana büyükannemin sesiyle şarkı söylüyordu.',
  ar: 'كنت أخرج من البحر ماشيًا، وكان الحوت يغني لي بصوت جدتي.',
  ja: '私は海から歩いて出て、クジラが祖母の声で私に歌ってくれた。',
  'zh-CN': '我从海里走出来，鲸鱼用祖母的声音给我唱歌。',
}

/** The same places in turn, so that every kind of ambience is heard under some mood. */
const places: Pick<MusicAsk, 'setting' | 'weather'>[] = [
  { setting: 'sea', weather: 'clear' },
  { setting: 'forest', weather: 'rain' },
  { setting: 'city', weather: 'clear' },
  { setting: 'mountain', weather: 'wind' },
]

type File = { path: string }
const done = <M extends Made<'speech'> | Made<'music'>>(progress: { done: M } | { ticket: unknown }): M => {
  if (!('done' in progress)) throw new Error('the studio is never slow')
  return progress.done
}

const folder = await mkdtemp(join(tmpdir(), 'bench-sound-'))
async function call(name: string): Promise<ProviderCall> {
  const own = join(folder, name)
  await mkdir(own)
  return {
    folder: own,
    profile: profiles.standard,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    hands: 1,
  }
}

async function heard(voice: File, music: File, ambience: File) {
  const film = join(folder, 'film.mp4')
  const narration = { lines: [{ file: voice.path, atSeconds: 0.7 }] }
  await mixSound({ seconds, narration, music: { file: music.path }, ambience: { file: ambience.path } }, film, {
    folder,
  })
  return measureLoudness(film)
}

const print = (line: string) => process.stdout.write(`${line}\n`)

const asked = process.argv.slice(2)
const chosen: readonly Mood[] = asked.length === 0 ? moods : moods.filter((mood) => asked.includes(mood))
const found: { name: string; integrated: number; truePeak: number }[] = []
try {
  const voices: [string, File][] = []
  for (const [language, text] of Object.entries(sentences)) {
    const ask = { text, language: language as Language, seed: 7, last: false }
    const { files } = done(await studioSpeech.start(ask, await call(`voice-${language}`)))
    if (files.voice) voices.push([language, files.voice])
  }
  endVoice()
  print(`${''.padEnd(12)} ${voices.map(([language]) => language.padStart(11)).join(' ')}`)
  for (const [index, mood] of chosen.entries()) {
    const place = places[index % places.length] ?? { setting: 'sea', weather: 'clear' }
    const cuts = [2, 4, 6]
    const ask: MusicAsk = { mood, ...place, seconds, cuts, creditAt: 7.8, seed: 7 }
    const { files } = done(await studioMusic.start(ask, await call(`music-${mood}`)))
    if (!files.music || !files.ambience) throw new Error(`no music for ${mood}`)
    const cells: string[] = []
    for (const [language, voice] of voices) {
      const { integrated, truePeak = Number.NaN } = await heard(voice, files.music, files.ambience)
      found.push({ name: `${mood} ${language}`, integrated, truePeak })
      cells.push(`${integrated.toFixed(1)}/${truePeak.toFixed(1)}`.padStart(11))
    }
    print(`${mood.padEnd(12)} ${cells.join(' ')}`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

const off = (one: { integrated: number }) => Math.abs(one.integrated - wanted.lufs)
const softest = found.toSorted((a, b) => off(b) - off(a))[0]
const highest = found.toSorted((a, b) => b.truePeak - a.truePeak)[0]
print(
  `farthest from ${wanted.lufs} LUFS: ${softest?.name} ${softest?.integrated}; highest peak: ${highest?.name} ${highest?.truePeak} dBTP`,
)
const bad = found.filter((one) => !(off(one) <= wanted.within) || !(one.truePeak <= wanted.truePeak))
for (const one of bad) print(`fails: ${one.name} ${one.integrated} LUFS ${one.truePeak} dBTP`)
if (bad.length > 0) process.exitCode = 1
