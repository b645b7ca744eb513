import { type ChildProcess, fork } from 'node:child_process'
import { Fault } from '#core/fault.ts'
import { environmentWith } from '#core/settings.ts'
import type { PaintingReply, PaintingRequest, Paintings } from './painting-protocol.ts'

const idleMilliseconds = 20_000

interface Waiting {
  hear(reply: PaintingReply): void
  reject(fault: Fault): void
}

let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let nextId = 1
const waiting = new Map<number, Waiting>()

/**
 * Painting has a process of its own, which gives all its memory back when nothing is painted. The C library is told to take
 * bitmaps from the system one by one: by itself it keeps them in a heap that has holes and grows from shot to shot.
 */
function start(): ChildProcess {
  const started = fork(new URL('./painting-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: environmentWith({ MALLOC_MMAP_THRESHOLD_: '1048576' }),
  })
  started.on('message', (reply: PaintingReply) => waiting.get(reply.id)?.hear(reply))
  started.on('error', () => gone(started))
  started.on('exit', () => gone(started))
  return started
}

function gone(which: ChildProcess): void {
  if (which !== child) return
  child = undefined
  const fault = new Fault('studio/painting-died', 'the painting process ended while it was painting', { retry: 'soon' })
  for (const one of waiting.values()) one.reject(fault)
}

/** Keeps this process alive while somebody waits for a picture, and only then. */
function hold(): void {
  clearTimeout(idle)
  if (waiting.size > 0) {
    child?.ref()
    child?.channel?.ref()
    return
  }
  child?.unref()
  child?.channel?.unref()
  idle = setTimeout(endPainting, idleMilliseconds).unref()
}

function endPainting(): void {
  const ending = child
  child = undefined
  if (ending?.connected) ending.disconnect()
}

/** The number of the painting process, if one runs. */
export const paintingProcessId = (): number | undefined => child?.pid

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
  signal?.throwIfAborted()
  child ??= start()
  const asked = child
  const id = nextId++
  const send = (request: PaintingRequest) =>
    asked.send(request, (error) => {
      if (error) waiting.get(id)?.reject(new Fault('studio/painting-died', error.message, { retry: 'soon' }))
    })
  let stop = () => {}
  try {
    return await new Promise<Paintings[Name]['made']>((resolve, reject) => {
      stop = () => {
        if (asked.connected) send({ id, stop: true })
        reject(signal?.reason)
      }
      waiting.set(id, {
        hear(reply) {
          if ('share' in reply) onProgress?.(reply.share)
          else if ('error' in reply) reject(new Fault('studio/painting', reply.error, { retry: 'soon' }))
          else resolve(reply.made as Paintings[Name]['made'])
        },
        reject,
      })
      hold()
      signal?.addEventListener('abort', stop, { once: true })
      send({ id, name, task, hands } as PaintingRequest)
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    waiting.delete(id)
    hold()
  }
}
