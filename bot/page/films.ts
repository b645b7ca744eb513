import { Communities, type Community } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Member, Members } from '#models/member.ts'
import { type Post, Posts } from '#models/post.ts'
import type { DreamState } from '#models/states.ts'
import type { Addresses } from './lines.ts'
import type { FilmView, ShownAttachment, Standing } from './view.ts'

const listedAtMost = 200

/** Whose films and dreams the page lists. */
export interface Whose {
  platform: string
  community: string
  person: string
}

const communityOf = ({ platform, community }: Whose): Promise<Community | null> =>
  Communities.findOne({ platform, remote: community }).lean<Community>()

const day = (date: Date): string => date.toISOString().slice(0, 10)

function videoOf(film: Film | undefined, { file }: Addresses): { video?: ShownAttachment } {
  const { preview, poster, vtt } = film?.files ?? {}
  if (!film || !preview) return {}
  return {
    video: {
      url: file(preview.key),
      as: 'video',
      name: `${film.title}.mp4`,
      ...(poster ? { poster: file(poster.key) } : {}),
      ...(vtt ? { captions: file(vtt.key) } : {}),
    },
  }
}

const byId = <Row extends { _id: string }>(rows: Row[]): Map<string, Row> => new Map(rows.map((row) => [row._id, row]))

const beingMade: readonly DreamState[] = ['told', 'accepted', 'storyboarded', 'shot', 'filmed']

/** What waits for the moderators, what is being made, what can still be put right. */
export async function standingOf(whose: Whose): Promise<Standing> {
  const community = await communityOf(whose)
  const state = { $in: [...beingMade, 'in-review' as const] }
  const open = await Dreams.find({ community: community?._id ?? '', state }).lean<Dream[]>()
  const making = open.filter((dream) => dream.state !== 'in-review')
  return {
    films: open.filter((dream) => dream.state === 'in-review').flatMap(({ film }) => film ?? []),
    making: making.map(({ number }) => number),
    correctable: making.filter((dream) => dream.state === 'accepted').map(({ number }) => number),
  }
}

/** What is published here, newest first. */
export async function galleryFilms(whose: Whose, addresses: Addresses): Promise<FilmView[]> {
  const community = await communityOf(whose)
  if (!community) return []
  const live = { community: community._id, target: 'gallery', state: 'live' as const }
  const posts = await Posts.find(live).sort({ createdAt: -1 }).limit(listedAtMost).lean<Post[]>()
  const films = byId(await Films.find({ _id: { $in: posts.map(({ film }) => film) } }).lean<Film[]>())
  const dreams = byId(await Dreams.find({ _id: { $in: posts.map(({ dream }) => dream) } }).lean<Dream[]>())
  return posts.flatMap((post) => {
    const [film, dream] = [films.get(post.film), dreams.get(post.dream)]
    if (!film || !dream) return []
    const { _id: id, title, credit, caption } = film
    const shared = { id, title, credit, caption, number: dream.number, day: day(post.liveAt ?? post.createdAt) }
    return [{ ...shared, ...videoOf(film, addresses), ...(post.url ? { page: addresses.text(post.url) } : {}) }]
  })
}

/** The person's own dreams, newest first. */
export async function journalDreams(whose: Whose, addresses: Addresses): Promise<FilmView[]> {
  const community = await communityOf(whose)
  const who = { community: community?._id ?? '', platform: whose.platform, remote: whose.person }
  const member = await Members.findOne(who).lean<Member>()
  if (!member) return []
  const dreams = await Dreams.find({ member: member._id }).sort({ createdAt: -1 }).limit(listedAtMost).lean<Dream[]>()
  const films = byId(await Films.find({ _id: { $in: dreams.flatMap(({ film }) => film ?? []) } }).lean<Film[]>())
  return dreams.map((dream) => {
    const film = films.get(dream.film ?? '')
    return {
      id: dream._id,
      title: film?.title ?? dream.correction?.title ?? dream.understanding?.title ?? '',
      day: day(dream.createdAt),
      number: dream.number,
      state: dream.state,
      telling: dream.telling,
      isPrivate: dream.visibility === 'private',
      ...videoOf(film, addresses),
    }
  })
}
