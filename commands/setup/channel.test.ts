import { beforeEach, expect, test } from 'vitest'
import type { Form, Message, Words } from '#core/chat.ts'
import { words } from '#core/chat.ts'
import { Accounts } from '#models/account.ts'
import { Catalogue } from '#models/catalogue.ts'
import { Communities, type Community } from '#models/community.ts'
import { type Event, Events } from '#models/event.ts'
import { useDatabase } from '#tests/database.ts'
import { aCommunity, aMember } from '#tests/records.ts'
import type { Call, CommandTools, Say } from '../command.ts'
import { setup } from '../setup.ts'
import { channelNamed } from './channel.ts'

useDatabase()

/** What the pretended platform answers. */
const platform = { decides: true, lacks: [] as Words[] }
beforeEach(() => {
  Object.assign(platform, { decides: true, lacks: [] })
})
const tools = {
  chats: {
    missing: async () => platform.lacks,
    decides: async () => platform.decides,
    nameOf: async ({ chat }: { chat: string }) => `named ${chat}`,
  },
} as unknown as CommandTools

async function scene(on: 'discord' | 'telegram', picks: boolean) {
  for (const name of ['discord', 'telegram'])
    await Catalogue.updateOne(
      { _id: `publisher:${name}` },
      { $set: { shelf: 'publisher', name, kinds: [], needs: [], seenAt: new Date() } },
      { upsert: true },
    )
  const { _id } = await aCommunity({ targets: [] })
  const by = await aMember({ _id }, 'Adi', 'admin')
  const now = async (): Promise<Community> => {
    const found = await Communities.findById(_id).lean<Community>()
    if (!found) throw new Error('no community')
    return found
  }
  const ask = async (options: Record<string, string>) => {
    const said: Message[] = []
    const forms: Form[] = []
    const say: Say = Object.assign(
      async (message: Message) => {
        said.push(message)
        return undefined
      },
      { form: async (form: Form) => void forms.push(form) },
    )
    const place = { platform: on, chat: 'here' }
    const call = { command: 'setup', options, by, community: await now(), place, picks, source: 'button' }
    await setup.run({ ...call, seenBy: 'asker', files: [], submission: '1' } as Call, say, tools)
    return { message: said[0], form: forms[0] }
  }
  const accounts = async () =>
    (await Accounts.find({ community: _id }).lean()).map(({ publisher, remote, name }) => ({ publisher, remote, name }))
  return { ask, now, accounts }
}

test('channels are named by link, @name or number', () => {
  expect(channelNamed(' https://t.me/dreams_daily ')).toBe('@dreams_daily')
  expect(channelNamed('@dreams')).toBe('@dreams')
  expect(channelNamed('dreams')).toBe('@dreams')
  expect(channelNamed('-1001234567890')).toBe('-1001234567890')
  for (const said of ['', 'two words', 'https://example.org/x', '@a', '<@1>', 'javascript:alert(1)', '@x'.repeat(99)])
    expect(channelNamed(said), said).toBeUndefined()
})

test('with menus the channel of a target is chosen in one, and replaced by another', async () => {
  const { ask, now, accounts } = await scene('discord', true)
  const { message } = await ask({ do: 'targets', targets: 'discord' })
  const select = message?.selects?.find(({ name }) => name === 'channel')
  expect(select).toMatchObject({ kind: 'channel', options: { do: 'channel', of: 'discord' }, chosen: [] })
  await ask({ ...select?.options, channel: '12345678' })
  expect(await accounts()).toEqual([{ publisher: 'discord', remote: '12345678', name: 'named 12345678' }])
  const { message: again } = await ask({ ...select?.options, channel: '87654321' })
  expect(again?.selects?.find(({ name }) => name === 'channel')?.chosen).toEqual(['87654321'])
  expect(await accounts()).toEqual([{ publisher: 'discord', remote: '87654321', name: 'named 87654321' }])
  const events = await Events.find({ community: (await now())._id }).lean<Event[]>()
  expect(events.map(({ what }) => what)).toEqual(['targets', 'channel', 'channel'])
})

test('without menus a form asks for its name', async () => {
  const { ask, now, accounts } = await scene('telegram', false)
  const { message } = await ask({ do: 'targets', targets: 'telegram' })
  const button = message?.buttons?.flat().find(({ options }) => options.do === 'channel')
  const { form } = await ask(button?.options ?? {})
  expect(form).toMatchObject({
    fields: [{ name: 'channel', needed: true }],
    options: { do: 'channel', of: 'telegram' },
  })
  await expect(ask({ ...form?.options, channel: 'two words' })).rejects.toMatchObject({ tell: 'fault.noChannel' })
  await ask({ ...form?.options, channel: 'https://t.me/dreams_daily' })
  expect(await accounts()).toEqual([{ publisher: 'telegram', remote: '@dreams_daily', name: 'named @dreams_daily' }])
  expect((await now()).targets).toEqual(['telegram'])
})

test('where the bot lacks something, or the channel is others’, nothing is changed', async () => {
  const { ask, accounts } = await scene('telegram', false)
  const channel = { do: 'channel', of: 'telegram', channel: '@dreams' }
  platform.lacks = [words('setup.notYet')]
  const { message } = await ask(channel)
  expect(message?.lines).toContainEqual(words('setup.lacks', { lack: words('setup.notYet') }))
  platform.lacks = []
  platform.decides = false
  await expect(ask(channel)).rejects.toMatchObject({ code: 'setup/not-yours' })
  expect(await accounts()).toEqual([])
})

test('a channel of another platform is chosen there', async () => {
  const { ask, accounts } = await scene('discord', true)
  const { message } = await ask({ do: 'targets', targets: 'telegram' })
  expect(message?.lines.map(({ key }) => key)).toContain('setup.targets.elsewhere')
  await expect(ask({ do: 'channel', of: 'telegram', channel: '@dreams' })).rejects.toMatchObject({
    code: 'setup/no-target',
  })
  await expect(ask({ do: 'channel', of: 'gallery', channel: '@dreams' })).rejects.toThrow()
  expect(await accounts()).toEqual([])
})
