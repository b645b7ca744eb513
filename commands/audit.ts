import { type Button, listed, type Words, words } from '#core/chat.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Event, Events } from '#models/event.ts'
import type { Id } from '#models/id.ts'
import { type Member, Members } from '#models/member.ts'
import { dreamStates } from '#models/states.ts'
import { type Call, type Command, dreamNumbered } from './command.ts'
import { amongModerators } from './parts/among.ts'
import { deeds } from './parts/notes.ts'

const aPage = 10

/** Whom the events of a page speak of. */
interface Known {
  dreams: ReadonlyMap<Id, Dream>
  people: ReadonlyMap<Id, Member>
}

async function knownIn(events: readonly Event[]): Promise<Known> {
  const dreams = await Dreams.find({ _id: { $in: events.flatMap((event) => event.dream ?? []) } }).lean<Dream[]>()
  const people = await Members.find({ _id: { $in: events.flatMap((event) => event.who ?? []) } }).lean<Member[]>()
  return {
    dreams: new Map(dreams.map((dream) => [dream._id, dream])),
    people: new Map(people.map((member) => [member._id, member])),
  }
}

/** Who did it. A dreamer is named only where they are in the credit as well. */
function whoOf({ by, who, dream }: Event, { dreams, people }: Known): string | Words {
  if (by === 'pipeline') return words('audit.house')
  if (by === 'member' && dream && dreams.get(dream)?.visibility !== 'public') return words('audit.itsDreamer')
  return (who ? people.get(who)?.name : undefined) ?? words('name.somebody')
}

/** Details as a person reads them: what stands for something we have a word for becomes that word. */
function valuesOf(details: Event['details']): Record<string, string | number | Words> {
  const values = Object.entries(details).map(([name, value]): [string, string | number | Words] => {
    const text = String(value)
    if (name === 'language') return [name, words(`language.${text}`)]
    if (name === 'target') return [name, words(`target.${text}`)]
    if (name === 'targets')
      return [name, listed(text.split(',').flatMap((each) => (each === '' ? [] : [words(`target.${each}`)])))]
    return [name, typeof value === 'number' ? value : text]
  })
  return Object.fromEntries(values)
}

function dreamWords(event: Event, who: string | Words, dream: Dream | undefined): Words {
  const state = dreamStates.find((each) => event.what === `dream ${each}`)
  const what = state ? words(`state.${state}`) : words('name.of', { name: event.what })
  const { why } = event.details
  const reason = typeof why === 'string' && why.startsWith('reason.') ? words(why) : undefined
  const values = { number: dream?.number ?? 0, state: what, who, ...(reason ? { reason } : {}) }
  return words(reason ? 'audit.dreamBecause' : 'audit.dream', values)
}

function lineOf(event: Event, known: Known): Words {
  const who = whoOf(event, known)
  const deed = deeds.find((each) => each === event.what)
  const dream = event.dream ? known.dreams.get(event.dream) : undefined
  const what = deed
    ? words(`event.${deed}`, { who, number: dream?.number ?? 0, ...valuesOf(event.details) })
    : dreamWords(event, who, dream)
  return words('audit.line', { at: event.at.toISOString().slice(0, 16).replace('T', ' '), what })
}

const turn = (label: string, { options }: Call, page: number): Button => ({
  label: words(label),
  command: 'audit',
  options: { ...(options.dream ? { dream: options.dream } : {}), page: String(page) },
})

/** `/audit`: who did what, the newest first, in pages; of one dream, where its number is given. */
export const audit: Command = {
  name: 'audit',
  allow: 'admin',
  options: [
    { name: 'dream', kind: 'number', required: false },
    { name: 'page', kind: 'number', required: false },
  ],
  async run(call, say) {
    amongModerators(call)
    const dream = call.options.dream ? await dreamNumbered(call) : undefined
    const which = { community: call.community._id, ...(dream ? { dream: dream._id } : {}) }
    const count = await Events.countDocuments(which)
    if (count === 0) {
      await say({ lines: [words('audit.none')] })
      return
    }
    const pages = Math.ceil(count / aPage)
    const page = Math.min(pages, Math.max(1, Math.floor(Number(call.options.page ?? 1)) || 1))
    const events = await Events.find(which)
      .sort({ at: -1, _id: -1 })
      .skip((page - 1) * aPage)
      .limit(aPage)
      .lean<Event[]>()
    const known = await knownIn(events)
    const buttons = [
      ...(page > 1 ? [turn('button.newer', call, page - 1)] : []),
      ...(page < pages ? [turn('button.older', call, page + 1)] : []),
    ]
    await say({
      lines: [words('audit.title', { page, pages }), ...events.map((event) => lineOf(event, known))],
      buttons: buttons.length > 0 ? [buttons] : [],
      inPlace: call.source === 'button',
    })
  },
}
