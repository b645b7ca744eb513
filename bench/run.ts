/**
 * `npm run bench`: ratios, one a line (`name value unit`), each against a reference of the same call, with the peak memory
 * beside. `npm run bench -- film` measures one alone: composing, pipeline, acknowledgement, queries, film. Called only by
 * name: `clean`, which looks whether inspection raises false alarms.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { withPeakMemory } from './measure.ts'

const benches: Record<string, () => Promise<() => Promise<void>>> = {
  queries: async () => (await import('./queries.ts')).queriesGrow,
  pipeline: async () => (await import('./pipeline.ts')).pipeline,
  acknowledgement: async () => (await import('./acknowledgement.ts')).acknowledgement,
  composing: async () => (await import('./composing.ts')).composing,
  film: async () => (await import('./film.ts')).film,
  clean: async () => (await import('./clean.ts')).clean,
}
/** No ratio, and many minutes. */
const onlyByName = ['clean']

const [only] = process.argv.slice(2)

if (only === undefined) {
  // A process for each, so that none remembers another's memory.
  for (const name of Object.keys(benches).filter((each) => !onlyByName.includes(each))) {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' })
    const [code] = await once(child, 'exit')
    if (code !== 0) process.exitCode = 1
  }
} else {
  const load = benches[only]
  if (!load) {
    process.stderr.write(`There is no bench ${only}; there are ${Object.keys(benches).join(', ')}.\n`)
    process.exit(2)
  }
  const bench = await load()
  await withPeakMemory(only, bench)
}
