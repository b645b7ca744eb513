import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '#core/fault.ts'
import { hashOf } from '#core/hash.ts'
import type { Json } from '#core/progress.ts'
import { newName } from '#files/name.ts'
import { Cache, type CacheEntry } from '#models/cache.ts'
import { type Charge, Charges } from '#models/charge.ts'
import type { Dream } from '#models/dream.ts'
import type { FileRef } from '#models/shot.ts'
import { ready } from '#providers/index.ts'
import type { Kind, Kinds, Made, Provider, ProviderCall } from '#providers/provider.ts'
import type { Tools } from '../tools.ts'
import { openCharge, settle } from './meter.ts'

/** What was made, with its files in the store. */
export interface Finished<K extends Kind> {
  provider: string
  data: Kinds[K]['data']
  files: Record<string, FileRef>
}

/** A slow call, as it is kept between two looks. */
export interface Waiting {
  provider: string
  charge: string
  ticket: Json
}

export type Making<K extends Kind> = { done: Finished<K> } | { waiting: Waiting; checkAt: Date }

function route<K extends Kind>(kind: K, by?: string): Provider<K> {
  const able = ready(kind)
  const chosen = by === undefined ? able[0] : able.find((each) => each.id === by)
  if (!chosen) {
    throw new Fault('make/no-provider', `nobody makes ${kind}${by ? ` as ${by}` : ''}`, { tell: 'fault.noProvider' })
  }
  return chosen
}

const nameOf = <K extends Kind>(provider: Provider<K>, ask: Kinds[K]['ask']): string =>
  hashOf({ kind: provider.kind, provider: provider.id, version: provider.version, ask })

/** The answer to the same ask, if all of it is still there. */
async function remembered<K extends Kind>(name: string, tools: Tools): Promise<Finished<K> | undefined> {
  const entry = await Cache.findById(name).lean<CacheEntry>()
  if (!entry) return undefined
  const there = await Promise.all(Object.values(entry.files).map((file) => tools.files.has(file.key)))
  if (there.includes(false)) return undefined
  await Cache.updateOne({ _id: name }, { $set: { usedAt: new Date() } })
  return { provider: entry.provider, data: entry.data as Kinds[K]['data'], files: entry.files }
}

async function keep<K extends Kind>(
  name: string,
  provider: Provider<K>,
  made: Made<K>,
  tools: Tools,
): Promise<Finished<K>> {
  const files: Record<string, FileRef> = {}
  for (const [each, file] of Object.entries(made.files)) files[each] = await tools.files.put(file.path, file.mime)
  await Cache.updateOne(
    { _id: name },
    { $set: { provider: provider.id, kind: provider.kind, files, data: made.data, usedAt: new Date() } },
    { upsert: true },
  )
  return { provider: provider.id, data: made.data, files }
}

/**
 * Everything that is made goes through here: routed to a provider, looked up first, paid for on the meter, kept.
 * @param before the ticket of a slow call that was begun earlier.
 */
export async function make<K extends Kind>(
  kind: K,
  ask: Kinds[K]['ask'],
  dream: Dream,
  tools: Tools,
  options: { before?: Waiting; onProgress?: (share: number) => void } = {},
): Promise<Making<K>> {
  const { before } = options
  const provider = route(kind, before?.provider)
  const name = nameOf(provider, ask)
  const known = await remembered<K>(name, tools)
  if (known) return { done: known }

  const charge = before
    ? await Charges.findById(before.charge).lean<Charge>()
    : await openCharge(dream, provider.id, kind, provider.price(ask))
  if (!charge) throw new Fault('make/no-charge', 'the charge of a slow call is gone')
  const folder = join(tools.scratch, newName())
  await mkdir(folder, { recursive: true })
  const call: ProviderCall = {
    folder,
    profile: tools.profile,
    signal: tools.signal,
    onProgress: options.onProgress ?? (() => undefined),
    hands: tools.painters,
  }
  try {
    const progress =
      before && provider.check ? await provider.check(before.ticket, call) : await provider.start(ask, call)
    if ('ticket' in progress) {
      const waiting = { provider: provider.id, charge: charge._id, ticket: progress.ticket }
      return { waiting, checkAt: progress.checkAt }
    }
    const finished = await keep(name, provider, progress.done, tools)
    await settle(charge, progress.done.cost ?? charge.reserved)
    return { done: finished }
  } catch (error) {
    // What a failed call cost is not known: the worst case stays on the books.
    await settle(charge, charge.reserved)
    throw Fault.from(error, `${provider.id}/failed`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lets the provider begin on what asks like this one will share; nothing that is asked depends on it. */
export async function prepare<K extends Kind>(kind: K, ask: Kinds[K]['ask'], tools: Tools): Promise<void> {
  await route(kind).prepare?.(ask, { hands: tools.painters })
}

/** As `make`, for what is never slow. @throws Fault `make/slow` when a ticket comes back. */
export async function makeNow<K extends Kind>(
  kind: K,
  ask: Kinds[K]['ask'],
  dream: Dream,
  tools: Tools,
): Promise<Finished<K>> {
  const making = await make(kind, ask, dream, tools)
  if ('waiting' in making) throw new Fault('make/slow', `${kind} answered with a ticket`)
  return making.done
}
