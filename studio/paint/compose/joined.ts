import { free, make } from '../canvas.ts'
import type { Sprite } from '../types.ts'

export interface Part {
  sprite: Sprite
  /** Where its anchor goes, in bitmap pixels. */
  x: number
  y: number
}

type Anchor = 'foot' | 'middle' | 'top' | { x: number; y: number }

/** Several sprites as one, painted in their order; theirs are given back. */
export function joined(parts: readonly Part[], anchor: Anchor): Sprite {
  const corner = (part: Part) => ({ x: part.x - part.sprite.anchorX, y: part.y - part.sprite.anchorY })
  const left = Math.floor(Math.min(...parts.map((part) => corner(part).x)))
  const top = Math.floor(Math.min(...parts.map((part) => corner(part).y)))
  const right = Math.max(...parts.map((part) => corner(part).x + part.sprite.canvas.width))
  const bottom = Math.max(...parts.map((part) => corner(part).y + part.sprite.canvas.height))
  const canvas = make(right - left, bottom - top)
  const context = canvas.getContext('2d')
  for (const part of parts) context.drawImage(part.sprite.canvas, corner(part).x - left, corner(part).y - top)
  const boxes = parts.map((part) => {
    const { x, y } = corner(part)
    const { box } = part.sprite
    return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y }
  })
  free(...parts.map((part) => part.sprite.canvas))
  const box = {
    left: Math.min(...boxes.map((one) => one.left)) - left,
    top: Math.min(...boxes.map((one) => one.top)) - top,
    right: Math.max(...boxes.map((one) => one.right)) - left,
    bottom: Math.max(...boxes.map((one) => one.bottom)) - top,
  }
  return { canvas, box, ...anchorOf(anchor, box, left, top) }
}

function anchorOf(anchor: Anchor, box: Sprite['box'], left: number, top: number) {
  if (typeof anchor === 'object') return { anchorX: anchor.x - left, anchorY: anchor.y - top }
  const anchorX = (box.left + box.right) / 2
  if (anchor === 'foot') return { anchorX, anchorY: box.bottom }
  return { anchorX, anchorY: anchor === 'top' ? box.top : (box.top + box.bottom) / 2 }
}
