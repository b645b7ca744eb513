import { MessageFlags, type RawFile } from 'discord.js'
import type { Outgoing } from '#core/chat.ts'
import type { FileStore } from '#files/store.ts'
import { type Row, rowsInMessage, rowsOf, saidLinks } from './components.ts'
import { filesInMessage, uploads } from './files.ts'
import { barLine, chipsLine, escapedLines, inPieces } from './text.ts'

/** Limits of Discord (documentation: Message, Create Message; Embed Limits). */
const maxContent = 2000
export const maxDescription = 4096
/** The colour at the side of longer texts: a night blue. */
const colour = 0x4b5fa6
/** Something has to be said where only what can be pressed is left. */
const nothing = '\u200b'

/** One message of Discord, ready to be sent. */
export interface Part {
  body: {
    content: string
    embeds: { description: string; color: number }[]
    components: Row[]
    allowed_mentions: { parse: never[]; users?: string[] }
    flags?: MessageFlags
    attachments: { id: string; filename: string }[]
  }
  files: RawFile[]
}

function linesOf({ text, chips, progress, links, addresses = [], spoiler, attachments }: Outgoing): string[] {
  const covers = spoiler && attachments.length === 0
  // Two marks on each side cover a line; two marks more must fit.
  const most = maxDescription - (covers ? 4 : 0)
  const said = [text, ...saidLinks({ links })].filter((each) => each !== '').join('\n')
  const lines = said === '' ? [] : escapedLines(said, most, addresses)
  return [
    ...lines.map((line) => (covers && line !== '' ? `||${line}||` : line)),
    ...(chips.length > 0
      ? inPieces(
          chips.map((chip) => chipsLine([chip])),
          maxContent,
        ).map((each) => each.replaceAll('\n', ' '))
      : []),
    ...(progress === undefined ? [] : [barLine(progress)]),
  ]
}

const bodyOf = (text: string, mention: string | undefined): Part['body'] => {
  const named = mention === undefined ? '' : `<@${mention}>`
  const whole = [named, text].filter((each) => each !== '').join(' ')
  const fits = whole.length <= maxContent
  return {
    content: fits ? whole : named,
    embeds: fits ? [] : [{ description: text, color: colour }],
    components: [],
    // Only who is to be woken is named; nothing that people wrote names anybody.
    allowed_mentions: { parse: [], ...(mention === undefined ? {} : { users: [mention] }) },
    attachments: [],
  }
}

/**
 * A message as Discord takes it: a text of up to 2,000 characters as it is, up to 4,096 in an embed, and what is longer in
 * several messages, of which the last carries what can be seen and pressed.
 * @param ephemeral only the asker sees it.
 * @param mention whom a message that notifies names.
 */
export async function partsOf(
  outgoing: Outgoing,
  files: FileStore,
  { ephemeral = false, mention }: { ephemeral?: boolean; mention?: string | undefined } = {},
): Promise<Part[]> {
  const lines = linesOf(outgoing)
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0)
  const texts = inPieces(lines, length <= maxContent ? maxContent : maxDescription)
  const rows = rowsOf(outgoing)
  const uploaded = await uploads(outgoing.attachments, outgoing.spoiler, files)
  const parts: Part[] = (texts.length > 0 ? texts : ['']).map((text, index) => ({
    body: bodyOf(text, index === 0 ? mention : undefined),
    files: [],
  }))
  const more = Math.max(Math.ceil(rows.length / rowsInMessage), Math.ceil(uploaded.length / filesInMessage)) - 1
  for (let each = 0; each < more; each += 1) parts.push({ body: bodyOf('', undefined), files: [] })
  const first = parts.length - 1 - Math.max(0, more)
  for (const [at, part] of parts.entries()) {
    const own = at - first
    if (own >= 0) {
      part.body.components = rows.slice(own * rowsInMessage, (own + 1) * rowsInMessage)
      part.files = uploaded.slice(own * filesInMessage, (own + 1) * filesInMessage)
      part.files = part.files.map((file, index) => ({ ...file, key: `files[${index}]` }))
      part.body.attachments = part.files.map(({ name }, index) => ({ id: String(index), filename: name }))
    }
    const isEmpty = part.body.content === '' && part.body.embeds.length === 0 && part.files.length === 0
    if (isEmpty) part.body.content = nothing
    if (ephemeral) part.body.flags = MessageFlags.Ephemeral
  }
  return parts
}
