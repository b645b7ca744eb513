import { fileURLToPath } from 'node:url'
import { words } from '#core/chat.ts'
import type { Command } from './command.ts'
import { looks as all } from './dream/wishes.ts'

/** A picture of the look, painted by `studio/paint/looks/sheet.ts`. */
const picture = (look: string): string => fileURLToPath(new URL(`./pictures/${look}.jpg`, import.meta.url))

/** `/looks`: the same shot in every look, to choose from. */
export const looks: Command = {
  name: 'looks',
  allow: 'member',
  options: [],
  async run(_call, say, tools) {
    const attachments = await Promise.all(
      all.map(async (look) => {
        const { key } = await tools.files.put(picture(look), 'image/jpeg')
        return { file: key, as: 'image' as const, name: `${look}.jpg` }
      }),
    )
    const lines = all.map((look, index) =>
      words('looks.line', { index: index + 1, look: words(`look.${look}`), id: look }),
    )
    await say({ lines: [words('looks.title'), ...lines], attachments })
  },
}
