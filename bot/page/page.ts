import type { Hono } from 'hono'
import { Fault } from '#core/fault.ts'
import type { ChatLine } from '#models/chat-line.ts'
import type { ChatPlatform, Inbox } from '../platform.ts'
import { openCalls } from './calls.ts'
import { standingOf } from './films.ts'
import { type Addresses, changeOutgoing, keepOutgoing, shown } from './lines.ts'
import { openListeners } from './listeners.ts'
import { pageRoutes } from './routes.ts'

export interface PageOptions {
  home: { remote: string; name: string }
  /** Whoever sits here: the same member as in the terminal. */
  person: { remote: string; name: string }
  addresses: Addresses
}

/** The local chat page as a chat platform, and the routes that serve it. */
export interface Page extends ChatPlatform {
  routes(): Hono
}

/** The page's entry for the browser. */
export const pageEntry = new URL('./ui/main.tsx', import.meta.url)

export function openPage({ home, person, addresses }: PageOptions): Page {
  const listeners = openListeners()
  const closing = new AbortController()
  const whose = { platform: 'local', community: home.remote, person: person.remote }
  let inbox: Inbox | undefined

  const refresh = async () => listeners.tell({ what: 'standing', standing: await standingOf(whose) })
  const show = async (line: ChatLine, text: string) => {
    listeners.tell({ what: 'line', line: shown(line, text, addresses) })
  }
  const calls = openCalls({
    home,
    person,
    show,
    inbox: async (incoming) => {
      if (!inbox)
        throw new Fault('page/not-open', 'the page is not open yet', { retry: 'soon', tell: 'fault.tryAgain' })
      await inbox(incoming)
    },
  })

  return {
    id: 'page',
    capabilities: { edits: true, seedsReactions: true, privateAnswers: true, forms: true, picks: false },
    limits: {
      maxText: 100_000,
      maxUploadBytes: Number.MAX_SAFE_INTEGER,
      minEditIntervalMilliseconds: 300,
      maxButtonsInRow: 5,
    },
    async start(taker) {
      inbox = taker
    },
    async send(to, outgoing) {
      const line = await keepOutgoing(to.chat, outgoing)
      await show(line, outgoing.text)
      await refresh()
      return { platform: 'page', chat: to.chat, message: line._id }
    },
    async edit(ref, outgoing) {
      await show(await changeOutgoing(ref.message, outgoing), outgoing.text)
      if (outgoing.progress === undefined) await refresh()
    },
    async stop() {
      closing.abort()
    },
    routes: () => pageRoutes({ calls, addresses, listeners, whose, closing: closing.signal, refresh }),
  }
}
