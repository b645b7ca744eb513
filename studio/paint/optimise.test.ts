import { expect, test } from 'vitest'
import { make } from './canvas.ts'
import { drawFrame } from './frame.ts'
import { optimise } from './optimise.ts'
import type { Layer, Scene } from './types.ts'

const scale = 0.2

function sheet(depth: number, top: number, colour: string, more: Partial<Layer> = {}): Layer {
  const canvas = make(1260 * scale, 2100 * scale)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, (top + 90) * scale, canvas.width, canvas.height)
  return { depth, canvas, x: -90, y: -90, ...more }
}

const scenery = (): Layer[] => [
  sheet(0, -90, '#224'),
  sheet(0.2, 800, '#448'),
  sheet(0.22, 900, '#46a', {}),
  sheet(0.6, 1000, '#68c', { idle: (seconds) => ({ x: 10 * Math.sin(seconds) }) }),
  sheet(0.9, 1500, '#8ae'),
]

const pixels = (layers: Layer[], progress: number): Uint8ClampedArray => {
  const scene: Scene = {
    layers,
    camera: (part) => ({ x: -36 + 72 * part, y: 20 - 40 * part, zoom: 1.02 + 0.05 * part }),
    seconds: 4,
    vignette: 0,
    captionBand: 0,
  }
  const frame = make(1080 * scale, 1920 * scale)
  const context = frame.getContext('2d')
  drawFrame(context, scene, progress * 4, scale)
  return context.getImageData(0, 0, frame.width, frame.height).data
}

test('an optimised scene looks the same at both ends of the camera move and holds far fewer pixels', () => {
  const area = (layers: Layer[]): number =>
    layers.reduce((sum, { canvas }) => sum + (canvas ? canvas.width * canvas.height : 0), 0)
  const before = area(scenery())
  const quick = optimise(scenery(), scale)
  expect(area(quick)).toBeLessThan(before * 0.6)
  expect(quick.length).toBeLessThan(5)
  for (const progress of [0, 1]) {
    const plain = pixels(scenery(), progress)
    const fast = pixels(quick, progress)
    let far = 0
    for (let index = 0; index < plain.length; index++) {
      if (Math.abs((plain[index] ?? 0) - (fast[index] ?? 0)) > 24) far++
    }
    expect(far / plain.length).toBeLessThan(0.02)
  }
})

test('what lies wholly behind nearer sheets is dropped', () => {
  const hidden: Layer = { depth: 0.4, canvas: make(40, 40), x: 300, y: 1800 }
  hidden.canvas?.getContext('2d').fillRect(0, 0, 40, 40)
  const kept = optimise([...scenery(), hidden], scale)
  expect(kept.some(({ depth }) => depth === 0.4)).toBe(false)
})
