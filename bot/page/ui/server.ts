import type { Answered, Chat, FilmView, FormView, Opened, PageEvent, Role } from '../view.ts'

const read = async <Body>(path: string): Promise<Body> => {
  const response = await fetch(`/page/${path}`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Body
}

/** What the server answered, or the sentence it is sorry with. */
export type Outcome = Answered & { sorry?: string }

const post = async (path: string, body: Record<string, unknown>): Promise<Outcome> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`/page/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (response.headers.get('content-type')?.includes('json')) return (await response.json()) as Outcome
  return { sorry: await response.text() }
}

export const opened = () => read<Opened>('opened')
export const galleryFilms = () => read<FilmView[]>('gallery')
export const journalDreams = () => read<FilmView[]>('journal')

export const tell = (text: string, role: Role) => post('say', { text, role })
export const press = (line: string, row: number, column: number, role: Role) =>
  post('press', { line, row, column, role })
export const choose = (line: string, select: number, values: string[], role: Role) =>
  post('choose', { line, select, values, role })
export const react = (line: string, sign: string, role: Role) => post('react', { line, sign, role })
export const fill = (form: FormView & { chat: Chat }, fields: Record<string, string>, role: Role) =>
  post('fill', { chat: form.chat, command: form.command, options: form.options, fields, role })

/** Hears what happens. `onOpen` comes again after the connection was lost: whatever was missed is then read anew. */
export function hear(onEvent: (event: PageEvent) => void, onOpen: () => void, onLost: () => void): () => void {
  const source = new EventSource('/page/events')
  source.onmessage = ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as PageEvent)
  source.onopen = onOpen
  source.onerror = onLost
  return () => source.close()
}
