import type { MessageRef } from '#core/chat.ts'
import type { Kind } from './media.ts'
import type { Chat } from './wire.ts'

/** How a message that was sent stands there. After a restart it is found out anew, by trying. */
export interface Shape {
  kind: Kind | 'text'
  /** The file's key, where it has one. */
  file?: string | undefined
  /** The messages that carry the rest of its words. */
  more: string[]
  thread?: string | undefined
}

const mostRemembered = 5_000

/** What is remembered of messages and chats, so that edits go the right way at once. */
export interface Shapes {
  of(ref: Pick<MessageRef, 'chat' | 'message'>): Shape | undefined
  note(ref: Pick<MessageRef, 'chat' | 'message'>, shape: Shape): void
  noteChat(chat: Chat): void
  /** The public name of a chat, where it has one. */
  nameOf(chat: string): string | undefined
}

export function openShapes(): Shapes {
  const shapes = new Map<string, Shape>()
  const names = new Map<string, string>()
  const keyOf = ({ chat, message }: Pick<MessageRef, 'chat' | 'message'>): string => `${chat}/${message}`
  return {
    of: (ref) => shapes.get(keyOf(ref)),
    note(ref, shape) {
      const key = keyOf(ref)
      shapes.delete(key)
      shapes.set(key, shape)
      const [oldest] = shapes.keys()
      if (shapes.size > mostRemembered && oldest !== undefined) shapes.delete(oldest)
    },
    noteChat({ id, type, username }) {
      if (type === 'private') return
      if (username === undefined) names.delete(String(id))
      else names.set(String(id), username)
    },
    nameOf: (chat) => names.get(chat),
  }
}
