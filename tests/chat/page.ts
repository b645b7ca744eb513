import { openPage } from '#bot/page/page.ts'
import type { Answered, Line, Opened } from '#bot/page/view.ts'
import type { Place } from '#core/chat.ts'
import { ChatLines } from '#models/chat-line.ts'
import type { BenchMaker } from './bench.ts'

const headers = { 'content-type': 'application/json', 'accept-language': 'en' }
const role = 'admin'

/** The chat page, by the requests its browser makes. */
export const bench: BenchMaker = {
  id: 'page',
  async open() {
    const addresses = { file: (key: string) => `/files/${key}`, text: (text: string) => text }
    const home = { remote: 'local', name: 'Home' }
    const platform = openPage({ home, person: { remote: 'you', name: 'Ada' }, addresses })
    const routes = platform.routes()
    let form: Answered['form']
    const post = async (path: string, body: object) => {
      const response = await routes.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
      const answered = (await response.json()) as Answered
      form = answered.form ?? form
    }
    const lines = async (): Promise<Line[]> => {
      const response = await routes.request('/opened', { headers })
      return ((await response.json()) as Opened).lines
    }
    const byHouse = async ({ chat }: Place) =>
      (await lines()).filter((line) => line.by === 'house' && line.chat === chat)
    return {
      platform,
      place: { platform: 'page', chat: 'own', user: 'you' },
      room: { platform: 'page', chat: 'review' },
      start: (inbox) => platform.start(inbox),
      seen: async (where) =>
        (await byHouse(where)).map(({ text, buttons }) => ({
          text,
          buttons: buttons.flat().map(({ label }) => label),
        })),
      write: (text) => post('/say', { role, text }),
      async press(label) {
        const line = (await lines()).findLast(({ buttons }) => buttons.flat().some((each) => each.label === label))
        const row = line?.buttons.findIndex((each) => each.some((button) => button.label === label)) ?? 0
        const column = line?.buttons[row]?.findIndex((button) => button.label === label) ?? 0
        await post('/press', { role, line: line?.id, row, column })
      },
      async fill(fields) {
        await post('/fill', { role, chat: form?.chat, command: form?.command, options: form?.options, fields })
      },
      react: (on, sign) => post('/react', { role, line: on.message, sign }),
      async lose(ref) {
        await ChatLines.deleteOne({ _id: ref.message })
      },
      async close() {
        await platform.stop()
        await ChatLines.deleteMany({})
      },
    }
  },
}
