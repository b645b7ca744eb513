import { expect, test } from 'vitest'
import { brushFor } from './brush.ts'
import { make } from './canvas.ts'
import { lantern } from './looks/lantern.ts'
import { silhouette } from './looks/silhouette.ts'
import { groundShadow, motifTones, restyle } from './restyle.ts'

const brush = (look = lantern) => brushFor({ mood: 'calm', hue: 40, time: 'night', look, seed: 7, scale: 0.3 })

/** A body on two legs, the right one longer. */
function drawing() {
  const canvas = make(200, 200)
  const context = canvas.getContext('2d')
  context.fillStyle = '#777'
  context.fillRect(30, 20, 140, 110)
  context.fillStyle = '#222'
  context.fillRect(50, 130, 20, 40)
  context.fillStyle = '#ddd'
  context.fillRect(130, 130, 20, 60)
  return canvas
}

const options = () => ({ ramp: brush().palette.sky, tones: motifTones.dark, anchor: 'foot' as const })

test('the foot is the lowest solid row, so that nothing floats', () => {
  const sprite = restyle(drawing(), brush(), options())
  const pad = (sprite.canvas.height - 200) / 2
  expect(sprite.anchorY).toBeGreaterThan(pad + 184)
  expect(sprite.anchorY).toBeLessThan(pad + 196)
  expect(sprite.box.left).toBeGreaterThan(pad + 24)
  expect(sprite.box.right).toBeLessThan(pad + 178)
})

test('mirroring swaps the sides', () => {
  const opacity = (mirrored: boolean): boolean => {
    const { canvas, anchorY } = restyle(drawing(), brush(), { ...options(), mirrored })
    const row = canvas.getContext('2d').getImageData(0, anchorY - 8, canvas.width, 1).data
    const half = Math.floor(canvas.width / 2)
    const solid = (from: number, to: number): number => {
      let count = 0
      for (let x = from; x < to; x++) if ((row[x * 4 + 3] ?? 0) > 200) count++
      return count
    }
    return solid(half, canvas.width) > solid(0, half)
  }
  expect(opacity(false)).toBe(true)
  expect(opacity(true)).toBe(false)
})

test('a silhouette keeps almost one tone', () => {
  const range = (look: typeof lantern): number => {
    const { canvas, box } = restyle(drawing(), brush(look), { ...options(), rim: 0, form: 0, contact: 0 })
    const { data } = canvas.getContext('2d').getImageData(box.left, box.top, box.right - box.left, box.bottom - box.top)
    const greens: number[] = []
    for (let index = 0; index < data.length; index += 4)
      if ((data[index + 3] ?? 0) > 250) greens.push(data[index + 1] ?? 0)
    greens.sort((one, other) => one - other)
    return (greens[Math.floor(greens.length * 0.98)] ?? 0) - (greens[Math.floor(greens.length * 0.02)] ?? 0)
  }
  expect(range(silhouette)).toBeLessThan(range(lantern) * 0.6)
})

test('the ground shadow is anchored where the foot is', () => {
  const sprite = restyle(drawing(), brush(), options())
  const shadow = groundShadow(sprite, brush(), { x: 300, y: 1100 })
  expect(shadow.anchorY).toBeLessThan(shadow.canvas.height * 0.4)
  expect(shadow.anchorX).toBeGreaterThan(0)
  expect(shadow.anchorX).toBeLessThan(shadow.canvas.width)
})
