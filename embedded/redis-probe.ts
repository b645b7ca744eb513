import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * What a Redis on a unix socket answers to some commands, as the bare text of the protocol; `undefined` if nobody listens.
 */
export async function askRedis(path: string, ...commands: string[]): Promise<string | undefined> {
  const socket = createConnection(path)
  socket.setEncoding('utf8')
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  try {
    await once(socket, 'connect')
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')))
    socket.write([...commands, 'QUIT', ''].join('\r\n'))
    await once(socket, 'close')
    return answer
  } catch {
    return undefined
  } finally {
    socket.destroy()
  }
}

/** Whether a Redis that keeps its data in `folder` answers on the socket. While it still loads, it does not. */
export async function servesFolder(path: string, folder: string): Promise<boolean> {
  const answer = (await askRedis(path, 'PING', 'CONFIG GET dir'))?.split('\r\n')
  return answer?.[0] === '+PONG' && answer.includes(folder)
}

/** The process in a pid file, if it lives and was started for this socket (and is not a later one of the same number). */
export function processAt(pidFile: string, path: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'))
    return Number.isSafeInteger(pid) && pid > 1 && isAlive(pid) && commandLine(pid).includes(path) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Redis writes its socket into the name it shows. */
function commandLine(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether the process was gone in time. */
export async function gone(pid: number, withinMilliseconds: number): Promise<boolean> {
  const deadline = Date.now() + withinMilliseconds
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await delay(20)
  }
  return true
}
