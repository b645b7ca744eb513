import { withLight } from '../brush.ts'
import { stage } from '../canvas.ts'
import { type Daylight, daylights } from '../daylight.ts'
import { paintDisc } from '../disc.ts'
import { mix, type Noise, noiseOf } from '../noise.ts'
import { dust, leaves, rainfall, snowfall, twinkle } from '../particles.ts'
import { hills, type Ridge } from '../ridges.ts'
import { birds, paintClouds } from '../set/clouds.ts'
import { paintFog } from '../sheets.ts'
import { paintSky } from '../sky.ts'
import type { Brush, Layer, Light, Ramp, Slots } from '../types.ts'
import type { SettingSpec } from './setting.ts'

/** The decisions every layout starts from: where horizon, light and hero are, and the hour's tones. */
export interface Plan {
  spec: SettingSpec
  brush: Brush
  day: Daylight
  noise: Noise
  sky: Ramp
  ground: Ramp
  horizon: number
  light: Slots['light']
  heroX: number
  /** 1 when the hero stands right of the middle, -1 left. */
  heroSide: 1 | -1
  /** 1 when movement goes to the right. */
  way: 1 | -1
}

const horizons = { low: 960, eye: 860, high: 690 } as const

export function planOf(spec: SettingSpec, brush: Brush): Plan {
  const day = daylights[spec.time]
  const { random } = brush
  const lightSide = spec.lightSide === 'right' ? 1 : -1
  const heroSide = spec.heroSide === 'right' ? 1 : -1
  const sun = day.disc === 'sun'
  const light = {
    x: 540 + lightSide * mix(110, 210, random()),
    y: sun ? mix(270, 370, random()) : spec.time === 'dawn' ? mix(470, 600, random()) : mix(370, 530, random()),
    r: sun ? mix(84, 116, random()) : mix(160, 225, random()),
  }
  return {
    spec,
    brush: withLight(brush, light),
    day,
    noise: noiseOf(random),
    sky: brush.palette.sky,
    ground: brush.palette.ground,
    horizon: horizons[spec.angle] + mix(-30, 30, random()),
    light,
    heroX: 540 + heroSide * mix(80, 170, random()),
    heroSide,
    way: spec.direction === 'right' ? 1 : -1,
  }
}

/** The plan with its light somewhere else: a window, a lamp, a hole in the roof. */
export const relit = (plan: Plan, light: Slots['light']): Plan => ({
  ...plan,
  light,
  brush: withLight(plan.brush, light satisfies Light),
})

const dull = (spec: SettingSpec): boolean =>
  spec.weather === 'rain' || spec.weather === 'snow' || spec.weather === 'fog'

/** Sky, stars, sun or moon, clouds and birds: everything behind the land. */
export function openSky(
  plan: Plan,
  ask: { top?: number; low?: number; disc?: boolean; paperClouds?: number } = {},
): Layer[] {
  const { spec, brush, day, light, sky, horizon } = plan
  const clouds = { clear: 0.3, clouds: 0.75, rain: 0.95, snow: 0.7, fog: 0.5, wind: 0.6 }[spec.weather]
  const grey = dull(spec) ? 0.1 : 0
  const layers: Layer[] = [
    paintSky(brush, {
      ramp: sky,
      top: (ask.top ?? day.skyTop) + (spec.time === 'noon' ? grey : grey * 0.3),
      low: (ask.low ?? day.skyHorizon) - grey * 0.8,
      horizon,
      clouds,
      glowRadius: 600,
      glow: (day.disc === 'sun' ? 0.12 : 0.27) * (dull(spec) ? 0.6 : 1),
      stars: dull(spec) ? 0 : day.stars,
    }),
  ]
  if (day.stars > 0.5 && !dull(spec)) layers.push(twinkle(brush, horizon))
  if (ask.disc !== false && !spec.ownSun && !(spec.weather === 'rain' && day.disc === 'sun')) {
    const face = spec.moonFace && day.disc === 'moon' ? { face: spec.moonFace } : {}
    layers.push(...paintDisc(brush, { ...light, kind: day.disc, ramp: sky, ...face }))
  }
  layers.push(
    ...paperClouds(
      plan,
      ask.paperClouds ?? (spec.weather === 'clouds' || dull(spec) ? 4 : spec.time === 'night' ? 1 : 3),
    ),
  )
  if (spec.weather === 'clear' || spec.weather === 'wind') layers.push(flock(plan))
  return layers
}

