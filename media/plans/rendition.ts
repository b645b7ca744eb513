import { decimal, type Plan } from '../plan.ts'
import { type Encoding, encodingOptions, type Tags } from './encoding.ts'

/** Another rendition of a finished film: smaller, and the same in everything else; its sound is the film's own. */
export function renditionPlan(from: string, file: string, encoding: Encoding, seconds: number, tags?: Tags): Plan {
  const { width, height, framesPerSecond: rate } = encoding
  return {
    inputs: [{ file: from }],
    graph: `[0:v]scale=${width}:${height}:flags=bicubic,fps=${rate},format=yuv420p[picture]`,
    outputs: [
      {
        file,
        options: [
          '-map',
          '[picture]',
          '-map',
          '0:a',
          '-t',
          decimal(seconds),
          ...encodingOptions(encoding, seconds, { tags, sound: 'copy' }),
        ],
      },
    ],
    seconds,
  }
}

/** The film's picture at one moment, as a JPEG. */
export function posterPlan(from: string, file: string, atSeconds: number): Plan {
  return {
    inputs: [{ file: from, options: ['-ss', decimal(atSeconds)] }],
    outputs: [
      {
        file,
        options: [
          '-map',
          '0:v',
          '-frames:v',
          '1',
          '-vf',
          'scale=out_range=full,format=yuvj420p',
          '-q:v',
          '3',
          '-update',
          '1',
          '-f',
          'image2',
        ],
      },
    ],
  }
}
