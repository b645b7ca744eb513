import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOfFile } from '#core/hash.ts'
import { newName } from './name.ts'
import { checkKey, type FileStore, keyOf, missing } from './store.ts'

/** The bytes reach the disk before anybody is told that they are kept. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a file young again, so that no sweeping takes it from whoever stores it once more; false when it is not there. */
async function renewed(path: string): Promise<boolean> {
  const now = new Date()
  return utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

/** Files in a folder. A file appears under its key whole: it is written beside and renamed. */
export async function openFolder(root: string): Promise<FileStore> {
  const half = join(root, 'incoming')
  // What a crash left half written is nobody's: keys are only given to whole files.
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  const at = (key: string) => join(root, checkKey(key))
  const exists = async (key: string) =>
    stat(at(key)).then(
      () => true,
      () => false,
    )

  return {
    async put(path, mime) {
      const sha256 = await hashOfFile(path)
      const key = keyOf(sha256, mime)
      const { size } = await stat(path)
      if (!(await renewed(at(key)))) {
        const incoming = join(half, newName())
        await copyFile(path, incoming)
        await flush(incoming)
        await mkdir(dirname(at(key)), { recursive: true })
        await rename(incoming, at(key))
      }
      return { key, bytes: size, sha256, mime }
    },
    async local(key) {
      if (!(await exists(key))) throw missing(key)
      return at(key)
    },
    async read(key, range) {
      if (!(await exists(key))) throw missing(key)
      return createReadStream(at(key), range)
    },
    has: exists,
    async remove(key) {
      await rm(at(key), { force: true })
    },
    async *list() {
      for (const folder of await readdir(root, { withFileTypes: true })) {
        if (!folder.isDirectory() || folder.name.length !== 2) continue
        for (const name of await readdir(join(root, folder.name))) {
          const facts = await stat(join(root, folder.name, name))
          yield { key: `${folder.name}/${name}`, bytes: facts.size, storedAt: facts.mtime }
        }
      }
    },
  }
}
