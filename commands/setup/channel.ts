import type { Place, Words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { Accounts } from '#models/account.ts'
import type { Community } from '#models/community.ts'
import type { Call, CommandTools } from '../command.ts'
import { change } from '../parts/notes.ts'

/** A channel as people name it: by its link, its @name or its number. */
export function channelNamed(said: string): string | undefined {
  const text = said.trim().replace(/^https?:\/\/(?:www\.)?t\.me\//i, '@')
  if (/^-?\d{5,20}$/.test(text)) return text
  const name = /^@?([a-z]\w{3,31})\/?$/i.exec(text)?.[1]
  return name && `@${name}`
}

/**
 * Films go to this channel from now on. The bot has to be able to post there, and whoever asks has to be one who decides
 * there: else anybody could send their films into others' channels.
 * @returns What the bot lacks there; then nothing was changed.
 * @throws Fault `setup/not-yours`
 */
export async function connect(call: Call, place: Place, community: Community, tools: CommandTools): Promise<Words[]> {
  const { platform, chat } = place
  const lacks = await tools.chats.missing(place, 'post')
  if (lacks.length > 0) return lacks
  if (!(await tools.chats.decides(place, call.by.remote)))
    throw new Fault('setup/not-yours', 'a channel of others', { tell: 'fault.notYourPlace' })
  const name = await tools.chats.nameOf(place)
  const publisher = { community: community._id, publisher: platform }
  await Accounts.deleteMany({ ...publisher, remote: { $ne: chat } })
  await Accounts.updateOne({ ...publisher, remote: chat }, { $set: { name } }, { upsert: true })
  const targets = [...new Set([...community.targets, platform])]
  await change(call, 'channel', { targets }, { target: platform, name }, community)
  return []
}
