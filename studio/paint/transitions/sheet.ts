import { pick, type Random } from '#core/random.ts'
import { castShadow, fillSheet, outline, type Point, tear } from './torn.ts'
import type { DrawnTransition, Sight } from './transition.ts'

const step = 9
const overlap = 80

/** A dark sheet goes first and a light one follows: the pair is seen by day and by night. */
const pairs = [
  ['#23284f', '#e2c9a0'],
  ['#3b2a52', '#dfbfae'],
  ['#1f3f4c', '#e6d2a4'],
  ['#4a2a3c', '#d9c9b4'],
] as const
const delay = 0.1

interface Strip {
  /** Middle of the strip on its way, as a share of the way. */
  lag: number
  wide: number
  lean: number
  ink: string
  left: ReturnType<typeof tear>
  right: ReturnType<typeof tear>
}

const ease = (part: number): number => {
  const within = Math.min(1, Math.max(0, part))
  return within < 0.5 ? 2 * within ** 2 : 1 - 2 * (1 - within) ** 2
}

/** Two torn strips of paper are drawn across, one a breath behind the other; the next shot comes from under them. */
export function sheet({ width, height }: Sight, random: Random): DrawnTransition {
  const strip = (lag: number, wide: number, lean: number, ink: string): Strip => {
    return { lag, wide, lean, ink, left: tear(random), right: tear(random) }
  }
  const [dark, light] = pick(random, pairs)
  const strips = [strip(0, 660, 0.09, dark), strip(delay, 380, 0.055, light)]
  const longest = 1 - delay
  const room = 740

  /** Where a strip's middle stands: it enters at the right and leaves at the left. */
  const middleOf = ({ lag }: Strip, progress: number): number =>
    width + room - (width + 2 * room) * ease((progress - lag) / longest)

  const edgeAt = (one: Strip, progress: number, side: 'left' | 'right', y: number, bare = 0): Point => {
    const away = side === 'left' ? -1 : 1
    const torn = one[side]
    const lean = one.lean * (height / 2 - y)
    const x = middleOf(one, progress) + lean + away * (one.wide / 2 + bare * torn.fibre(y + 400)) + 0.7 * torn.offset(y)
    return { x, y }
  }
  const rows = Array.from(
    { length: Math.ceil((height + 2 * overlap) / step) + 1 },
    (_each, row) => row * step - overlap,
  )

  const shapeOf = (one: Strip, progress: number, bare: number) =>
    outline([
      ...rows.map((y) => edgeAt(one, progress, 'left', y, bare)),
      ...rows.toReversed().map((y) => edgeAt(one, progress, 'right', y, bare)),
    ])

  return {
    matte(context, progress) {
      const last = strips[1]
      if (!last) return
      // Under the middle of the bare strip, where nobody sees the change.
      const line = rows.map((y) => ({ ...edgeAt(last, progress, 'right', y), y }))
      const shift = -last.wide / 2
      context.fill(
        outline([
          ...line.map(({ x, y }) => ({ x: x + shift, y })),
          { x: 2 * width + 2 * room, y: height + overlap },
          { x: 2 * width + 2 * room, y: -overlap },
        ]),
      )
    },
    paper(context, progress) {
      for (const one of strips) {
        const corner = { x: middleOf(one, progress) - width / 2, y: 0 }
        const bare = shapeOf(one, progress, 1)
        castShadow(context, bare, { blur: 60, alpha: 0.6, down: 10 })
        fillSheet(context, bare, '#f7f0e2', corner)
        const inked = shapeOf(one, progress, 0)
        fillSheet(context, inked, one.ink, corner)
        // A strip is never quite flat: light along its front, shade behind.
        const middle = middleOf(one, progress)
        const bulge = context.createLinearGradient(middle - one.wide / 2, 0, middle + one.wide / 2, 0)
        bulge.addColorStop(0, 'rgba(255,250,235,.16)')
        bulge.addColorStop(0.45, 'rgba(255,250,235,0)')
        bulge.addColorStop(1, 'rgba(12,8,30,.3)')
        context.fillStyle = bulge
        context.fill(inked)
      }
    },
  }
}
