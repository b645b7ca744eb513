import { mayDo, type Rank } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { Communities, type Community, communityAt } from '#models/community.ts'
import { lastCommunityOf, Members } from '#models/member.ts'
import { type Telling, Tellings } from '#models/telling.ts'
import type { Incoming, Voice } from './platform.ts'

/** A person who writes in private belongs to the community they spoke in last, or to the only one that is served. */
async function fromPrivate(platform: string, remote: string): Promise<Community> {
  const last = await lastCommunityOf(platform, remote)
  const home = last && (await Communities.findById(last).lean<Community>())
  if (home) return home
  const served = await Communities.find({
    servedAt: { $exists: true },
    $or: [{ platform }, { 'also.platform': platform }],
  })
    .limit(2)
    .lean<Community[]>()
  const [only, another] = served
  if (only && !another) return only
  throw new Fault('commands/no-home', 'a stranger wrote in private', {
    tell: only ? 'fault.noHome' : 'fault.notServed',
  })
}

/** The community of the telling or dream that a button is about, for one of its members. */
async function ofSubject(
  platform: string,
  remote: string,
  options: Record<string, string>,
): Promise<Community | undefined> {
  const telling = options.telling ? await Tellings.findById(options.telling).lean<Telling>() : undefined
  const community = telling?.community ?? options.of
  if (!community) return undefined
  const isMember = (await Members.countDocuments({ community, platform, remote })) > 0
  return isMember ? ((await Communities.findById(community).lean<Community>()) ?? undefined) : undefined
}

/**
 * The community that somebody means who writes to the bot alone.
 * @param options of the command they call, if they call one.
 * @throws Fault `commands/no-home`
 */
export const communityInPrivate = async (
  platform: string,
  remote: string,
  options: Record<string, string> = {},
): Promise<Community> => (await ofSubject(platform, remote, options)) ?? fromPrivate(platform, remote)

/** The community a call belongs to, made with what `fresh` says when it is new. @throws Fault `commands/no-home` */
export async function communityOf(
  incoming: Incoming,
  fresh: (platform: string) => Partial<Community>,
): Promise<Community> {
  const { platform, community, voice } = incoming
  const options = incoming.what === 'command' ? incoming.options : {}
  if (!community) return communityInPrivate(platform, voice.remote, options)
  const start = { name: community.name, language: voice.language, ...fresh(platform) }
  return communityAt(platform, community.remote, start)
}

/** What somebody may do in a community: what the platform's rights make of them, or what the community made them. */
export function rankIn({ moderators }: Community, { rank, remote, roles = [] }: Voice): Rank {
  const isNamed = moderators.people.includes(remote) || roles.some((role) => moderators.roles.includes(role))
  return isNamed && !mayDo(rank, 'moderator') ? 'moderator' : rank
}
