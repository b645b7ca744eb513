import { free } from '../canvas.ts'
import { drawBook, drawSign } from '../motifs/lettering.ts'
import { restyle } from '../restyle.ts'
import { type Actor, aspectOf } from './actor.ts'
import type { Cast } from './spec.ts'
import { faceFor, registerFaces } from './type.ts'

/** Things one can hold are written on a ribbon over a book; everything else on a sign. */
const onPaper = new Set<Cast['kind']>(['object', 'food', 'body', 'person'])

/** What nobody has drawn is never shown by a wrong picture: its own word stands there. */
export async function letterActor(cast: Cast, language: string): Promise<Actor> {
  registerFaces()
  const word = cast.word === '' ? cast.id : cast.word
  const families = faceFor(word, language).family.replaceAll('"', '').split(', ')
  const letter = onPaper.has(cast.kind) ? drawBook : drawSign
  const draw = (size: number): ReturnType<typeof letter> => letter(word, size, { families })
  return {
    stance: { facing: 'front', base: 'ground', size: 3, person: false, aspect: await aspectOf(draw) },
    motion: 'still',
    lettered: true,
    async paint(brush, spot, coat, air) {
      const drawing = draw(Math.max(8, Math.round(Math.max(spot.width, spot.height) * brush.scale)))
      const sprite = restyle(drawing, brush, {
        ...coat,
        anchor: 'foot',
        at: { x: spot.x, y: spot.y - spot.height / 2 },
        fog: air.fog,
        rim: air.rim ?? 1,
      })
      free(drawing)
      return sprite
    },
  }
}
