import { join } from 'node:path'
import type { Rank } from '#core/chat.ts'
import { readSettings } from '#core/settings.ts'
import { type House, openHouse } from '#house/open.ts'
import { Communities, type Community, type ReviewRules } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { newId } from '#models/id.ts'
import type { DreamState } from '#models/states.ts'
import { type FakeChat, openFakeChat, type Person } from './fakes/chat.ts'
import { until } from './until.ts'

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
export interface Scene {
  name: string
  person(name: string, rank?: Rank): Person
  record(): Promise<Community>
  reviewChat: string
  dream(number?: number): Promise<Dream>
  reaches(state: DreamState, number?: number, that?: (dream: Dream) => boolean): Promise<Dream>
}

export async function openScene(
  { chat }: Pick<TestHouse, 'chat'>,
  set: { review?: Partial<ReviewRules>; targets?: string[] } = {},
): Promise<Scene> {
  const name = `sleepers-${newId()}`
  const reviewChat = `${name}/review`
  const record = async (): Promise<Community> => {
    const found = await Communities.findOne({ remote: name }).lean<Community>()
    if (!found) throw new Error('no community')
    return found
  }
  // Whoever speaks first makes the community.
  await chat.person('first', 'member', name).call('help')
  const { _id, review } = await record()
  await Communities.updateOne(
    { _id },
    {
      $set: {
        reviewPlace: { platform: 'test', chat: reviewChat },
        review: { ...review, ...set.review },
        targets: set.targets ?? ['fake'],
      },
    },
  )
  const dream = async (number = 1): Promise<Dream> => {
    const found = await Dreams.findOne({ community: _id, number }).lean<Dream>()
    if (!found) throw new Error(`no dream ${number}`)
    return found
  }
  const reaches = (state: DreamState, number = 1, that: (dream: Dream) => boolean = () => true): Promise<Dream> =>
    until(`dream ${number} ${state}`, async () => {
      const now = await dream(number)
      if (now.state === 'failed' && state !== 'failed') throw new Error(`it failed: ${JSON.stringify(now.fault)}`)
      return now.state === state && that(now) && now
    })
  return { name, person: (who, rank = 'member') => chat.person(who, rank, name), record, reviewChat, dream, reaches }
}
