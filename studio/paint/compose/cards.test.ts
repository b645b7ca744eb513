import { expect, test } from 'vitest'
import { finishedBackdrop } from './backdrop.ts'
import { creditShot } from './cards.ts'
import { wordsEnd } from './credit.ts'
import { hands } from './paint-shot.ts'
import { heroSpot } from './placement.ts'
import { freeScene } from './release.ts'
import { chanceShot } from './samples.ts'
import { solve, thumbnailScale } from './solve.ts'

test.each(['sky', 'underwater', 'space', 'forest', 'room'])(
  'the dreamer of the closing card stays below its words in %s, whatever the last shot was',
  async (setting) => {
    const spec = creditShot({
      ...chanceShot(7),
      setting,
      weather: 'fog',
      action: 'fly',
      pursuit: true,
      view: 'shoulder',
    })
    const solution = await solve(spec, hands)
    expect(solution.size).toBe('tiny')
    const { stance } = (await hands.ensemble(spec)).hero
    const { background } = finishedBackdrop(spec, solution, thumbnailScale)
    const spot = heroSpot(spec, solution, background.slots, stance)
    freeScene({
      layers: background.layers,
      camera: () => ({ x: 0, y: 0, zoom: 1 }),
      seconds: 1,
      vignette: 0,
      captionBand: 0,
    })
    expect(spot.y - spot.height / (stance.base === 'fly' ? 2 : 1)).toBeGreaterThan(wordsEnd)
    expect(spot.y).toBeLessThan(1200)
  },
)
