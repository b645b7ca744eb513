import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { House } from '#house/open.ts'
import { translate } from '#locales/translate.ts'
import { Communities, usualReview } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { shotMoments } from '#pipeline/shots-to-film/moments.ts'
import { readTake, timesOf } from '#pipeline/storyboard-to-shots/rows.ts'
import type { FakeChat } from '#tests/fakes/chat.ts'
import { until } from '#tests/until.ts'
import { cleanDreams } from './clean-dreams.ts'
import { inHouse } from './house.ts'
import { say } from './measure.ts'

const standardSeconds = 15
/** Moderators are told this of every film as long as nobody screens texts: it is no alarm of the inspection. */
const isAlarm = ({ tell }: Film['warnings'][number]): boolean => tell.startsWith('inspection.')

type Numbered = (typeof cleanDreams)[number] & { number: number }

/** The dreams that were asked for: `clean 3 7-9`; all where no number is named. */
function asked(words: readonly string[]): Numbered[] {
  const all = cleanDreams.map((dream, index) => ({ ...dream, number: index + 1 }))
  const ranges = words.map((word) => /^(?<from>\d+)(?:-(?<to>\d+))?$/.exec(word)?.groups).filter((range) => range)
  if (ranges.length === 0) return all
  return all.filter(({ number }) =>
    ranges.some((range) => number >= Number(range?.from) && number <= Number(range?.to ?? range?.from)),
  )
}

async function filmOf(dream: Numbered, chat: FakeChat): Promise<Film> {
  const community = `clean-${dream.number}`
  const ada = chat.person('Ada', 'operator', community)
  await ada.call('help')
  await Communities.updateOne({ remote: community }, { $set: { review: usualReview, targets: ['gallery'] } })
  const { language, look, mood, standard, text, number } = dream
  const wishes = { language, look, seed: `${number}`, ...(mood && { mood }) }
  await ada.call('dream', {
    ...{ text, agree: 'public', begin: 'now', ...wishes },
    ...(standard && { seconds: `${standardSeconds}` }),
  })
  const home = (await Communities.findOne({ remote: community }).lean())?._id ?? ''
  const made = await until(
    `film ${number}`,
    async () => {
      const now = await Dreams.findOne({ community: home }).lean<Dream>()
      if (now?.state === 'failed') throw new Error(JSON.stringify(now.fault))
      return now?.state === 'in-review' && now
    },
    1800,
  )
  const film = await Films.findById(made.film).lean<Film>()
  if (!film) throw new Error('no film')
  return film
}

async function leave(film: Film, name: string, folder: string, house: House): Promise<void> {
  if (!film.files.master) return
  await mkdir(folder, { recursive: true })
  await copyFile(await house.stores.files.local(film.files.master.key), join(folder, `${name}.mp4`))
  const dream = await Dreams.findById(film.dream).lean<Dream>()
  const take = dream && (await readTake(dream))
  const times = take && timesOf(take, house.tools)
  const { warnings } = film
  const beside = { warnings, moments: times && shotMoments(times), times, cards: take?.board.story.cards }
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(beside, null, 2)}\n`)
}

/**
 * Makes twenty ordinary films as people get them and says every warning that inspection raises: there should be none.
 * `npm run bench -- clean 1-4 13` makes some of them; `--out <folder>` leaves the films there to be looked at.
 */
export async function clean(): Promise<void> {
  const words = process.argv.slice(3)
  const out = words.includes('--out') ? words[words.indexOf('--out') + 1] : undefined
  const dreams = asked(words)
  let alarms = 0
  for (const profile of ['tiny', 'standard'] as const) {
    const mine = dreams.filter(({ standard = false }) => standard === (profile === 'standard'))
    if (mine.length === 0) continue
    await inHouse(profile, false, async (house, chat) => {
      for (const dream of mine) {
        const film = await filmOf(dream, chat)
        const name = `${dream.number}-${dream.language}-${dream.look}`
        const found = film.warnings.filter(isAlarm)
        alarms += found.length
        say(`clean.${name}`, found.length, `warnings in ${film.seconds.toFixed(1)} s`)
        for (const { tell, values } of found)
          process.stdout.write(`  ${translate('en', { key: tell, values })} ${JSON.stringify(values)}\n`)
        if (out !== undefined) await leave(film, name, resolve(process.env.INIT_CWD ?? '.', out), house)
      }
    })
  }
  say('clean.films', dreams.length, 'films')
  say('clean.warnings', alarms, 'warnings')
}
