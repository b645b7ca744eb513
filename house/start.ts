import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openPage, type Page, pageEntry } from '#bot/page/page.ts'
import type { Words } from '#core/chat.ts'
import type { Settings } from '#core/settings.ts'
import { translate } from '#locales/translate.ts'
import { setupCode } from '#models/setup-code.ts'
import { openLinks } from '#web/links.ts'
import { openWeb } from '#web/server.ts'
import { chatPlatforms, standingSentences } from './chats.ts'
import { localHome, openLocal, ownName } from './local.ts'
import { openHouse } from './open.ts'

const closeWithinMilliseconds = 9_500

const print = (key: string, values: Record<string, string> = {}): void => {
  process.stdout.write(`${translate('en', { key, values })}\n`)
}

const stopAsked = (): Promise<void> =>
  new Promise((asked) => {
    process.once('SIGINT', () => asked())
    process.once('SIGTERM', () => asked())
  })

/** Opens everything in this process: the house, the chat page, the web door. */
async function openStart(settings: Settings): Promise<{ url: string; chats: Words[]; close(): Promise<void> }> {
  const links = openLinks()
  const gallery = join(settings.data, 'gallery')
  const galleryAddress = pathToFileURL(gallery).href
  const addresses = {
    file: links.to,
    text: (text: string) => text.replaceAll(`${galleryAddress}/`, '/gallery/'),
  }
  const person = { remote: 'you', name: ownName() ?? translate('en', { key: 'local.you' }) }
  const page: Page = openPage({ home: localHome, person, addresses })
  const house = await openHouse({
    settings,
    lanes: ['light', 'media', 'gpu'],
    platforms: (tools) => [page, ...chatPlatforms(tools)],
  })
  try {
    await openLocal(settings, { platform: 'page', chat: 'review' }, settings.profile.holdSeconds)
    const web = await openWeb({
      port: settings.port,
      files: house.stores.files,
      links,
      gallery,
      page: { entry: pageEntry, title: translate('en', { key: 'page.name' }) },
      mounts: [{ at: '/page', routes: page.routes() }],
      log: house.log,
    })
    return {
      url: web.url,
      chats: [...house.standings].flatMap(([platform, standing]) =>
        platform === page ? [] : standingSentences(platform, standing),
      ),
      async close() {
        await web.close()
        await house.close()
      },
    }
  } catch (error) {
    await house.close()
    throw error
  }
}

/** `npm start`: open until it is asked to stop. */
export async function start(_words: string[], settings: Settings): Promise<number> {
  const stop = stopAsked()
  const open = await openStart(settings)
  print('start.ready', { url: open.url })
  for (const sentence of open.chats) process.stdout.write(`${translate('en', sentence)}\n`)
  print('start.code', { code: await setupCode() })
  print('start.stop')
  await stop
  print('start.stopping')
  // Whatever does not let go in time is let go of: nothing is lost by it, the database knows how far everything is.
  setTimeout(() => process.exit(0), closeWithinMilliseconds).unref()
  await open.close()
  return 0
}
