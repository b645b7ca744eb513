import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Fault } from './fault.ts'
import { type Profile, profiles } from './profile.ts'

const text = z.string().trim().min(1)

const shape = z.object({
  DREAMBOX_DATA: text.optional(),
  INIT_CWD: text.optional(),
  DREAMBOX_PROFILE: z.enum(['standard', 'tiny']).default('standard'),
  DREAMBOX_PORT: z.coerce.number().int().min(0).max(65535).default(8484),
  DREAMBOX_LOG: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
  DREAMBOX_PAINTERS: z.coerce.number().int().min(1).max(64).optional(),
  MONGODB_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  DREAMBOX_OPERATOR: z
    .string()
    .regex(/^\s*(?:discord|telegram):\d+(?:\s*,\s*(?:discord|telegram):\d+)*\s*$/)
    .optional(),
  S3_BUCKET: text.optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: text.default('auto'),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
})

/** What the operator set, checked. Adapters declare settings of their own, read through `environment`. */
export interface Settings {
  /** The data folder, absolute. */
  data: string
  /** Where the person was when they called: paths they type are meant from there. npm tells it as `INIT_CWD`. */
  calledFrom: string
  profile: Profile
  port: number
  logLevel: string
  /** How many shots are painted at the same time. */
  painters: number
  /** Where the operator is told what needs a hand, the first that can be reached: a platform and the operator's id there. */
  operators: { platform: string; user: string }[]
  mongoUrl: string | undefined
  redisUrl: string | undefined
  s3: { bucket: string; endpoint?: string; region: string; accessKeyId?: string; secretAccessKey?: string } | undefined
}

/** The environment as the adapters' settings shapes see it. The only place that touches `process.env`. */
export const environment = (): Record<string, string | undefined> => {
  const set = Object.entries(process.env).filter(([, value]) => value !== undefined && value.trim() !== '')
  return Object.fromEntries(set)
}

/** Reads and checks the settings. @throws Fault `core/settings` naming the first setting that is wrong. */
export function readSettings(from: Record<string, string | undefined> = environment()): Settings {
  const read = shape.safeParse(from)
  if (!read.success) {
    const issue = read.error.issues[0]
    const name = issue?.path.join('.') ?? ''
    throw new Fault('core/settings', `${name}: ${issue?.message ?? 'unreadable'}`, {
      tell: 'fault.settings',
      values: { name, problem: issue?.message ?? '' },
    })
  }
  const set = read.data
  return {
    data: set.DREAMBOX_DATA
      ? resolve(set.INIT_CWD ?? '.', set.DREAMBOX_DATA)
      : fileURLToPath(new URL('../data', import.meta.url)),
    calledFrom: set.INIT_CWD ?? process.cwd(),
    profile: profiles[set.DREAMBOX_PROFILE],
    port: set.DREAMBOX_PORT,
    logLevel: set.DREAMBOX_LOG,
    painters: set.DREAMBOX_PAINTERS ?? Math.max(1, Math.min(4, cpus().length)),
    operators: (set.DREAMBOX_OPERATOR ?? '').split(',').flatMap((address) => {
      const [platform, user] = address.trim().split(':')
      return platform && user ? [{ platform, user }] : []
    }),
    mongoUrl: set.MONGODB_URL,
    redisUrl: set.REDIS_URL,
    s3: set.S3_BUCKET
      ? {
          bucket: set.S3_BUCKET,
          region: set.S3_REGION,
          ...(set.S3_ENDPOINT ? { endpoint: set.S3_ENDPOINT } : {}),
          ...(set.S3_ACCESS_KEY_ID ? { accessKeyId: set.S3_ACCESS_KEY_ID } : {}),
          ...(set.S3_SECRET_ACCESS_KEY ? { secretAccessKey: set.S3_SECRET_ACCESS_KEY } : {}),
        }
      : undefined,
  }
}

/** The environment for a process of ours, with more in it. */
export const environmentWith = (more: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...more })
