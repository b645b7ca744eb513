import { realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Hono } from 'hono'
import { Fault } from '#core/fault.ts'
import { sendFile } from './send-file.ts'

/** The kinds of file that a gallery consists of; nothing else in its folder is shown. */
const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.mp4': 'video/mp4',
  '.jpg': 'image/jpeg',
  '.srt': 'application/x-subrip; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

const nothing = (path: string): Fault =>
  new Fault('web/not-here', `nothing at ${path.slice(0, 80)}`, { tell: 'fault.noPage' })

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    throw new Fault('web/not-here', 'a path that cannot be read', { tell: 'fault.noPage', cause: error })
  }
}

/**
 * The file of the gallery folder that a path names. Names that begin with a dot are half-written films, and a link that
 * leads out of the folder is not followed.
 * @throws Fault `web/not-here`
 */
export async function galleryFile(root: string, path: string): Promise<{ path: string; mime: string }> {
  const names = path.split('/').filter((name) => name !== '')
  const isPlain = names.every((name) => !name.startsWith('.') && !/[\\\0]/.test(name))
  const mime = kinds[extname(names.at(-1) ?? '')]
  if (!isPlain || !mime) throw nothing(path)
  try {
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, ...names))])
    if (file.startsWith(home + sep) && (await stat(file)).isFile()) return { path: file, mime }
  } catch (error) {
    throw new Fault('web/not-here', `nothing at ${path.slice(0, 80)}`, { tell: 'fault.noPage', cause: error })
  }
  throw nothing(path)
}

/** The published films as pages one can look at, straight from the gallery's folder. */
export function galleryRoutes(root: string): Hono {
  const routes = new Hono()
  routes.get('/*', async (context) => {
    const asked = context.req.path.replace(/^\/gallery\//, '')
    const page = asked.endsWith('/') ? `${asked}index.html` : asked
    const file = await galleryFile(root, decoded(page))
    return sendFile(context, file.path, file.mime, 'no-cache')
  })
  return routes
}
