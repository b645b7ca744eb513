import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Fault } from '#core/fault.ts'
import type { Log } from '#core/log.ts'
import type { FileStore } from '#files/store.ts'
import { translate } from '#locales/translate.ts'
import { type Bundle, bundlePage } from './bundle.ts'
import { fileRoutes } from './files.ts'
import { galleryRoutes } from './gallery.ts'
import { guard, securityHeaders } from './guard.ts'
import { icon } from './icon.ts'
import type { Links } from './links.ts'

export interface WebOptions {
  /** 0 takes a free one. */
  port: number
  files: FileStore
  links: Links
  /** The folder of the published films. */
  gallery: string
  /** The page at `/`: its TSX entry and its title. */
  page?: { entry: URL; title: string }
  /** Routes of other rooms and where they hang, such as `/page`. */
  mounts: { at: string; routes: Hono }[]
  log: Log
}

export interface Web {
  /** `http://127.0.0.1:<port>` */
  url: string
  close(): Promise<void>
}

const statuses: Record<string, ContentfulStatusCode> = {
  'web/link': 403,
  'web/foreign-host': 421,
  'web/foreign-origin': 403,
  'web/not-here': 404,
  'files/key': 404,
  'files/missing': 404,
}

const sorry = (context: Context, fault: Fault, status: ContentfulStatusCode): Response =>
  context.text(translate('en', { key: fault.tell, values: fault.values }), status)

function pageRoutes(bundle: Bundle): Hono {
  const routes = new Hono()
  routes.get('/', (context) => context.html(bundle.html))
  routes.get('/assets/:name', (context) => {
    const asset = bundle.assets.get(context.req.param('name'))
    if (!asset) return context.notFound()
    const headers = { 'content-type': asset.mime, 'cache-control': 'public, max-age=31536000, immutable' }
    return context.body(asset.text, 200, headers)
  })
  return routes
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Fault('web/port', `port ${port} cannot be used`, {
      tell: 'fault.port',
      values: { port: String(port) },
      cause: error,
    })
  }
  return (server.address() as AddressInfo).port
}

/** Opens the HTTP door, for this machine alone. @throws Fault `web/port` when another program has the port. */
export async function openWeb(options: WebOptions): Promise<Web> {
  const { port, files, links, gallery, page, mounts, log } = options
  const app = new Hono()
  app.use(securityHeaders)
  app.use(guard)
  app.get('/health', (context) => context.json({ ok: true }))
  app.get('/favicon.ico', (context) => context.body(icon, 200, { 'content-type': 'image/svg+xml' }))
  app.route('/files', fileRoutes(files, links))
  app.route('/gallery', galleryRoutes(gallery))
  for (const { at, routes } of mounts) app.route(at, routes)
  if (page) app.route('/', pageRoutes(await bundlePage(page.entry, page.title, '/assets')))
  app.notFound((context) => sorry(context, new Fault('web/not-here', 'no such page', { tell: 'fault.noPage' }), 404))
  app.onError((error, context) => {
    const fault = Fault.from(error)
    const status = statuses[fault.code] ?? 500
    if (status === 500) log.error({ error, code: fault.code, path: context.req.path }, 'a request was not answered')
    return sorry(context, fault, status)
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const taken = await listen(server, port)
  return {
    url: `http://127.0.0.1:${taken}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      // Pages hold their stream of events open for as long as they are shown.
      server.closeAllConnections()
      await closed
    },
  }
}
