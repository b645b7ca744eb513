import type { Outgoing } from '#core/chat.ts'
import { Fault } from '#core/fault.ts'
import { type ChatLine, ChatLines } from '#models/chat-line.ts'
import { type Dream, Dreams } from '#models/dream.ts'
import { type Film, Films } from '#models/film.ts'
import { type Telling, Tellings } from '#models/telling.ts'
import type { Chat, Line, ShownAttachment } from './view.ts'

/** How many lines of a chat are shown at most. */
const shownAtMost = 200

/** Where things are for a browser. */
export interface Addresses {
  /** A stored file's link. */
  file(key: string): string
  /** A text with the addresses in it that only this machine's folders know turned into the server's. */
  text(text: string): string
}

function attachmentsOf(kept: ChatLine, { file }: Addresses): ShownAttachment[] {
  return (kept.outgoing?.attachments ?? []).map((each) => ({
    url: file(each.file),
    as: each.as,
    name: each.name,
    ...(each.as === 'video' && kept.poster ? { poster: file(kept.poster) } : {}),
    ...(each.as === 'video' && kept.captions ? { captions: file(kept.captions) } : {}),
  }))
}

/** What a message is about, as its buttons tell: the page offers nothing that is over. */
function subjectOf(outgoing: Outgoing | undefined): Pick<Line, 'film' | 'making' | 'confirms'> {
  const buttons = outgoing?.buttons.flat() ?? []
  const film = buttons.find(({ options }) => options.film)?.options.film
  const begin = buttons.find(({ command, options }) => command === 'dream' && options.do === 'begin')
  const withdraw = buttons.find(({ command }) => command === 'withdraw')
  return {
    ...(film && outgoing?.reactions.length ? { film } : {}),
    ...(withdraw && outgoing?.progress !== undefined ? { making: Number(withdraw.options.dream) } : {}),
    ...(begin ? { confirms: Number(begin.options.dream) } : {}),
  }
}

/** A kept line as the page shows it. */
export function shown(kept: ChatLine, text: string, addresses: Addresses): Line {
  const { outgoing, settled } = kept
  const { film, making, confirms } = subjectOf(outgoing)
  return {
    id: kept._id,
    chat: kept.chat as Chat,
    by: kept.by,
    at: kept.createdAt.toISOString(),
    text: addresses.text(text),
    chips: outgoing?.chips ?? [],
    attachments: attachmentsOf(kept, addresses),
    links: (outgoing?.links ?? []).flatMap(({ label, url }) => (url ? [{ label, url }] : [])),
    // Lines that were kept before there were menus have none.
    selects: (outgoing?.selects ?? []).map(({ label, choices, chosen = [], most = 1 }) => ({
      label,
      choices,
      chosen,
      most,
    })),
    buttons: (outgoing?.buttons ?? []).map((row) => row.map(({ label, style }) => ({ label, style }))),
    reactions: (outgoing?.reactions ?? []).map((sign) => ({ sign, mine: kept.signs.includes(sign) })),
    spoiler: outgoing?.spoiler ?? false,
    ...(outgoing?.progress === undefined ? {} : { progress: outgoing.progress }),
    ...(settled ? { settled } : {}),
    ...(film ? { film } : {}),
    ...(making === undefined ? {} : { making }),
    ...(confirms === undefined ? {} : { confirms }),
  }
}

/** The companions of a film that is shown: what to see before it plays, and its captions. */
async function companions(outgoing: Outgoing): Promise<Pick<ChatLine, 'poster' | 'captions'>> {
  const video = outgoing.attachments.find((each) => each.as === 'video')
  const film = video ? await Films.findOne({ 'files.preview.key': video.file }).lean<Film>() : null
  const { poster, vtt } = film?.files ?? {}
  return { ...(poster ? { poster: poster.key } : {}), ...(vtt ? { captions: vtt.key } : {}) }
}

/** Keeps what the house says. */
export async function keepOutgoing(chat: string, outgoing: Outgoing): Promise<ChatLine> {
  const line = await ChatLines.create({ chat, by: 'house', outgoing, ...(await companions(outgoing)) })
  return line.toObject()
}

/** Keeps what the person said: of a telling only whose it is, the telling itself is kept once, elsewhere. */
export async function keepSaid(chat: string, said: { text: string } | { submission: string }): Promise<ChatLine> {
  const line = await ChatLines.create({ chat, by: 'person', ...said })
  return line.toObject()
}

/** Puts a newer message in the place of one; an answer given to the older one is over. @throws Fault `chat/gone` */
export async function changeOutgoing(id: string, outgoing: Outgoing): Promise<ChatLine> {
  const line = await ChatLines.findOneAndUpdate(
    { _id: id, by: 'house' },
    { $set: { outgoing, ...(await companions(outgoing)) }, $unset: { settled: 1 } },
    { returnDocument: 'after' },
  ).lean<ChatLine>()
  if (!line) throw new Fault('chat/gone', `no line ${id}`)
  return line
}

/** The line with this id. @throws Fault `chat/gone` */
export async function lineById(id: string): Promise<ChatLine> {
  const line = await ChatLines.findById(id).lean<ChatLine>()
  if (!line) throw new Fault('chat/gone', `no line ${id}`, { tell: 'page.lineGone' })
  return line
}

/** Notes the sign that stands under a line, or that none does. */
export async function setSigns(id: string, signs: string[]): Promise<ChatLine> {
  await ChatLines.updateOne({ _id: id }, { $set: { signs } })
  return lineById(id)
}

/** Notes the button that answered a line for good. */
export async function settle(id: string, label: string): Promise<ChatLine> {
  await ChatLines.updateOne({ _id: id }, { $set: { settled: label } })
  return lineById(id)
}

/** The texts of tellings that are still kept, by submission. */
async function tellingsOf(submissions: string[]): Promise<Map<string, string>> {
  const submission = { $in: submissions }
  const waiting = await Tellings.find({ submission }).lean<Telling[]>()
  const dreams = await Dreams.find({ submission }).lean<Dream[]>()
  const texts = [...waiting.map((each) => [each.submission, each.text] as const)]
  texts.push(...dreams.map((each) => [each.submission, each.telling] as const))
  return new Map(texts.filter(([, text]) => text !== ''))
}

/** A chat as it stands, oldest first. Tellings that were forgotten are not shown. */
export async function history(chat: Chat, addresses: Addresses): Promise<Line[]> {
  const kept = await ChatLines.find({ chat }).sort({ createdAt: -1, _id: -1 }).limit(shownAtMost).lean<ChatLine[]>()
  const tellings = await tellingsOf(kept.flatMap(({ submission }) => submission ?? []))
  return kept.reverse().flatMap((line) => {
    const text = line.submission ? tellings.get(line.submission) : (line.outgoing?.text ?? line.text)
    return text === undefined ? [] : [shown(line, text, addresses)]
  })
}
