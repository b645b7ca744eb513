/** Everything an inspection can find. */
export const defectKinds = [
  'duration',
  'streams',
  'black',
  'frozen',
  'silence',
  'clipping',
  'loudness',
  'captions-outside',
  'captions-faint',
  'speech-length',
  'unreadable',
  'not-covered',
  'alike',
] as const
export type DefectKind = (typeof defectKinds)[number]

export interface Defect {
  kind: DefectKind
  /** `broken` is not to be shown to anybody if it can be helped; `poor` is worth a warning. */
  severity: 'broken' | 'poor'
  /** The key of the sentence a moderator reads, and what it needs. */
  tell: `inspection.${DefectKind}`
  values: Record<string, string | number>
}

export const defect = (kind: DefectKind, severity: Defect['severity'], values: Defect['values']): Defect => ({
  kind,
  severity,
  tell: `inspection.${kind}`,
  values,
})

/** A stretch of the film, in seconds. */
export interface Stretch {
  from: number
  to: number
}

/** Seconds as people read them. */
export const tenths = (seconds: number): number => Math.round(seconds * 10) / 10

export const stretchValues = ({ from, to }: Stretch) => ({
  from: tenths(from),
  to: tenths(to),
  seconds: tenths(to - from),
})
