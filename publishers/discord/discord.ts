import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { Fault } from '#core/fault.ts'
import { type Draft, inspected, type PublishAccount, type Published, type Publisher } from '../publisher.ts'
import { uploading } from '../uploading.ts'
import type { Calls } from './calls.ts'
import { settings } from './settings.ts'
import { contentOf, isCut, maxContent } from './words.ts'

const name = 'Discord'
const mebibyte = 1024 * 1024

const rules = {
  maxSeconds: 600,
  maxBytes: 100 * mebibyte,
  maxCaption: maxContent,
  maxHashtags: 5,
  byHand: false,
  // A message may still come after its answer was lost, and without the right to read, the list is empty.
  readable: 'later' as const,
}

/** The library takes half a second to load: only who publishes waits for it. */
const calls = async (): Promise<Calls> => (await import('./calls.ts')).openCalls()

/** What a file may have: 10 MiB, in servers boosted to tier 2 or 3 more (documentation: Guild, Premium Tier; Uploading Files). */
const leastBytes = 10 * mebibyte
const bytesByTier: readonly number[] = [leastBytes, leastBytes, 50 * mebibyte, 100 * mebibyte]

/** A channel that posts are copied from into the servers that follow it (documentation: Channel Types). */
const announcement = 5
/** How far back a lost post is looked for, in pages of a hundred messages. */
const pagesBack = 5

const channelFor = (account: PublishAccount | undefined): string => {
  if (account) return account.remote
  throw new Fault('discord/no-channel', 'no channel is chosen', {
    tell: 'fault.targetNoChannel',
    values: { target: name },
  })
}

/** The end of the file's name is this film's under this seal alone, in signs that Discord leaves as they are. */
const endOf = (draft: Draft): string => `-${draft.seal.slice(0, 8)}.mp4`
const fileName = (draft: Draft): string => {
  const slug = draft.slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${slug || 'dream'}${endOf(draft)}`
}

const published = (guild: string | undefined, channel: string, message: string): Published => ({
  remote: `${channel}/${message}`,
  url: `https://discord.com/channels/${guild ?? '@me'}/${channel}/${message}`,
})

/** Channel and message of a post, also where a person gave its link. */
function placeOf({ remote }: Published): { channel: string; message: string } {
  const [, channel, message] = /(\d+)\/(\d+)\/?$/.exec(remote) ?? []
  if (channel && message) return { channel, message }
  throw new Fault('discord/no-such-post', 'that is no message of Discord', {
    tell: 'fault.refusedByTarget',
    values: { target: name },
  })
}

async function limitIn(guild: string | undefined, on: Calls): Promise<number> {
  const tier = guild === undefined ? 0 : (await on.guild(guild)).premium_tier
  return bytesByTier[tier] ?? leastBytes
}

const isTooBig = (error: unknown): boolean => error instanceof Fault && error.code === 'discord/too-big'

/** Posts the master where the server takes it, else the preview: a refusal is sure, nothing was posted. */
async function post(channel: string, guild: string | undefined, draft: Draft, on: Calls, stop: AbortSignal) {
  const body = {
    content: contentOf(draft),
    allowed_mentions: { parse: [] },
    // Within minutes the same nonce is the same message (documentation: Create Message, enforce_nonce).
    nonce: createHash('sha256').update(draft.post).digest('base64url').slice(0, 25),
    enforce_nonce: true,
    attachments: [{ id: '0', filename: fileName(draft) }],
  }
  const attempt = async (path: string) => {
    const file = { key: 'files[0]', name: fileName(draft), contentType: 'video/mp4', data: await readFile(path) }
    return uploading(stop, (ends) => on.post(channel, body, file, ends))
  }
  const { size } = await stat(draft.files.master)
  const fits = size <= leastBytes || size <= (await limitIn(guild, on))
  if (!fits) return attempt(draft.files.preview)
  try {
    return await attempt(draft.files.master)
  } catch (error) {
    if (!isTooBig(error)) throw error
    return attempt(draft.files.preview)
  }
}

/**
 * A channel of a Discord server. One message with the film; the film's name tells which it is when an answer was lost.
 * Documentation: Create Message, Crosspost Message, Get Channel Messages.
 */
export const discord: Publisher = {
  id: 'discord',
  settings,
  rules,
  inspect: (draft, account) => inspected(name, rules, draft, account, { isCut: isCut(draft) }),
  async send(draft, account, call) {
    const on = await calls()
    const id = channelFor(account)
    const channel = await on.channel(id)
    const guild = 'guild_id' in channel ? channel.guild_id : undefined
    const message = await post(id, guild, draft, on, call.signal)
    // It is posted; that its copies do not go out is no reason to say otherwise.
    if (channel.type === announcement) await on.crosspost(id, message.id).catch(() => undefined)
    return { done: published(guild, id, message.id) }
  },
  async find(draft, account) {
    if (!account) return undefined
    const on = await calls()
    const me = await on.me()
    const { remote: id } = account
    for (let page = 0, before: string | undefined; page < pagesBack; page += 1) {
      const messages = await on.newest(id, before)
      const found = messages.find(
        ({ author, attachments }) =>
          author.id === me && attachments.some(({ filename }) => filename.endsWith(endOf(draft))),
      )
      if (found) {
        const channel = await on.channel(id)
        return published('guild_id' in channel ? channel.guild_id : undefined, id, found.id)
      }
      before = messages.at(-1)?.id
      if (before === undefined) return undefined
    }
    return undefined
  },
  async remove(post) {
    const { channel, message } = placeOf(post)
    const on = await calls()
    await on.remove(channel, message).catch((error: unknown) => {
      const isGone = error instanceof Fault && ['discord/post-gone', 'discord/channel-gone'].includes(error.code)
      if (!isGone) throw error
    })
  },
}
