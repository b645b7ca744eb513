import type { Sprite } from '../types.ts'

/** How much of what is under water is hidden, and over what share of the picture's height the water begins. */
const hidden = 0.78
const soft = 0.05

/** A swimmer with all below their middle under water. The given sprite is changed and returned. */
export function dipped(sprite: Sprite): Sprite {
  const { canvas, anchorY } = sprite
  const context = canvas.getContext('2d')
  const water = context.createLinearGradient(0, anchorY, 0, anchorY + soft * canvas.height)
  water.addColorStop(0, 'rgba(0, 0, 0, 0)')
  water.addColorStop(1, `rgba(0, 0, 0, ${hidden})`)
  context.save()
  context.resetTransform()
  context.globalCompositeOperation = 'destination-out'
  context.fillStyle = water
  context.fillRect(0, anchorY, canvas.width, canvas.height - anchorY)
  context.restore()
  return sprite
}
