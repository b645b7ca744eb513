import { Fault } from '#core/fault.ts'
import { environment } from '#core/settings.ts'
import { discord } from './discord/discord.ts'
import { fake } from './fake/fake.ts'
import { gallery } from './gallery/gallery.ts'
import { handOver } from './hand-over/hand-over.ts'
import type { Publisher } from './publisher.ts'
import { telegram } from './telegram/telegram.ts'

/** The shelf: every publisher by its id. */
const shelf = new Map<string, Publisher>()
for (const each of [gallery, discord, telegram, handOver, fake]) {
  if (shelf.has(each.id)) throw new Fault('publishers/twice', `two publishers are called ${each.id}`)
  shelf.set(each.id, each)
}

export const allPublishers = (): readonly Publisher[] => [...shelf.values()]

/** What a publisher still needs before it works, as names of settings; empty when it is ready. */
export function needsOf(publisher: Publisher, from = environment()): string[] {
  const read = publisher.settings.safeParse(from)
  return read.success ? [] : [...new Set(read.error.issues.map((issue) => issue.path.join('.') || issue.message))]
}

/** @throws Fault `publishers/unknown` */
export function publisherById(id: string): Publisher {
  const found = shelf.get(id)
  if (!found)
    throw new Fault('publishers/unknown', `no publisher ${id}`, { tell: 'fault.noTarget', values: { target: id } })
  return found
}
