import { Fault } from '#core/fault.ts'
import { environment } from '#core/settings.ts'
import { fakeProviders } from './fake/fake.ts'
import type { AnyProvider, Kind, Provider } from './provider.ts'
import { studioProviders } from './studio/studio.ts'

/** The shelf: every provider, in the order in which the router prefers them. */
const shelf: AnyProvider[] = [...fakeProviders, ...studioProviders]

const seen = new Set<string>()
for (const each of shelf) {
  const name = `${each.kind}:${each.id}`
  if (seen.has(name)) throw new Fault('providers/twice', `two providers are called ${name}`)
  seen.add(name)
}

/** What a provider still needs before it works, as names of settings; empty when it is ready. */
export function needsOf(provider: Pick<AnyProvider, 'settings'>, from = environment()): string[] {
  const read = provider.settings.safeParse(from)
  if (read.success) return []
  return [...new Set(read.error.issues.map((issue) => issue.path.join('.') || issue.message))]
}

export const allProviders = (): readonly AnyProvider[] => shelf

/** The providers of a kind that are configured, best first. */
export function ready<K extends Kind>(kind: K): Provider<K>[] {
  const ofKind = shelf.filter((each): each is AnyProvider & { kind: K } => each.kind === kind)
  return ofKind.filter((each) => needsOf(each).length === 0) as unknown as Provider<K>[]
}
