import { describe, expect, test } from 'vitest'
import type { Card, Storyboard } from '#core/story.ts'
import { planFilm } from './grammar.ts'

const card = (change: Partial<Card>): Card => ({
  beat: 'words',
  prompt: 'words',
  role: 'place',
  setting: 'sea',
  time: 'night',
  weather: 'clear',
  mood: 'wondrous',
  hero: 'me',
  props: [],
  size: 'wide',
  angle: 'eye',
  camera: 'push',
  seconds: 4,
  ...change,
})

const storyboard = (cards: Card[]): Storyboard => ({
  language: 'en',
  title: 'A dream',
  hook: 'I dreamt',
  mood: 'wondrous',
  things: [
    { id: 'whale', word: 'Wal', kind: 'animal', many: false },
    { id: 'clock', word: 'Uhr', kind: 'object', many: true, colour: 'red' },
  ],
  cards,
  hashtags: [],
})

const monotone = storyboard(Array.from({ length: 8 }, () => card({ hero: 'whale' })))
const wish = { seed: 7, look: 'lantern' }

describe('the shot grammar', () => {
  test('never frames two shots in a row alike, and no two shots of a film the same', () => {
    for (let seed = 0; seed < 20; seed++) {
      const shots = planFilm(monotone, { ...wish, seed })
      const frames = shots.map((shot) => `${shot.size} ${shot.layout} ${shot.angle}`)
      for (const [index, frame] of frames.entries()) if (index > 0) expect(frame).not.toBe(frames[index - 1])
      expect(new Set(frames).size).toBe(shots.length)
      for (const [index, shot] of shots.entries()) expect(shot.layout).not.toBe(shots[index + 1]?.layout)
    }
  })

  test('a temple is the church of a dream that tells of one', () => {
    const wedding = storyboard([card({ setting: 'temple' }), card({ setting: 'temple', hero: 'whale' })])
    const church = { id: 'church', word: 'Kirche', kind: 'place', many: false } as const
    const places = (told: Storyboard) => planFilm(told, wish).map(({ setting }) => setting)
    expect(places(wedding)).toEqual(['temple', 'temple'])
    expect(places({ ...wedding, things: [...wedding.things, church] })).toEqual(['church', 'church'])
  })

  test('keeps the side of the light, the direction, and the dreamer on the left', () => {
    const shots = planFilm(
      storyboard([card({}), card({ hero: 'whale' }), card({ companion: 'whale', size: 'tiny' }), card({})]),
      wish,
    )
    expect(new Set(shots.map((shot) => shot.lightSide)).size).toBe(1)
    expect(new Set(shots.map((shot) => shot.direction)).size).toBe(1)
    expect(new Set(shots.map((shot) => JSON.stringify(shot.accent))).size).toBe(1)
    expect(shots.map((shot) => shot.heroSide)).toEqual(['left', 'right', 'left', 'left'])
  })

  test('lets only the moon do what the moon does: the dreamer goes on flying', () => {
    const shots = planFilm(
      storyboard([
        card({ action: 'fly' }),
        card({ hero: 'moon', companion: 'me', action: 'sing' }),
        card({ action: 'sit' }),
        card({ hero: 'moon' }),
      ]),
      wish,
    )
    expect(shots.map(({ hero, action, moonFace }) => [hero.id, action, moonFace])).toEqual([
      ['me', 'fly', undefined],
      ['me', 'fly', 'singing'],
      ['me', 'sit', undefined],
      ['me', undefined, 'asleep'],
    ])
  })

  test('has one sun: that of the dream, in its own colour', () => {
    const [its, mine] = planFilm(storyboard([card({ companion: 'sun', time: 'noon' }), card({ time: 'noon' })]), wish)
    expect([its?.ownSun, its?.companion?.colour, mine?.ownSun]).toEqual([true, 'yellow', undefined])
  })

  test('steps back for two, and goes near to one alone', () => {
    const size = 'detail' as const
    const [both, one] = planFilm(
      storyboard([card({ hero: 'whale', companion: 'clock', size }), card({ hero: 'whale', size })]),
      wish,
    )
    expect([both?.size, both?.companion?.id]).toEqual(['close', 'clock'])
    expect(one?.size).toBe('detail')
  })

  test('makes a clock huge before the dreamer, not before an animal beside it', () => {
    const size = 'tiny' as const
    const [mine, its] = planFilm(
      storyboard([card({ companion: 'clock', size }), card({ hero: 'whale', companion: 'clock', size })]),
      wish,
    )
    expect([mine?.size, mine?.companion?.id]).toEqual(['tiny', 'clock'])
    expect([its?.size, its?.hero.id]).toEqual(['wide', 'whale'])
  })

  test('puts the dreamer beside what they meet, small before what is huge', () => {
    const [wide, tiny, detail] = planFilm(
      storyboard([
        card({ hero: 'whale' }),
        card({ hero: 'whale', size: 'tiny' }),
        card({ hero: 'clock', size: 'detail' }),
      ]),
      wish,
    )
    expect(wide?.companion?.id).toBe('me')
    expect([tiny?.hero.id, tiny?.companion?.id]).toEqual(['me', 'whale'])
    expect(detail?.companion).toBeUndefined()
    expect(detail?.hero).toEqual({ id: 'clock', word: 'Uhr', kind: 'object', many: true, colour: 'red' })
  })

  test('lets whoever is chased run before, and both look the same way', () => {
    const [shot] = planFilm(storyboard([card({ companion: 'whale', action: 'chase' })]), wish)
    expect(shot).toMatchObject({ pursuit: true, heroSide: 'right', hero: { id: 'me' } })
  })

  test('keeps words for things nobody has listed, and lets the caller word them', () => {
    const [shot] = planFilm(storyboard([card({ hero: 'zarf' })]), { ...wish, words: { zarf: 'Zarf' } })
    expect(shot?.hero).toMatchObject({ id: 'zarf', word: 'Zarf' })
  })

  test('is plain JSON and depends on its seed alone', () => {
    const shots = planFilm(monotone, wish)
    expect(JSON.parse(JSON.stringify(shots))).toEqual(shots)
    expect(planFilm(monotone, wish)).toEqual(shots)
    expect(planFilm(monotone, { ...wish, seed: 8 })).not.toEqual(shots)
  })

  test('lets the light of a film that stays in one hour and one mood drift', () => {
    const shots = planFilm(monotone, wish)
    expect(shots.map((shot) => shot.time)).toEqual([...Array(7).fill('night'), 'dawn'])
    expect(new Set(shots.map((shot) => shot.mood)).size).toBe(2)
  })
})
