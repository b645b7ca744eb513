import { setTimeout as delay } from 'node:timers/promises'
import { Communities, usualCaps, usualReview } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { Films } from '#models/film.ts'
import { inHouse } from './house.ts'
import { say, timed } from './measure.ts'

const telling =
  'I was walking through my old school at night and all the doors were made of water. My grandmother sat in the classroom ' +
  'and a whale was singing outside the window. I was afraid at first, then I opened the window and we flew over the city.'

/** A whole built-in film against its own duration, and where the time goes. */
export async function film(): Promise<void> {
  await inHouse('standard', false, async (_house, chat) => {
    const ada = chat.person('Ada', 'operator', 'bench')
    await ada.call('help')
    const review = { ...usualReview, mayVoteOnOwn: true, holdSeconds: 0 }
    await Communities.updateOne({ remote: 'bench' }, { $set: { review, caps: usualCaps, targets: ['gallery'] } })
    const { seconds, answer } = await timed(async () => {
      await ada.call('dream', { text: telling, agree: 'public', begin: 'now', seed: '7' })
      // Seldom enough not to be measured.
      for (;;) {
        const dream = await Dreams.findOne({}).lean<Dream>()
        if (dream?.state === 'failed') throw new Error(JSON.stringify(dream.fault))
        if (dream?.state === 'in-review') return dream
        await delay(500)
      }
    })
    const made = await Films.findById(answer.film).lean()
    const filmSeconds = made?.seconds ?? Number.NaN
    say('film.length', filmSeconds, 's')
    say('film.making-to-length', seconds / filmSeconds, 'ratio')
    let before = answer.createdAt.getTime()
    for (const { from, at } of answer.changes) {
      say(`film.${from}`, (at.getTime() - before) / 1000, 's')
      before = at.getTime()
    }
    say('film.size', (made?.files.master?.bytes ?? Number.NaN) / 1e6, 'MB')
  })
}
