import { Path2D, PathOp, type SKRSContext2D } from '@napi-rs/canvas'
import { fullBox, stage as sheetStage } from '../canvas.ts'
import { mix } from '../noise.ts'
import { polygon } from '../ply.ts'
import { waves } from '../ridges.ts'
import { lamplight } from '../set/buildings.ts'
import { glowLayer, shafts } from '../set/light.ts'
import { disc, piece, rect } from '../set/pieces.ts'
import { paintSheet } from '../sheets.ts'
import type { Background, Brush, Layer } from '../types.ts'
import { auditorium } from './auditorium.ts'
import { sides } from './edges.ts'
import { air, mist, planOf, relit, slotsOf } from './plan.ts'
import { audience, boards, drape, footlights, valance } from './proscenium.ts'
import type { Setting, SettingSpec } from './setting.ts'

/** Seen from the hall: the open curtain, a light on the boards, heads in front. */
function fromTheHall(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const plan = relit(first, { x: mix(540, first.heroX, 0.7), y: 560, r: 180 })
  const { day, ground, heroSide, heroX } = plan
  const [, middle, band] = day.land
  const floor = 980
  const { context, layer } = sheetStage(brush.scale, { ...fullBox, bottom: floor + 60 })
  piece(context, brush, rect(-90, -90, 1260, floor + 150), ground, band - 0.02, { toneFoot: middle - 0.04, edge: 0 })
  for (let fold = 0; fold < 21; fold++) {
    const x = -90 + fold * 60
    const shade = context.createLinearGradient(x, 0, x + 60, 0)
    shade.addColorStop(0, ground.css(0.04, 0.26))
    shade.addColorStop(0.5, ground.css(0.7, 0.1))
    shade.addColorStop(1, ground.css(0.04, 0.26))
    context.fillStyle = shade
    context.fillRect(x, -90, 60, floor + 150)
  }
  const [large, small] = sides(heroSide)
  const cloth = mix(0.34, 0.2, day.darkness)
  return {
    layers: [
      layer(0.2),
      glowLayer(brush, { x: heroX, y: 690, r: 600, alpha: 0.85, depth: 0.24, tone: 0.86 }),
      boards(plan, floor, (paint) => {
        const pool = new Path2D()
        pool.ellipse(heroX, 1130, 330, 76, 0, 0, 6.2832)
        paint.fillStyle = plan.sky.css(0.94, 0.24)
        paint.fill(pool)
      }),
      shafts(brush, {
        fromX: heroX - heroSide * 330,
        fromY: -90,
        toY: 1180,
        spread: 420,
        count: 2,
        alpha: 0.42,
        depth: 0.47,
        lean: heroSide * 330,
      }),
      drape(plan, large, 290, cloth, 0.7, 1500, 0),
      drape(plan, small, 190, cloth - 0.02, 0.72, 1500, 1.4),
      valance(plan, 150, cloth, 0.76),
      footlights(plan, 1450),
      ...audience(plan, 1590),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1098, {
      horizon: floor,
      companions: [
        { x: 540 - heroSide * 230, y: floor + 60, depth: 0.47, base: 'ground' },
        { x: 540 - heroSide * 200, y: 440, depth: 0.3, base: 'fly' },
      ],
    }),
  }
}

