import { mayDo, words } from '#core/chat.ts'
import type { Command } from './command.ts'

/** `/help`: what the caller may ask for. */
export const help: Command = {
  name: 'help',
  allow: 'member',
  options: [],
  async run(call, say, tools) {
    const mine = tools.commands.filter((command) => mayDo(call.by.rank, command.allow))
    const lines = mine.map((command) =>
      words('help.line', { command: command.name, about: words(`command.${command.name}.about`) }),
    )
    await say({ lines: [words('help.title'), ...lines, words('help.end')] })
  },
}
