import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { useFolder } from '#tests/database.ts'
import { openFolder } from './folder.ts'
import { type FileStore, keyOf, mimeOf } from './store.ts'

const folder = useFolder()
let files: FileStore
beforeAll(async () => {
  files = await openFolder(join(folder(), 'store'))
})

let written = 0
async function write(content: string): Promise<string> {
  written += 1
  const path = join(folder(), `${written}.srt`)
  await writeFile(path, content)
  return path
}
const kind = 'application/x-subrip'

test('equal bytes are stored once, under their hash', async () => {
  const one = await files.put(await write('the same'), kind)
  const [other, third] = await Promise.all([
    files.put(await write('the same'), kind),
    files.put(await write('the same'), kind),
  ])
  expect(other).toEqual(one)
  expect(third).toEqual(one)
  expect(one.key).toBe(keyOf(one.sha256, kind))
  expect(mimeOf(one.key)).toBe(kind)
  expect(await readFile(await files.local(one.key), 'utf8')).toBe('the same')
  expect(await text(await files.read(one.key, { start: 4, end: 7 }))).toBe('same')
})

test('what is stored again is young again, so that no sweeping takes it away', async () => {
  const { key } = await files.put(await write('old'), kind)
  await utimes(await files.local(key), new Date(0), new Date(0))
  await files.put(await write('old'), kind)
  const { mtime } = await stat(await files.local(key))
  expect(mtime.getTime()).toBeGreaterThan(Date.now() - 3_600_000)
})

test('what is removed is missing, with a Fault, and may be removed again', async () => {
  const { key } = await files.put(await write('to be removed'), kind)
  await files.remove(key)
  await files.remove(key)
  expect(await files.has(key)).toBe(false)
  await expect(files.local(key)).rejects.toMatchObject({ code: 'files/missing' })
  await expect(files.read(key)).rejects.toMatchObject({ code: 'files/missing' })
})

test.each(['../../etc/passwd', '', 'ab/..', `ab/${'a'.repeat(64)}.mp4/../../x`, `/${'a'.repeat(64)}`, 'incoming/x'])(
  'nothing outside the store can be named: %s',
  async (key) => {
    await expect(files.local(key)).rejects.toMatchObject({ code: 'files/key' })
    await expect(files.remove(key)).rejects.toMatchObject({ code: 'files/key' })
    await expect(files.read(key)).rejects.toMatchObject({ code: 'files/key' })
  },
)

test('a kind that nobody stores is refused', async () => {
  await expect(files.put(await write('x'), 'text/html')).rejects.toMatchObject({ code: 'files/mime' })
})

test('what a crash left half written is gone at the next start and never listed', async () => {
  const root = join(folder(), 'crashed')
  await mkdir(join(root, 'incoming'), { recursive: true })
  await writeFile(join(root, 'incoming', 'half'), 'ha')
  const store = await openFolder(root)
  const { key } = await store.put(await write('whole'), kind)
  const listed: string[] = []
  for await (const file of store.list()) listed.push(file.key)
  expect(listed).toEqual([key])
  expect(await readdir(join(root, 'incoming'))).toEqual([])
})
