import { expect, test } from 'vitest'
import { alphaBox, make } from '../canvas.ts'
import type { Background, Layer } from '../types.ts'
import { panned } from './pan.ts'

const scale = 0.1

/** A sheet of paper from edge to edge of the stage, from one height to another. */
function sheet(depth: number, from: number, to: number, width = 1260): Layer {
  const canvas = make(width * scale, (to - from) * scale)
  const context = canvas.getContext('2d')
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { depth, canvas, x: -90, y: from }
}

const slot = { x: 1, y: 1100, depth: 0.5 }
const slots = {
  ground: () => 1090,
  stand: slot,
  float: slot,
  companions: [],
  horizon: 860,
  light: { x: 5, y: 300, r: 90 },
}
const stageOf = (...layers: Layer[]): Background => ({ layers, slots })

/** What a layer covers from top to bottom, in scene units. */
function span({ canvas, y }: Layer): [number, number] {
  const box = canvas && alphaBox(canvas)
  if (!box) throw new Error('nothing is painted')
  return [Math.round(y + box.top / scale), Math.round(y + box.bottom / scale)]
}

test('the land moves as one and still reaches the lower edge; the sky and what frames the picture stay', () => {
  const { layers, slots: moved } = panned(
    stageOf(
      sheet(0, -90, 2010),
      sheet(0.02, 200, 400, 200),
      sheet(0.3, 900, 1050),
      sheet(0.6, 1050, 2010),
      sheet(0.88, 1480, 2010),
      sheet(1.05, 1300, 2010, 300),
    ),
    -200,
    scale,
  )
  expect(layers.map(span)).toEqual([
    [-90, 2010],
    [200, 400],
    [700, 850],
    [850, 2010],
    [1410, 2010],
    [1300, 2010],
  ])
  expect(moved.ground(540)).toBe(890)
  expect(moved).toMatchObject({ horizon: 660, stand: { y: 900 }, light: { y: 300 } })
})

test('a wall that is lowered still reaches the upper edge, and its window keeps its light', () => {
  const { layers, slots: moved } = panned(
    stageOf(sheet(0, -90, 2010), sheet(0.02, 200, 400, 200), sheet(0.2, -90, 1030), sheet(0.46, 980, 2010)),
    60,
    scale,
  )
  expect(layers.map(span)).toEqual([
    [-90, 2010],
    [260, 460],
    [-90, 1090],
    [1040, 2070],
  ])
  expect(moved.light.y).toBe(360)
})

test('what turns about a point keeps the same point of itself', () => {
  const turning: Layer = { ...sheet(0.4, 700, 900, 200), pivot: { x: 0, y: 890 } }
  expect(panned(stageOf(turning), -40, scale).layers[0]).toMatchObject({ y: 660, pivot: { x: 0, y: 850 } })
})
