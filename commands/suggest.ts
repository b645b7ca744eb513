import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { Dreams } from '#models/dream.ts'
import { owe } from '#models/tell.ts'
import { Tellings } from '#models/telling.ts'
import type { Call, Command, CommandTools, Say } from './command.ts'
import { take } from './dream/attached.ts'
import { checkTelling } from './dream/check.ts'
import { consentFor, excerpt, tell } from './dream/consent.ts'

type About = NonNullable<Call['about']>

/** The first picture beside the words that are pointed at, if there is one that can be used. */
async function plateOf({ files }: About, tools: CommandTools) {
  for (const file of files.slice(0, 4)) {
    const taken = await take(file, tools).catch((error: unknown) => {
      tools.log.info({ error }, 'an attachment of a suggested dream is left out')
    })
    if (taken?.what === 'picture') return taken.file
  }
  return undefined
}

/** Asks the author; nothing is made and nobody else is told before they agree. */
async function askAuthor(call: Call, about: About, tools: CommandTools): Promise<void> {
  const { community, by } = call
  const { message, author, text, place } = about
  const submission = `suggest:${place.platform}:${message}`
  const isKnown = (await Tellings.countDocuments({ submission })) + (await Dreams.countDocuments({ submission })) > 0
  if (isKnown) return
  const plate = await plateOf(about, tools)
  const telling = await Tellings.create({
    community: community._id,
    member: author._id,
    text,
    wishes: {},
    place,
    submission,
    suggestedBy: by._id,
    ...(plate ? { plate } : {}),
  })
  const { lines, buttons } = await consentFor(telling.toObject(), author, community)
  const id = await owe({
    key: `suggest:${telling._id}`,
    community: community._id,
    audience: { to: 'member', member: author._id },
    place,
    message: {
      lines: [words('suggest.ask', { name: by.name, text: excerpt(text) }), ...lines],
      buttons,
      notify: true,
    },
  })
  await tools.queues.add('bot', { kind: 'tell', tell: id })
}

/** "Make this a dream": points at what somebody wrote; its author decides. */
export const suggest: Command = {
  name: 'suggest',
  allow: 'member',
  options: [],
  async run(call: Call, say: Say, tools: CommandTools) {
    const { about, by, community } = call
    if (!about) throw new Fault('suggest/nothing', 'nothing is pointed at', { tell: 'fault.pointAtSomething' })
    if (about.author._id === by._id) {
      await tell({ ...call, options: { text: about.text }, files: about.files }, say, tools)
      return
    }
    if (by.blockedAt) throw new Fault('dream/blocked', 'a blocked member suggested a dream', { tell: 'fault.blocked' })
    await checkTelling(about.author, community, about.text).catch(() => {
      // Whether somebody is blocked or tells too much is their own business.
      throw new Fault('suggest/not-possible', 'no dream can be made of it', { tell: 'fault.cannotSuggest' })
    })
    await askAuthor(call, about, tools)
    await say({ lines: [words('suggest.asked', { name: about.author.name })] })
  },
}
