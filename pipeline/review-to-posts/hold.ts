import { Fault } from '#core/fault.ts'
import { changeState } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { Posts } from '#models/post.ts'
import type { Stage } from '../stage.ts'

/** approved → posting: the hold is over and nobody stopped it. Every target gets its row before anything is sent. */
export const hold: Stage = {
  from: 'approved',
  lane: 'light',
  async run(dream) {
    const film = await Films.findById(dream.film).lean<Film>()
    if (!film) throw new Fault('posts/no-film', 'an approved dream has no film')
    for (const target of film.targets) {
      await Posts.updateOne(
        { film: film._id, target },
        {
          $setOnInsert: {
            community: dream.community,
            dream: dream._id,
            seal: film.seal,
            dueAt: new Date(),
            dueBecause: 'at once',
          },
        },
        { upsert: true },
      )
    }
    await changeState(dream, 'posting', 'pipeline', { dueAt: new Date() })
    return 'done'
  },
}
