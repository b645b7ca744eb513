import { words } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { changeState, type Dream, dreamById } from '#models/dream.ts'
import { type Command, goOn, ownDream } from './command.ts'

/** Withdrawal wins: when somebody else changes the dream at the same moment, it is read again and withdrawn then. */
async function withdrawNow(dream: Dream, who: string, left = 10): Promise<Dream> {
  try {
    return await changeState(dream, 'withdrawn', 'member', { who, dueAt: new Date() })
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'models/dream-moved' || left === 0) throw error
    return withdrawNow(await dreamById(dream._id), who, left - 1)
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
    const withdrawn = await withdrawNow(dream, call.by._id)
    await goOn(withdrawn, tools)
    await say({ lines: [words('withdraw.done', { number: dream.number })] })
  },
}
