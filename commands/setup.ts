import { type Call, type Command, type CommandTools, type Say, stepNamed } from './command.ts'
import { codeForElsewhere, here, review, take, takeChat } from './setup/chats.ts'
import { check, test } from './setup/check.ts'
import { approvals, language } from './setup/choices.ts'
import { askCode, enterCode } from './setup/code.ts'
import { moderators } from './setup/people.ts'
import { overview } from './setup/screen.ts'
import { channel, targets } from './setup/targets.ts'

const steps: Record<string, (call: Call, say: Say, tools: CommandTools) => Promise<void>> = {
  show: (call, say, tools) => overview(call, say, tools),
  review,
  here,
  elsewhere: codeForElsewhere,
  moderators,
  approvals,
  language,
  targets: (call, say, tools) => targets(call, say, tools),
  channel,
  check,
  test,
}

/** `/setup`: the operator's code, and then everything a community needs, step by step; any of them again at any time. */
export const setup: Command = {
  name: 'setup',
  allow: 'admin',
  unserved: true,
  options: [
    { name: 'code', kind: 'text', required: false },
    { name: 'chat', kind: 'text', required: false },
  ],
  async run(call, say, tools) {
    const { code, chat, do: step } = call.options
    if (step === 'take') return take(call, say, tools)
    if (chat) return takeChat(call, chat, say)
    if (code) return enterCode(call, code, say, tools)
    if (!call.community.servedAt) return askCode(say)
    return (stepNamed(steps, step) ?? overview)(call, say, tools)
  },
}
