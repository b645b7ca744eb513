import { type Place, type Words, words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type Account, Accounts } from '#models/account.ts'
import type { Community } from '#models/community.ts'
import type { Call, CommandTools, Say } from '../command.ts'
import { lacksIn } from './chats.ts'
import { needsChannel, setupButton, show, ways } from './screen.ts'

/** A chat that is spoken in, and what for. */
interface Spoken {
  place: Place
  use: 'review' | 'post'
  name: Words
}

/** The review chat, and every channel that films go to. */
async function spokenIn({ _id, reviewPlace, targets }: Community): Promise<Spoken[]> {
  const accounts = await Accounts.find({ community: _id }).lean<Account[]>()
  const channels = accounts.filter(({ publisher }) => needsChannel(publisher) && targets.includes(publisher))
  return [
    ...(reviewPlace ? [{ place: reviewPlace, use: 'review' as const, name: words('setup.step.review') }] : []),
    ...channels.map(({ publisher, remote, name }) => ({
      place: { platform: publisher, chat: remote },
      use: 'post' as const,
      name: words('review.target', { target: words(`target.${publisher}`), account: name }),
    })),
  ]
}

async function linesOf({ place, use, name }: Spoken, tools: CommandTools): Promise<Words[]> {
  return [words('setup.check.place', { name }), ...(await lacksIn(place, use, tools))]
}

const isUnready = ({ reviewPlace, targets }: Community): Words[] => [
  ...(reviewPlace ? [] : [words('setup.check.noReview')]),
  ...(targets.length > 0 ? [] : [words('setup.check.noTargets')]),
]

/** What the bot lacks, wherever it has something to say. */
export async function check(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const places = await spokenIn(call.community)
  const lines = await Promise.all(places.map((each) => linesOf(each, tools)))
  const test = setupButton(words('setup.check.test'), { do: 'test' }, 'primary')
  await show(call, say, {
    lines: [words('setup.check.heading'), ...isUnready(call.community), ...lines.flat()],
    buttons: [...(places.length > 0 ? [[test]] : []), ways('check')],
  })
}

async function sendTest({ place, use, name }: Spoken, call: Call, tools: CommandTools): Promise<Words[]> {
  const { community, by } = call
  try {
    const message = { lines: [words('setup.check.sentence', { name: by.name })] }
    const ref = await tools.chats.send(place, message, community.language)
    const url = tools.chats.link(ref)
    return [url ? words('setup.check.arrivedAt', { name, url }) : words('setup.check.arrived', { name })]
  } catch (error) {
    const fault = Fault.from(error)
    tools.log.info({ error, code: fault.code }, 'a test sentence did not arrive')
    const lacks = (await tools.chats.missing(place, use)).map((lack) => words('setup.lacks', { lack }))
    return [words('setup.check.failed', { name, reason: words(fault.tell, fault.values) }), ...lacks]
  }
}

/** A sentence into every chat that films are shown in: what arrives there works. */
export async function test(call: Call, say: Say, tools: CommandTools): Promise<void> {
  const places = await spokenIn(call.community)
  const lines = await Promise.all(places.map((each) => sendTest(each, call, tools)))
  await show(call, say, {
    lines: [words('setup.check.heading'), ...isUnready(call.community), ...lines.flat()],
    buttons: [[setupButton(words('setup.check.again'), { do: 'check' })], ways('check')],
  })
}
