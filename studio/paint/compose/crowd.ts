import { between, type Random, seeded } from '#core/random.ts'
import { free, stage } from '../canvas.ts'
import { finishSprites } from '../looks/finish.ts'
import type { Brush, Layer, Slots, Sprite } from '../types.ts'
import type { Actor } from './actor.ts'
import type { Crowd } from './assemble.ts'
import { type Coat, companionCoat, isNatural, nearCoat } from './coat.ts'
import type { Box } from './field.ts'
import { comingOf } from './numbers.ts'
import { hold } from './release.ts'
import type { Cast, ShotSpec } from './spec.ts'

/** Many of one thing, on the ground, in the air or falling, as it is told and as the painted layout lets it. */
export async function crowdLayers(
  spec: ShotSpec,
  layout: number,
  brush: Brush,
  slots: Slots,
  crowd: Crowd,
  taken: readonly Box[],
): Promise<Layer[]> {
  const { cast, actor } = crowd
  const random = seeded(`crowd ${spec.seed} ${cast.id}`)
  const coming = comingOf(spec, layout, cast, actor)
  if (coming === 'nowhere') return []
  if (coming === 'gather') return [await herd(brush, slots, crowd, taken, random)]
  return falling(brush, actor, cast, taken, random, coming === 'flock')
}

const sized = (actor: Actor, longer: number): { width: number; height: number } => {
  const height = actor.stance.aspect > 1 ? longer / actor.stance.aspect : longer
  return { height, width: height * actor.stance.aspect }
}

/** How many stand in the distance, people closer together than animals, and how large they are at most. */
const herdOf = { animals: 9, people: 15, things: 9 }
const tallest = { animals: 190, people: 250, things: 130 }
/** What is larger than a hand's load is as large as animals are. */
const loads = 3

/** Some of them in the distance, none behind anybody. */
async function herd(
  brush: Brush,
  slots: Slots,
  { cast, actor, others = [] }: Crowd,
  taken: readonly Box[],
  random: Random,
): Promise<Layer> {
  const { context, layer } = stage(brush.scale, { left: -90, top: 460, right: 1170, bottom: 1480 })
  const small = cast.kind !== 'animal' && actor.stance.size <= loads
  const kind = actor.stance.person ? 'people' : small ? 'things' : 'animals'
  const size = sized(actor, tallest[kind])
  const looks: Sprite[] = []
  for (const one of [actor, ...others]) {
    for (const mirrored of [false, true]) {
      const spot = { x: 540, y: 1060, ...size, depth: 0.4, mirrored }
      const coat = companionCoat(brush, one.hue, cast.colour, isNatural(cast.kind))
      looks.push(await one.paint(brush, spot, coat, { fog: 0.16 }))
    }
  }
  finishSprites(looks, brush)
  const step = 1080 / (herdOf[kind] - 1)
  const places = Array.from({ length: herdOf[kind] }, (_, index) => ({
    x: -20 + index * step + (step / 4) * between(random, -1, 1),
    scale: between(random, 0.62, 1.05),
    look: looks[Math.floor(random() * looks.length)] as Sprite,
  }))
  for (const place of places.sort((one, other) => one.scale - other.scale)) {
    const unit = place.scale / brush.scale
    const y = slots.ground(place.x) - 40 + 46 * place.scale
    const half = (size.width * place.scale) / 2
    const own = { left: place.x - half, right: place.x + half, top: y - size.height * place.scale, bottom: y }
    if (taken.some((box) => meets(own, box, -0.3 * half))) continue
    const { canvas: picture, anchorX, box } = place.look
    // What hovers elsewhere has its anchor in its middle, and lies on its lower edge here.
    const foot = actor.stance.base === 'ground' ? place.look.anchorY : box.bottom
    context.drawImage(picture, place.x - anchorX * unit, y - foot * unit, picture.width * unit, picture.height * unit)
  }
  free(...looks.map((look) => look.canvas))
  return layer(slots.stand.depth - 0.06)
}

interface Piece {
  x: number
  y: number
  size: number
  pace: number
  turn: number
  phase: number
  look: number
}