/** Scenery on ropes: a cardboard sea, a moon, stars and clouds for a play that is just beginning. */
function scenery(spec: SettingSpec, brush: Brush): Background {
  const first = planOf(spec, brush)
  const plan = relit(first, { ...first.light, y: 450, r: 150 })
  const { day, ground, sky, heroSide, light } = plan
  const [far, middle, band, near] = day.land
  const floor = 1010
  const { context, layer } = sheetStage(brush.scale, { ...fullBox, bottom: floor + 60 })
  piece(context, brush, rect(-90, -90, 1260, floor + 150), sky, day.skyTop + 0.06, {
    toneFoot: Math.min(0.9, day.skyHorizon),
    edge: 0,
  })
  const hung: Layer[] = []
  const hang = (x: number, y: number, reach: number, depth: number, draw: (paint: SKRSContext2D) => void): void => {
    const own = sheetStage(brush.scale, { left: x - reach, right: x + reach, top: -90, bottom: y + reach })
    own.context.strokeStyle = ground.css(day.frame + 0.1, 0.9)
    own.context.lineWidth = 4
    for (const side of [-0.3, 0.3]) {
      own.context.beginPath()
      own.context.moveTo(x + side * reach, -90)
      own.context.lineTo(x + side * reach, y)
      own.context.stroke()
    }
    draw(own.context)
    const phase = brush.random() * 6
    hung.push(
      own.layer(depth, {
        pivot: { x, y: -90 },
        idle: (seconds) => ({ rotation: 0.008 * Math.sin(seconds * 0.9 + phase) }),
      }),
    )
  }
  hang(light.x, light.y, light.r * 1.3, 0.22, (paint) => {
    const moon = disc(light.x, light.y, light.r)
    moon.op(disc(light.x + heroSide * light.r * 0.36, light.y - light.r * 0.1, light.r * 0.84), PathOp.Difference)
    piece(paint, brush, moon, sky, 0.97, { toneFoot: 0.84, shadow: 0.5, shadowBlur: 26, edge: 0.9 })
  })
  for (const [x, y, r] of [
    [540 + heroSide * 320, 330, 44],
    [540 + heroSide * 120, 230, 30],
    [540 - heroSide * 420, 700, 34],
    [540 + heroSide * 440, 560, 30],
  ] as const) {
    hang(x, y, r * 1.6, 0.2 + r / 400, (paint) => {
      const points: [number, number][] = Array.from({ length: 10 }, (_, index) => {
        const angle = (index * Math.PI) / 5 - Math.PI / 2
        const reach = r * (index % 2 ? 0.45 : 1)
        return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
      })
      piece(paint, brush, polygon(points), brush.palette.accentRamp, 0.7 - 0.12 * day.darkness, { edge: 0.9 })
    })
  }
  const flatSea = (base: number, tone: number, depth: number, phase: number, height: number): Layer =>
    paintSheet(brush, {
      ramp: sky,
      ridge: waves(base, height, 190, phase),
      tone,
      toneFoot: tone - 0.1,
      fall: 220,
      depth,
      edge: 0.9,
      shadow: 0.5,
      more: { idle: (seconds) => ({ x: 22 * Math.sin(seconds * 0.9 + phase) }) },
    })
  const wings = sheetStage(brush.scale)
  for (const [side, reach] of [
    [sides(heroSide)[0], 150],
    [sides(heroSide)[1], 70],
  ] as const) {
    const edge = 540 + side * (540 - reach)
    piece(
      wings.context,
      brush,
      polygon([
        [540 + side * 660, -120],
        [edge, -120],
        [edge + side * 20, 1560],
        [540 + side * 660, 1560],
      ]),
      ground,
      near - 0.04,
      { toneFoot: day.frame + 0.02, shadow: 0.6, shadowBlur: 36, edgeWidth: 4 },
    )
    for (const y of [260, 700, 1130])
      piece(wings.context, brush, rect(Math.min(edge, edge + side * 130), y, 130, 22), ground, near + 0.04)
  }
  piece(wings.context, brush, rect(-90, -90, 1260, 180), ground, day.frame + 0.05, {
    shadow: 0.6,
    shadowBlur: 34,
    shadowX: 0,
    shadowY: 20,
  })
  for (const x of [120, 330, 540, 750, 960]) {
    piece(
      wings.context,
      brush,
      polygon([
        [x - 26, 80],
        [x + 26, 80],
        [x + 42, 140],
        [x - 42, 140],
      ]),
      ground,
      day.frame + 0.12,
    )
    piece(wings.context, brush, rect(x - 40, 138, 80, 12), lamplight, 0.8)
  }
  return {
    layers: [
      layer(0.06),
      ...hung,
      mist(plan, 860, 0.3, 0.35, 320),
      flatSea(880, mix(far, middle, 0.6), 0.32, 30, 44),
      flatSea(962, middle - 0.06, 0.38, 110, 46),
      flatSea(1050, band + 0.02, 0.43, 60, 40),
      { ...boards(plan, 1086), depth: 0.5 },
      wings.layer(0.8),
      footlights(plan, 1490),
      ...audience(plan, 1660),
      ...air({ ...plan, spec: { ...spec, weather: 'clear' } }),
    ],
    slots: slotsOf(plan, () => 1104, { horizon: 900 }),
  }
}

export const stage: Setting = { id: 'stage', hue: 352, layouts: [fromTheHall, auditorium, scenery] }