function paperClouds(plan: Plan, count: number): Layer[] {
  const { brush, day, horizon, sky, heroSide, light, way, spec } = plan
  const bright = day.disc === 'sun'
  const places = Array.from({ length: count }, (_, index) => {
    const side = index % 2 === 0 ? heroSide : -heroSide
    const spot = {
      x: 540 + side * mix(230, 520, brush.random()),
      y: mix(200, horizon - 190, (index + brush.random()) / count),
      width: mix(190, 400, brush.random()),
      depth: 0.06 + 0.05 * index,
    }
    const hides = Math.abs(spot.x - light.x) < light.r + spot.width * 0.5 && Math.abs(spot.y - light.y) < light.r * 2
    return hides && (bright || spec.moonFace !== undefined)
      ? { ...spot, y: light.y + light.r * 2 + 120 + 40 * index }
      : spot
  })
  const tone = bright ? 0.99 : Math.min(0.93, day.skyHorizon + 0.08)
  const dim = dull(spec) ? 0.1 : 0
  return paintClouds(brush, {
    ramp: sky,
    tone: tone - dim,
    toneFoot: tone - (bright ? 0.12 : 0.16) - dim,
    places,
    drift: way * 6,
  })
}

function flock(plan: Plan): Layer {
  const { brush, horizon, light, day, sky, way } = plan
  const { context, layer } = stage(brush.scale, { left: 0, top: 100, right: 1080, bottom: horizon })
  const side = light.x > 540 ? -1 : 1
  birds(
    context,
    brush,
    light.x + side * mix(120, 330, brush.random()),
    mix(light.y, horizon - 160, 0.5),
    5 + Math.floor(brush.random() * 5),
    sky.css(day.frame + 0.06, 0.85),
  )
  return layer(0.12, { idle: (seconds) => ({ x: way * 9 * seconds, y: -3 * seconds + 4 * Math.sin(seconds * 0.8) }) })
}

/** Mist between two planes. */
export function mist(plan: Plan, y: number, depth: number, alpha = 0.5, height = 330): Layer {
  const more = plan.spec.weather === 'fog' ? 1.6 : 1
  return paintFog(plan.brush, { y, height, alpha: alpha * more, depth, tone: plan.day.fogTone })
}

/** What falls or flies through the whole picture. */
export function air(plan: Plan, motes = true): Layer[] {
  const { spec, brush, way } = plan
  if (spec.weather === 'rain') return [rainfall(brush, way * 0.22, 0.6, 80), rainfall(brush, way * 0.22, 1, 80)]
  if (spec.weather === 'snow') return [snowfall(brush)]
  if (spec.weather === 'wind') return [leaves(brush, way)]
  return motes ? [dust(brush, plan.day.darkness < 0.2 ? 22 : 46)] : []
}

/** The edge of the land the hero stands on: rolling and leaning, yet always at the hero's height where the hero is. */
export function standRidge(plan: Plan): Ridge {
  const { noise, brush, heroX, heroSide } = plan
  const rolling = hills(noise, 0, 30, 330, brush.random() * 60)
  const lean = heroSide * mix(-0.05, 0.07, brush.random())
  return (x) => 1096 + Math.max(-46, Math.min(40, rolling(x) - rolling(heroX) + lean * (x - heroX)))
}

/** The slots of a layout on open ground. */
export function slotsOf(plan: Plan, ground: (x: number) => number, more: Partial<Slots> = {}): Slots {
  const { heroX, heroSide, light, horizon } = plan
  const other = 540 - heroSide * 250
  return {
    ground,
    stand: { x: heroX, y: Math.max(1085, Math.min(1140, ground(heroX) + 14)), depth: 0.52 },
    float: { x: heroX, y: 640, depth: 0.34 },
    companions: [
      { x: other, y: ground(other) + 6, depth: 0.44, base: 'ground' },
      { x: 540 - heroSide * 300, y: 520, depth: 0.26, base: 'fly' },
    ],
    horizon,
    light,
    ...more,
  }
}
