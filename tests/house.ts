import { join } from 'node:path'
import type { Rank } from '#core/chat.ts'
import { readSettings } from '#core/settings.ts'
import { type House, openHouse } from '#house/open.ts'
import { Communities, type ReviewRules } from '#models/community.ts'
import { type Film, Films } from '#models/film.ts'
import { newId } from '#models/id.ts'
import { type FakeChat, openFakeChat, type Person } from './fakes/chat.ts'
import { type Kept, keptOf } from './kept.ts'

export interface TestHouse {
  house: House
  chat: FakeChat
  /** The pretended network's book. */
  book: string
}

/** Opens the whole house on a folder: real queue, database, files and ffmpeg, pretended makers and network, tiny films. */
export async function openTestHouse(folder: string, chat: FakeChat = openFakeChat()): Promise<TestHouse> {
  const book = join(folder, 'book.jsonl')
  process.env.DREAMBOX_FAKE_PROVIDERS = '1'
  process.env.DREAMBOX_FAKE_PUBLISHER = book
  const { DREAMBOX_LOG = 'silent' } = process.env
  const settings = readSettings({ DREAMBOX_DATA: join(folder, 'data'), DREAMBOX_PROFILE: 'tiny', DREAMBOX_LOG })
  const house = await openHouse({ settings, lanes: ['light', 'media', 'gpu'], platforms: () => [chat.platform] })
  return { house, chat, book }
}

/** One community of the pretended chat, with people in it. */
export interface Scene extends Kept {
  name: string
  person(name: string, rank?: Rank): Person
  reviewChat: string
}

export async function openScene(
  { chat }: Pick<TestHouse, 'chat'>,
  set: { review?: Partial<ReviewRules>; targets?: string[] } = {},
): Promise<Scene> {
  const name = `sleepers-${newId()}`
  const reviewChat = `${name}/review`
  const kept = keptOf({ remote: name })
  // Whoever speaks first makes the community.
  await chat.person('first', 'member', name).call('help')
  await Communities.updateOne(
    { remote: name },
    { $set: { reviewPlace: { platform: 'test', chat: reviewChat }, targets: set.targets ?? ['fake'] } },
  )
  await kept.rules(set.review ?? {})
  return { ...kept, name, person: (who, rank = 'member') => chat.person(who, rank, name), reviewChat }
}

/** A dream of Ada's whose film waits for votes, and Mo, who may approve it. */
export async function filmInReview(scene: Scene) {
  const [ada, mo] = [scene.person('Ada'), scene.person('Mo', 'moderator')]
  await ada.call('dream', { text: 'A whale sang to me over the silver sea.', agree: 'public', begin: 'now' })
  const dream = await scene.reaches('in-review')
  const film = await Films.findById(dream.film).lean<Film>()
  if (!film) throw new Error('no film')
  const approve = () => mo.call('review', { do: 'approve', film: film._id })
  return { scene, ada, mo, dream, film, approve }
}
