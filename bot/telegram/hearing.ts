import type { Log } from '#core/log.ts'
import type { Inbox, Incoming, Voice } from '../platform.ts'
import { placeOf, type Said } from './answer.ts'
import type { Api } from './api.ts'
import type { Dialogs } from './dialogs.ts'
import type { Edit } from './editor.ts'
import type { Moves } from './moved.ts'
import type { Send } from './sender.ts'
import type { Shapes } from './shapes.ts'
import type { People } from './who.ts'

/** What those who hear stand on. */
export interface Ears {
  api: Api
  people: People
  dialogs: Dialogs
  moves: Moves
  shapes: Shapes
  send: Send
  edit: Edit
  inbox: Inbox
  log: Log
}

/** What every Incoming of this platform begins with. */
export const incomingBase = (
  said: Said,
  voice: Voice,
  id: string,
): Pick<Incoming, 'platform' | 'community' | 'seenBy' | 'place' | 'voice' | 'id'> => {
  const { chat } = said
  const isPrivate = chat.type === 'private'
  return {
    platform: 'telegram',
    ...(isPrivate ? {} : { community: { remote: String(chat.id), name: chat.title ?? String(chat.id) } }),
    seenBy: isPrivate ? 'asker' : 'everybody',
    place: placeOf(said),
    voice,
    id,
  }
}
