import type { IncomingFile } from '#commands/command.ts'
import { commandNamed } from '#commands/index.ts'
import { words } from '#core/chat.ts'
import type { Answer, Incoming, OutgoingForm, Pointed } from '../platform.ts'
import { render } from '../render.ts'
import { answerTo, type Said, threadOf } from './answer.ts'
import { callOf, readCommand, type Typed } from './commanded.ts'
import type { Taken } from './dialogs.ts'
import { filesOf } from './files.ts'
import { type Ears, incomingBase } from './hearing.ts'
import { authorOf, repliedTo, withPeople } from './named.ts'
import { anonymousAdmin } from './who.ts'
import type { Message, User } from './wire.ts'

const saidBy = (message: Message): Said => ({
  chat: message.chat,
  user: message.from,
  thread: threadOf(message),
  message: message.message_id,
})

const wordsIn = ({ text, caption }: Message): string => text ?? caption ?? ''

/** In a group others read along: what members fill in goes on in private, what moderators do stays where they are. */
const goesPrivate = ({ chat }: Said, { command }: OutgoingForm): boolean =>
  chat.type !== 'private' && commandNamed(command)?.allow === 'member'

/** Asks a form's questions, where they belong. */
export const formDoor =
  ({ people, dialogs, send }: Ears, said: Said) =>
  async (form: OutgoingForm): Promise<void> => {
    const language = await people.language(said.user, said.chat)
    if (!goesPrivate(said, form)) return dialogs.begin(said, language, form)
    const links = [{ label: words('button.inPrivate'), start: `do_${form.command}` }]
    await answerTo(said, send, async () => undefined).say(
      render({ lines: [words('consent.inPrivate')], links }, language),
    )
  }

/** Hands on what a dialog came to. */
export async function finish(ears: Ears, said: Said, taken: Taken, id: string, files: IncomingFile[], answer: Answer) {
  if (taken === 'asked' || taken === 'over' || !said.user) return
  const { command, options } = taken.filled
  const voice = await ears.people.voice(said.user, said.chat, options)
  const base = { ...incomingBase(said, voice, id), answer, ...(files.length > 0 ? { files } : {}) }
  await ears.inbox({ ...base, what: 'command', command, options, source: 'form' })
  await taken.done()
}

/** Somebody's message that is replied to. */
async function pointedAt(message: Message, ears: Ears): Promise<Pointed | undefined> {
  const at = repliedTo(message)
  const author = at && authorOf(at)
  if (!at || !author) return undefined
  const remote = String(author.id)
  return {
    message: `${at.chat.id}/${at.message_id}`,
    author: await ears.people.voice(author, at.chat),
    text: wordsIn(at),
    files: filesOf(ears.api, [at]),
    place: { platform: 'telegram', chat: remote, user: remote },
  }
}

async function say(ears: Ears, said: Said, key: string): Promise<void> {
  const language = await ears.people.language(said.user, said.chat)
  await answerTo(said, ears.send, async () => undefined).say(render({ lines: [words(key)] }, language))
}

/** Whether a command in a group is meant for this bot: others' may stand there too. */
async function isOurs({ name, to }: Typed, isPrivate: boolean, ears: Ears): Promise<boolean> {
  if (to !== undefined) return to === (await ears.api.me()).username.toLowerCase()
  return isPrivate || name === 'start' || name === 'cancel' || commandNamed(name) !== undefined
}

/** Who writes in a chat's name is nobody we know: an anonymous administrator, or a channel. */
const isNobody = ({ from, sender_chat: chat }: Message): boolean =>
  chat !== undefined || from === undefined || from.id === anonymousAdmin

async function command(ears: Ears, messages: readonly Message[], typed: Typed, user: User, id: string): Promise<void> {
  const [message] = messages
  if (!message) return
  const said = saidBy(message)
  const isPrivate = message.chat.type === 'private'
  if (typed.name === 'cancel') {
    const dialog = await ears.dialogs.waiting(said)
    if (dialog) await ears.dialogs.cancel(dialog)
    return say(ears, said, dialog ? 'telegram.form.cancelled' : 'telegram.form.nothing')
  }
  const { command: name, options } = withPeople(callOf(typed, isPrivate), message)
  const voice = await ears.people.voice(user, message.chat, options)
  const about = await pointedAt(message, ears)
  const files = filesOf(ears.api, messages)
  await ears.inbox({
    ...incomingBase(said, voice, id),
    said: { platform: 'telegram', chat: String(message.chat.id), message: String(message.message_id) },
    answer: answerTo(said, ears.send, formDoor(ears, said)),
    what: 'command',
    command: name,
    options,
    source: 'typed',
    ...(files.length > 0 ? { files } : {}),
    ...(about ? { about } : {}),
  })
}

/** Plain words: the answer to a question of ours, or in private perhaps a dream. Chatter in a group is nobody's business. */
async function plain(ears: Ears, messages: readonly Message[], user: User, id: string): Promise<void> {
  const [message] = messages
  if (!message) return
  const said = saidBy(message)
  const isPrivate = message.chat.type === 'private'
  const text = wordsIn(message)
  const files = filesOf(ears.api, messages)
  const answer = answerTo(said, ears.send, formDoor(ears, said))
  const dialog = await ears.dialogs.waiting(said)
  const isAnswer = isPrivate || String(message.reply_to_message?.message_id) === dialog?.asked
  if (dialog && isAnswer && (text.trim() !== '' || files.length === 0)) {
    const taken = await ears.dialogs.answer(said, dialog, text, id)
    return finish(ears, said, taken, id, files, answer)
  }
  if (!isPrivate || (text.trim() === '' && files.length === 0)) return
  const incoming: Incoming = {
    ...incomingBase(said, await ears.people.voice(user, message.chat), id),
    said: { platform: 'telegram', chat: String(message.chat.id), message: String(message.message_id) },
    answer,
    what: 'text',
    text,
    ...(files.length > 0 ? { files } : {}),
  }
  await ears.inbox(incoming)
}

/** A message, or the messages of one album: only one of them carries the words. */
export async function hearMessages(ears: Ears, messages: readonly Message[], id: string): Promise<void> {
  const worded = messages.find((each) => wordsIn(each) !== '') ?? messages[0]
  if (!worded) return
  const { chat, from } = worded
  ears.shapes.noteChat(chat)
  if (worded.migrate_to_chat_id !== undefined)
    return ears.moves.note(String(chat.id), String(worded.migrate_to_chat_id))
  if (worded.migrate_from_chat_id !== undefined)
    return ears.moves.note(String(worded.migrate_from_chat_id), String(chat.id))
  if (chat.type === 'channel' || worded.is_automatic_forward) return
  const isPrivate = chat.type === 'private'
  const typed = readCommand(wordsIn(worded))
  const all = [worded, ...messages.filter((each) => each !== worded)]
  if (typed && !(await isOurs(typed, isPrivate, ears))) return
  if (isNobody(worded)) {
    if (typed) await say(ears, { ...saidBy(worded), user: undefined }, 'fault.anonymousCommand')
    return
  }
  if (!from || from.is_bot) return
  await (typed ? command(ears, all, typed, from, id) : plain(ears, all, from, id))
}
