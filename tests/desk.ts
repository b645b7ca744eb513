import { join } from 'node:path'
import { openChats } from '#bot/chats.ts'
import { openInbox } from '#bot/inbox.ts'
import type { CommandTools } from '#commands/command.ts'
import { commands } from '#commands/index.ts'
import { openLog } from '#core/log.ts'
import { profiles } from '#core/profile.ts'
import { openFolder } from '#files/folder.ts'
import { type Community, usualReview } from '#models/community.ts'
import { openFakeChat } from './fakes/chat.ts'
import { openFakeQueues } from './fakes/queues.ts'

/**
 * The inbox with nothing behind it: commands write records and hint a queue that only remembers.
 * @param picks whether the pretended platform has menus of its own channels, roles and people.
 */
export async function openDesk(folder: string, fresh: Partial<Community> = {}, picks = () => false) {
  const queues = openFakeQueues()
  const chat = openFakeChat()
  const chats = openChats(() => [chat.platform])
  const files = await openFolder(join(folder, 'files'))
  const tools: CommandTools = { queues, files, profile: profiles.standard, log: openLog('silent'), chats, commands }
  const served = { servedAt: new Date(), review: { ...usualReview, holdSeconds: 0 }, targets: ['fake'], ...fresh }
  await chat.platform.start(openInbox(tools, () => served, picks))
  return { chat, queues, tools }
}
export type Desk = Awaited<ReturnType<typeof openDesk>>
