import { Fault } from '#core/fault.ts'
import { seeded } from '#core/random.ts'
import { isDuplicate } from '#models/connect.ts'
import { changeState, type Dream } from '#models/dream.ts'
import { type Storyboard, Storyboards } from '#models/storyboard.ts'
import { filmSeconds } from '../film-seconds.ts'
import { makeNow } from '../make/make.ts'
import type { Stage } from '../stage.ts'
import type { Tools } from '../tools.ts'
import { corrected } from './correct.ts'

/** The seed of a take: wished for, or the dream's own; another take is another seed. */
export const seedOf = (dream: Pick<Dream, '_id' | 'wishes' | 'take'>): number =>
  dream.wishes.seed !== undefined && dream.take === 1
    ? dream.wishes.seed
    : Math.floor(seeded(`${dream.wishes.seed ?? dream._id}:${dream.take}`)() * 2 ** 31)

/** Without a wish the mood chooses the look. */
const lookFor: Record<string, string> = {
  eerie: 'nocturne',
  mysterious: 'nocturne',
  anxious: 'nocturne',
  calm: 'watercolour',
  tender: 'watercolour',
  epic: 'oil',
  melancholy: 'oil',
  nostalgic: 'gouache',
  joyful: 'gouache',
  playful: 'gouache',
}

async function draw(dream: Dream, tools: Tools): Promise<Storyboard> {
  if (!dream.understanding) throw new Fault('dream/not-understood', 'an accepted dream was not understood')
  const seed = seedOf(dream)
  const { telling } = dream
  const understanding = await corrected(dream, dream.understanding, tools)
  const seconds = filmSeconds({ ...dream, understanding }, tools.profile) - tools.profile.creditSeconds
  const { data, provider } = await makeNow(
    'text',
    { task: 'storyboard', telling, understanding, seconds, seed },
    dream,
    tools,
  )
  if (!('storyboard' in data)) throw new Fault('dream/no-storyboard', 'a provider answered another question')
  const look = dream.wishes.look ?? lookFor[understanding.mood] ?? 'lantern'
  const { community, take } = dream
  const fresh = { community, dream: dream._id, take, seed, look, story: data.storyboard, provider }
  try {
    return (await Storyboards.create(fresh)).toObject()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const made = await Storyboards.findOne({ dream: dream._id, take }).lean<Storyboard>()
    if (!made) throw error
    return made
  }
}

/** accepted → storyboarded, once the dreamer agreed or the time for correcting is over. */
export const storyboard: Stage = {
  from: 'accepted',
  lane: 'light',
  async run(dream, tools) {
    const drawn = await draw(dream, tools)
    await changeState(dream, 'storyboarded', 'pipeline', { storyboard: drawn._id, dueAt: new Date() })
    return 'done'
  },
}
