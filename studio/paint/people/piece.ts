import { type Frame, type Outline, place } from './geometry.ts'

/** What a piece is cut from; `colours.ts` says what colour that is on this person in this shot. */
export type Material =
  | 'skin'
  | 'lips'
  | 'cheek'
  | 'hair'
  | 'beard'
  | 'top'
  | 'bottom'
  | 'shirt'
  | 'socks'
  | 'shoes'
  | 'scarf'
  | 'shawl'
  | 'cape'
  | 'apron'
  | 'tie'
  | 'hat'
  | 'white'
  | 'ink'
  | 'metal'
  | 'wood'

/** Something drawn on a piece and cut off at its edge. */
export interface Mark {
  shapes: Outline[]
  /** Lightness against the piece's own colour. */
  tone: number
  alpha: number
  material?: Material
  /** Stroked this wide instead of filled. */
  line?: number
}

/** One sheet of paper in the figure. Outlines of one piece turn the same way and are filled together. */
export interface Piece {
  shapes: Outline[]
  material: Material
  tone?: number
  /** Share of the look's ply shadow this piece throws on those below; 1 when absent. */
  shadow?: number
  /** No lit edge and no form: for eyes and other ink. */
  flat?: boolean
  alpha?: number
  marks?: Mark[]
  /** An even-odd hole, such as the face in a hood. */
  hole?: boolean
}

export const placed = (frame: Frame, piece: Piece): Piece => {
  const moved: Piece = { ...piece, shapes: piece.shapes.map((shape) => place(frame, shape)) }
  if (piece.marks) {
    const size = Math.abs(frame.scaleY)
    moved.marks = piece.marks.map((mark) => ({
      ...mark,
      shapes: mark.shapes.map((shape) => place(frame, shape)),
      ...(mark.line === undefined ? {} : { line: mark.line * size }),
    }))
  }
  return moved
}
