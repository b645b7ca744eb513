import { type Fields, fieldsOf, isObject } from './fields.ts'
import type { Method } from './method.ts'
import type { Draft } from './place.ts'
import { badRequest } from './refusal.ts'
import { deliver, destination, readCaption, readMedia } from './sending.ts'
import type { ChatState, MediaKind } from './state.ts'
import type { World } from './world.ts'

const kinds: readonly MediaKind[] = ['video', 'photo', 'document', 'audio']

/** Bot API, InputMedia: `media` is a file id, a link or attach://name; a thumbnail only attach://name. */
export function inputMedia(
  world: World,
  chat: ChatState,
  media: unknown,
  files: Fields['files'],
): Pick<Draft, 'text' | 'entities' | 'media'> {
  if (!isObject(media)) throw badRequest("can't parse InputMedia JSON object")
  const kind = kinds.find((each) => each === media.type)
  if (!kind) throw badRequest("can't parse InputMedia: type is wrong")
  const raw: Record<string, string> = {}
  for (const [name, value] of Object.entries(media)) {
    if ((name === 'thumbnail' || name === 'media') && typeof value !== 'string') {
      throw badRequest(`can't parse InputMedia: Field "${name}" must be of type String`)
    }
    raw[name] = typeof value === 'string' ? value : JSON.stringify(value)
  }
  const inner = fieldsOf(raw, files)
  return { ...readMedia(world, inner, 'media', kind), ...readCaption(world, chat, inner) }
}

export const albumMethods: Record<string, Method> = {
  /** Bot API, sendMediaGroup: 2 to 10 items; documents and audio only among their own kind. */
  sendMediaGroup(world, fields) {
    const { chat, common } = destination(world, fields)
    const media = fields.json('media', 'media')
    if (!Array.isArray(media) || media.length < 2 || media.length > 10) {
      throw badRequest('group send failed: media must include 2-10 items')
    }
    const items = media.map((each: unknown) => inputMedia(world, chat, each, fields.files))
    const families = items.map(({ media: its }) => its?.file.kind.replace(/photo|video/, 'seen'))
    if (new Set(families).size > 1) throw badRequest("documents and audio can't be mixed with other media types")
    const album = String(world.number())
    return items.map((item) => deliver(world, chat, { ...common, ...item, album }))
  },
}
