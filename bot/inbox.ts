import { setTimeout as pause } from 'node:timers/promises'
import type { Call, CommandTools, Say } from '#commands/command.ts'
import { commandNamed } from '#commands/index.ts'
import { type Message, type MessageRef, mayDo, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import type { Names } from '#locales/translate.ts'
import type { Community } from '#models/community.ts'
import { memberOf } from '#models/member.ts'
import { type Tell, Tells } from '#models/tell.ts'
import { communityOf, rankIn } from './community.ts'
import { sayHeld } from './held.ts'
import type { Inbox, Incoming, Voice } from './platform.ts'
import { render, renderForm } from './render.ts'

const sendingMilliseconds = 5_000
const lookMilliseconds = 100

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

/**
 * What a message says. Somebody may tap a sign in the moment in which it is sent: while a preview is on its way to that chat,
 * it is waited for until its message is known.
 */
async function shownAs({ platform, chat, message }: MessageRef): Promise<Tell | undefined> {
  const key = { 'ref.platform': platform, 'ref.chat': chat, 'ref.message': message }
  const sendingThere = {
    film: { $exists: true },
    'audience.to': 'moderators' as const,
    'place.platform': platform,
    'place.chat': chat,
    state: 'owed' as const,
    ref: { $exists: false },
  }
  const deadline = Date.now() + sendingMilliseconds
  for (;;) {
    const sending = await Tells.countDocuments(sendingThere)
    const tell = await Tells.findOne(key).lean<Tell>()
    if (tell || sending === 0 || Date.now() > deadline) return tell ?? undefined
    await pause(lookMilliseconds)
  }
}

/** A reaction under a film that is under review is a vote. */
async function reactionAsCommand(incoming: Extract<Incoming, { what: 'reaction' }>): Promise<Asked | undefined> {
  const { on, sign, added, anonymous } = incoming
  const verdict = sign === '👍' ? 'approve' : sign === '👎' ? 'reject' : undefined
  if (!verdict) return undefined
  const tell = await shownAs(on)
  if (!tell?.film || tell.audience.to !== 'moderators') return undefined
  if (anonymous)
    throw new Fault('review/anonymous', 'the platform does not say whose vote it is', { tell: 'fault.anonymousVote' })
  const ballot: Record<string, string> = added ? { do: verdict } : { do: 'unvote', was: verdict }
  return { command: 'review', options: { ...ballot, film: tell.film }, source: 'reaction' }
}

type Asked = Pick<Call, 'command' | 'options' | 'source'>

async function asked(incoming: Incoming): Promise<Asked | undefined> {
  if (incoming.what === 'command') return incoming
  if (incoming.what === 'reaction') return reactionAsCommand(incoming)
  const isCommand = incoming.text.trimStart().startsWith('/')
  return { ...parseTyped(incoming.text), source: isCommand || incoming.community ? 'typed' : 'told' }
}

/** The sentence for a fault, and its values. */
const sorry = (error: unknown): Words => {
  const fault = Fault.from(error)
  return words(fault.tell, fault.values)
}

const speaker = (incoming: Incoming, voice: Voice, community: Community) => ({
  platform: incoming.platform,
  remote: voice.remote,
  name: voice.name,
  ...(voice.handle ? { handle: voice.handle } : {}),
  language: voice.language,
  rank: rankIn(community, voice),
})

/** The call that what came in amounts to, its community and people looked up; undefined for what is not meant for us. */
async function callOf(incoming: Incoming, fresh: (platform: string) => Partial<Community>) {
  const ask = await asked(incoming)
  if (!ask) return undefined
  const command = commandNamed(ask.command)
  if (!command)
    throw new Fault('commands/unknown', `no command ${ask.command}`, {
      tell: 'fault.noCommand',
      values: { command: ask.command },
    })
  const community = await communityOf(incoming, fresh)
  if (!community.servedAt && !command.unserved)
    throw new Fault('commands/not-served', 'the community is not set up', { tell: 'fault.notServed' })
  const { voice, place, id: submission, seenBy } = incoming
  const who = speaker(incoming, voice, community)
  if (!mayDo(who.rank, command.allow))
    throw new Fault('commands/forbidden', 'not for this rank', { tell: 'fault.forbidden' })
  const by = await memberOf(community._id, who)
  const files = 'files' in incoming ? (incoming.files ?? []) : []
  const pointed = incoming.what === 'command' ? incoming.about : undefined
  const about = pointed && {
    ...pointed,
    author: await memberOf(community._id, speaker(incoming, pointed.author, community)),
  }
  const { options, source } = ask
  const call: Omit<Call, 'picks'> = {
    command: command.name,
    options,
    by,
    community,
    place,
    submission,
    source,
    seenBy,
    files,
    ...(incoming.room ? { room: incoming.room } : {}),
    ...(incoming.said ? { said: incoming.said } : {}),
    ...(about ? { about } : {}),
  }
  return { command, call }
}

/**
 * Takes what people say on any platform: finds community and member, runs the command, answers. Whatever goes wrong is
 * logged once here and said kindly.
 * @param fresh what a community of this platform starts with.
 * @param picks whether a platform has menus of its own channels and roles.
 * @param names how a platform's people see commands named.
 */
export function openInbox(
  tools: CommandTools,
  fresh: (platform: string) => Partial<Community>,
  picks: (platform: string) => boolean = () => false,
  names: (platform: string) => Names | undefined = () => undefined,
): Inbox {
  return async (incoming) => {
    const { voice, answer } = incoming
    const shown = (message: Message) => render(message, voice.language, names(incoming.place.platform))
    const say = Object.assign(async (message: Message) => answer.say(shown(message)), {
      form: async (form: Parameters<Say['form']>[0]) => answer.form(renderForm(form, voice.language)),
    })
    try {
      const found = await callOf(incoming, fresh)
      if (!found) return
      const { command, call } = found
      await command.run({ ...call, picks: picks(incoming.place.platform) }, say, tools)
      if (call.seenBy === 'asker') await sayHeld(call.by, say, tools.log)
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
