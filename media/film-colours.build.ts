/** Assembles `film-colours.wat`: `npm run film-colours:build` after a change to it. */
import { readFile, writeFile } from 'node:fs/promises'
import wabt from 'wabt'

const named = (ending: string): URL => new URL(`film-colours.${ending}`, import.meta.url)

export async function assemble(): Promise<Uint8Array> {
  const program = (await wabt()).parseWat('film-colours.wat', await readFile(named('wat')), { simd: true })
  program.validate()
  return program.toBinary({}).buffer
}

if (import.meta.main) await writeFile(named('wasm'), await assemble())
