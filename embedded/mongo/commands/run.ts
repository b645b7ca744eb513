import { requireSupported } from '../operations.ts'
import type { Call, Command } from './call.ts'
import { findAndModify } from './find-and-modify.ts'
import { readCommands } from './read.ts'
import { schemaCommands } from './schema.ts'
import { sessionCommands } from './session.ts'
import { writeCommands } from './write.ts'

const commands: Readonly<Record<string, Command>> = {
  ...sessionCommands,
  ...readCommands,
  ...writeCommands,
  ...schemaCommands,
  findAndModify,
}

/** The names of all commands that can be done. */
export const commandNames: readonly string[] = Object.keys(commands)

/** Does a command; one that is not on the list is refused by name. */
export function runCommand(call: Call): object {
  requireSupported('command', call.name)
  return commands[call.name]!(call)
}
