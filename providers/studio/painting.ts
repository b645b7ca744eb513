import { openCompanion } from '#core/companion.ts'
import { Fault } from '#core/fault.ts'
import type { PaintingQuestion, PaintingReply, Paintings } from './painting-protocol.ts'

/**
 * Painting has a process of its own, which gives all its memory back when nothing is painted. The C library is told to take
 * whole sheets from the system one by one: by itself it keeps them in a heap that has holes and grows from shot to shot. Frames stay
 * below that: fresh memory for each costs as much as half of drawing it.
 */
const painting = openCompanion<PaintingQuestion, PaintingReply>({
  program: new URL('./painting-process.ts', import.meta.url),
  name: 'the painting process',
  code: 'studio/painting-died',
  environment: { MALLOC_MMAP_THRESHOLD_: String(8 << 20), MALLOC_TRIM_THRESHOLD_: String(32 << 20) },
  isHeard: true,
})

/** The number of the painting process, if one runs. */
export const paintingProcessId = painting.processId

export interface PaintingCall {
  /** How many are painted side by side. */
  hands: number
  signal?: AbortSignal
  /** Hears the share that is done, 0 to 1. */
  onProgress?: (share: number) => void
}

/** Has something painted in the painting process, which is started when needed and started again after a crash. */
export async function painted<Name extends keyof Paintings>(
  name: Name,
  task: Paintings[Name]['task'],
  { hands, signal, onProgress }: PaintingCall,
): Promise<Paintings[Name]['made']> {
  const reply = await painting.ask({ name, task, hands } as PaintingQuestion, {
    ...(signal && { signal }),
    isLast(said) {
      if ('share' in said) onProgress?.(said.share)
      return !('share' in said)
    },
  })
  if ('error' in reply) throw new Fault('studio/painting', reply.error, { retry: 'soon' })
  return (reply as { made: unknown }).made as Paintings[Name]['made']
}
