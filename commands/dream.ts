import { languages, moods } from '#core/story.ts'
import { visibilities } from '#models/dream.ts'
import { type Call, type Command, type CommandTools, type Say, stepNamed } from './command.ts'
import { agree, ask, forget, tell, unsay } from './dream/consent.ts'
import { beginNow, correct, corrected } from './dream/understood.ts'
import { unheard } from './dream/voice.ts'
import { looks } from './dream/wishes.ts'

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  agree,
  ask,
  forget,
  unsay,
  unheard,
  correct,
  corrected,
  begin: beginNow,
}

const choices = (values: readonly string[], family: string) =>
  values.map((value) => ({ value, label: `${family}.${value}` }))

/** `/dream`: tells a dream, gives consent, puts right what was understood. */
export const dream: Command = {
  name: 'dream',
  allow: 'member',
  options: [
    { name: 'text', kind: 'text', required: false },
    { name: 'look', kind: 'choice', required: false, choices: choices(looks, 'look') },
    { name: 'mood', kind: 'choice', required: false, choices: choices(moods, 'mood') },
    { name: 'visibility', kind: 'choice', required: false, choices: choices(visibilities, 'visibility') },
    { name: 'attachment', kind: 'file', required: false },
    { name: 'language', kind: 'choice', required: false, choices: choices(languages, 'language') },
    { name: 'seconds', kind: 'number', required: false },
    { name: 'seed', kind: 'number', required: false },
  ],
  run: (call, say, tools) => (stepNamed(steps, call.options.do) ?? tell)(call, say, tools),
}
