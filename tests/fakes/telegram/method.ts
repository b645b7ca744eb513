import type { Fields } from './fields.ts'
import type { World } from './world.ts'

/** A method of the Bot API: what it answers as `result`. It throws a Refusal. */
export type Method = (world: World, fields: Fields) => unknown
