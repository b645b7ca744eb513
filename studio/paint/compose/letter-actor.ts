import { type Canvas, Path2D } from '@napi-rs/canvas'
import { free, make } from '../canvas.ts'
import { anchored, restyle } from '../restyle.ts'
import type { Actor } from './actor.ts'
import type { Cast } from './spec.ts'
import { plainText, setText } from './text-layout.ts'
import { faceFor, setFace } from './type.ts'

const width = 600
const height = 640

/** What nobody has drawn is never shown by a wrong picture: its own word stands there, on a sign. */
export function letterActor(cast: Cast): Actor {
  return {
    stance: { facing: 'front', base: 'ground', size: 3, person: false, aspect: width / height },
    motion: 'still',
    paint: async (brush, spot, coat, air) => {
      const drawing = drawSign(cast.word === '' ? cast.id : cast.word, spot.height * brush.scale)
      const sprite = restyle(drawing, brush, {
        ...coat,
        anchor: 'foot',
        at: { x: spot.x, y: spot.y - spot.height / 2 },
        fog: air.fog,
      })
      free(drawing)
      return anchored(sprite.canvas, 'foot')
    },
  }
}

/** A board on two posts, in greys: light wood, dark letters. */
export function drawSign(word: string, size: number): Canvas {
  const scale = size / height
  const canvas = make(width * scale, size)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  context.fillStyle = '#555'
  for (const x of [120, 448]) context.fillRect(x, 40, 32, 600)
  context.fillStyle = '#c8c8c8'
  const board = new Path2D()
  board.roundRect(10, 70, 580, 330, 26)
  context.fill(board)
  context.fillStyle = '#e8e8e8'
  const field = new Path2D()
  field.roundRect(34, 94, 532, 282, 14)
  context.fill(field)
  const text = plainText(word)
  const set = setText(text, faceFor(text, ''), 'und', {
    width: 480,
    height: 250,
    largest: 150,
    smallest: 60,
    maxLines: 2,
  })
  setFace(context, set.face, set.size)
  context.fillStyle = '#1c1c1c'
  const top = 235 - (set.lines.length * set.leading) / 2
  set.lines.forEach((line, index) => {
    context.fillText(line.text, 300, top + set.leading * (index + 0.5) + set.size * 0.32)
  })
  return canvas
}
