import { Fault } from '#core/fault.ts'
import { readSettings } from '#core/settings.ts'
import { translate } from '#locales/translate.ts'

const [command = 'help', ...words] = process.argv.slice(2)
const [major = 0] = process.versions.node.split('.').map(Number)

const doors: Record<
  string,
  () => Promise<(words: string[], settings: ReturnType<typeof readSettings>) => Promise<number>>
> = {
  dream: async () => (await import('./house/dream.ts')).dream,
  start: async () => (await import('./house/start.ts')).start,
  doctor: async () => (await import('./house/doctor.ts')).doctor,
}

const asksForHelp = (word: string): boolean => word === '--help' || word === '-h'

async function main(): Promise<number> {
  if ([command, ...words].some(asksForHelp)) {
    process.stdout.write(`${translate('en', { key: 'main.help' })}\n`)
    return 0
  }
  const door = doors[command]
  if (major < 24 || !door) {
    const key = door ? 'main.oldNode' : 'main.usage'
    process.stderr.write(
      `${translate('en', { key, values: { version: process.versions.node, doors: Object.keys(doors).join(', ') } })}\n`,
    )
    return 2
  }
  return (await door())(words, readSettings())
}

try {
  process.exitCode = await main()
} catch (error) {
  const fault = Fault.from(error)
  process.stderr.write(`${translate('en', { key: fault.tell, values: fault.values })}\n`)
  if (fault.tell === 'fault.unexpected') process.stderr.write(`${fault.code}: ${fault.message}\n`)
  process.exitCode = 1
}