/** Twenty-four of them in three planes, falling and turning, or drifting by; large ones keep off everybody. */
async function falling(
  brush: Brush,
  actor: Actor,
  cast: Cast,
  taken: readonly Box[],
  random: Random,
  flock: boolean,
): Promise<Layer[]> {
  const told = [actor.hue, cast.colour, isNatural(cast.kind)] as const
  const planes = [
    { depth: 0.18, count: 12, low: 64, high: 105, fog: 0.16, coat: companionCoat(brush, ...told) },
    { depth: 0.6, count: 8, low: 105, high: 170, fog: 0, coat: companionCoat(brush, ...told) },
    { depth: 1.04, count: 4, low: 210, high: 300, fog: 0, coat: nearCoat(brush, ...told) },
  ]
  const layers: Layer[] = []
  for (const plane of planes) {
    const looks = await Promise.all(
      [false, true].map((mirrored) => paintOne(brush, actor, plane.high, mirrored && !flock, plane.coat, plane.fog)),
    )
    finishSprites(looks, brush)
    const pieces = Array.from({ length: plane.count }, (_, index) => pieceOf(random, index, plane, { taken, flock }))
    layers.push(fallingLayer(brush, looks, pieces, plane, flock))
  }
  return layers
}

const paintOne = (
  brush: Brush,
  actor: Actor,
  longer: number,
  mirrored: boolean,
  coat: Coat,
  fog: number,
): Promise<Sprite> =>
  actor.paint(brush, { x: 540, y: 700, ...sized(actor, longer), depth: 0.5, mirrored }, coat, { fog })

/** How far the longest shot lets them fall, in scene units for each unit of their plane's largest size. */
const fall = 1.6
const mostPlaces = 14
/** From this size on they hide what they pass before. */
const large = 105

function pieceOf(
  random: Random,
  index: number,
  plane: { count: number; low: number; high: number },
  { taken, flock }: { taken: readonly Box[]; flock: boolean },
): Piece {
  const even = ((index + 0.5) / plane.count) * 1200 - 60
  const size = between(random, plane.low, plane.high)
  const place = (spread: number) => ({ x: even + between(random, -spread, spread), y: between(random, -200, 2000) })
  let at = place(70)
  for (let tried = 1; tried < mostPlaces && plane.low >= large; tried++) {
    if (!taken.some((box) => meets(wayOf(at, size, flock), box, 20))) break
    at = place(70 + 50 * tried)
  }
  return {
    ...at,
    size: size / plane.high,
    pace: between(random, 0.7, 1.3),
    turn: between(random, -0.5, 0.5),
    phase: between(random, 0, 6.28),
    look: random() < 0.5 ? 0 : 1,
  }
}

/** All that one of them passes over. */
function wayOf({ x, y }: { x: number; y: number }, size: number, flock: boolean): Box {
  const half = size / 2
  if (flock) return { left: -200, right: 1280, top: heightOf(y) - half, bottom: heightOf(y) + half }
  return { left: x - half - 14, right: x + half + 14, top: y - half, bottom: y + half + fall * size }
}

/** A flock passes through the upper half of the picture. */
const heightOf = (y: number): number => y * 0.5 + 60

const meets = (one: Box, other: Box, margin: number): boolean =>
  one.left < other.right + margin &&
  one.right > other.left - margin &&
  one.top < other.bottom + margin &&
  one.bottom > other.top - margin

function fallingLayer(
  brush: Brush,
  looks: Sprite[],
  pieces: Piece[],
  plane: { depth: number; high: number },
  flock: boolean,
): Layer {
  const speed = plane.high * 0.22
  const live: NonNullable<Layer['live']> = (context, seconds) => {
    for (const piece of pieces) {
      const look = looks[piece.look] as Sprite
      const away = seconds * speed * piece.pace
      const x = flock ? wrapped(piece.x - 1.6 * away, -160, 1240) : piece.x + 14 * Math.sin(seconds + piece.phase)
      const y = flock
        ? heightOf(piece.y) + 12 * Math.sin(1.6 * seconds + piece.phase)
        : wrapped(piece.y + away, -200, 2100)
      const unit = piece.size / brush.scale
      context.save()
      context.translate(x, y)
      context.rotate(
        flock ? 0.05 * Math.sin(seconds + piece.phase) : piece.turn + 0.3 * Math.sin(0.8 * seconds + piece.phase),
      )
      context.scale(unit, unit)
      context.drawImage(look.canvas, -look.canvas.width / 2, -look.canvas.height / 2)
      context.restore()
    }
  }
  hold(
    live,
    looks.map((look) => look.canvas),
  )
  return { depth: plane.depth, x: 0, y: 0, live }
}

const wrapped = (value: number, low: number, high: number): number => {
  const span = high - low
  return low + ((((value - low) % span) + span) % span)
}
