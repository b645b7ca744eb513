import { Hono } from 'hono'
import { type FileStore, mimeOf } from '#files/store.ts'
import type { Links } from './links.ts'
import { sendFile } from './send-file.ts'

/** Stored files by signed link: `/<key>?until&sig`. Bytes under a key never change. */
export function fileRoutes(files: FileStore, links: Links): Hono {
  const routes = new Hono()
  routes.get('/:folder/:name', async (context) => {
    const { folder, name } = context.req.param()
    const key = `${folder}/${name}`
    links.check(key, context.req.query('until'), context.req.query('sig'))
    return sendFile(context, await files.local(key), mimeOf(key), 'private, max-age=43200, immutable')
  })
  return routes
}
