import { readdirSync, readFileSync } from 'node:fs'

/** One line of the report: `name value unit`. */
export function say(name: string, value: number, unit: string): void {
  process.stdout.write(`${name} ${Number(value.toPrecision(4))} ${unit}\n`)
}

/** How long something took, in seconds, and what it answered. */
export async function timed<T>(act: () => Promise<T>): Promise<{ seconds: number; answer: T }> {
  const begun = performance.now()
  const answer = await act()
  return { seconds: (performance.now() - begun) / 1000, answer }
}

/** The value below which this share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The memory of this process and all that it started, in MiB; undefined where the system does not tell. */
function memoryNow(): number | undefined {
  try {
    const processes = readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/.test(name)) return []
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return { id: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) }
      } catch {
        // It ended meanwhile.
        return []
      }
    })
    const mine = new Set([process.pid])
    for (let before = 0; before !== mine.size; ) {
      before = mine.size
      for (const { id, parent } of processes) if (mine.has(parent)) mine.add(id)
    }
    return processes.filter(({ id }) => mine.has(id)).reduce((sum, { pages }) => sum + pages / 256, 0)
  } catch {
    return undefined
  }
}

/** Watches the memory while something runs, and says the peak. */
export async function withPeakMemory(name: string, act: () => Promise<void>): Promise<void> {
  let peak = memoryNow() ?? Number.NaN
  const look = setInterval(() => {
    peak = Math.max(peak, memoryNow() ?? Number.NaN)
  }, 500)
  try {
    await act()
  } finally {
    clearInterval(look)
    say(`${name}.peak-memory`, peak, 'MiB')
  }
}
