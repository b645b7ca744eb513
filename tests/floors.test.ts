import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '#commands/index.ts'
import { stageFrom } from '#pipeline/index.ts'
import type { Stage } from '#pipeline/stage.ts'
import { allProviders } from '#providers/index.ts'
import { allPublishers } from '#publishers/index.ts'
import { filesOf, isForTests, textOf } from './tree.ts'

const floor1 = ['models', 'queue', 'files', 'media', 'studio', 'locales', 'embedded']
const everything = ['core', ...floor1, 'providers', 'publishers', 'commands', 'pipeline']
const without = (folder: string): string[] => everything.filter((each) => each !== folder)

/** Who may import whom: the table of the house, row by row. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  ...Object.fromEntries(floor1.map((folder) => [folder, ['core']])),
  providers: ['core', 'media', 'files'],
  publishers: ['core', 'media', 'files'],
  'providers/studio': ['core', 'media', 'files', 'studio'],
  commands: ['core', 'locales', 'models', 'queue', 'files'],
  pipeline: ['core', 'locales', 'models', 'queue', 'files', 'media', 'providers', 'publishers'],
  bot: without('pipeline'),
  web: without('pipeline'),
  workers: without('commands'),
  house: [...everything, 'bot', 'web', 'workers'],
  'main.ts': [...everything, 'bot', 'web', 'workers', 'house'],
}

const code = filesOf('.ts', '.tsx')
const own = code.filter((path) => !isForTests(path) && /^(?:[a-z]+\/|main\.ts$)/.test(path))
const roomOf = (path: string): string => path.split('/')[0] ?? ''

/** What a file imports of ours, as paths from the root. */
function importsOf(path: string): string[] {
  const said = [...textOf(path).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'((?:#|\.{1,2}\/)[^']+)'/g)]
  return said.map(([, name = '']) => (name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(path), name)))
}

function forbidden(path: string): string[] {
  const room = roomOf(path)
  const rule = path.startsWith('providers/studio/') ? mayImport['providers/studio'] : mayImport[room]
  if (!rule) return [`${path} stands in no room of the table`]
  return importsOf(path)
    .filter((target) => roomOf(target) !== room && !rule.includes(roomOf(target)))
    .map((target) => `${path} imports ${target}`)
}

test('a room imports only from lower floors', () => {
  expect(own.length).toBeGreaterThan(100)
  expect(own.flatMap(forbidden)).toEqual([])
})

test('the reader of imports sees every way of importing', () => {
  expect(importsOf('house/open.ts')).toContain('pipeline/recovery.ts')
  expect(importsOf('house/open.ts')).toContain('house/stores.ts')
  expect(importsOf('main.ts')).toContain('house/dream.ts')
  expect(forbidden('house/open.ts')).toEqual([])
})

test('only tests import from tests', () => {
  const strays = own.flatMap((path) =>
    importsOf(path)
      .filter((target) => isForTests(target))
      .map((to) => `${path} → ${to}`),
  )
  expect(strays).toEqual([])
})

test('only the settings read the environment', () => {
  const readers = own.filter((path) => /\bprocess\.env\b/.test(textOf(path)))
  expect(readers).toEqual(['core/settings.ts'])
})

test('no file is longer than 300 lines', () => {
  const long = code
    // The gold dreams are data.
    .filter((path) => !path.startsWith('studio/words/tests/'))
    .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .filter((each) => each.lines > 300)
  expect(long).toEqual([])
})

/** Everything that the files of a room export and that looks like a member of its shelf. */
async function membersIn(pattern: RegExp, looksLike: (value: object) => boolean): Promise<[string, object][]> {
  const found: [string, object][] = []
  for (const path of own.filter((each) => pattern.test(each))) {
    const exported = (await import(/* @vite-ignore */ new URL(`../${path}`, import.meta.url).href)) as Record<
      string,
      unknown
    >
    for (const value of Object.values(exported).flatMap((each) => (Array.isArray(each) ? each : [each]))) {
      if (typeof value === 'object' && value !== null && looksLike(value)) found.push([path, value])
    }
  }
  return found
}

const has =
  (...names: string[]) =>
  (value: object): boolean =>
    names.every((name) => name in value)

test('every member on disk is on its shelf', async () => {
  const onCommands = await membersIn(/^commands\/[\w-]+\.ts$/, has('name', 'allow', 'options', 'run'))
  expect(onCommands.length).toBeGreaterThan(5)
  for (const [path, command] of onCommands) expect(commands, path).toContain(command)

  const onProviders = await membersIn(/^providers\/\w+\/[\w-]+\.ts$/, has('id', 'kind', 'limits', 'start'))
  expect(onProviders.length).toBeGreaterThan(5)
  for (const [path, provider] of onProviders) expect(allProviders(), path).toContain(provider)

  const onPublishers = await membersIn(/^publishers\/[\w-]+\/[\w-]+\.ts$/, has('id', 'rules', 'inspect', 'send'))
  expect(onPublishers.length).toBeGreaterThan(2)
  // Compared by hand: to show a list, the assertion would call `inspect` of its members.
  const offShelf = onPublishers.filter(([, publisher]) => !allPublishers().some((each) => each === publisher))
  expect(offShelf.map(([path]) => path)).toEqual([])

  const onPipeline = await membersIn(/^pipeline\/[\w-]+\/[\w-]+\.ts$/, has('from', 'lane', 'run'))
  expect(onPipeline.length).toBeGreaterThan(5)
  for (const [path, stage] of onPipeline) expect(stageFrom((stage as Stage).from), path).toBe(stage)
})

test('a command lives in the file of its name', async () => {
  for (const { name } of commands) expect(own).toContain(`commands/${name}.ts`)
})
