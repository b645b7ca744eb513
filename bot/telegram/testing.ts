import { join } from 'node:path'
import { openChats } from '#bot/chats.ts'
import { openInbox } from '#bot/inbox.ts'
import { sayTell } from '#bot/outbox.ts'
import type { ChatPlatform, Inbox, Incoming } from '#bot/platform.ts'
import type { CommandTools } from '#commands/command.ts'
import { commands } from '#commands/index.ts'
import type { Fault } from '#core/fault.ts'
import { openLog } from '#core/log.ts'
import { profiles } from '#core/profile.ts'
import { openFolder } from '#files/folder.ts'
import type { FileStore } from '#files/store.ts'
import { type Community, usualReview } from '#models/community.ts'
import { Tells } from '#models/tell.ts'
import { openFakeQueues } from '#tests/fakes/queues.ts'
import { type FakeTelegram, openFakeTelegram } from '#tests/fakes/telegram/open.ts'
import type { Person } from '#tests/fakes/telegram/person.ts'
import { until } from '#tests/until.ts'
import { telegramSettings } from './settings.ts'
import { openTelegram } from './telegram.ts'

/** Real telegraf on a pretended Telegram, and one person who has pressed start. */
export interface Scene {
  fake: FakeTelegram
  platform: ChatPlatform
  files: FileStore
  ada: Person
  /** What came in, in order. */
  heard: Incoming[]
  lost: Fault[]
  /** What is done with what comes in next; nothing unless told. */
  answer: { by: Inbox }
  hears<What extends Incoming['what']>(what: What): Promise<Extract<Incoming, { what: What }>>
  start(): Promise<void>
  /** Stops and opens it anew, as another process would. */
  restart(): Promise<void>
  close(): Promise<void>
}

let scenes = 0

export async function openScene(folder: string): Promise<Scene> {
  scenes += 1
  const fake = await openFakeTelegram()
  const settings = telegramSettings({ TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot })
  if (!settings) throw new Error('there are no settings')
  const files = await openFolder(join(folder, `files-${scenes}`))
  const open = () => openTelegram({ settings, files, log: openLog('silent'), commands: [] })
  const ada = fake.user('Ada', { language: 'en', username: 'ada_dreams' })
  ada.chat.started = true
  const scene: Scene = {
    fake,
    platform: open(),
    files,
    ada,
    heard: [],
    lost: [],
    answer: { by: async () => undefined },
    hears: (what) =>
      until(`a ${what}`, () =>
        scene.heard.find((each): each is Extract<Incoming, { what: typeof what }> => each.what === what),
      ),
    async start() {
      const inbox: Inbox = async (incoming) => {
        scene.heard.push(incoming)
        await scene.answer.by(incoming)
      }
      await scene.platform.start(inbox, (fault) => scene.lost.push(fault))
      await fake.settled()
    },
    async restart() {
      await scene.platform.stop()
      scene.platform = open()
      await scene.start()
    },
    async close() {
      await scene.platform.stop()
      await fake.close()
    },
  }
  return scene
}

/** A scene with the real inbox behind it: commands write records and hint a queue that only remembers. */
export async function openDeskScene(folder: string, fresh: Partial<Community> = {}) {
  const scene = await openScene(folder)
  const log = openLog('silent')
  const tools: CommandTools = {
    queues: openFakeQueues(),
    files: scene.files,
    profile: profiles.standard,
    log,
    chats: openChats(() => [scene.platform]),
    commands,
  }
  const served = { servedAt: new Date(), review: { ...usualReview, holdSeconds: 0 }, targets: ['fake'], ...fresh }
  scene.answer.by = openInbox(tools, () => served)
  await scene.start()
  /** Says everything that is owed. */
  const sayOwed = async (): Promise<void> => {
    for (const { _id } of await Tells.find({ state: 'owed' }).lean<{ _id: string }[]>())
      await sayTell(_id, [scene.platform], 'me', log)
  }
  return { ...scene, scene, tools, sayOwed }
}

/** The labels of a message's buttons. */
export const labelsOf = ({ buttons }: { buttons: { text: string }[][] }): string[] =>
  buttons.flat().map(({ text }) => text)
