import { expect, test } from 'vitest'
import { make } from './canvas.ts'
import { drawFrame } from './frame.ts'
import { joinLight } from './join-light.ts'
import type { Layer } from './types.ts'

const scale = 0.2

function sheet(depth: number, colour: string, [x, y, width, height]: readonly [number, number, number, number]): Layer {
  const canvas = make(width * scale, height * scale)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { depth, canvas, x, y }
}

const wall = () => sheet(0.3, '#468', [-90, -90, 1260, 2100])
const glow = (more: Partial<Layer> = {}): Layer => ({
  ...sheet(0.32, '#640', [100, 200, 600, 500]),
  blend: 'screen',
  ...more,
})

function drawn(layers: Layer[]): Uint8ClampedArray {
  const scene = { layers, camera: () => ({ x: 0, y: 0, zoom: 1 }), seconds: 1, vignette: 0, captionBand: 0 }
  const frame = make(1080 * scale, 1920 * scale)
  const context = frame.getContext('2d')
  drawFrame(context, scene, 0, scale)
  return context.getImageData(0, 0, frame.width, frame.height).data
}

test('light that stands still on a wall becomes part of it, and looks the same', () => {
  const before = drawn([wall(), glow()])
  const layers = joinLight([wall(), glow()], scale)
  expect(layers).toHaveLength(1)
  const after = drawn(layers)
  const apart = after.reduce((most, value, index) => Math.max(most, Math.abs(value - (before[index] ?? 0))), 0)
  expect(apart).toBeLessThanOrEqual(2)
  expect(drawn([wall()])).not.toEqual(after)
})

test('light stays by itself when it moves, lies far before the plane, or falls past what is solid of it', () => {
  for (const layers of [
    [wall(), glow({ idle: () => ({ alpha: 0.5 }) })],
    [wall(), glow({ depth: 0.4 })],
    [sheet(0.3, '#468', [-90, 400, 1260, 1610]), glow()],
    [sheet(0.3, 'rgba(60, 90, 120, 0.5)', [-90, -90, 1260, 2100]), glow()],
    [sheet(0.3, '#468', [-90, -90, 1260, 2100]), sheet(0.31, '#999', [0, 900, 300, 300]), glow()],
  ])
    expect(joinLight(layers, scale)).toHaveLength(layers.length)
})
