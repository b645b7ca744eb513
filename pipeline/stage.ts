import type { Dream } from '#models/dream.ts'
import type { DreamState } from '#models/states.ts'
import type { Lane } from '#queue/queue.ts'
import type { Tools } from './tools.ts'

/** How a stage answers: the dream went on, the same again at a time, or people are awaited. */
export type StageAnswer = 'done' | { again: Date } | { waitFor: 'people' | 'parts' }

/**
 * One step of the flow. It runs in any process, may be killed at any moment and run again: it looks first at what is made
 * already, and its last act is the change of state.
 */
export interface Stage {
  /** The state it takes a dream on from. */
  from: DreamState
  lane: Lane
  run(dream: Dream, tools: Tools): Promise<StageAnswer>
  /**
   * Makes one part; parts run side by side, each in the lane it names. `prepared` is the answer when nothing that the stage waits
   * for was made.
   */
  part?(dream: Dream, part: string, tools: Tools): Promise<'done' | 'prepared' | { again: Date }>
}
