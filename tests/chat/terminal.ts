import { parseTyped } from '#bot/inbox.ts'
import { openTerminal, terminalPlaces } from '#bot/terminal/terminal.ts'
import { openFolder } from '#files/folder.ts'
import type { BenchMaker } from './bench.ts'

/** The terminal as a pipe sees it: lines on standard output, calls from the words on the command line. */
export const bench: BenchMaker = {
  id: 'terminal',
  async open(folder) {
    const files = await openFolder(folder)
    const voice = { remote: 'you', name: 'Ada', language: 'en', rank: 'admin' } as const
    const platform = openTerminal({ voice, home: { remote: 'home', name: 'Home' }, files, yes: true })
    let written = ''
    const write = process.stdout.write
    return {
      platform,
      place: { ...terminalPlaces.own, user: 'you' },
      async start(inbox) {
        await platform.start(inbox)
        process.stdout.write = (text: string | Uint8Array) => {
          written += String(text)
          return true
        }
      },
      seen: async () => (written === '' ? [] : [{ text: written, buttons: [] }]),
      async write(text) {
        const { command, options } = parseTyped(text)
        await platform.call(command, options)
      },
      async close() {
        process.stdout.write = write
        await platform.stop()
      },
    }
  },
}
