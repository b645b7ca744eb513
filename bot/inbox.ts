import type { Call, CommandTools, Say } from '#commands/command.ts'
import { commandNamed } from '#commands/index.ts'
import { type Message, mayDo, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type Community, communityAt } from '#models/community.ts'
import { memberOf } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'
import type { Inbox, Incoming } from './platform.ts'
import { render, renderForm } from './render.ts'

/** A command as typed: `/dream look:gouache I was flying`. Options the command knows stand first, the rest is its text. */
export function parseTyped(text: string): { command: string; options: Record<string, string> } {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  if (!first.startsWith('/')) return { command: 'dream', options: { text: text.trim() } }
  const command = first.slice(1).toLowerCase()
  const known = new Set(commandNamed(command)?.options.map((option) => option.name))
  const options: Record<string, string> = {}
  while (rest.length > 0) {
    const [name, value] = /^(\w+):(\S+)$/.exec(rest[0] ?? '')?.slice(1) ?? []
    if (!name || !value || !known.has(name)) break
    options[name] = value
    rest.shift()
  }
  const text_ = rest.join(' ')
  const main = commandNamed(command)?.options[0]?.name
  return { command, options: text_ !== '' && main ? { ...options, [main]: text_ } : options }
}

/** A reaction under a film that is under review is a vote. */
async function reactionAsCommand(incoming: Extract<Incoming, { what: 'reaction' }>) {
  const { on, sign, added } = incoming
  const verdict = sign === '👍' ? 'approve' : sign === '👎' ? 'reject' : undefined
  if (!verdict) return undefined
  const key = { 'ref.platform': on.platform, 'ref.chat': on.chat, 'ref.message': on.message }
  const tell = await Tells.findOne(key).lean<Tell>()
  if (!tell?.film || tell.audience.to !== 'moderators') return undefined
  return { command: 'review', options: { do: added ? verdict : 'unvote', film: tell.film } }
}

async function asked(incoming: Incoming) {
  if (incoming.what === 'command') return incoming
  if (incoming.what === 'text') return parseTyped(incoming.text)
  return reactionAsCommand(incoming)
}

/** The sentence for a fault, and its values. */
const sorry = (error: unknown): Words => {
  const fault = Fault.from(error)
  return words(fault.tell, fault.values)
}

/**
 * Takes what people say on any platform: finds community and member, runs the command, answers. Whatever goes wrong is
 * logged once here and said kindly.
 * @param fresh what a community of this platform starts with.
 */
export function openInbox(tools: CommandTools, fresh: (platform: string) => Partial<Community>): Inbox {
  return async (incoming) => {
    const { voice, answer } = incoming
    const say = Object.assign(async (message: Message) => answer.say(render(message, voice.language)), {
      form: async (form: Parameters<Say['form']>[0]) => answer.form(renderForm(form, voice.language)),
    })
    try {
      const ask = await asked(incoming)
      if (!ask) return
      const command = commandNamed(ask.command)
      if (!command)
        throw new Fault('commands/unknown', `no command ${ask.command}`, {
          tell: 'fault.noCommand',
          values: { command: ask.command },
        })
      const { platform, community: where, place, id: submission } = incoming
      const community = await communityAt(platform, where.remote, {
        name: where.name,
        language: voice.language,
        ...fresh(platform),
      })
      if (!community.servedAt)
        throw new Fault('commands/not-served', 'the community is not set up', { tell: 'fault.notServed' })
      if (!mayDo(voice.rank, command.allow))
        throw new Fault('commands/forbidden', 'not for this rank', { tell: 'fault.forbidden' })
      const { remote, name, language, rank } = voice
      const by = await memberOf(community._id, { platform, remote, name, language, rank })
      const source = incoming.what === 'command' ? incoming.source : incoming.what === 'text' ? 'typed' : 'reaction'
      const call: Call = { command: command.name, options: ask.options, by, community, place, submission, source }
      await command.run(call, say, tools)
    } catch (error) {
      const fault = Fault.from(error)
      const level = fault.tell === 'fault.unexpected' ? 'error' : 'info'
      tools.log[level]({ error, code: fault.code, platform: incoming.platform }, 'a call was not done')
      await say({ lines: [sorry(error)] }).catch((lost: unknown) =>
        tools.log.warn({ error: lost }, 'an answer did not arrive'),
      )
    }
  }
}
