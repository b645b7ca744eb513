import type { Plan } from '../plan.ts'

/** A picture made small enough to lie inside a square of so many pixels, as a JPEG. */
export const thumbnailPlan = (from: string, file: string, side: number): Plan => ({
  inputs: [{ file: from }],
  outputs: [
    {
      file,
      options: [
        ...['-map', '0:v', '-frames:v', '1'],
        ...['-vf', `scale=${side}:${side}:force_original_aspect_ratio=decrease:out_range=full,format=yuvj420p`],
        ...['-q:v', '4', '-update', '1', '-f', 'image2'],
      ],
    },
  ],
})
