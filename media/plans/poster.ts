import { decimal, type Plan } from '../plan.ts'

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
