import { free } from '../canvas.ts'
import { type Cycle, contactsOf, type Person, type PoseName, paintCycle, paintPerson } from '../people/person.ts'
import type { Brush, Sprite } from '../types.ts'
import { type Actor, type Air, motifActor } from './actor.ts'
import type { Bond } from './bonds.ts'
import { type Coat, companionCoat } from './coat.ts'
import { joined, type Part } from './joined.ts'
import { measuringBrush, personOf, silhouetteOf } from './person-actor.ts'
import type { Spot, Stance } from './placement.ts'
import type { Cast, ShotSpec } from './spec.ts'

/** Those of a bond as one actor; undefined where one of them has no picture. */
export async function bondedActor(bond: Bond, spec: ShotSpec): Promise<Actor | undefined> {
  const person = personOf(bond.person, spec)
  if (person === undefined) return undefined
  if (bond.kind === 'couple') {
    const other = personOf(bond.other, spec)
    return other && coupleActor(person, other, bond.how)
  }
  const thing = await motifActor(bond.thing)
  if (thing === undefined) return undefined
  if (bond.kind === 'hold') return holderActor(person, thing, bond)
  const passenger = bond.passenger && personOf(bond.passenger, spec)
  return riderActor(passenger ? [person, passenger] : [person], thing, bond)
}

/** Paints both for a size; heights are those of a grown-up standing. */
type PaintPair = (brush: Brush, at: Spot, air: Air, coat: Coat | undefined) => Promise<Sprite>

/** Width and height of a pair whose grown-up stands 120 tall. */
async function measured(paint: PaintPair): Promise<{ width: number; height: number }> {
  const spot = { x: 540, y: 1100, width: 120, height: 120, depth: 0.5, mirrored: false }
  const sprite = await paint(measuringBrush(), spot, { fog: 0 }, undefined)
  const { box } = sprite
  free(sprite.canvas)
  return { width: (box.right - box.left) / 120, height: (box.bottom - box.top) / 120 }
}

/** The colours of a thing beside a person: its own, or those the dream gave it. */
const coatOf = (brush: Brush, thing: Actor, cast: Cast): Coat =>
  companionCoat(brush, thing.hue, cast.colour, cast.kind === 'animal')

const pointIn = ({ box }: Sprite, x: number, y: number) => ({
  x: box.left + x * (box.right - box.left),
  y: box.top + y * (box.bottom - box.top),
})

/** How much higher than a standing grown-up a pair may reach. */
const mostAbove = 1.14

/** Somebody with a thing in their hands: painted first, so that the hands lie over it. */
async function holderActor(person: Person, thing: Actor, bond: Extract<Bond, { kind: 'hold' }>): Promise<Actor> {
  const { grip, aloft } = bond
  const pose: PoseName = grip.raised ? 'reaching' : 'carrying'
  const paint: PaintPair = async (brush, spot, air) => {
    const { height, mirrored } = spot
    const longer = height * grip.size
    const aspect = thing.stance.aspect
    const size = { width: longer * Math.min(1, aspect), height: longer / Math.max(1, aspect) }
    const turned = mirrored !== (thing.stance.facing === 'left')
    const held = await thing.paint(brush, { ...spot, ...size, mirrored: turned }, coatOf(brush, thing, bond.thing), air)
    const hand = contactsOf(person, pose, { height, mirrored }).farHand
    const hold = pointIn(held, turned ? 1 - grip.x : grip.x, grip.y)
    const part: Part = {
      sprite: held,
      x: hand.x * brush.scale + held.anchorX - hold.x,
      y: hand.y * brush.scale + held.anchorY - hold.y,
    }
    const body = paintPerson(person, pose, brush, {
      height,
      mirrored,
      at: spot,
      silhouette: silhouetteOf(brush.look.toneRange, air.fog),
      ...(grip.raised ? { expression: 'happy' as const } : {}),
    })
    return joined([part, { sprite: body, x: 0, y: 0 }], aloft ? 'middle' : { x: 0, y: 0 })
  }
  const { width, height } = await measured(paint)
  // What is held up high needs room above: the holder gives up some of theirs.
  const taller = Math.max(1, height / mostAbove)
  const stance: Stance = {
    facing: 'right',
    base: aloft ? 'fly' : 'ground',
    size: 3,
    person: true,
    aspect: Math.max(0.3, width / taller),
  }
  return {
    stance,
    motion: 'breathe',
    paint: (brush, spot, _coat, air) => paint(brush, { ...spot, height: spot.height / taller }, air, undefined),
  }
}

const anchors = { ground: 'foot', water: 'foot', fly: 'middle', hang: 'top' } as const

/** How far from the seat two of them sit, as shares of what carries them. */
const sharedSeats = [0.16, -0.2]

