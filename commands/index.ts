import { Fault } from '#core/fault.ts'
import { audit } from './audit.ts'
import { block } from './block.ts'
import type { Command } from './command.ts'
import { dream } from './dream.ts'
import { help } from './help.ts'
import { journal } from './journal.ts'
import { link } from './link.ts'
import { looks } from './looks.ts'
import { queue } from './queue.ts'
import { resume } from './resume.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { stats } from './stats.ts'
import { status } from './status.ts'
import { stop } from './stop.ts'
import { suggest } from './suggest.ts'
import { takedown } from './takedown.ts'
import { withdraw } from './withdraw.ts'

/** The shelf: every command, in the order in which `/help` shows them. */
export const commands: readonly Command[] = [
  dream,
  looks,
  status,
  journal,
  withdraw,
  suggest,
  link,
  review,
  takedown,
  block,
  stop,
  resume,
  queue,
  setup,
  settings,
  stats,
  audit,
  help,
]

const names = new Set<string>()
for (const { name } of commands) {
  if (names.has(name)) throw new Fault('commands/twice', `two commands are called ${name}`)
  names.add(name)
}

/** The command with this name, if there is one. */
export const commandNamed = (name: string): Command | undefined => commands.find((each) => each.name === name)
