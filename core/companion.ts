import { type ChildProcess, fork } from 'node:child_process'
import { Fault } from './fault.ts'
import { environmentWith } from './settings.ts'

/** What is sent to a companion: a question with a number, or word that the question of that number is given up. */
export type Request<Question> = (Question & { id: number }) | { id: number; stop: true }

export interface CompanionOptions {
  /** The module it runs. Every reply it sends has the `id` of its question; it ends itself on `disconnect`. */
  program: URL
  /** What it is called in a fault: "the voice process". */
  name: string
  /** The fault of those whose question was lost with it; worth another try. */
  code: string
  /** Set in its environment beside ours. */
  environment?: Record<string, string>
  /** What it writes to its standard error is shown; otherwise nobody sees it. */
  isHeard?: boolean
  /** Ended when nobody has asked anything for so long. */
  idleMilliseconds?: number
  /** A question that takes longer only ever means that it hangs: it is killed, and `code` is thrown. */
  hangsAfterMilliseconds?: number
}

export interface AskOptions<Reply> {
  /** Gives the question up: the companion is sent `stop`, and the reason is thrown. */
  signal?: AbortSignal
  /** Hears each reply and says whether it was the last; without it, the first is. */
  isLast?: (reply: Reply) => boolean
}

/** A process of ours beside this one, which is started when it is asked and started again after a crash. */
export interface Companion<Question, Reply> {
  /** Asks, and answers the last reply. @throws Fault of the companion's `code` when the process ends before it. */
  ask(question: Question, options?: AskOptions<Reply>): Promise<Reply>
  /** Lets the process end, if one runs; the next question starts another. */
  end(): void
  /** The number of its process, if one runs. */
  processId(): number | undefined
}

interface Waiting<Reply> {
  hear(reply: Reply): void
  reject(fault: Fault): void
}

interface Running<Reply> {
  child: ChildProcess
  waiting: Map<number, Waiting<Reply>>
}

/** Starts nothing yet. While nobody waits for a reply, the process does not keep ours alive, and ends when idle. */
export function openCompanion<Question extends object, Reply extends { id: number }>({
  program,
  name,
  code,
  environment = {},
  isHeard = false,
  idleMilliseconds = 20_000,
  hangsAfterMilliseconds,
}: CompanionOptions): Companion<Question, Reply> {
  let running: Running<Reply> | undefined
  let idle: NodeJS.Timeout | undefined
  let nextId = 1

  function start(): Running<Reply> {
    const child = fork(program, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', isHeard ? 'inherit' : 'ignore', 'ipc'],
      env: environmentWith(environment),
    })
    const started: Running<Reply> = { child, waiting: new Map() }
    const gone = () => {
      if (running === started) running = undefined
      const fault = new Fault(code, `${name} ended before it had answered`, { retry: 'soon' })
      for (const one of started.waiting.values()) one.reject(fault)
    }
    child.on('message', (reply: Reply) => started.waiting.get(reply.id)?.hear(reply))
    child.on('error', gone)
    child.on('exit', gone)
    return started
  }

  function hold(asked: Running<Reply>): void {
    const { child, waiting } = asked
    if (waiting.size > 0) {
      child.ref()
      child.channel?.ref()
    } else {
      child.unref()
      child.channel?.unref()
    }
    if (asked !== running) return
    clearTimeout(idle)
    if (waiting.size === 0) idle = setTimeout(end, idleMilliseconds).unref()
  }

  function end(): void {
    clearTimeout(idle)
    const ending = running?.child
    running = undefined
    if (ending?.connected) ending.disconnect()
  }

  async function ask(question: Question, { signal, isLast = () => true }: AskOptions<Reply> = {}): Promise<Reply> {
    signal?.throwIfAborted()
    running ??= start()
    const asked = running
    const id = nextId++
    const send = (request: Request<Question>) =>
      asked.child.send(request, (error) => {
        const message = `${name} cannot be reached: ${error?.message}`
        if (error) asked.waiting.get(id)?.reject(new Fault(code, message, { retry: 'soon' }))
      })
    const hangs = hangsAfterMilliseconds && setTimeout(() => asked.child.kill('SIGKILL'), hangsAfterMilliseconds)
    let stop = () => {}
    try {
      return await new Promise<Reply>((resolve, reject) => {
        stop = () => {
          if (asked.child.connected) send({ id, stop: true })
          reject(signal?.reason)
        }
        asked.waiting.set(id, { hear: (reply) => isLast(reply) && resolve(reply), reject })
        hold(asked)
        signal?.addEventListener('abort', stop, { once: true })
        send({ ...question, id })
      })
    } finally {
      clearTimeout(hangs)
      signal?.removeEventListener('abort', stop)
      asked.waiting.delete(id)
      hold(asked)
    }
  }

  return { ask, end, processId: () => running?.child.pid }
}
