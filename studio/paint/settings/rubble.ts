import type { SKRSContext2D } from '@napi-rs/canvas'
import { pebble } from '../set/strewn.ts'
import { strewn } from './edges.ts'
import type { Plan } from './plan.ts'

/** Stones on the floor of a cave. */
export const rubble = (plan: Plan): ((context: SKRSContext2D) => void) =>
  strewn(plan, 26, (context, x, y, nearness) =>
    pebble(context, plan.brush, x, y, 9 + 34 * nearness * plan.brush.random(), plan.ground, plan.day.land[3] + 0.2),
  )
