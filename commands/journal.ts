import { type Button, words } from '#core/chat.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import type { Command } from './command.ts'

const aPage = 8

/** `/journal`: the caller's own dreams, newest first, in pages. */
export const journal: Command = {
  name: 'journal',
  allow: 'member',
  options: [{ name: 'page', kind: 'number', required: false }],
  async run(call, say) {
    const page = Math.max(1, Math.floor(Number(call.options.page ?? 1)) || 1)
    const mine = { community: call.community._id, member: call.by._id }
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
    const lines = dreams.map((dream) =>
      words('journal.line', {
        number: dream.number,
        title: dream.correction?.title ?? dream.understanding?.title ?? dream.telling.slice(0, 60),
        state: words(`state.${dream.state}`),
        day: dream.createdAt.toISOString().slice(0, 10),
      }),
    )
    const turn = (label: string, to: number): Button => ({
      label: words(label),
      command: 'journal',
      options: { page: String(to) },
    })
    const buttons = [
      ...(page > 1 ? [turn('button.newer', page - 1)] : []),
      ...(page < pages ? [turn('button.older', page + 1)] : []),
    ]
    await say({
      lines: [words('journal.title', { count, page: Math.min(page, pages), pages }), ...lines],
      buttons: buttons.length > 0 ? [buttons] : [],
    })
  },
}
