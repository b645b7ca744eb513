import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { ShotSpec } from '#studio/paint/film.ts'
import type { ChangeTask, PaintTask } from './painter.ts'

let pool: Piscina | undefined

/** The painting threads, begun when the first picture is asked for and ended when none was for a while. */
function painters(hands: number): Piscina {
  pool ??= new Piscina({
    filename: new URL('./painter.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: hands,
    idleTimeout: 20_000,
    // Without this a pool begun for two keeps the program alive after its last film.
    closeTimeout: 1000,
  })
  return pool
}

export const settleOnThread = (specs: ShotSpec[], hands: number): Promise<ShotSpec[]> =>
  painters(hands).run(specs, { name: 'settle' }) as Promise<ShotSpec[]>

/** Paints one shot on a thread of its own. */
export async function paintOnThread(
  task: Omit<PaintTask, 'port'>,
  hands: number,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<{ seconds: number }> {
  const { port1, port2 } = new MessageChannel()
  port1.on('message', onProgress)
  try {
    const done = painters(hands).run({ ...task, port: port2 }, { name: 'paint', transferList: [port2], signal })
    return (await done) as { seconds: number }
  } finally {
    port1.close()
  }
}

export const paintChangeOnThread = (task: ChangeTask, hands: number, signal: AbortSignal): Promise<void> =>
  painters(hands).run(task, { name: 'paintChange', signal }) as Promise<void>
