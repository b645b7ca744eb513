import { Fault } from '#core/fault.ts'
import { type Member, Members } from '#models/member.ts'
import type { Call } from '../command.ts'

/**
 * The member of the call's community that an option of kind `user` names: by the platform's id, as a mention, by a handle, or by a name
 * that only one of them has.
 * @throws Fault `commands/no-person`
 */
export async function personNamed({ community }: Pick<Call, 'community'>, value: string): Promise<Member> {
  const said = value.trim()
  const remote = /^<@!?(\d+)>$/.exec(said)?.[1] ?? said
  const known = await Members.findOne({ community: community._id, remote }).lean<Member>()
  if (known) return known
  const name = said.replace(/^@/, '')
  const pointed = await Members.findOne({ community: community._id, handle: name.toLowerCase() }).lean<Member>()
  if (pointed) return pointed
  const [only, another] = await Members.find({ community: community._id, name }).limit(2).lean<Member[]>()
  if (!only || another)
    throw new Fault('commands/no-person', `${another ? 'several are' : 'nobody is'} called ${name}`, {
      tell: another ? 'fault.severalPeople' : 'fault.noPerson',
      values: { name },
    })
  return only
}
