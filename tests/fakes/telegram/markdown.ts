import { badRequest } from './refusal.ts'
import type { Entity } from './state.ts'

/** Bot API, MarkdownV2 style: signs that stand for themselves only behind a backslash. */
const reserved = '_*[]()~`>#+-=|{}.!'
/** Longest first: `__` is underline before it is two of `_`. */
const marks: [string, string][] = [
  ['||', 'spoiler'],
  ['__', 'underline'],
  ['*', 'bold'],
  ['_', 'italic'],
  ['~', 'strikethrough'],
]

const failure = (why: string): Error => badRequest(`can't parse entities: ${why}`)

/** Reads Telegram's MarkdownV2; quotes by lines beginning with ">" are not read. */
export function parseMarkdown(source: string): { text: string; entities: Entity[] } {
  const open: { mark: string; entity: Entity }[] = []
  const entities: Entity[] = []
  let text = ''
  let at = 0

  function close(entity: Entity): void {
    entity.length = text.length - entity.offset
    if (entity.length > 0) entities.push(entity)
  }
  /** What stands before an end, where only a backslash is special. */
  function upTo(end: string, what: string): string {
    let found = ''
    while (at < source.length && !source.startsWith(end, at)) {
      if (source[at] === '\\') at += 1
      found += source[at] ?? ''
      at += 1
    }
    if (at >= source.length) throw failure(`Can't find end of ${what} entity`)
    at += end.length
    return found
  }
  function code(): void {
    const fence = source.startsWith('```', at) ? '```' : '`'
    at += fence.length
    const language = fence === '`' ? undefined : /^([\w+#-]+)\n/.exec(source.slice(at))?.[1]
    if (fence === '```') at += language === undefined ? Number(source[at] === '\n') : language.length + 1
    const entity: Entity = { type: fence === '`' ? 'code' : 'pre', offset: text.length, length: 0 }
    if (language) entity.language = language
    text += upTo(fence, entity.type)
    close(entity)
  }
  function endLink(): void {
    const last = open.pop()
    if (last?.mark !== '[') throw failure(`Character ']' is reserved and must be escaped with the preceding '\\'`)
    at += 1
    if (source[at] !== '(') throw failure("a link has its address in '(' and ')'")
    at += 1
    last.entity.url = upTo(')', 'TextUrl')
    close(last.entity)
  }

  while (at < source.length) {
    const sign = source[at]!
    const [mark, type] = marks.find(([each]) => source.startsWith(each, at)) ?? []
    if (sign === '\\' && at + 1 < source.length) {
      text += source[at + 1]
      at += 2
    } else if (sign === '`') code()
    else if (sign === '[') {
      open.push({ mark: '[', entity: { type: 'text_link', offset: text.length, length: 0 } })
      at += 1
    } else if (sign === ']') endLink()
    else if (mark && type) {
      at += mark.length
      if (open.at(-1)?.mark === mark) close(open.pop()!.entity)
      else open.push({ mark, entity: { type, offset: text.length, length: 0 } })
    } else if (reserved.includes(sign)) {
      throw failure(`Character '${sign}' is reserved and must be escaped with the preceding '\\'`)
    } else {
      text += sign
      at += 1
    }
  }
  const [unclosed] = open
  if (unclosed) throw failure(`Can't find end of ${unclosed.entity.type} entity`)
  return { text, entities: entities.sort((one, other) => one.offset - other.offset || other.length - one.length) }
}
