import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { discordSettings } from '#bot/discord/settings.ts'
import { telegramSettings } from '#bot/telegram/settings.ts'
import type { Words } from '#core/chat.ts'
import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Settings } from '#core/settings.ts'
import { allProviders, needsOf } from '#providers/index.ts'
import { allPublishers, needsOf as publisherNeeds } from '#publishers/index.ts'

const execute = promisify(execFile)

/** One thing the doctor looked at. */
export interface Finding {
  check: string
  state: 'ok' | 'note' | 'fault'
  /** What was found, as it is: a version, a path. */
  found: string
  /** What to do about it. */
  fix?: Words
}

const gibibyte = 1024 ** 3
const bySetup = words('doctor.fix.setup')

/** What a program prints, or undefined when it is not there. */
async function output(program: string, ...parameters: string[]): Promise<string | undefined> {
  try {
    return (await execute(program, parameters, { maxBuffer: 16 * 1024 * 1024 })).stdout
  } catch {
    return undefined
  }
}

async function ffmpeg(): Promise<Finding> {
  const [text, encoders, filters] = await Promise.all([
    output('ffmpeg', '-version'),
    output('ffmpeg', '-hide_banner', '-encoders'),
    output('ffmpeg', '-hide_banner', '-filters'),
  ])
  const version = /version (\S+)/.exec(text ?? '')?.[1] ?? ''
  const missing = [encoders?.includes('libx264') ? '' : 'libx264', filters?.includes(' ass ') ? '' : 'libass'].filter(
    Boolean,
  )
  if (!text) return { check: 'ffmpeg', state: 'fault', found: '-', fix: bySetup }
  if (missing.length > 0)
    return {
      check: 'ffmpeg',
      state: 'fault',
      found: version,
      fix: words('doctor.fix.ffmpeg', { missing: missing.join(', ') }),
    }
  return { check: 'ffmpeg', state: 'ok', found: version }
}

async function redis(settings: Settings): Promise<Finding> {
  if (settings.redisUrl) return { check: 'redis', state: 'ok', found: 'REDIS_URL' }
  const text = (await output('redis-server', '--version')) ?? (await output('valkey-server', '--version'))
  const found = /v=(\S+)/.exec(text ?? '')?.[1]
  return found ? { check: 'redis', state: 'ok', found } : { check: 'redis', state: 'fault', found: '-', fix: bySetup }
}

async function fonts(): Promise<Finding> {
  const text = await output('fc-list', ':', 'family')
  const missing = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', 'Noto Sans CJK SC'].filter(
    (name) => !text?.includes(name),
  )
  return missing.length === 0
    ? { check: 'fonts', state: 'ok', found: 'Noto Sans' }
    : { check: 'fonts', state: 'fault', found: missing.join(', '), fix: bySetup }
}

async function folder({ data }: Settings): Promise<Finding> {
  try {
    await mkdir(data, { recursive: true })
    await access(data, constants.R_OK | constants.W_OK)
  } catch {
    return { check: 'folder', state: 'fault', found: data, fix: words('doctor.fix.folder', { folder: data }) }
  }
  const { bavail, bsize } = await statfs(data)
  const free = `${((bavail * bsize) / gibibyte).toFixed(1)} GiB`
  return bavail * bsize < 2 * gibibyte
    ? { check: 'disk', state: 'fault', found: free, fix: words('doctor.fix.disk') }
    : { check: 'folder', state: 'ok', found: `${data}, ${free}` }
}

async function port({ port: wanted }: Settings): Promise<Finding> {
  const server = createServer()
  const isFree = await new Promise<boolean>((tell) => {
    server.once('error', () => tell(false))
    server.listen(wanted, '127.0.0.1', () => server.close(() => tell(true)))
  })
  return isFree
    ? { check: 'port', state: 'ok', found: String(wanted) }
    : { check: 'port', state: 'fault', found: String(wanted), fix: words('doctor.fix.port', { port: wanted }) }
}

/** Adapters that are there but not set up: nothing is wrong with that. */
function adapters(): Finding[] {
  const all = [
    ...allProviders().map((each) => ({ name: `${each.kind}: ${each.id}`, needs: needsOf(each), id: each.id })),
    ...allPublishers().map((each) => ({ name: each.id, needs: publisherNeeds(each), id: each.id })),
  ].filter((each) => each.id !== 'fake')
  return all.map(({ name, needs }) =>
    needs.length === 0
      ? { check: 'adapter', state: 'ok', found: name }
      : { check: 'adapter', state: 'note', found: name, fix: words('doctor.fix.adapter', { needs: needs.join(', ') }) },
  )
}

/** Chat platforms: set up, not set up, or set up wrongly. */
function chats(): Finding[] {
  const all = [
    { found: 'Discord', token: 'DISCORD_TOKEN', read: discordSettings },
    { found: 'Telegram', token: 'TELEGRAM_TOKEN', read: telegramSettings },
  ]
  return all.map(({ found, token, read }) => {
    try {
      if (read()) return { check: 'adapter', state: 'ok', found }
      return { check: 'adapter', state: 'note', found, fix: words('doctor.fix.adapter', { needs: token }) }
    } catch (error) {
      const fault = Fault.from(error)
      return { check: 'adapter', state: 'fault', found, fix: words(fault.tell, fault.values) }
    }
  })
}

/** Looks at everything DreamBox needs on this machine. */
export async function examine(settings: Settings): Promise<Finding[]> {
  const node: Finding = { check: 'node', state: 'ok', found: process.versions.node }
  const looked = await Promise.all([ffmpeg(), redis(settings), fonts(), folder(settings), port(settings)])
  return [node, ...looked, ...adapters(), ...chats()]
}
