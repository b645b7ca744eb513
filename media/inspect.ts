import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alike } from './inspection/alike.ts'
import { black } from './inspection/black.ts'
import { captionsFaint, faintLook } from './inspection/captions-faint.ts'
import { type CaptionAsk, captionsOutside } from './inspection/captions-outside.ts'
import { clipping } from './inspection/clipping.ts'
import type { Defect } from './inspection/defect.ts'
import { duration } from './inspection/duration.ts'
import { frozen } from './inspection/frozen.ts'
import { loudness } from './inspection/loudness.ts'
import { measure } from './inspection/measure.ts'
import { type ChecklistEntry, notCovered } from './inspection/not-covered.ts'
import { silence } from './inspection/silence.ts'
import { type SpokenLine, speechLength } from './inspection/speech-length.ts'
import { streams } from './inspection/streams.ts'
import { type ReadLine, unreadable } from './inspection/unreadable.ts'
import type { Encoding } from './plans/encoding.ts'
import { probe } from './probe.ts'
import type { RunOptions } from './run.ts'
import { hashLook, readHashes, type ShotsAsk } from './shot-hashes.ts'

export interface InspectionAsk {
  file: string
  /** What was planned. */
  seconds: number
  encoding: Encoding
  /** A film that was meant to be silent. */
  silent?: boolean
  captions?: CaptionAsk
  speech?: readonly (SpokenLine & ReadLine)[]
  checklist?: readonly ChecklistEntry[]
  /** When to look at each shot, in seconds of the film. */
  shots?: ShotsAsk
}

/** Looks a film through before people see it, and names everything that is wrong with it. */
export async function inspect(
  ask: InspectionAsk,
  options: Pick<RunOptions, 'signal' | 'niceness'> = {},
): Promise<Defect[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'dreambox-inspection-'))
  try {
    return await inspectIn(scratch, ask, options)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function inspectIn(
  scratch: string,
  ask: InspectionAsk,
  options: Pick<RunOptions, 'signal' | 'niceness'>,
): Promise<Defect[]> {
  const seen = await probe(ask.file, options.signal ? { signal: options.signal } : {})
  const { width } = seen.video ?? {}
  const { captions } = ask
  const faintAsk = captions && width ? { captions, width, seconds: ask.seconds } : undefined
  const shots = seen.video && ask.shots && ask.shots.moments.length > 0 ? ask.shots : undefined
  const [greys, pictures] = [join(scratch, 'greys.raw'), join(scratch, 'pictures.raw')]
  const besides = [...(faintAsk ? [faintLook(faintAsk, greys)] : []), ...(shots ? [hashLook(shots, pictures)] : [])]
  const [found, outside] = await Promise.all([
    measure(ask.file, seen, besides, options),
    captions ? captionsOutside(captions, ask.seconds, options) : [],
  ])
  const faint = faintAsk ? await captionsFaint(greys, faintAsk) : []
  const hashes = shots ? await readHashes(pictures, shots) : []
  const heard = ask.silent ? undefined : found.loudness
  return [
    ...duration(found.probe.seconds, ask.seconds),
    ...streams(found.probe, ask.encoding),
    ...black(found.black),
    ...frozen(found.frozen, found.black),
    ...(heard ? silence(found.silent, found.probe.seconds) : []),
    ...(heard ? clipping(heard) : []),
    ...(heard ? loudness(heard) : []),
    ...outside,
    ...faint,
    ...speechLength(ask.speech ?? []),
    ...unreadable(ask.speech ?? []),
    ...notCovered(ask.checklist ?? []),
    ...alike(hashes),
  ]
}
