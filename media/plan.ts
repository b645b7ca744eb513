/** One input of an ffmpeg run. */
export type PlanInput =
  /** A file on this machine; `options` stand before it (`-loop 1`, `-t 3`). */
  | { file: string; options?: readonly string[] }
  /** A source that ffmpeg makes itself. */
  | { generated: string; options?: readonly string[] }
  /** What the caller writes; at most one. `options` say what it is (`-f rawvideo …`). */
  | { stream: true; options: readonly string[] }

interface PlanOutput {
  /** Where to; undefined for a run that only measures. */
  file?: string
  options: readonly string[]
}

/** Everything ffmpeg is told, as plain data: plans are made by pure functions and run by `run`. */
export interface Plan {
  inputs: readonly PlanInput[]
  /** The filter graph, if any. */
  graph?: string
  outputs: readonly PlanOutput[]
  /** How long the result is, for progress. */
  seconds?: number
}

/** A value inside a filter graph, such as a path: quoted for the filter's options and again for the graph. */
export const graphValue = (value: string): string => value.replace(/[\\':]/g, '\\$&').replace(/[\\'[\],;]/g, '\\$&')

/** A number as ffmpeg reads it: never `1e-7`, never `NaN`. */
export function decimal(value: number, digits = 6): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a plan`)
  return String(Number(value.toFixed(digits)))
}
