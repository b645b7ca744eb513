import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))

/** Every file of our own with one of these endings, relative to the root. */
export const filesOf = (...endings: string[]): string[] =>
  globSync(
    endings.map((ending) => `**/*${ending}`),
    { cwd: root, exclude: (name) => ['node_modules', '.git', 'data', 'out'].includes(name) },
  ).sort()

export const textOf = (path: string): string => readFileSync(new URL(path, `file://${root}`), 'utf8')

/** Code that is only there to try other code. */
export const isForTests = (path: string): boolean =>
  path.startsWith('tests/') ||
  path.startsWith('bench/') ||
  /\.test\.tsx?$/.test(path) ||
  /(^|\/)testing\.ts$/.test(path)
