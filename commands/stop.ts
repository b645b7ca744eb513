import { words } from '#core/chat.ts'
import type { Command } from './command.ts'
import { tellModerators } from './parts/announced.ts'
import { change } from './parts/notes.ts'

/** `/stop`: halts all publishing at once, until an admin lets it go on. */
export const stop: Command = {
  name: 'stop',
  allow: 'moderator',
  options: [],
  async run(call, say, tools) {
    if (call.community.publishingStoppedAt) {
      await say({ lines: [words('stop.already')] })
      return
    }
    await change(call, 'publishing-stopped', { publishingStoppedAt: new Date() })
    await tellModerators(call, words('stop.told', { name: call.by.name }), tools)
    await say({ lines: [words('stop.done')] })
  },
}
