import type { Card } from '#core/story.ts'
import { decimal, type Plan } from '../plan.ts'
import { type ClipShape, clipEncoding } from './clip.ts'

export interface StillAsk extends ClipShape {
  picture: string
  file: string
  seconds: number
  camera: Card['camera']
}

/** How much of the picture a moving camera leaves out, and the breath that even a still one has. */
const travel = 0.12
const breath = 0.03

/** Zoom and the middle of what is seen, 0 to 1 in the picture, as expressions of the part done `p`. */
function move(camera: Card['camera'], p: string): { zoom: string; x: string; y: string } {
  const room = travel / (1 + travel) / 2
  const pan = { zoom: String(1 + travel), x: '0.5', y: '0.5' }
  const forth = `(0.5-${decimal(room)}+${decimal(2 * room)}*${p})`
  const back = `(0.5+${decimal(room)}-${decimal(2 * room)}*${p})`
  switch (camera) {
    case 'push':
      return { zoom: `(1+${travel}*${p})`, x: '0.5', y: '0.5' }
    case 'pull':
      return { zoom: `(1+${travel}*(1-${p}))`, x: '0.5', y: '0.5' }
    case 'left':
      return { ...pan, x: back }
    case 'right':
      return { ...pan, x: forth }
    case 'up':
      return { ...pan, y: back }
    case 'down':
      return { ...pan, y: forth }
    case 'still':
      return { zoom: `(1+${breath}*${p})`, x: '0.5', y: '0.5' }
  }
}

/** A picture to a clip that the camera moves over. `perspective` places between pixels, where `zoompan` jumps from one to the next. */
export function stillPlan({ picture, file, seconds, camera, width, height, framesPerSecond }: StillAsk): Plan {
  const frames = Math.max(2, Math.round(seconds * framesPerSecond))
  const { zoom, x, y } = move(camera, `(on/${frames - 1})`)
  const [left, right] = [`'W*(${x}-0.5/${zoom})'`, `'W*(${x}+0.5/${zoom})'`]
  const [top, bottom] = [`'H*(${y}-0.5/${zoom})'`, `'H*(${y}+0.5/${zoom})'`]
  const corners = `x0=${left}:y0=${top}:x1=${right}:y1=${top}:x2=${left}:y2=${bottom}:x3=${right}:y3=${bottom}`
  return {
    inputs: [{ file: picture }],
    graph:
      `[0:v]scale=${width}:${height}:force_original_aspect_ratio=increase:flags=lanczos:out_color_matrix=bt709:out_range=tv,` +
      `crop=${width}:${height},setsar=1,format=yuv420p,loop=loop=-1:size=1,settb=1/${framesPerSecond},setpts=N,` +
      `perspective=${corners}:interpolation=cubic:eval=frame,trim=end_frame=${frames}[picture]`,
    outputs: [{ file, options: ['-map', '[picture]', '-r', String(framesPerSecond), ...clipEncoding] }],
    seconds: frames / framesPerSecond,
  }
}
