import type { Request } from '#core/companion.ts'
import type { ShotSpec } from '#studio/paint/film.ts'
import type { ChangeTask, PaintTask } from './painter.ts'

/** What is painted, and what comes of it. */
export interface Paintings {
  settle: { task: ShotSpec[]; made: ShotSpec[] }
  paint: { task: Omit<PaintTask, 'port'>; made: { seconds: number } }
  paintChange: { task: ChangeTask; made: undefined }
}

/** `hands` is how many are painted side by side. */
export type PaintingQuestion = {
  [Name in keyof Paintings]: { name: Name; task: Paintings[Name]['task']; hands: number }
}[keyof Paintings]

export type PaintingRequest = Request<PaintingQuestion>

export type PaintingReply =
  | { id: number; share: number }
  | { id: number; made: Paintings[keyof Paintings]['made'] }
  | { id: number; error: string }
