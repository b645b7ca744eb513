import { type Button, type Words, words } from '#core/chat.ts'
import { Communities, type Community } from '#models/community.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { membersOfPerson } from '#models/member.ts'
import type { Call, Command } from './command.ts'
import { isAlone } from './parts/among.ts'
import { stateOf } from './status.ts'

const aPage = 8

const turn = (label: string, to: number): Button => ({
  label: words(label),
  command: 'journal',
  options: { page: String(to) },
})

/** A line a dream; where it was told, if that was not here. */
async function linesOf(dreams: readonly Dream[], { community }: Call): Promise<Words[]> {
  const elsewhere = dreams.flatMap((dream) => (dream.community === community._id ? [] : [dream.community]))
  const others =
    elsewhere.length > 0 ? await Communities.find({ _id: { $in: [...new Set(elsewhere)] } }).lean<Community[]>() : []
  return dreams.map((dream) => {
    const other = others.find(({ _id }) => _id === dream.community)
    const values = {
      number: dream.number,
      title: dream.correction?.title ?? dream.understanding?.title ?? dream.telling.slice(0, 60),
      state: stateOf(dream),
      day: dream.createdAt.toISOString().slice(0, 10),
    }
    return other ? words('journal.lineElsewhere', { ...values, community: other.name }) : words('journal.line', values)
  })
}

/** `/journal`: the caller's own dreams, newest first, in pages; under all names they linked. */
export const journal: Command = {
  name: 'journal',
  allow: 'member',
  options: [{ name: 'page', kind: 'number', required: false }],
  async run(call, say) {
    if (!(await isAlone(call, say))) return
    const page = Math.max(1, Math.floor(Number(call.options.page ?? 1)) || 1)
    const mine = { member: { $in: await membersOfPerson(call.by) } }
    const count = await Dreams.countDocuments(mine)
    if (count === 0) {
      await say({ lines: [words('journal.empty')] })
      return
    }
    const pages = Math.ceil(count / aPage)
    const dreams = await Dreams.find(mine)
      .sort({ createdAt: -1 })
      .skip((Math.min(page, pages) - 1) * aPage)
      .limit(aPage)
      .lean<Dream[]>()
    const buttons = [
      ...(page > 1 ? [turn('button.newer', page - 1)] : []),
      ...(page < pages ? [turn('button.older', page + 1)] : []),
    ]
    await say({
      lines: [words('journal.title', { count, page: Math.min(page, pages), pages }), ...(await linesOf(dreams, call))],
      buttons: buttons.length > 0 ? [buttons] : [],
      inPlace: call.source === 'button',
    })
  },
}
