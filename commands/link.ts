import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { linkMembers, type Member, Members } from '#models/member.ts'
import { giveCode, takeCode } from '#models/one-time-code.ts'
import type { Call, Command, Say } from './command.ts'

async function linkWith(call: Call, code: string, say: Say): Promise<void> {
  const proves = await takeCode(code)
  const other = proves?.what === 'person' ? await Members.findById(proves.member).lean<Member>() : null
  if (!other) throw new Fault('link/no-code', 'the code is unknown or too old', { tell: 'fault.noCode' })
  if (other._id === call.by._id)
    throw new Fault('link/same', 'a code entered where it was given', { tell: 'fault.sameChat' })
  await linkMembers(other, call.by)
  await say({ lines: [words('link.done', { platform: words(`platform.${other.platform}`) })] })
}

/** `/link`: a person on two platforms becomes one, by a code that is got here and entered there. */
export const link: Command = {
  name: 'link',
  allow: 'member',
  options: [{ name: 'code', kind: 'text', required: false }],
  async run(call, say) {
    if (call.seenBy === 'everybody')
      throw new Fault('link/not-private', 'a code would be seen by everybody', { tell: 'fault.inPrivateOnly' })
    const { code } = call.options
    if (code) return linkWith(call, code, say)
    const given = await giveCode({ what: 'person', member: call.by._id })
    await say({ lines: [words('link.code', { code: given })] })
  },
}
