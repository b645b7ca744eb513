/** What a painting thread does: one shot at a time, frame by frame, into a clip. */
import { constants, setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { MessagePort } from 'node:worker_threads'
import { createCanvas } from '@napi-rs/canvas'
import { openClip } from '#media/clip.ts'
import {
  type CreditText,
  creditScene,
  drawFrame,
  freeScene,
  paintShot,
  type ShotSpec,
  settleFilm,
  type TitleText,
  titleScene,
} from '#studio/paint/film.ts'
import { paintTransition } from '#studio/paint/transitions/paint.ts'
import type { TransitionKind } from '#studio/paint/transitions/transition.ts'

/**
 * Painting fills every core for minutes, and people in chat are answered meanwhile. On Linux this stands the calling thread
 * alone back (setpriority(2), "C library/kernel differences"); elsewhere it would be the whole process.
 */
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

export interface PaintTask {
  spec: ShotSpec
  title?: TitleText
  credit?: CreditText
  seconds: number
  width: number
  height: number
  framesPerSecond: number
  path: string
  /** Hears the share that is done, 0 to 1. */
  port: MessagePort
}

export interface ChangeTask {
  change: TransitionKind
  eye?: { x: number; y: number }
  seed: number
  frames: number
  width: number
  height: number
  framesPerSecond: number
  /** Where the two clips go. */
  matte: string
  paper: string
}

const framesBetweenReports = 10

// A painted frame is eight megabytes that the collector does not feel: unasked, it lets a hundred of them lie about. Asked after
// each, the next takes the same memory: fresh memory from the system costs 3 to 10 ms a frame.
setFlagsFromString('--expose-gc')
// The collector counts the scene's bitmaps, which it cannot free, as pressure, and marks the whole heap beside every second frame:
// a sixth of all work. Without marking in the background it looks when its own heap grows.
setFlagsFromString('--no-incremental-marking')
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void

/** Chooses every shot's picture on thumbnails, so that no two are alike. */
export const settle = (specs: ShotSpec[]): Promise<ShotSpec[]> => settleFilm(specs)

const sceneOf = ({ spec, title, credit, seconds, width }: PaintTask) => {
  const options = { scale: width / 1080, seconds }
  if (credit) return creditScene(spec, credit, options)
  return title ? titleScene(spec, title, options) : paintShot(spec, options)
}

/** Paints one shot and writes its clip. Returns how long it really is. */
export async function paint(task: PaintTask): Promise<{ seconds: number }> {
  const { width, height, framesPerSecond, path, port } = task
  const scene = await sceneOf(task)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const frames = Math.max(1, Math.round(task.seconds * framesPerSecond))
  const clip = openClip({ path, width, height, framesPerSecond })
  try {
    for (let frame = 0; frame < frames; frame += 1) {
      drawFrame(context, scene, frame / framesPerSecond, width / 1080)
      await clip.write(canvas.data())
      collect({ type: 'minor' })
      if (frame % framesBetweenReports === 0) port.postMessage(frame / frames)
    }
    return await clip.finish()
  } catch (error) {
    await clip.abort()
    throw error
  } finally {
    freeScene(scene)
    canvas.width = canvas.height = 1
    port.close()
  }
}

/** Paints a change between two shots and writes its two clips. */
export async function paintChange({ change, matte, paper, ...shape }: ChangeTask): Promise<void> {
  const [seen, over] = [
    openClip({ ...shape, path: matte, content: 'matte' }),
    openClip({ ...shape, path: paper, content: 'paper' }),
  ]
  try {
    for (const frame of paintTransition(change, shape)) {
      await Promise.all([seen.write(frame.matte), over.write(frame.paper)])
    }
    await Promise.all([seen.finish(), over.finish()])
  } catch (error) {
    await Promise.all([seen.abort(), over.abort()])
    throw error
  }
}
