import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newName } from '#files/name.ts'
import { stillPlan } from '#media/plans/still.ts'
import { run } from '#media/run.ts'
import type { Shot } from '#models/shot.ts'
import type { Tools } from '../tools.ts'
import type { Take } from './rows.ts'

/** The card that is told by the dreamer's own picture: the second, since the first carries the title. */
const plateCard = 1

export const isPlate = (take: Take, index: number): boolean => take.dream.plate !== undefined && index === plateCard

/**
 * A shot from the dreamer's own picture, the camera moving over it as the card has it. It stands for everything in its beat.
 * @returns undefined when the picture cannot be opened after all: the shot is painted then.
 */
export async function filmPlate(
  { dream, board }: Take,
  index: number,
  seconds: number,
  tools: Tools,
): Promise<Partial<Shot> | undefined> {
  const card = board.story.cards[index]
  if (!dream.plate || !card) return undefined
  const { width, height, framesPerSecond } = tools.profile
  const folder = join(tools.scratch, newName())
  await mkdir(folder, { recursive: true })
  try {
    const file = join(folder, 'plate.mp4')
    const picture = await tools.files.local(dream.plate.key)
    const { camera, hero, companion, props } = card
    const plan = stillPlan({ picture, file, seconds, camera, width, height, framesPerSecond })
    await run(plan, { signal: tools.signal })
    const shown = [hero, ...(companion ? [companion] : []), ...props].join(' ')
    return {
      file: await tools.files.put(file, 'video/mp4'),
      seconds: plan.seconds ?? seconds,
      facts: { titled: false, shown, lettered: '' },
    }
  } catch (error) {
    if (tools.signal.aborted) throw error
    tools.log.warn({ dream: dream._id, error }, 'a picture that came with a dream could not be used')
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
