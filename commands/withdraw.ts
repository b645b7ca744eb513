import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { changeState, type Dream, dreamById } from '#models/dream.ts'
import { type Command, goOn, ownDream } from './command.ts'

/**
 * Withdrawal wins: when somebody else changes the dream at the same moment, it is read again and withdrawn then.
 * @param why kept with the change; what moderators give as a reason is told to the dreamer.
 */
export async function withdrawNow(
  dream: Dream,
  by: 'member' | 'moderators',
  { who, why }: { who: string; why?: string },
  left = 10,
): Promise<Dream> {
  if (dream.state === 'withdrawn') return dream
  try {
    return await changeState(dream, 'withdrawn', by, { who, dueAt: new Date(), ...(why ? { why } : {}) })
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'models/dream-moved' || left === 0) throw error
    return withdrawNow(await dreamById(dream._id), by, { who, ...(why ? { why } : {}) }, left - 1)
  }
}

/** `/withdraw`: takes a dream back, at any moment; what was published is taken down. */
export const withdraw: Command = {
  name: 'withdraw',
  allow: 'member',
  options: [{ name: 'dream', kind: 'number', required: false }],
  async run(call, say, tools) {
    const dream = await ownDream(call)
    if (dream.state === 'withdrawn') {
      await say({ lines: [words('withdraw.already', { number: dream.number })] })
      return
    }
    if (dream.state === 'refused' || dream.state === 'forgotten')
      throw new Fault('withdraw/nothing-left', `the dream is ${dream.state}`, { tell: 'fault.nothingToWithdraw' })
    const withdrawn = await withdrawNow(dream, 'member', { who: call.by._id })
    await goOn(withdrawn, tools)
    await say({ lines: [words('withdraw.done', { number: dream.number })] })
  },
}
