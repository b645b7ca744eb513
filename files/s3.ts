import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { hashOfFile } from '#core/hash.ts'
import type { Settings } from '#core/settings.ts'
import { newName } from './name.ts'
import { checkKey, type FileStore, keyOf, missing } from './store.ts'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && ['NoSuchKey', 'NotFound', '404'].includes(error.name)

/** Files in S3, R2 or MinIO. @param nearby a folder for the copies that ffmpeg reads. */
export function openS3(settings: NonNullable<Settings['s3']>, nearby: string): FileStore {
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = settings
  const client = new S3Client({
    region,
    // R2 and older MinIO refuse the checksums that newer clients add unasked.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  })
  const named = (key: string) => ({ Bucket: bucket, Key: checkKey(key) })

  const read: FileStore['read'] = async (key, range) => {
    try {
      const found = await client.send(
        new GetObjectCommand({ ...named(key), ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}) }),
      )
      if (!(found.Body instanceof Readable)) throw missing(key)
      return found.Body
    } catch (error) {
      throw isMissing(error) ? missing(key, error) : error
    }
  }
  const has = async (key: string): Promise<boolean> => {
    try {
      await client.send(new HeadObjectCommand(named(key)))
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  return {
    async put(path, mime) {
      const sha256 = await hashOfFile(path)
      const key = keyOf(sha256, mime)
      const { size } = await stat(path)
      if (!(await has(key))) {
        const upload = new Upload({
          client,
          params: { ...named(key), Body: createReadStream(path), ContentType: mime },
        })
        await upload.done()
      }
      return { key, bytes: size, sha256, mime }
    },
    async local(key) {
      const path = join(nearby, checkKey(key))
      const there = await stat(path).catch(() => undefined)
      if (there) return path
      await mkdir(dirname(path), { recursive: true })
      const incoming = `${path}.${newName()}`
      await pipeline(await read(key), createWriteStream(incoming))
      await rename(incoming, path)
      return path
    },
    read,
    has,
    async remove(key) {
      await client.send(new DeleteObjectCommand(named(key)))
    },
    async *list() {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        for (const object of page.Contents ?? []) {
          if (object.Key && object.LastModified) {
            yield { key: object.Key, bytes: object.Size ?? 0, storedAt: object.LastModified }
          }
        }
      }
    },
  }
}
