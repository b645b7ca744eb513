import { model, Schema } from 'mongoose'
import type { Rank } from '#core/chat.ts'
import type { Language } from '#core/story.ts'
import { type Id, idField } from './id.ts'

/** A person in one community, known by the platform's own id. */
export interface Member {
  _id: Id
  community: Id
  platform: string
  /** The platform's id of the person. */
  remote: string
  name: string
  /** The name by which others point at them, in small letters. */
  handle?: string
  /** The name in credits, where the member chose one. */
  creditName?: string
  language: Language
  rank: Rank
  blockedAt?: Date
  /** The person behind several members, once they linked them; whoever did not link is a person of their own. */
  person?: Id
  createdAt: Date
  updatedAt: Date
}

const schema = new Schema<Member>(
  {
    _id: idField,
    community: { type: String, required: true },
    platform: { type: String, required: true },
    remote: { type: String, required: true },
    name: { type: String, required: true },
    handle: String,
    creditName: String,
    language: { type: String, default: 'en' },
    rank: { type: String, default: 'member' },
    blockedAt: Date,
    person: String,
  },
  { timestamps: true, versionKey: false },
)
schema.index({ community: 1, platform: 1, remote: 1 }, { unique: true })
schema.index({ platform: 1, remote: 1, updatedAt: -1 })
schema.index({ person: 1 })

export const Members = model<Member>('member', schema)

/** What a platform says of somebody who speaks: names, ranks and languages follow the platform every time. */
export interface Speaker {
  platform: string
  remote: string
  name: string
  handle?: string
  language: Language
  rank: Rank
}

/** The member record of a speaker, made or brought up to date. */
export async function memberOf(community: Id, speaker: Speaker): Promise<Member> {
  const { platform, remote, name, handle, language, rank } = speaker
  const member = await Members.findOneAndUpdate(
    { community, platform, remote },
    { $set: { name, language, rank, ...(handle ? { handle: handle.toLowerCase() } : {}) } },
    { upsert: true, returnDocument: 'after', setDefaultsOnInsert: true },
  ).lean<Member>()
  if (!member) throw new Error('an upsert answered nothing')
  return member
}

/** Ids of all members who are this person, the given one among them: in other communities, and on platforms they linked. */
export async function membersOfPerson({ _id, platform, remote, person }: Member): Promise<Id[]> {
  const linked = person ? await Members.find({ person }).lean<Member[]>() : []
  const accounts = [{ platform, remote }, ...linked.map((each) => ({ platform: each.platform, remote: each.remote }))]
  const all = await Members.find({ $or: accounts }).lean<Member[]>()
  return [...new Set([_id, ...all.map((each) => each._id)])]
}

/** Says that two members are one person, whatever either was linked with before. */
export async function linkMembers(one: Member, other: Member): Promise<void> {
  const person = one.person ?? other.person ?? one._id
  const ids = [...(await membersOfPerson(one)), ...(await membersOfPerson(other))]
  await Members.updateMany({ _id: { $in: ids } }, { $set: { person } })
}

/** A person of this platform as they were when they spoke last, in whichever community. */
export async function lastSeen(platform: string, remote: string): Promise<Member | undefined> {
  const last = await Members.findOne({ platform, remote }).sort({ updatedAt: -1 }).lean<Member>()
  return last ?? undefined
}

/** The community in which a person of this platform spoke last. */
export const lastCommunityOf = async (platform: string, remote: string): Promise<Id | undefined> =>
  (await lastSeen(platform, remote))?.community
