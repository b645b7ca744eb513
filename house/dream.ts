import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openTerminal, terminalPlaces } from '#bot/terminal/terminal.ts'
import { Fault } from '#core/fault.ts'
import type { Settings } from '#core/settings.ts'
import { type Language, languages } from '#core/story.ts'
import { translate } from '#locales/translate.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, Posts } from '#models/post.ts'
import { Tells } from '#models/tell.ts'
import { localHome, openLocal, ownName } from './local.ts'
import { type House, openHouse } from './open.ts'
import { writeSheet } from './sheet.ts'

const shape = {
  yes: { type: 'boolean', default: false },
  lang: { type: 'string' },
  look: { type: 'string' },
  mood: { type: 'string' },
  seconds: { type: 'string' },
  seed: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  sheet: { type: 'boolean', default: false },
} as const

const readArguments = (words: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: words, options: shape, allowPositionals: true })
    return { ...values, telling: positionals.join(' ').trim() }
  } catch (error) {
    throw new Fault('dream/arguments', String(error), {
      tell: 'fault.arguments',
      values: { problem: error instanceof Error ? error.message : '' },
    })
  }
}

const ends = ['posted', 'refused', 'rejected', 'withdrawn', 'forgotten', 'failed']

/** Resolves when the dream has come to an end and its dreamer has been told of it. */
async function ended(since: Date, signal: AbortSignal): Promise<Dream | undefined> {
  for (;;) {
    const dream = await Dreams.findOne({ place: terminalOwn, createdAt: { $gte: since } })
      .sort({ createdAt: -1 })
      .lean<Dream>()
    if (dream && ends.includes(dream.state) && !dream.announceOwed) {
      const owed = await Tells.countDocuments({ dream: dream._id, state: 'owed' })
      if (owed === 0) return dream
    }
    if (signal.aborted) return undefined
    await new Promise((wake) => setTimeout(wake, 250))
  }
}

const terminalOwn = { ...terminalPlaces.own, user: 'you' }

/** Puts the film and its companions where `--out` says. */
async function copyOut(dream: Dream, to: string, house: House): Promise<void> {
  const film = await Films.findById(dream.film).lean<Film>()
  if (!film) return
  await mkdir(to, { recursive: true })
  const names = { master: 'film.mp4', poster: 'poster.jpg', srt: 'captions.srt', vtt: 'captions.vtt' } as const
  for (const [rendition, name] of Object.entries(names)) {
    const file = film.files[rendition as keyof typeof names]
    if (file) await copyFile(await house.stores.files.local(file.key), join(to, name))
  }
  const post = await Posts.findOne({ film: film._id, target: 'gallery' }).lean<Post>()
  if (post?.remote) await copyFile(join(post.remote, 'post.json'), join(to, 'post.json'))
  else
    await writeFile(
      join(to, 'post.json'),
      `${JSON.stringify({ title: film.title, seal: film.seal, state: dream.state }, null, 2)}\n`,
    )
}

/** `npm run dream`: one dream the whole way, in the terminal. The exit code says whether it was published. */
export async function dream(words: string[], settings: Settings): Promise<number> {
  const { telling, yes, out, sheet, ...wishes } = readArguments(words)
  const name = ownName(wishes.name)
  const language = languages.find((each) => each.toLowerCase() === wishes.lang?.toLowerCase())
  const voice = {
    remote: 'you',
    name: name ?? translate('en', { key: 'local.you' }),
    language: 'en' as Language,
    rank: 'operator' as const,
  }
  const since = new Date()
  const stopping = new AbortController()
  let terminal: ReturnType<typeof openTerminal> | undefined
  const house = await openHouse({
    settings,
    lanes: ['light', 'media', 'gpu'],
    platforms: (tools) => {
      terminal = openTerminal({ voice, home: localHome, files: tools.files, yes })
      return [terminal]
    },
  })
  const interrupt = () => stopping.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  try {
    await openLocal(settings, terminalPlaces.review, yes ? 0 : settings.profile.holdSeconds)
    const options = {
      text: telling,
      ...(wishes.look ? { look: wishes.look } : {}),
      ...(wishes.mood ? { mood: wishes.mood } : {}),
      ...(wishes.seconds ? { seconds: wishes.seconds } : {}),
      ...(wishes.seed ? { seed: wishes.seed } : {}),
      ...(wishes.lang ? { language: language ?? wishes.lang } : {}),
      ...(yes ? { agree: name ? 'public' : 'anonymous', begin: 'now' } : {}),
    }
    await terminal?.call('dream', options)
    const told = await Dreams.countDocuments({ place: terminalOwn, createdAt: { $gte: since } })
    if (told === 0) return 2
    const done = await ended(since, stopping.signal)
    if (!done) {
      process.stdout.write(`${translate('en', { key: 'terminal.interrupted' })}\n`)
      return 130
    }
    const folder = resolve(settings.calledFrom, out ?? '.')
    if (out) await copyOut(done, folder, house)
    if (sheet) await writeSheet(done, join(folder, 'sheet.jpg'), house)
    return done.state === 'posted' ? 0 : 1
  } finally {
    await house.close()
  }
}
