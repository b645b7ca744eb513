import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs the program as a person in a pipe does, with tiny films unless `set` says otherwise. */
export async function runProgram(words: readonly string[], set: Record<string, string>) {
  const env = { ...process.env, DREAMBOX_PROFILE: 'tiny', ...set }
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const texts = { out: '', error: '' }
  child.stdout.on('data', (bytes) => {
    texts.out += String(bytes)
  })
  child.stderr.on('data', (bytes) => {
    texts.error += String(bytes)
  })
  const [code] = await once(child, 'close')
  return { code: code as number, ...texts }
}
