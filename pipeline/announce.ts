import { words } from '#core/chat.ts'
import type { Dream } from '#models/dream.ts'
import { noteChanges } from '#models/event.ts'
import { type Film, Films } from '#models/film.ts'
import { type Post, Posts } from '#models/post.ts'
import { type Review, Reviews } from '#models/review.ts'
import type { DreamState } from '#models/states.ts'
import { type Storyboard, Storyboards } from '#models/storyboard.ts'
import { tellPosts } from './tell-posts.ts'
import { tellReviews } from './tell-review.ts'
import {
  tellFailed,
  tellFilm,
  tellPosted,
  tellProgressOver,
  tellRefused,
  tellRejected,
  tellStoryboard,
  tellUnderstood,
  tellUnderstoodOver,
} from './tells.ts'
import type { Tools } from './tools.ts'

type Teller = (dream: Dream, tools: Tools) => Promise<void>

const filmOf = (dream: Dream) => Films.findById(dream.film).lean<Film>()

const tellers: Partial<Record<DreamState, Teller>> = {
  accepted: tellUnderstood,
  storyboarded: async (dream, tools) => {
    await tellUnderstoodOver(dream, tools)
    const board = await Storyboards.findOne({ dream: dream._id, take: dream.take }).lean<Storyboard>()
    if (board) await tellStoryboard(dream, board, tools)
  },
  'in-review': async (dream, tools) => {
    const film = await filmOf(dream)
    if (!film) return
    await tellFilm(dream, film, tools)
  },
  posted: async (dream, tools) => {
    const film = await filmOf(dream)
    if (!film) return
    if (dream.visibility === 'private') await tellFilm(dream, film, tools)
    else {
      await tellPosted(dream, await Posts.find({ film: film._id }).lean<Post[]>(), tools)
      await tellPosts(dream, tools)
    }
  },
  posting: tellPosts,
  rejected: async (dream, tools) => {
    const review = await Reviews.findById(dream.review).lean<Review>()
    await tellRejected(dream, review?.reason ? words(`reason.${review.reason}`) : undefined, tools)
  },
  refused: (dream, tools) => tellRefused(dream, dream.changes.at(-1)?.why ?? 'fault.unexpected', tools),
  failed: tellFailed,
}

/** States in which a film is in the making: its progress stands in a message. */
const stages: ReadonlySet<DreamState> = new Set(['told', 'accepted', 'storyboarded', 'shot', 'filmed'])

/**
 * Tells people of the dream's present state and writes its changes to the audit trail. A state is changed with the
 * announcement owed, in one write; whoever is killed before it is done leaves it to the next, and nobody is forgotten.
 */
export async function announce(dream: Dream, tools: Tools): Promise<void> {
  await tellReviews(dream, tools)
  if (!stages.has(dream.state)) await tellProgressOver(dream, tools)
  await tellers[dream.state]?.(dream, tools)
  await noteChanges(dream)
  // A vote, or a person's word about a post, that came meanwhile found the announcement owed already; what shows it now would
  // else be forgotten.
  await tellReviews(dream, tools)
  if (dream.state === 'posted') await tellers.posted?.(dream, tools)
}
