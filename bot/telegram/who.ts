import type { Rank } from '#core/chat.ts'
import { type Language, languages } from '#core/story.ts'
import { type Community, knownCommunity } from '#models/community.ts'
import { type Member, Members } from '#models/member.ts'
import { communityInPrivate } from '../community.ts'
import type { Voice } from '../platform.ts'
import type { Api } from './api.ts'
import { Refused } from './faults.ts'
import { patiently } from './patience.ts'
import type { Chat, User } from './wire.ts'

/** Who speaks for a group in the name of an administrator who stays anonymous (Bot API, Message, `from`). */
export const anonymousAdmin = 1_087_968_824

const rankKeptMilliseconds = 60_000
const ranksRemembered = 10_000

/** Our language for an IETF tag, such as `pt-br` or `zh-hans`; undefined for one we do not speak. */
export function languageFrom(tag: string | undefined): Language | undefined {
  const said = tag?.toLowerCase()
  if (said === undefined) return undefined
  const exact = languages.find((each) => each.toLowerCase() === said)
  return exact ?? languages.find((each) => each.split('-')[0] === said.split('-')[0])
}

/** The two letters of ISO 639-1 by which Telegram knows a language of ours. */
export const twoLetters = (language: Language): string => language.slice(0, 2)

export const nameOf = ({ first_name, last_name }: User): string =>
  [first_name, last_name].filter((each) => each).join(' ') || '—'

/** Who people are, what they speak and what they may do. */
export interface People {
  /** @param options of the command they call: in a private chat it may say which community is meant. */
  voice(user: User, chat: Chat, options?: Record<string, string>): Promise<Voice>
  /** The language of somebody, or of the community where nobody is to be seen. */
  language(user: User | undefined, chat: Chat): Promise<Language>
}

export function openPeople(api: Api): People {
  const known = new Map<string, { isAdmin: boolean; until: number }>()

  /** Other members are told for certain only to a bot that is an administrator (Bot API, getChatMember); its own kind to any. */
  async function asked(chat: string, user: string): Promise<boolean> {
    const isOne = ({ status }: { status: string }) => status === 'creator' || status === 'administrator'
    try {
      return isOne(await api.call('getChatMember', { chat_id: chat, user_id: Number(user) }))
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 400) throw error
      const all = await api.call<{ user: User; status: string }[]>('getChatAdministrators', { chat_id: chat })
      return all.some((each) => String(each.user.id) === user && isOne(each))
    }
  }

  /** Whether somebody administers a chat; asked once a minute. */
  async function isAdmin(chat: string, user: string): Promise<boolean> {
    const key = `${chat}/${user}`
    const before = known.get(key)
    if (before && before.until > Date.now()) return before.isAdmin
    const isNow = await patiently(() => asked(chat, user)).catch((error: unknown) => {
      // A chat that is gone, or in which the bot may not look, has no administrators for us.
      if (error instanceof Refused && error.retry === 'never') return false
      if (before) return before.isAdmin
      throw error
    })
    if (known.size > ranksRemembered) known.clear()
    known.set(key, { isAdmin: isNow, until: Date.now() + rankKeptMilliseconds })
    return isNow
  }

  const communityOf = (user: string, chat: Chat, options: Record<string, string>): Promise<Community | undefined> =>
    chat.type === 'private'
      ? communityInPrivate('telegram', user, options).catch(() => undefined)
      : knownCommunity('telegram', String(chat.id))

  async function rankOf(user: string, chat: Chat, options: Record<string, string>): Promise<Rank> {
    const community = await communityOf(user, chat, options)
    const places = community ? [community, ...community.also] : []
    const groups = places.filter(({ platform }) => platform === 'telegram').map(({ remote }) => remote)
    if (!community && chat.type !== 'private') groups.push(String(chat.id))
    for (const group of groups) if (await isAdmin(group, user)) return 'admin'
    const review = community?.reviewPlace
    const moderates =
      review?.platform === 'telegram' && !groups.includes(review.chat) && (await isAdmin(review.chat, user))
    return moderates ? 'moderator' : 'member'
  }

  async function language(user: User | undefined, chat: Chat): Promise<Language> {
    const told = languageFrom(user?.language_code)
    if (told) return told
    const before = user
      ? await Members.findOne({ platform: 'telegram', remote: String(user.id) })
          .sort({ updatedAt: -1 })
          .lean<Member>()
      : null
    if (before) return before.language
    const community = chat.type === 'private' ? undefined : await knownCommunity('telegram', String(chat.id))
    return community?.language ?? 'en'
  }

  return {
    language,
    async voice(user, chat, options = {}) {
      const remote = String(user.id)
      const [rank, spoken] = await Promise.all([rankOf(remote, chat, options), language(user, chat)])
      const handle = user.username === undefined ? {} : { handle: user.username }
      return { remote, name: nameOf(user), ...handle, language: spoken, rank }
    },
  }
}
