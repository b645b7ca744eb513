import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { Fault } from '#core/fault.ts'
import { translate } from '#locales/translate.ts'
import type { Calls } from './calls.ts'
import { galleryFilms, journalDreams, standingOf, type Whose } from './films.ts'
import { type Addresses, history } from './lines.ts'
import type { Listeners } from './listeners.ts'
import { commandViews, languageOf, pageSentences } from './opened.ts'
import { type Answered, chats, type Opened, type PageEvent, roles } from './view.ts'

const aliveEveryMilliseconds = 20_000
const short = z.string().max(200)
const texts = z.record(short, z.string().max(20_000))
const role = z.enum(roles)
const place = z.number().int().min(0).max(50)
const shapes = {
  say: z.object({ role, text: z.string().trim().min(1).max(20_000) }),
  press: z.object({ role, line: short, row: place, column: place }),
  choose: z.object({ role, line: short, select: place, values: z.array(short).max(50) }),
  react: z.object({ role, line: short, sign: z.string().max(16) }),
  fill: z.object({ role, chat: z.enum(chats), command: short, options: texts, fields: texts }),
}

export interface RouteOptions {
  calls: Calls
  addresses: Addresses
  listeners: Listeners
  whose: Whose
  /** Ends the streams of events when the page closes. */
  closing: AbortSignal
  /** Tells the pages how things stand, after something was done. */
  refresh(): Promise<void>
}

/** The page's routes; the web door hangs them in. */
export function pageRoutes({ calls, addresses, listeners, whose, closing, refresh }: RouteOptions): Hono {
  const routes = new Hono()
  routes.use(bodyLimit({ maxSize: 100_000 }))

  routes.get('/opened', async (context) => {
    const language = languageOf(context.req.header('accept-language'))
    const lines = await Promise.all(chats.map((chat) => history(chat, addresses)))
    const opened: Opened = {
      language,
      sentences: pageSentences(language),
      commands: commandViews(language),
      lines: lines.flat(),
      standing: await standingOf(whose),
    }
    return context.json(opened)
  })
  routes.get('/gallery', async (context) => context.json(await galleryFilms(whose, addresses)))
  routes.get('/journal', async (context) => context.json(await journalDreams(whose, addresses)))

  routes.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      let written = Promise.resolve()
      const write = (event: PageEvent) => {
        written = written.then(() => stream.writeSSE({ data: JSON.stringify(event) }))
      }
      const stop = listeners.add(write)
      const ended = new Promise<void>((end) => {
        stream.onAbort(end)
        closing.addEventListener('abort', () => end(), { once: true })
      })
      // A comment now and then shows the browser that the stream is alive.
      const alive = setInterval(() => {
        written = written.then(() => stream.write(': alive\n\n').then(() => undefined))
      }, aliveEveryMilliseconds)
      await stream.write(': open\n\n')
      await ended
      clearInterval(alive)
      stop()
    }),
  )

  const on = <Shape extends z.ZodObject>(
    path: string,
    shape: Shape,
    act: (body: z.infer<Shape>, language: ReturnType<typeof languageOf>) => Promise<Answered>,
  ) =>
    routes.post(path, async (context) => {
      const language = languageOf(context.req.header('accept-language'))
      const read = shape.safeParse(await context.req.json().catch(() => undefined))
      if (!read.success) return context.json({ sorry: translate(language, { key: 'page.notUnderstood' }) }, 400)
      try {
        const answered = await act(read.data, language)
        await refresh()
        return context.json(answered)
      } catch (error) {
        const fault = Fault.from(error)
        if (fault.tell === 'fault.unexpected') throw error
        return context.json({ sorry: translate(language, { key: fault.tell, values: fault.values }) }, 409)
      }
    })
  on('/say', shapes.say, (body, language) => calls.say(body.text, { role: body.role, language }))
  on('/press', shapes.press, ({ line, row, column, ...who }, language) =>
    calls.press(line, row, column, { ...who, language }),
  )
  on('/choose', shapes.choose, ({ line, select, values, ...who }, language) =>
    calls.choose(line, select, values, { ...who, language }),
  )
  on('/react', shapes.react, ({ line, sign, ...who }, language) => calls.react(line, sign, { ...who, language }))
  on('/fill', shapes.fill, ({ chat, command, options, fields, ...who }, language) =>
    calls.fill(chat, command, options, fields, { ...who, language }),
  )
  return routes
}
