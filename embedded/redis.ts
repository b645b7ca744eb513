import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Fault } from '#core/fault.ts'
import { privateFolder, socketPath } from './private-folder.ts'
import { askRedis, gone, processAt, servesFolder } from './redis-probe.ts'

export interface RunningRedis {
  /** The unix socket, for `new Redis({ path })`. */
  path: string
  /** Ends the server; what it holds is in the folder. */
  stop(): Promise<void>
}

/** Where one private Redis keeps its things. */
interface Place {
  home: string
  path: string
  pidFile: string
  logFile: string
}

const binaries = ['redis-server', 'valkey-server']
/** A large append-only file takes a while to read. */
const startWithinMilliseconds = 60_000
const stopWithinMilliseconds = 10_000
const watchMilliseconds = 2_000

/**
 * Starts the system's Redis or Valkey for this folder alone, on a private unix socket. One that an earlier process left
 * behind when it was killed is adopted if it answers, else ended.
 */
export async function startRedis(folder: string): Promise<RunningRedis> {
  const home = privateFolder(folder)
  const path = socketPath(home, 'redis.sock')
  const place = { home, path, pidFile: join(home, 'redis.pid'), logFile: join(home, 'redis.log') }
  if (!(await servesFolder(path, home))) {
    await endOrphan(place)
    await start(place)
  }
  const watch = keepAlive(place)
  return {
    path,
    async stop() {
      await watch.end()
      await stop(place)
    },
  }
}

/** Starts the server again when it is gone: ended by hand, or by a system that ran out of memory. */
function keepAlive(place: Place): { end(): Promise<void> } {
  let looking: Promise<void> | undefined
  const look = async () => {
    if (await servesFolder(place.path, place.home)) return
    await endOrphan(place)
    await start(place)
  }
  const timer = setInterval(() => {
    looking ??= look()
      // What cannot be started now is tried again by the next look.
      .catch(() => undefined)
      .finally(() => {
        looking = undefined
      })
  }, watchMilliseconds)
  timer.unref()
  return {
    async end() {
      clearInterval(timer)
      await looking
    },
  }
}

async function endOrphan({ pidFile, path }: Place): Promise<void> {
  const orphan = processAt(pidFile, path)
  if (orphan !== undefined) {
    process.kill(orphan, 'SIGTERM')
    if (!(await gone(orphan, stopWithinMilliseconds))) process.kill(orphan, 'SIGKILL')
    await gone(orphan, stopWithinMilliseconds)
  }
  await rm(path, { force: true })
}

async function start(place: Place): Promise<void> {
  const child = await spawnFirst(settings(place))
  const deadline = Date.now() + startWithinMilliseconds
  while (!(await servesFolder(place.path, place.home))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Fault('embedded/redis-start', `the private Redis did not start: ${lastLine(place.logFile)}`, {
        tell: 'fault.redis.start',
        values: { folder: place.home },
      })
    }
    await delay(20)
  }
}

function settings({ home, path, pidFile, logFile }: Place): string[] {
  const values = {
    port: '0',
    unixsocket: path,
    unixsocketperm: '700',
    dir: home,
    pidfile: pidFile,
    logfile: logFile,
    loglevel: 'warning',
    daemonize: 'no',
    save: '',
    appendonly: 'yes',
    appendfsync: 'everysec',
    'maxmemory-policy': 'noeviction',
  }
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value])
}

/** Starts the first of the binaries that is installed, in a process group of its own: Ctrl-C is for us to handle. */
async function spawnFirst(settings: string[]): Promise<ChildProcess> {
  for (const binary of binaries) {
    const child = spawn(binary, settings, { detached: true, stdio: 'ignore' })
    try {
      await once(child, 'spawn')
      child.unref()
      return child
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw Fault.from(error, 'embedded/redis-start')
    }
  }
  throw new Fault('embedded/redis-missing', `none of ${binaries.join(', ')} is installed`, {
    tell: 'fault.redis.missing',
  })
}

async function stop({ pidFile, path }: Place): Promise<void> {
  const pid = processAt(pidFile, path)
  await askRedis(path, 'SHUTDOWN')
  if (pid !== undefined && !(await gone(pid, stopWithinMilliseconds))) process.kill(pid, 'SIGKILL')
  await rm(path, { force: true })
}

function lastLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  } catch {
    return 'it left no log'
  }
}
