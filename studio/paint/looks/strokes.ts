import { type Random, seeded } from '#core/random.ts'

/**
 * Brush strokes as tiles: every texel knows how far away the middle of its stroke is, so that a whole stroke can take the
 * colour found there. Looking strokes up costs a tenth of drawing them, and they lie still from page to page.
 */
export interface StrokeTile {
  side: number
  /** One map for each direction; a texel is `across | down << 8 | light << 16 | tint << 24`, offsets are signed bytes. */
  directions: readonly Int32Array[]
}

export interface StrokeSize {
  side: number
  spacing: number
  halfLength: number
  halfWidth: number
}

/** Directions over half a turn; strokes waver by as much as lies between two. */
export const directionCount = 8
const golden = 0.618033988749895
/** How strongly ridges of paint catch the light. */
const impasto = 48

const tiles = new Map<string, StrokeTile>()

export function strokeTile(name: string, size: StrokeSize): StrokeTile {
  const tile = tiles.get(name) ?? {
    side: size.side,
    directions: Array.from({ length: directionCount }, (_, index) =>
      paintTile(size, (index * Math.PI) / directionCount, seeded(`strokes ${name} ${index}`)),
    ),
  }
  tiles.set(name, tile)
  return tile
}

interface Canvas {
  side: number
  texels: Int32Array
  /** Height of the paint; nought where nothing is yet. */
  height: Float32Array
}

function paintTile(size: StrokeSize, direction: number, random: Random): Int32Array {
  const { side, spacing } = size
  const canvas: Canvas = { side, texels: new Int32Array(side * side), height: new Float32Array(side * side) }
  const cells = Math.round(side / spacing)
  const pitch = side / cells
  const places = Array.from({ length: cells * cells }, (_, index) => ({ index, order: (index * golden) % 1 }))
  places.sort((one, other) => one.order - other.order)
  for (const { index } of places) {
    const x = ((index % cells) + random()) * pitch
    const y = (Math.floor(index / cells) + random()) * pitch
    layStroke(canvas, size, Math.floor(x), Math.floor(y), direction + (random() - 0.5) * 0.6, random)
  }
  return lit(canvas)
}

/** One stroke, unless an earlier one lies over it: the first to come is the last that was painted. */
function layStroke(canvas: Canvas, size: StrokeSize, x: number, y: number, angle: number, random: Random): void {
  const { side, texels, height } = canvas
  const halfLength = size.halfLength * (0.7 + 0.3 * random())
  const halfWidth = size.halfWidth * (0.75 + 0.25 * random())
  const bend = (random() - 0.5) * 0.5 * halfWidth
  const tint = Math.floor(random() * 256)
  const bristles = Float32Array.from({ length: 24 }, () => random())
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const reachX = Math.ceil(Math.abs(cos) * halfLength + Math.abs(sin) * halfWidth * 1.5)
  const reachY = Math.ceil(Math.abs(sin) * halfLength + Math.abs(cos) * halfWidth * 1.5)
  for (let down = -reachY; down <= reachY; down++) {
    const row = ((y + down + side) % side) * side
    for (let across = -reachX; across <= reachX; across++) {
      const along = (across * cos + down * sin) / halfLength
      const aside = (down * cos - across * sin - bend * (1 - along * along)) / halfWidth
      if (aside <= -1 || aside >= 1 || along <= -1 || along >= 1) continue
      const place = row + ((x + across + side) % side)
      if ((height[place] as number) > 0) continue
      const hair = (aside + 1) * 11.5
      const first = bristles[Math.floor(hair)] as number
      const bristle = first + ((bristles[Math.floor(hair) + 1] as number) - first) * (hair % 1)
      // Every bristle begins and ends somewhere else, and the outer ones carry less.
      if (Math.abs(along) > 1 - 0.4 * bristle || Math.abs(aside) > 1 - 0.25 * bristle) continue
      const body = 1 - aside * aside * 0.7
      height[place] = 0.12 + body * (0.45 + 0.55 * bristle) * (0.8 - 0.2 * along)
      texels[place] = (-across & 255) | ((-down & 255) << 8) | (tint << 24)
    }
  }
}

/** Writes how the relief catches light from the upper left. */
function lit({ side, texels, height }: Canvas): Int32Array {
  const at = (x: number, y: number): number => height[((y + side) % side) * side + ((x + side) % side)] as number
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const slope = at(x + 1, y + 1) - at(x - 1, y - 1)
      const light = Math.round(Math.min(255, Math.max(0, 128 + impasto * Math.max(-0.9, Math.min(0.9, slope)))))
      texels[y * side + x] = (texels[y * side + x] as number) | (light << 16)
    }
  }
  return texels
}
