import { afterEach, expect, test } from 'vitest'
import { openChats } from '#bot/chats.ts'
import { openInbox } from '#bot/inbox.ts'
import { type Kept, keepOpen, type Standing } from '#bot/keeper.ts'
import type { ChatPlatform } from '#bot/platform.ts'
import { commands } from '#commands/index.ts'
import { openLog } from '#core/log.ts'
import { profiles } from '#core/profile.ts'
import { openFolder } from '#files/folder.ts'
import { chatPlatforms } from '#house/chats.ts'
import { usualReview } from '#models/community.ts'
import { useDatabase, useFolder } from './database.ts'
import { openFakeDiscord } from './fakes/discord/open.ts'
import { openFakeQueues } from './fakes/queues.ts'
import { openFakeTelegram } from './fakes/telegram/open.ts'
import { until } from './until.ts'

useDatabase()
const folder = useFolder()
const kept: Kept[] = []
afterEach(async () => {
  for (const each of kept.splice(0)) await each.close()
})

/** Somebody who asks for help, and how many answers they got. */
interface Asker {
  ask(): Promise<void>
  answers(): number
  close(): Promise<void>
}

async function onDiscord(): Promise<Asker> {
  const fake = await openFakeDiscord()
  Object.assign(process.env, { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api })
  const guild = fake.guild()
  const square = guild.channel({ name: 'square' })
  const ada = fake.user()
  guild.join(ada.user)
  return {
    async ask() {
      await until('the commands', () => fake.commands().length > 0)
      await ada.command('help', {}, { in: square }).reply()
    },
    answers: () => fake.seenBy(ada, square).length,
    async close() {
      process.env.DISCORD_TOKEN = ''
      expect(fake.refused).toEqual([])
      await fake.close()
    },
  }
}

async function onTelegram(): Promise<Asker> {
  const fake = await openFakeTelegram()
  Object.assign(process.env, { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot })
  const ada = fake.user('Ada', { language: 'en' })
  const group = fake.supergroup('Sleepers', { owner: ada, bot: 'administrator' })
  const answers = () => fake.messages(group).filter(({ authorId }) => authorId === fake.world.bot.id).length
  return {
    async ask() {
      const before = answers()
      ada.say(group, '/help')
      await until('an answer', () => answers() > before)
    },
    answers,
    async close() {
      process.env.TELEGRAM_TOKEN = ''
      await fake.close()
    },
  }
}

test.each([
  ['discord', onDiscord],
  ['telegram', onTelegram],
])('%s: a second process with the same token stands by, and answers once the first ends', async (name, openAsker) => {
  const asker = await openAsker()
  const log = openLog('silent')
  const files = await openFolder(folder())
  const open = (worker: string) => {
    const platforms: ChatPlatform[] = chatPlatforms({ files, log })
    const [platform] = platforms
    if (!platform || platforms.length > 1) throw new Error('not one platform')
    expect(platform.id).toBe(name)
    const tools = {
      queues: openFakeQueues(),
      files,
      profile: profiles.tiny,
      log,
      chats: openChats(() => platforms),
      commands,
    }
    const inbox = openInbox(tools, () => ({ servedAt: new Date(), review: usualReview }))
    const standings: Standing[] = []
    const onStanding = async (_platform: ChatPlatform, standing: Standing) => void standings.push(standing)
    const one = keepOpen(platform, { inbox, worker, log, everyMilliseconds: 50, onStanding })
    kept.push(one)
    return { ...one, standings }
  }
  const first = open('first')
  expect(await first.first).toBe('open')
  const second = open('second')
  expect(await second.first).toBe('elsewhere')
  await asker.ask()
  expect(asker.answers()).toBe(1)
  await first.close()
  await until('the second is open', () => second.standings.includes('open'))
  await asker.ask()
  expect(asker.answers()).toBe(2)
  await second.close()
  await asker.close()
})
