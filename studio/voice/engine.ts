import { type ChildProcess, fork } from 'node:child_process'
import { Fault } from '#core/fault.ts'
import type { EngineReply, EngineRequest, SpokenPhrase } from './engine-protocol.ts'

/** A phrase takes some 50 ms; this long only ever means that the engine hangs. */
const hangsAfterMilliseconds = 120_000
const idleMilliseconds = 20_000

interface Waiting {
  resolve(reply: EngineReply): void
  reject(fault: Fault): void
}

let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let nextId = 1
const waiting = new Map<number, Waiting>()

function start(): ChildProcess {
  const started = fork(new URL('./engine-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  started.on('message', (reply: EngineReply) => {
    waiting.get(reply.id)?.resolve(reply)
  })
  started.on('error', () => gone(started))
  started.on('exit', () => gone(started))
  return started
}

function gone(which: ChildProcess): void {
  if (which !== child) return
  child = undefined
  const fault = new Fault('voice/engine-died', 'the voice process ended while it was speaking', { retry: 'soon' })
  for (const one of waiting.values()) one.reject(fault)
}

/** Keeps this process alive while somebody waits for the voice, and only then. */
function hold(): void {
  clearTimeout(idle)
  if (waiting.size > 0) {
    child?.ref()
    child?.channel?.ref()
    return
  }
  child?.unref()
  child?.channel?.unref()
  idle = setTimeout(endVoice, idleMilliseconds).unref()
}

/** Ends the voice's process, if one runs; the next words start another. */
export function endVoice(): void {
  clearTimeout(idle)
  const ending = child
  child = undefined
  if (ending?.connected) ending.disconnect()
}

/** The number of the voice's process, if one runs. */
export const voiceProcessId = (): number | undefined => child?.pid

async function once(request: Omit<EngineRequest, 'id'>): Promise<EngineReply> {
  child ??= start()
  const asked = child
  const id = nextId++
  const hangs = setTimeout(() => asked.kill('SIGKILL'), hangsAfterMilliseconds)
  try {
    return await new Promise<EngineReply>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      hold()
      asked.send({ ...request, id } satisfies EngineRequest, (error) => {
        if (error)
          reject(
            new Fault('voice/engine-died', `the voice process cannot be reached: ${error.message}`, { retry: 'soon' }),
          )
      })
    })
  } finally {
    clearTimeout(hangs)
    waiting.delete(id)
    hold()
  }
}

/** Has phrases spoken in the voice's own process, which is started when needed and started again after a crash. */
export async function render(
  request: Omit<EngineRequest, 'id'>,
): Promise<{ sampleRate: number; phrases: SpokenPhrase[] }> {
  let reply: EngineReply
  try {
    reply = await once(request)
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'voice/engine-died') throw error
    reply = await once(request)
  }
  if ('error' in reply) throw new Fault('voice/engine', `the voice could not speak: ${reply.error}`)
  return reply
}
