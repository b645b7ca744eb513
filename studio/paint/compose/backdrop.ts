import { Fault } from '#core/fault.ts'
import { brushFor } from '../brush.ts'
import { finishLayers } from '../looks/finish.ts'
import { lookById } from '../looks/looks.ts'
import type { Setting } from '../settings/setting.ts'
import { settings } from '../settings/settings.ts'
import type { Brush } from '../types.ts'
import { throughLens } from './lens.ts'
import { liesUnderSnow, standInFor } from './open-air.ts'
import { panned } from './pan.ts'
import type { PaintBackdrop } from './solve.ts'
import type { ShotSpec, Solution } from './spec.ts'

/** The setting of a shot as the look shows it: what the critic sees on a thumbnail. */
export const finishedBackdrop: PaintBackdrop = (spec, solution, scale) => {
  const painted = paintBackdrop(spec, solution, scale)
  finishLayers(painted.background.layers, painted.brush)
  return painted
}

/** Paints the setting of a shot and says where its light ended up. */
export const paintBackdrop: PaintBackdrop = (spec, solution, scale) => {
  const setting = settingFor(spec.setting)
  const brush = brushOf(spec, solution, setting.hue, scale)
  const layout = setting.layouts[solution.layout % setting.layouts.length]
  if (layout === undefined) throw new RangeError(`the setting ${setting.id} has no layout`)
  const moon = spec.moonFace === undefined ? {} : { moonFace: spec.moonFace }
  const sun = spec.ownSun === undefined ? {} : { ownSun: spec.ownSun }
  const painted = layout(
    {
      time: spec.time,
      weather: solution.weather,
      angle: solution.angle,
      direction: spec.direction,
      lightSide: spec.lightSide,
      heroSide: spec.heroSide,
      ...moon,
      ...sun,
    },
    brush,
  )
  const near = throughLens(painted, solution.size, painted.slots.stand.x, scale)
  const background = panned(near, solution.pan, scale)
  return { background, brush: { ...brush, light: background.slots.light } }
}

/** A place nobody has painted becomes one like it, else open sky, where anything can be. */
function settingFor(id: string): Setting {
  const named = (name: string | undefined): Setting | undefined => settings.find((one) => one.id === name)
  const setting = named(id) ?? named(standInFor(id)) ?? named('sky')
  if (setting === undefined) throw new Fault('studio/no-settings', 'no setting can be painted')
  return setting
}

function brushOf(spec: ShotSpec, solution: Solution, hue: number, scale: number): Brush {
  return brushFor({
    mood: spec.mood,
    hue,
    time: spec.time,
    look: lookById(spec.look),
    seed: solution.backgroundSeed,
    scale,
    accent: spec.accent,
    snow: spec.weather === 'snow' && liesUnderSnow(spec.setting, solution.layout),
  })
}
