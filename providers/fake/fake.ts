import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import type { Card, Storyboard, Understanding } from '#core/story.ts'
import { encodeClip } from '#media/clip.ts'
import type { AnyProvider, Provider, ProviderCall } from '../provider.ts'

/** The fakes are only there when a test asks for them; no command of the README does. */
const settings = z.object({ DREAMBOX_FAKE_PROVIDERS: z.literal('1') })

const refuse = (what: string): never => {
  throw new Fault('fake/refused', what)
}
const shared = { id: 'fake', version: '1', settings, price: () => 0 } as const

const understandingOf = (telling: string): Understanding => ({
  language: 'en',
  title: telling.split(/\s+/).slice(0, 4).join(' '),
  settings: ['sea'],
  things: [{ id: 'moon', word: 'moon', kind: 'nature', many: false }],
  actions: ['fly'],
  mood: 'wondrous',
  moodTold: false,
  emotions: [{ at: 0, mood: 'wondrous' }],
  symbols: [],
  visualPotential: 0.5,
  safety: [],
})

const cardsPerFilm = 5

function storyboardOf(telling: string, understanding: Understanding, seconds: number): Storyboard {
  const card = (index: number): Card => ({
    beat: index === 0 ? telling : '',
    prompt: `shot ${index}`,
    role: 'place',
    setting: 'sea',
    time: 'night',
    weather: 'clear',
    mood: understanding.mood,
    hero: 'moon',
    props: [],
    size: 'wide',
    angle: 'eye',
    camera: 'push',
    seconds: seconds / cardsPerFilm,
  })
  const { language, title, mood, things } = understanding
  const cards = Array.from({ length: cardsPerFilm }, (_each, index) => card(index))
  return { language, title, hook: telling.slice(0, 60), mood, things, cards, hashtags: ['dream'] }
}

const text: Provider<'text'> = {
  ...shared,
  kind: 'text',
  limits: { maxCharacters: 4000 },
  async start(ask) {
    if (ask.telling.trim() === '') refuse('nothing was told')
    if (ask.task === 'understand') return { done: { data: { understanding: understandingOf(ask.telling) }, files: {} } }
    if (!(ask.seconds > 0)) refuse('a film has a length')
    return { done: { data: { storyboard: storyboardOf(ask.telling, ask.understanding, ask.seconds) }, files: {} } }
  },
}

/** A frame of one colour, its own for each shot, darker at the top so that nothing is mistaken for black. */
function frame(width: number, height: number, index: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const down = Math.floor(pixel / width) / height
    pixels.set([60 + index * 30, 60 + Math.round(120 * down), 200 - index * 25, 255], pixel * 4)
  }
  return pixels
}

const video: Provider<'video'> = {
  ...shared,
  kind: 'video',
  limits: { maxSeconds: 30 },
  async start(ask, call) {
    if (ask.width % 2 === 1 || ask.height % 2 === 1) refuse('sizes are even')
    if (!(ask.seconds > 0 && ask.seconds <= 30)) refuse(`a clip of ${ask.seconds} s`)
    const index = 'card' in ask.part ? ask.part.card : cardsPerFilm
    if (index > ask.storyboard.cards.length) refuse(`no card ${index}`)
    const path = join(call.folder, 'clip.mp4')
    const { width, height, framesPerSecond } = ask
    const picture = frame(width, height, index)
    const frames = Array.from({ length: Math.max(1, Math.round(ask.seconds * framesPerSecond)) }, () => picture)
    const { seconds } = await encodeClip(frames, { path, width, height, framesPerSecond, signal: call.signal })
    const data = { seconds, titled: ask.title !== undefined, shown: [], lettered: [] }
    return { done: { data, files: { clip: { path, mime: 'video/mp4' } } } }
  },
}

/** A tone as a 16-bit WAV at 48 kHz: quiet, but not silence. */
async function tone(call: ProviderCall, name: string, seconds: number, hertz: number) {
  const samples = Math.round(seconds * 48_000)
  const wave = Buffer.alloc(44 + samples * 2)
  wave.write('RIFF', 0)
  wave.writeUInt32LE(36 + samples * 2, 4)
  wave.write('WAVEfmt ', 8)
  wave.writeUInt32LE(16, 16)
  wave.writeUInt16LE(1, 20)
  wave.writeUInt16LE(1, 22)
  wave.writeUInt32LE(48_000, 24)
  wave.writeUInt32LE(96_000, 28)
  wave.writeUInt16LE(2, 32)
  wave.writeUInt16LE(16, 34)
  wave.write('data', 36)
  wave.writeUInt32LE(samples * 2, 40)
  for (let at = 0; at < samples; at += 1) {
    wave.writeInt16LE(Math.round(6000 * Math.sin((2 * Math.PI * hertz * at) / 48_000)), 44 + at * 2)
  }
  const path = join(call.folder, `${name}.wav`)
  await writeFile(path, wave)
  return { path, mime: 'audio/wav' }
}

const speech: Provider<'speech'> = {
  ...shared,
  kind: 'speech',
  limits: { maxCharacters: 4000 },
  async start({ text: said }, call) {
    const words = said.split(/\s+/).filter((word) => word !== '')
    if (words.length === 0) refuse('there is nothing to say')
    const step = 0.08
    const seconds = words.length * step
    const timed = words.map((word, index) => ({
      text: word,
      startSeconds: index * step,
      endSeconds: (index + 1) * step,
    }))
    const voice = await tone(call, 'voice', seconds, 220)
    return { done: { data: { seconds, words: timed, unreadable: false }, files: { voice } } }
  },
}

const music: Provider<'music'> = {
  ...shared,
  kind: 'music',
  limits: { maxSeconds: 180 },
  async start({ seconds, cuts }, call) {
    if (cuts.some((cut) => cut < 0 || cut > seconds)) refuse('a cut outside the film')
    return { done: { data: { seconds }, files: { music: await tone(call, 'music', seconds, 330) } } }
  },
}

/** Pretended providers for tests: instant, free, and strict about what they are asked. */
export const fakeProviders: AnyProvider[] = [text, video, speech, music]