/** Somebody on something, or one or two in it: as large as the thing and they together. */
async function riderActor(
  people: readonly Person[],
  thing: Actor,
  bond: Extract<Bond, { kind: 'ride' }>,
): Promise<Actor> {
  const { seat, asleep } = bond
  const pose: PoseName = asleep ? 'lying' : seat.flat ? 'sitting-ground' : 'sitting'
  const { aspect, facing, base } = thing.stance
  const paint: PaintPair = async (brush, spot, air, coat) => {
    const longer = spot.height / seat.rider
    const size = { width: longer * Math.min(1, aspect), height: longer / Math.max(1, aspect) }
    const natural = bond.thing.kind === 'animal' || bond.thing.colour !== undefined
    const own = coat === undefined || natural ? coatOf(brush, thing, bond.thing) : coat
    const carrier = await thing.paint(brush, { ...spot, ...size }, own, air)
    const mirrored = facing === 'left' ? !spot.mirrored : spot.mirrored
    const riders = people.map((person, index): Part => {
      const under = contactsOf(person, pose, { height: spot.height, mirrored }).seat
      const along = seat.x + (people.length === 1 ? 0 : (sharedSeats[index] ?? 0))
      const place = pointIn(carrier, spot.mirrored ? 1 - along : along, seat.y)
      const sprite = paintPerson(person, pose, brush, {
        height: spot.height,
        mirrored,
        seat: 'none',
        at: spot,
        silhouette: silhouetteOf(brush.look.toneRange, air.fog),
      })
      return {
        sprite,
        x: place.x - carrier.anchorX - under.x * brush.scale,
        y: place.y - carrier.anchorY - under.y * brush.scale,
      }
    })
    const parts = [{ sprite: carrier, x: 0, y: 0 }, ...riders]
    return joined(seat.inside ? parts.toReversed() : parts, anchors[base])
  }
  const { width, height } = await measured(paint)
  const actor: Actor = {
    stance: {
      facing,
      base,
      size: thing.stance.size === 5 ? 5 : 4,
      person: false,
      aspect: width / height,
    },
    motion: thing.motion,
    // The spot is as large as both; the rider's height follows from it.
    paint: (brush, spot, coat, air) => paint(brush, { ...spot, height: spot.height / height }, air, coat),
  }
  return thing.hue === undefined ? actor : { ...actor, hue: thing.hue }
}

/** Two people who touch: looking at each other, or side by side from behind. */
async function coupleActor(
  person: Person,
  other: Person,
  how: Extract<Bond, { kind: 'couple' }>['how'],
): Promise<Actor> {
  const facing = how !== 'holding-hands'
  /** How far apart they are, in scene units. */
  const apart = (height: number): number => {
    const one = contactsOf(person, how, { height })
    const two = contactsOf(other, how, { height, mirrored: facing })
    const reach = Math.max(one.nearHand.x, one.farHand.x) - Math.min(two.nearHand.x, two.farHand.x)
    return reach * (how === 'hugging' ? 0.45 : 0.97)
  }
  const pair = (one: Sprite, two: Sprite, spot: Spot, scale: number): Sprite => {
    const half = (apart(spot.height) / 2) * scale * (spot.mirrored ? -1 : 1)
    const parts = [
      { sprite: two, x: half, y: 0 },
      { sprite: one, x: -half, y: 0 },
    ]
    return joined(parts, { x: 0, y: 0 })
  }
  const optionsOf = (brush: Brush, spot: Spot, turned: boolean, fog: number) => ({
    height: spot.height,
    mirrored: spot.mirrored !== turned,
    at: { x: spot.x, y: spot.y },
    silhouette: silhouetteOf(brush.look.toneRange, fog),
  })
  const paint: PaintPair = async (brush, spot, air) =>
    pair(
      paintPerson(person, how, brush, optionsOf(brush, spot, false, air.fog)),
      paintPerson(other, how, brush, optionsOf(brush, spot, facing, air.fog)),
      spot,
      brush.scale,
    )
  const { width } = await measured(paint)
  const actor: Actor = {
    stance: { facing: 'right', base: 'ground', size: 3, person: true, aspect: width },
    motion: how === 'dancing' ? 'still' : 'breathe',
    paint: (brush, spot, _coat, air) => paint(brush, spot, air, undefined),
  }
  if (how !== 'dancing') return actor
  return {
    ...actor,
    async perform(brush, spot): Promise<Cycle> {
      const frames = 20
      const [one, two] = [
        paintCycle(person, 'dancing', brush, { ...optionsOf(brush, spot, false, 0), frames }),
        paintCycle(other, 'dancing', brush, { ...optionsOf(brush, spot, true, 0), frames }),
      ]
      return {
        ...one,
        frames: one.frames.map((frame, index) => pair(frame, two.frames[index] ?? frame, spot, brush.scale)),
      }
    },
  }
}
