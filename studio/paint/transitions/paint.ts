import { seeded } from '#core/random.ts'
import { frameWidth, free, make } from '../canvas.ts'
import { ink } from './ink.ts'
import { iris } from './iris.ts'
import { page } from './page.ts'
import { sheet } from './sheet.ts'
import type { DrawTransition, TransitionFrame, TransitionKind, TransitionShape } from './transition.ts'

const drawn: Record<Exclude<TransitionKind, 'ink'>, DrawTransition> = { iris, page, sheet }

/** Paints a change frame by frame: the first shows the old shot alone, the last the new one alone. */
export function paintTransition(kind: TransitionKind, shape: TransitionShape): Iterable<TransitionFrame> {
  const random = seeded(`${kind} ${shape.seed}`)
  if (kind === 'ink') return ink(shape, random)
  const scale = shape.width / frameWidth
  const sight = { width: frameWidth, height: shape.height / scale, ...(shape.eye && { eye: shape.eye }) }
  return drawnFrames(drawn[kind](sight, random), shape, scale)
}

function* drawnFrames(
  change: ReturnType<DrawTransition>,
  { width, height, frames }: TransitionShape,
  scale: number,
): Generator<TransitionFrame> {
  const canvas = make(width, height)
  const context = canvas.getContext('2d')
  const draw = (paint: typeof change.paper, progress: number, base?: string): Uint8Array => {
    context.resetTransform()
    context.clearRect(0, 0, width, height)
    context.fillStyle = base ?? '#fff'
    if (base) context.fillRect(0, 0, width, height)
    context.fillStyle = '#fff'
    context.setTransform(scale, 0, 0, scale, 0, 0)
    paint(context, progress)
    return new Uint8Array(context.getImageData(0, 0, width, height).data.buffer)
  }
  try {
    for (let frame = 0; frame < frames; frame++) {
      const progress = frames > 1 ? frame / (frames - 1) : 1
      const light = draw(change.matte, progress, '#000')
      const matte = new Uint8Array(width * height)
      for (let pixel = 0; pixel < matte.length; pixel++) matte[pixel] = light[pixel * 4] ?? 0
      yield { matte, paper: draw(change.paper, progress) }
    }
  } finally {
    free(canvas)
  }
}
